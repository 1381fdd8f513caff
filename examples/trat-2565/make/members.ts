import { daysBetween, plusDays } from './days.js';
import { between, happens, type Random, weighted } from './random.js';
import type { Day, Examined } from './types.js';

export interface Member {
  readonly household: string;
  readonly id: string;
  readonly targeted: boolean;
  readonly dependent: boolean;
  readonly born: Day | null;
  readonly leftOn: Day | null;
}

/** Birthdays of each kind of member. A child whose indicator lapses has its birthday between mid-May and the end of June. */
const BORN = {
  infant: ['2021-06-01', '2022-03-31'],
  preschool: ['2016-08-01', '2019-04-30'],
  turningSix: ['2016-05-15', '2016-06-30'],
  pupil: ['2007-08-01', '2016-04-30'],
  turningFifteen: ['2007-05-15', '2007-06-30'],
  leaver: ['2005-10-01', '2007-02-28'],
  adult: ['1963-01-01', '2003-12-31'],
  disabled: ['1965-01-01', '2001-12-31'],
  elder: ['1947-06-01', '1961-12-31'],
  frail: ['1928-01-01', '1947-05-31'],
} as const satisfies Record<string, readonly [Day, Day]>;

type Kind = keyof typeof BORN;
type Weights = { readonly [kind in Kind]?: number };

/** Who lives in a household that failed the indicator; the others (a roof, water, food) say nothing about its members. */
const NEEDS: Readonly<Record<number, Kind>> = {
  1: 'infant',
  15: 'preschool',
  16: 'pupil',
  17: 'leaver',
  19: 'adult',
  20: 'adult',
  21: 'elder',
  27: 'frail',
  28: 'disabled',
};

/** Only adults can be counted: the welfare register takes no one under eighteen. */
const CAN_BE_COUNTED: readonly Kind[] = ['adult', 'disabled', 'elder', 'frail'];
const DEPENDENT: readonly Kind[] = [
  'infant',
  'preschool',
  'turningSix',
  'pupil',
  'turningFifteen',
  'leaver',
  'disabled',
  'frail',
];

/** Mean household size in Trat in 2561: 123,258 members of 48,310 households. */
const MEAN_SIZE = 2.55;
const LARGEST_HOUSEHOLD = 7;
const BIRTHDAY_UNKNOWN = 0.02;

/** How common each kind is, where the indicators say nothing. Under survive mostly one dependent elderly person. */
const FIRST_UNDER_SURVIVE: Weights = { frail: 88, disabled: 8, elder: 4 };
const FIRST_ELSEWHERE: Weights = { adult: 55, elder: 41, frail: 4 };
const FURTHER_COUNTED: Weights = { adult: 55, elder: 30, frail: 15 };
const NOT_TARGETED: Weights = { adult: 45, pupil: 25, preschool: 8, leaver: 6, elder: 10, frail: 6 };

const weightedKind = (random: Random, weights: Weights): Kind =>
  weighted(random, Object.entries(weights) as [Kind, number][]); // entries forgets the keys

/** The kinds of member that a household's failed indicators speak of, each once. */
function neededKinds(household: Examined): Kind[] {
  const kinds = household.indicators.flatMap((indicator, place) => {
    const kind = NEEDS[indicator];
    const lapses = household.course === 'lapsing' && place === 0;
    if (lapses) return indicator === 15 ? ['turningSix' as const] : ['turningFifteen' as const];
    if (household.menu === 'survive' && kind === 'elder') return ['frail' as const];
    return kind ? [kind] : [];
  });
  return [...new Set(kinds)];
}

/** Someone who can earn, except under survive. */
const firstCounted = (random: Random, household: Examined): Kind =>
  household.menu === 'survive' ? weightedKind(random, FIRST_UNDER_SURVIVE) : weightedKind(random, FIRST_ELSEWHERE);

/** Counted members: those the indicators speak of, then others up to the number that the figures ask for. */
function countedKinds(random: Random, household: Examined): Kind[] {
  const kinds = neededKinds(household)
    .filter((kind) => CAN_BE_COUNTED.includes(kind))
    .slice(0, household.counted);
  if (kinds.length === 0) kinds.push(firstCounted(random, household));
  while (kinds.length < household.counted) kinds.push(weightedKind(random, FURTHER_COUNTED));
  return kinds;
}

/** Members who are not targeted: first those the indicators need, then one more at a time until the mean size is reached. */
function otherKinds(random: Random, households: readonly Examined[], counted: readonly (readonly Kind[])[]): Kind[][] {
  const others = households.map((household, i) => neededKinds(household).filter((kind) => !counted[i]?.includes(kind)));
  const sizeOf = (i: number): number => (counted[i]?.length ?? 0) + (others[i]?.length ?? 0);
  let left = Math.round(households.length * MEAN_SIZE) - households.reduce((sum, _, i) => sum + sizeOf(i), 0);
  while (left > 0) {
    const i = between(random, 0, households.length - 1);
    const livesAlone = households[i]?.menu === 'survive' && !happens(random, 0.2);
    if (livesAlone || sizeOf(i) >= LARGEST_HOUSEHOLD) continue;
    others[i]?.push(weightedKind(random, NOT_TARGETED));
    left -= 1;
  }
  return others;
}

function birthday(random: Random, kind: Kind): Day | null {
  const [from, to] = BORN[kind];
  const day = plusDays(from, between(random, 0, daysBetween(from, to)));
  return CAN_BE_COUNTED.includes(kind) && happens(random, BIRTHDAY_UNKNOWN) ? null : day;
}

/** Every member of every household, the counted ones first; of these the last ones are who leaves. */
export function membersOf(random: Random, households: readonly Examined[]): Member[] {
  const counted = households.map((household) => countedKinds(random, household));
  const others = otherKinds(random, households, counted);
  return households.flatMap((household, i) =>
    [...(counted[i] ?? []), ...(others[i] ?? [])].map((kind, n) => ({
      household: household.id,
      id: `${household.id}-${n + 1}`,
      targeted: n < household.counted,
      dependent: DEPENDENT.includes(kind),
      born: birthday(random, kind),
      leftOn: n < household.counted ? (household.personsLeftOn[household.counted - 1 - n] ?? null) : null,
    })),
  );
}
