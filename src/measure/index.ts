/*
 * Multidimensional poverty by the method of Alkire and Foster, over any profiles of deprivation. It needs no household and no programme.
 */
export {
  type AlkireFosterMeasures,
  type AlkireFosterOptions,
  alkireFoster,
  type DeprivationProfile,
  type GroupMeasures,
  type IndicatorMeasures,
  type PovertyMeasures,
} from './alkire-foster.js';
