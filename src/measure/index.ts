export {
  type AlkireFosterMeasures,
  type AlkireFosterOptions,
  alkireFoster,
  type DeprivationProfile,
  type GroupMeasures,
  type IndicatorMeasures,
  type PovertyMeasures,
} from './alkire-foster.js';
