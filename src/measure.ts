/**
 * Multidimensional poverty by the method of Alkire and Foster.
 *
 * @module kaechon/measure
 */
export {
  type AlkireFosterMeasures,
  type AlkireFosterOptions,
  alkireFoster,
  type DeprivationProfile,
  type GroupMeasures,
  type IndicatorMeasures,
  type PovertyMeasures,
} from './measure/index.js';
