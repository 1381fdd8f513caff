import { addRow, farthest, findWhole, problemOf, type Row, valuesOf } from '../linear/index.js';
import { type Limits, sizeOf, subsetsOf } from './household-types.js';
import {
  type AssignedRange,
  isSame,
  type MenuStock,
  type Menus,
  menuStocks,
  menuTies,
  type Standing,
  type Standings,
  withMenus,
} from './place-menus.js';
import { withPersons } from './place-persons.js';
import {
  addTo,
  type Count,
  type Kind,
  type KindTable,
  kindOf,
  type Names,
  patternsOf,
  type Truth,
  tallyIn,
} from './world.js';

/** How a region is made of households. */
export interface PlaceOptions {
  /** The least number of persons in a household. */
  readonly fewest: 0 | 1;
  /** Numbers to begin from. */
  readonly start?: ReadonlyMap<Kind, Count> | undefined;
  /** By set of failed dimensions, how many have a menu at least, as they had one before, and at most, as they have one after. */
  readonly assigned?: ReadonlyMap<number, AssignedRange> | undefined;
  /** Sets of dimensions that somebody of the day failed: what they ask of indicators adds up over the places of an area. */
  readonly others: ReadonlySet<number>;
}

/**
 * Households of which a region can be made: whole numbers of every kind that come to the households of its true tallies, with
 * about as many persons as are told. First what they failed, what remains and their grades, then their menus, then their
 * persons. Null where there are none.
 */
export function buildPlace(
  table: KindTable,
  names: Names,
  truth: Truth,
  options: PlaceOptions,
): Map<Kind, Count> | null {
  const { fewest, start } = options;
  const stocks = menuStocks(names, truth);
  const standings = standingsOf(names, truth, stocks, options);
  if (standings === null) return null;
  const many = withMenus(names, stocks, standings, start);
  const kinds = many.map(({ standing, menu }) => kindOf(table, { ...standing, menu }));
  const persons = withPersons(
    names,
    truth,
    kinds,
    many.map(({ households }) => households),
    fewest,
  );
  const counts = new Map<Kind, Count>();
  for (const [nth, kind] of kinds.entries())
    addTo(counts, kind, (many[nth] as Menus).households, persons[nth] as number);
  return counts;
}

