import { addressKey } from '../figures/index.js';
import { findWhole, problemOf, type Row, valuesOf } from '../linear/index.js';
import { MOST_PERSONS } from './intruder.js';
import { type Kind, type Names, patternsOf, type Truth, tallyIn } from './world.js';

/**
 * Persons of each kind that come to the told persons, and as many as come near them where whole numbers of them that do are
 * not found: what is hidden is hidden as a pair, so that only how far persons reach depends on it.
 */
export function withPersons(
  { space, grades, menus }: Names,
  truth: Truth,
  kinds: readonly Kind[],
  households: readonly number[],
  fewest: 0 | 1,
): number[] {
  const rows: Row[] = [];
  const exactly = (persons: number, isOf: (kind: Kind) => boolean): void => {
    const some = kinds.flatMap((kind, nth) => (isOf(kind) ? [nth] : []));
    const rest = persons - fewest * some.reduce((sum, nth) => sum + (households[nth] as number), 0);
    if (some.length > 0) rows.push({ terms: some.map((nth) => [nth, 1]), low: rest, high: rest });
  };
  for (const { failed, tally } of patternsOf(space, truth)) exactly(tally.persons, (kind) => kind.failed === failed);
  for (const grade of grades)
    exactly(tallyIn(truth, { group: 'grades', keys: [grade], stage: null }).persons, (kind) => kind.grade === grade);
  for (const menu of menus)
    exactly(tallyIn(truth, { group: 'menus', keys: [menu], stage: null }).persons, (kind) => kind.menu === menu);
  for (const [nth, name] of space.dimensions.entries())
    exactly(
      tallyIn(truth, { group: 'dimensions', keys: [name], stage: 'remaining' }).persons,
      ({ remaining }) => ((remaining >> nth) & 1) === 1,
    );
  for (const grade of grades)
    for (const menu of menus) {
      const tally = truth.get(addressKey({ group: 'gradesAndMenus', keys: [grade, menu], stage: null }));
      if (tally) exactly(tally.persons, (kind) => kind.grade === grade && kind.menu === menu);
    }
  const high = households.map((many) => (MOST_PERSONS - fewest) * many);
  const problem = problemOf(
    households.map(() => 0),
    high,
    rows,
  );
  const values = findWhole(problem, PERSON_TRIES)
    ? valuesOf(problem)
    : problem.tableau.value.slice(0, households.length);
  return households.map((many, nth) => {
    const extra = Math.round(values[nth] as number);
    return fewest * many + Math.min(high[nth] as number, Math.max(0, Number.isFinite(extra) ? extra : 0));
  });
}

/** Ways to try for whole numbers of persons. */
const PERSON_TRIES = 60;
