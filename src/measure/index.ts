export { alkireFoster } from './alkire-foster.js';
export type {
  AlkireFosterMeasures,
  AlkireFosterOptions,
  DeprivationProfile,
  GroupMeasures,
  IndicatorMeasures,
  PovertyMeasures,
} from './measures.js';