/** Whole numbers of households of each standing. What indicators ask is left aside where there are none with it. */
function standingsOf(
  { space, grades, indicators }: Names,
  truth: Truth,
  stocks: readonly MenuStock[],
  { others, start, assigned }: PlaceOptions,
): Standings | null {
  const remainingAt = space.dimensions.map(
    (name) => tallyIn(truth, { group: 'dimensions', keys: [name], stage: 'remaining' }).households,
  );
  const open = remainingAt.reduce((bits, households, nth) => (households > 0 ? bits | (1 << nth) : bits), 0);
  const patterns = patternsOf(space, truth);
  const ofGrade = grades.map((grade) => tallyIn(truth, { group: 'grades', keys: [grade], stage: null }).households);
  const standings = patterns.flatMap(({ failed }) =>
    subsetsOf(failed & open).flatMap((remaining) =>
      grades.flatMap((grade, nth) =>
        (ofGrade[nth] as number) > 0 && space.limitsOf(failed, remaining, grade) !== null
          ? [{ failed, remaining, grade }]
          : [],
      ),
    ),
  );
  const exactly = (households: number, isOf: (one: Standing) => boolean): Row => ({
    terms: standings.flatMap((one, nth): [number, number][] => (isOf(one) ? [[nth, 1]] : [])),
    ...{ low: households, high: households },
  });
  const equations = [
    ...patterns.map(({ failed, tally }) => exactly(tally.households, (one) => one.failed === failed)),
    ...remainingAt.map((households, nth) => exactly(households, ({ remaining }) => ((remaining >> nth) & 1) === 1)),
    ...ofGrade.map((households, nth) => exactly(households, ({ grade }) => grade === grades[nth])),
  ];
  if (equations.some(({ terms, low }) => terms.length === 0 && low !== 0)) return null;
  const rows = equations.filter(({ terms }) => terms.length > 0);
  const limits: Row[] = [];
  const toldIn = (stage: 'failed' | 'remaining', group: 'dimensions' | 'indicators', key: string): number =>
    tallyIn(truth, { group, keys: [key], stage }).households;
  const hasIndicators = [...truth.keys()].some((key) => key.startsWith('["indicators"'));
  for (const within of !hasIndicators
    ? []
    : new Set([(1 << space.dimensions.length) - 1, ...others, ...patterns.map(({ failed }) => failed)])) {
    const caps = { gone: 0, left: 0, most: 0 };
    for (const [nth, name] of space.dimensions.entries()) {
      if (!((within >> nth) & 1)) continue;
      const [failed, remaining] = [toldIn('failed', 'dimensions', name), toldIn('remaining', 'dimensions', name)];
      caps.gone -= failed - remaining;
      caps.left -= remaining;
      caps.most += (space.counted[nth] as number) * remaining;
      for (const number of indicators[nth] ?? []) {
        const left = toldIn('remaining', 'indicators', number);
        caps.gone += toldIn('failed', 'indicators', number) - left;
        caps.left += left;
        caps.most -= left;
      }
    }
    const asked = (what: keyof typeof caps, of: (limits: Limits, one: Standing) => number): void => {
      const terms = standings.flatMap((one, nth): [number, number][] => {
        const found = (one.failed & ~within) === 0 ? space.limitsOf(one.failed, one.remaining, one.grade) : null;
        const times = found === null ? 0 : of(found, one);
        return times > 0 ? [[nth, times]] : [];
      });
      if (terms.length > 0) limits.push({ terms, low: Number.NEGATIVE_INFINITY, high: caps[what] });
    };
    asked('gone', ({ leastGone }, { failed, remaining }) => leastGone - sizeOf(failed & ~remaining));
    asked('left', ({ leastLeft }, { remaining }) => leastLeft - sizeOf(remaining));
    asked('most', ({ mostLeft }, { remaining }) => sizeOf(remaining, space.counted) - mostLeft);
  }
  const low = standings.map(() => 0);
  const begin = standings.map((one) => {
    let households = 0;
    for (const [kind, count] of start ?? []) if (isSame(kind, one)) households += count.households;
    return households;
  });
  const ties = assigned && menuTies(standings, stocks, assigned);
  const tied = ties && wholeValues([...low, ...ties.low], [...rows, ...limits, ...ties.rows], [...begin, ...ties.low]);
  const values = tied ?? wholeValues(low, [...rows, ...limits], begin) ?? wholeValues(low, rows, begin);
  return (
    values && {
      counts: standings.flatMap((standing, nth) => {
        const households = values[nth] as number;
        return households > 0 ? [{ standing, households }] : [];
      }),
      quota: tied && ties ? new Map([...ties.at].map(([key, nth]) => [key, values[nth] as number])) : null,
    }
  );
}

/** Ways to try for whole numbers of households, from each beginning. */
const TRIES = 300;
const BEGINNINGS = 6;

/** Whole values under the rows; the search begins again elsewhere where it does not end soon. */
function wholeValues(low: readonly number[], rows: readonly Row[], begin: readonly number[]): number[] | null {
  const far = low.map(() => Number.POSITIVE_INFINITY);
  for (let nth = 0; nth < BEGINNINGS; nth += 1) {
    const problem = problemOf(low, far, rows, nth === 0 ? begin : low);
    if (nth > 0) {
      const wanted = low.map((_, variable) => [variable, ((variable + 1) * 7919 * nth) % 13] as const);
      addRow(problem.tableau, { terms: wanted, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
      farthest(problem, problem.tableau.value.length - 1, nth % 2 === 0 ? 1 : -1);
    }
    if (findWhole(problem, TRIES)) return valuesOf(problem);
    if (nth === 0 && problem.tries >= 0) return null; // none at all, or not even in fractions
  }
  return null;
}
