import { checkObject, type Label, nameFault, shownValue, wrongArgument } from '../vocabulary/index.js';

/**
 * The households that a programme works with, by the register they were taken from: `{ register: 'ThaiQM', year: 2566, phase: 2 }`.
 * A household of one cohort may be in another too, so figures of two cohorts are never added up.
 */
export interface Cohort {
  /** The register: `TPMAP`, `ThaiQM`, `BMN` for the จปฐ. survey, or the name of another. */
  readonly register: string;
  /** The Buddhist Era year in the name of the register: 2566. */
  readonly year: number;
  /** The round of that year, from 1, where a register has several. */
  readonly phase?: number;
}

/** The first and the last Buddhist Era year that has days. */
export const COHORT_YEARS = { first: 2423, last: 2942 } as const;

export const MOST_PHASES = 9999;

/** `TypeError` unless a value has the fields of a cohort, each of the right kind. */
export function checkCohort(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a cohort such as { register: "TPMAP", year: 2565 }', value);
  const { register, year, phase } = value as Cohort;
  if (typeof register !== 'string') throw wrongArgument(call, `${argument}.register`, 'text', register);
  if (typeof year !== 'number') throw wrongArgument(call, `${argument}.year`, 'a number', year);
  if (phase !== undefined && typeof phase !== 'number')
    throw wrongArgument(call, `${argument}.phase`, 'a number', phase);
}

/** What is wrong with the values of a cohort, in words; null when nothing is. */
export function cohortFault({ register, year, phase = 1 }: Cohort): string | null {
  const fault = nameFault(register);
  if (fault !== null) return `the register of its cohort ${fault}`;
  if (!Number.isInteger(year) || year < COHORT_YEARS.first || year > COHORT_YEARS.last)
    return `the year of its cohort, ${shownValue(year)}, is not a year of the Buddhist Era such as 2565`;
  return Number.isInteger(phase) && phase >= 1 && phase <= MOST_PHASES
    ? null
    : `the phase of its cohort, ${shownValue(phase)}, is not a whole number from 1`;
}

/** A cohort in words: `TPMAP ปี 2565 ระยะที่ 2`, `TPMAP of B.E. 2565, phase 2`. */
export function cohortWords({ register, year, phase }: Cohort): Label {
  const [th, en] = phase === undefined ? ['', ''] : [` ระยะที่ ${phase}`, `, phase ${phase}`];
  return { th: `${register === 'BMN' ? 'จปฐ.' : register} ปี ${year}${th}`, en: `${register} of B.E. ${year}${en}` };
}

/** A value that may have a cohort: a programme or a report. */
interface OfCohort {
  readonly cohort?: Cohort | undefined;
}

/** Whether two values have the same cohort, or both have none. */
export const sameCohort = ({ cohort: a }: OfCohort, { cohort: b }: OfCohort): boolean =>
  a?.register === b?.register && a?.year === b?.year && a?.phase === b?.phase;

/** The cohort as a message names it. */
export const cohortIn = ({ cohort }: OfCohort): string =>
  cohort === undefined ? 'no cohort' : `cohort ${cohortWords(cohort).en}`;
