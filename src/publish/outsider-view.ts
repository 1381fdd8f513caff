import type { PublicReport } from '../figures/index.js';
import { type Range, type RangeQuestion, wholeRanges } from '../linear/index.js';
import type { Programme } from '../programme/index.js';
import { NO_ONE, type PublicTally } from '../vocabulary/index.js';
import { areaFacts } from './area-facts.js';
import type { Fact } from './fact.js';
import { outsiderFacts } from './outsider-facts.js';
import { cellsOf, type PublicCells } from './public-cells.js';
import { unknownsOf } from './unknowns.js';
import { earlierPlace, weeklyFacts } from './weekly-facts.js';

/** What somebody outside the office sees: tallies, some hidden, and the facts that tie them. */
export interface OutsiderView {
  readonly cells: PublicCells;
  /** The facts by how far to trust them: all of them, and without what ties two reports. */
  readonly facts: readonly (readonly Fact[])[];
}

/** What a published report shows, and beside it an earlier one. */
export function outsiderView(programme: Programme, published: PublicReport, earlier?: PublicReport): OutsiderView {
  const cells = new Map(cellsOf(published));
  const facts = [...outsiderFacts(programme, published), ...areaFacts(cells, Object.keys(published.areas))];
  if (earlier === undefined) return { cells, facts: [facts] };

  const before = outsiderView(programme, earlier);
  for (const [place, tally] of before.cells) cells.set(earlierPlace(place), tally);
  const both = [
    ...facts,
    ...(before.facts[0] ?? []).map(({ terms, ...fact }) => ({
      ...fact,
      terms: terms.map(([place, times]) => [earlierPlace(place), times] as const),
    })),
  ];
  for (const place of [...cells.keys()]) {
    const other = place.startsWith(earlierPlace('')) ? place.slice(earlierPlace('').length) : earlierPlace(place);
    if (!cells.has(other) && cells.has(other.replace(/\.byPattern\..*/, '.registered'))) cells.set(other, NO_ONE);
  }
  const figures = ['figures', ...Object.keys(published.areas).map((code) => `areas.${code}`)];
  return { cells, facts: [[...both, ...weeklyFacts(cells, figures)], both] };
}

/** A number that is hidden, and what it can be. */
export interface HiddenNumber extends Range {
  readonly place: string;
  readonly unit: keyof PublicTally;
}

/**
 * What every hidden number can be, or those that it is asked `of`. `start` may tell numbers to begin from. Taken for
 * known: that every household has a person, unless a tally shown has not, and what ties two reports; unless nothing
 * agrees with it. Null when the tallies shown contradict each other.
 */
export function hiddenNumbers(
  { cells, facts }: OutsiderView,
  ask: RangeQuestion['ask'],
  of: (place: string) => boolean = () => true,
  start: PublicCells = new Map(),
): HiddenNumber[] | null {
  const personsInEach = [...cells.values()].every(
    ({ households, persons }) => households === null || persons >= households,
  );
  for (const inEach of personsInEach ? [true, false] : [false]) {
    for (const trusted of facts) {
      const unknowns = unknownsOf(cells, trusted, inEach);
      if (unknowns === null) continue;
      const { names } = unknowns;
      const ranges = wholeRanges(unknowns, {
        ask,
        of: (nth) => of(names[nth]?.place as string),
        start: names.map(({ place, unit }) => start.get(place)?.[unit] ?? 0),
      });
      if (ranges) {
        return names
          .map(({ place, unit }, nth) => ({ place, unit, ...(ranges[nth] as Range) }))
          .filter(({ place }) => cells.has(place) && of(place));
      }
    }
  }
  return null;
}
