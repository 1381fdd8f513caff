/** One person or household: in which indicators deprived, for how many it stands, and in which group. */
export interface DeprivationProfile {
  /** One value for every weighted indicator. */
  readonly deprived: Readonly<Record<string, boolean | 0 | 1>>;
  /** How many it stands for: persons of a household, or a survey weight; 1 unless told. */
  readonly weight?: number;
  readonly group?: string;
}

/** The weight of every indicator, and how much of their sum makes poor. In one unit: weights of 1 and a cutoff of 2 count indicators. */
export interface AlkireFosterOptions {
  readonly weights: Readonly<Record<string, number>>;
  readonly cutoff: number;
}

/** The measures of a population, each from 0 to 1. */
export interface PovertyMeasures {
  /** H: the share that is poor. */
  readonly headcountRatio: number;
  /** A: the average weighted share of deprivations among the poor; 0 when nobody is poor. */
  readonly intensity: number;
  /** M0, the adjusted headcount ratio: H × A. */
  readonly adjusted: number;
}

/** One indicator's part. */
export interface IndicatorMeasures {
  /** The share deprived in it. */
  readonly uncensored: number;
  /** The share that is poor and deprived in it. */
  readonly censored: number;
  /** Its share of M0; they add up to 1. 0 when nobody is poor. */
  readonly contribution: number;
}

/** One group's part. */
export interface GroupMeasures extends PovertyMeasures {
  /** The weights of its profiles added up. */
  readonly population: number;
  /** Its share of M0; they add up to 1 where everyone is in a group. 0 when nobody is poor. */
  readonly contribution: number;
}

/** The measures of all, of every indicator, and of every group that a profile names. */
export interface AlkireFosterMeasures extends PovertyMeasures {
  readonly indicators: Readonly<Record<string, IndicatorMeasures>>;
  readonly groups: Readonly<Record<string, GroupMeasures>>;
}
