import type { Day } from './day.js';

/** Completed years of age on a day; negative before birth. Both days must exist. */
export const ageOn = (born: Day, asOf: Day): number =>
  Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);
