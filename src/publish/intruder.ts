import type { Day } from '../calendar/index.js';
import type { AnyReport, CellAddress } from '../figures/index.js';
import { type Range, type RangeQuestion, type Row, type WholeNumbers, wholeRanges } from '../linear/index.js';
import type { Programme } from '../programme/index.js';
import { NO_ONE, type Tally } from '../vocabulary/index.js';
import { type Cells, cellsOf, tallyOf } from './cells.js';
import { type Fact, reportFacts, weeklyFacts } from './facts.js';

/** What an intruder, somebody who wants to work out hidden tallies, has: the published cells, and the facts that tie them. */
export interface IntruderView {
  readonly cells: Cells;
  /** The day of the report. */
  readonly asOf: Day;
  /** The day of the earlier report; its cells have the same addresses on that day. */
  readonly earlier: Day | null;
  /** The facts by how far to trust them: all of them, and without those that tie two reports. */
  readonly facts: readonly (readonly Fact[])[];
}

/** What a published report shows to an intruder, and beside it an earlier one. */
export function intruderView(programme: Programme, published: AnyReport, earlier?: AnyReport): IntruderView {
  const reports = earlier === undefined ? [published] : [published, earlier];
  const cells = cellsOf(programme, reports);
  const facts = reports.flatMap((report) => reportFacts(programme, cells, report));
  const view = { cells, asOf: published.asOf, earlier: earlier?.asOf ?? null };
  if (earlier === undefined) return { ...view, facts: [facts] };
  return { ...view, facts: [[...facts, ...weeklyFacts(cells, published, earlier)], facts] };
}

/** One of the two numbers of a cell. */
export interface Variable {
  readonly cell: number;
  readonly unit: keyof Tally;
}

/** Whole numbers that are not known, with the cell and unit of each. */
export interface Unknowns extends WholeNumbers {
  readonly variables: readonly Variable[];
}

const UNITS = ['households', 'persons'] as const;

/**
 * What is hidden in published cells, as unknown numbers. A hidden tally has at least one household, because zero is
 * shown; with `personsInEach`, every household has a person. Null when what is shown contradicts the facts.
 */
export function unknownsOf(cells: Cells, facts: readonly Fact[], personsInEach: boolean): Unknowns | null {
  const variables: Variable[] = [];
  const least: number[] = [];
  const rows: Row[] = [];
  const variableOf = { households: new Map<number, number>(), persons: new Map<number, number>() };
  const nobody = unreportedZeros(cells, facts);

  const add = (cell: number): void => {
    for (const unit of UNITS) {
      variableOf[unit].set(cell, variables.length);
      variables.push({ cell, unit });
      least.push(cells.tallies[cell] !== undefined && unit === 'households' ? 1 : 0);
    }
    if (!personsInEach) return;
    const [households, persons] = [variables.length - 2, variables.length - 1];
    rows.push({
      terms: [
        [persons, 1],
        [households, -1],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
  };

  for (const { kind, terms, ofHouseholds } of facts) {
    for (const unit of ofHouseholds ? UNITS.slice(0, 1) : UNITS) {
      let known = 0;
      const unknown: [number, number][] = [];
      for (const [cell, times] of terms) {
        const shown = nobody.has(cell) ? 0 : cells.tallies[cell]?.[unit];
        if (shown !== null && shown !== undefined) known += times * shown;
        else {
          if (!variableOf[unit].has(cell)) add(cell);
          unknown.push([variableOf[unit].get(cell) as number, times]);
        }
      }
      const low = kind === 'zero' ? -known : Number.NEGATIVE_INFINITY;
      if (unknown.length > 0) rows.push({ terms: unknown, low, high: -known });
      else if (low > 0 || known > 0) return null;
    }
  }
  return { variables, least, rows };
}

/** Cells that no report has, and that are nobody because they are a part of nobody. */
function unreportedZeros({ tallies }: Cells, facts: readonly Fact[]): ReadonlySet<number> {
  const zeros = new Set<number>();
  for (const { kind, terms } of facts) {
    const [whole, ...parts] = terms;
    if (kind !== 'zero' || whole === undefined || tallies[whole[0]]?.households !== 0) continue;
    for (const [cell] of parts) if (tallies[cell] === undefined) zeros.add(cell);
  }
  return zeros;
}

/** A number that is hidden, and what it can be. */
export interface HiddenNumber extends Variable, Range {}

/**
 * What every hidden number can be, or those of the cells that it is asked `of`. `start` may give tallies to begin from.
 * Assumed: that every household has a person, unless a tally shown has fewer, and what ties two reports; unless nothing
 * agrees with it. Null when the tallies shown contradict each other.
 */
export function hiddenNumbers(
  { cells, facts }: Pick<IntruderView, 'cells' | 'facts'>,
  ask: RangeQuestion['ask'],
  of: (cell: number) => boolean = () => true,
  start: ReadonlyMap<number, Tally> = new Map(),
): HiddenNumber[] | null {
  const personsInEach = cells.tallies.every(
    (tally) => tally === undefined || tally.households === null || tally.persons >= tally.households,
  );
  for (const inEach of personsInEach ? [true, false] : [false]) {
    for (const trusted of facts) {
      const unknowns = unknownsOf(cells, trusted, inEach);
      if (unknowns === null) continue;
      const { variables } = unknowns;
      const ranges = wholeRanges(unknowns, {
        ask,
        of: (variable) => of(variables[variable]?.cell as number),
        start: variables.map(({ cell, unit }) => start.get(cell)?.[unit] ?? 0),
      });
      if (ranges) {
        return variables
          .map((variable, nth) => ({ ...variable, ...(ranges[nth] as Range) }))
          .filter(({ cell }) => cells.tallies[cell] !== undefined && of(cell));
      }
    }
  }
  return null;
}

/** A tally for every cell that a fact mentions, such that they agree with all facts. */
export interface Truth {
  readonly tallies: ReadonlyMap<number, Tally>;
  readonly facts: readonly Fact[];
}

/**
 * Tallies as they are where they are shown, and as they may be where they are not, with the facts they agree with. A tally
 * that the earlier report hides begins from the same one of the report.
 *
 * `RangeError` when the tallies contradict each other.
 */
export function truthOf({ cells, asOf, facts }: Omit<IntruderView, 'earlier'>): Truth {
  for (const trusted of facts) {
    const unknowns = unknownsOf(cells, trusted, false);
    if (unknowns === null) continue;
    const start = unknowns.variables.map(({ cell, unit }) => {
      const sameToday = { ...(cells.addresses[cell] as CellAddress), asOf };
      return tallyOf(cells, sameToday)?.[unit] ?? 0;
    });
    const values = wholeRanges(unknowns, { ask: 'ends', of: () => false, start });
    if (!values) continue;
    const tallies = new Map<number, Tally>();
    for (const [cell, tally] of cells.tallies.entries()) {
      if (tally !== undefined && tally.households !== null) tallies.set(cell, tally);
    }
    for (const [nth, { cell, unit }] of unknowns.variables.entries())
      tallies.set(cell, { ...(tallies.get(cell) ?? NO_ONE), [unit]: values[nth]?.low });
    return { tallies, facts: trusted };
  }
  throw new RangeError('suppressReport: the tallies of report contradict each other');
}
