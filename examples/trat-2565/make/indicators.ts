import { happens, type Random, shuffled, weighted } from './random.js';
import type { Aftermath, Course, Dimension, Examined, Settled } from './types.js';

/** How common a counted indicator is within its dimension: roughly as in the public TPMAP data of 2561. */
const WEIGHTS: Readonly<Record<Dimension, readonly (readonly [number, number])[]>> = {
  health: [
    [1, 4],
    [4, 14],
    [5, 10],
    [7, 72],
  ],
  living: [
    [8, 42],
    [9, 6],
    [10, 5],
    [11, 44],
  ],
  education: [
    [15, 5],
    [16, 80],
    [17, 6],
    [19, 9],
  ],
  income: [
    [20, 36],
    [21, 54],
    [22, 7],
  ],
  access: [
    [27, 50],
    [28, 50],
  ],
};

/** Indicators about infants and working-age earners: not for a household of dependent elderly people. */
const NOT_FOR_SURVIVE: readonly number[] = [1, 20];

/** Indicators of an age: they lapse when the child grows up. */
export const LAPSING: readonly number[] = [15, 16];

const MOST_INDICATORS = 4;
const SECOND_IN_DIMENSION = 0.22;
const SPECIAL = { relapsing: 14, halted: 6, lapsing: 6 };

/** One indicator of every dimension that the household fails, then here and there a second one. */
function indicatorsOf(random: Random, household: Settled): number[] {
  const chosen: number[] = [];
  const choose = (dimension: Dimension): void => {
    const open = WEIGHTS[dimension].filter(
      ([indicator]) =>
        !chosen.includes(indicator) && !(household.menu === 'survive' && NOT_FOR_SURVIVE.includes(indicator)),
    );
    chosen.push(weighted(random, open));
  };
  household.dimensions.forEach(choose);
  for (const dimension of household.dimensions) {
    const second = dimension !== 'access' && happens(random, SECOND_IN_DIMENSION);
    if (second && chosen.length < MOST_INDICATORS) choose(dimension);
  }
  return chosen.sort((a, b) => a - b);
}

interface Draft extends Settled {
  readonly indicators: readonly number[];
}

const canLapse = (household: Draft): boolean =>
  household.indicators.length > 1 && household.indicators.some((indicator) => LAPSING.includes(indicator));

/** The order says what happens to which: a lapsing indicator comes first, and any may be the last one of an unfinished household. */
function inOrderOf(random: Random, course: Course, indicators: readonly number[]): readonly number[] {
  if (course === 'unfinished') return shuffled(random, indicators);
  if (course !== 'lapsing') return indicators;
  return [...indicators].sort((a, b) => Number(LAPSING.includes(b)) - Number(LAPSING.includes(a)));
}

/** Of the households still in grade B on the snapshot day: one is halted later, one stays, the others finish. */
const afterB = (place: number): Aftermath => (place === 0 ? 'isHalted' : place === 1 ? 'none' : 'finishes');

/** Which indicators each household failed, and the course it takes. */
export function examineHouseholds(random: Random, households: readonly Settled[]): Examined[] {
  const drafts = households.map((household) => ({ ...household, indicators: indicatorsOf(random, household) }));
  const free = shuffled(
    random,
    drafts.filter((household) => household.grade === 'A' && household.leftOn === null),
  );
  const take = (count: number, fits: (household: Draft) => boolean): Draft[] => {
    const taken = free.filter(fits).slice(0, count);
    for (const household of taken) free.splice(free.indexOf(household), 1);
    return taken;
  };
  const courses = new Map<Draft, Course>();
  for (const household of take(SPECIAL.lapsing, canLapse)) courses.set(household, 'lapsing');
  for (const household of take(SPECIAL.halted, () => true)) courses.set(household, 'halted');
  for (const household of take(SPECIAL.relapsing, () => true)) courses.set(household, 'relapsing');
  const aftermaths = new Map<Draft, Aftermath>();
  for (const household of take(2, () => true)) aftermaths.set(household, 'slips');
  for (const household of take(2, () => true)) aftermaths.set(household, 'slipsAndRecovers');
  for (const [place, household] of drafts.filter((draft) => draft.grade === 'B').entries()) {
    courses.set(household, 'unfinished');
    aftermaths.set(household, afterB(place));
  }
  return drafts.map((household) => {
    const course = courses.get(household) ?? 'steady';
    const indicators = inOrderOf(random, course, household.indicators);
    return { ...household, indicators, course, aftermath: aftermaths.get(household) ?? 'none' };
  });
}
