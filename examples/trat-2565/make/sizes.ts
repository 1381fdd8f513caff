import { pick, type Random, shuffled } from './random.js';
import { apportion } from './share.js';
import { DIMENSIONS, type Dimension, type Sized, type Targets } from './types.js';

/** No household has more counted members than this. */
const LARGEST = 5;

/** Invented: how many households fail three dimensions; the published sums then say how many fail two. */
const THREE_AT_ONCE: readonly (readonly Dimension[])[] = [
  ['health', 'living', 'income'],
  ['health', 'living', 'income'],
  ['health', 'living', 'income'],
  ['living', 'education', 'income'],
  ['living', 'education', 'income'],
];

/** Invented: the weights by which the pairs are shared out. */
const PAIRS: readonly { readonly dimensions: readonly Dimension[]; readonly weight: number }[] = [
  { dimensions: ['health', 'living'], weight: 14 },
  { dimensions: ['health', 'education'], weight: 4 },
  { dimensions: ['health', 'income'], weight: 19 },
  { dimensions: ['living', 'education'], weight: 5 },
  { dimensions: ['living', 'income'], weight: 17 },
  { dimensions: ['education', 'income'], weight: 11 },
  { dimensions: ['income', 'access'], weight: 1 },
];

interface Growing {
  readonly dimensions: readonly Dimension[];
  counted: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const fails = (dimension: Dimension) => (household: Growing) => household.dimensions.includes(dimension);
const failsOnly = (dimension: Dimension) => (household: Growing) =>
  household.dimensions.length === 1 && fails(dimension)(household);
const recordOf = (cell: (dimension: Dimension) => number): Record<Dimension, number> => ({
  health: cell('health'),
  living: cell('living'),
  education: cell('education'),
  income: cell('income'),
  access: cell('access'),
});

/** Households failing two or three dimensions: a household failing n of them is counted n − 1 times too often in their sum. */
function overlapping({ opening }: Targets): (readonly Dimension[])[] {
  const surplus = sum(DIMENSIONS.map((d) => opening.byDimension[d].households)) - opening.registered.households;
  const pairs = surplus - 2 * THREE_AT_ONCE.length;
  const shares = apportion(
    pairs,
    PAIRS.map((pair) => pair.weight),
  );
  return [
    ...PAIRS.flatMap(({ dimensions }, i) => Array.from({ length: shares[i] ?? 0 }, () => dimensions)),
    ...THREE_AT_ONCE,
  ];
}

/** The pattern of every household, one counted member in each to begin with. */
function patterns(targets: Targets): Growing[] {
  const overlaps = overlapping(targets);
  const singles = DIMENSIONS.flatMap((dimension) => {
    const taken = overlaps.filter((dimensions) => dimensions.includes(dimension)).length;
    const length = targets.opening.byDimension[dimension].households - taken;
    if (length < 0) throw new RangeError(`Cannot share out ${dimension}: the overlaps use more than its households`);
    return Array.from({ length }, () => [dimension]);
  });
  return [...singles, ...overlaps].map((dimensions) => ({ dimensions, counted: 1 }));
}

/** Persons that each dimension still lacks. */
const roomIn = ({ opening }: Targets, households: readonly Growing[]): Record<Dimension, number> =>
  recordOf(
    (d) => opening.byDimension[d].persons - sum(households.filter(fails(d)).map((household) => household.counted)),
  );

/** Adds so many persons to these households, one at a time, anywhere there is still room in all its dimensions. */
function grow(random: Random, households: readonly Growing[], persons: number, room: Record<Dimension, number>): void {
  for (let left = persons; left > 0; left--) {
    const chosen = pick(
      random,
      households.filter(({ counted, dimensions }) => counted < LARGEST && dimensions.every((d) => room[d] > 0)),
    );
    chosen.counted += 1;
    for (const dimension of chosen.dimensions) room[dimension] -= 1;
  }
}

/**
 * Solves the opening day: patterns and sizes whose households and persons agree with the register and with all five dimensions.
 *
 * A person more in a pair adds one to the overlap of persons, so the pairs are grown first, by exactly the overlap that is
 * missing. What each dimension then still lacks goes to the households that fail it alone, which touches no other dimension.
 */
export function sizedHouseholds(random: Random, targets: Targets): Sized[] {
  const { opening } = targets;
  const households = patterns(targets);
  const room = roomIn(targets, households);
  const overlap = sum(DIMENSIONS.map((d) => opening.byDimension[d].persons)) - opening.registered.persons;
  const pairs = households.filter((household) => household.dimensions.length === 2);
  grow(random, pairs, overlap - sum(households.map((household) => household.dimensions.length - 1)), room);
  for (const dimension of DIMENSIONS) grow(random, households.filter(failsOnly(dimension)), room[dimension], room);
  return shuffled(random, households);
}
