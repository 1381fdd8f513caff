import type { Day } from '../calendar/index.js';
import type { PublishedFigures } from '../changes/index.js';
import type { AnyReport } from '../figures/index.js';
import {
  conflictOf,
  type Range,
  type RangeQuestion,
  type Row,
  type WholeNumbers,
  wholeRanges,
} from '../linear/index.js';
import type { Programme } from '../programme/index.js';
import { NO_ONE, type PublicTally, type Tally } from '../vocabulary/index.js';
import { addCell, addReport, type Cells, noCells } from './cells.js';
import { dayFacts } from './day-facts.js';
import type { Fact, Tie } from './fact.js';
import { typeSpaceOf } from './household-types.js';
import { knownCells } from './known-figures.js';
import { type RegionTree, regionTree } from './regions.js';
import { weeklyFacts } from './weekly-facts.js';

/** What an intruder, somebody who wants to work out hidden tallies, has: the told cells, and the facts that tie them. */
export interface IntruderView {
  readonly cells: Cells;
  /** The days of the publication, in order. */
  readonly days: readonly Day[];
  readonly facts: readonly Fact[];
  /** Of each day, how its regions add up. */
  readonly trees: ReadonlyMap<Day, RegionTree>;
  /** Whether two reports tell one cell differently. */
  readonly isTwofold: boolean;
  /** The cells that one report hides and another, or figures published by hand, tell. */
  readonly toldElsewhere: ReadonlySet<number>;
}

/**
 * What reports that are read side by side tell to an intruder, and figures published by hand, where a report does not tell them
 * otherwise. A cell that is told twice is one cell. `isWhole` when untold figures matter too, but for those of indicators.
 */
export function intruderView(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[] = [],
  isWhole = false,
): IntruderView {
  const cells = noCells();
  let isTwofold = false;
  const hidden = new Set<number>();
  for (const report of reports)
    addReport(programme, cells, report, (cell, tally) => {
      if (tally.households === null) hidden.add(cell);
      const before = cells.tallies[cell];
      if (before === undefined || before.households === null) cells.tallies[cell] = tally;
      else if (tally.households !== null && !isSame(before, tally)) isTwofold = true;
    });
  for (const figures of known)
    for (const [address, { households = null, persons = null }] of knownCells(programme, figures)) {
      const cell = addCell(cells, address);
      if (cells.tallies[cell]?.households == null) cells.tallies[cell] = { households, persons } as PublicTally;
    }
  const days = [...new Set([...reports, ...known].map(({ asOf }) => asOf))].sort();
  const space = typeSpaceOf(programme);
  const ofDays = days.map((asOf) => {
    const tree = regionTree(
      reports.filter((report) => report.asOf === asOf),
      known.flatMap((figures) => (figures.asOf === asOf ? [figures.area ?? programme.area] : [])),
    );
    return dayFacts(programme, space, cells, { asOf, tree, isLinked: days.length > 1, isWhole });
  });
  const weekly = weeklyFacts(programme, cells, ofDays);
  const facts = [...ofDays.flatMap((day) => day.facts), ...weekly];
  const toldElsewhere = new Set([...hidden].filter((cell) => cells.tallies[cell]?.households !== null));
  return { cells, days, facts, trees: new Map(ofDays.map(({ asOf, tree }) => [asOf, tree])), isTwofold, toldElsewhere };
}

const isSame = (a: PublicTally, b: PublicTally): boolean => a.households === b.households && a.persons === b.persons;

/** What is told and what ties it. */
export type Told = Pick<IntruderView, 'cells' | 'facts'>;

/** One of the two numbers of a cell. */
export interface Variable {
  readonly cell: number;
  readonly unit: keyof Tally;
}

/** Whole numbers that are not known, with the cell and unit of each. */
export interface Unknowns extends WholeNumbers {
  readonly variables: readonly Variable[];
  /** By row: the fact that it comes from. */
  readonly sources: readonly (Fact | null)[];
}

/** The most persons that anybody supposes in a household. */
export const MOST_PERSONS = 20;

/**
 * What is hidden in told cells, as unknown numbers. A hidden tally has at least one household, because zero is
 * shown; with `personsInEach`, every household has a person, and at most twenty. Null when what is shown contradicts the
 * facts.
 */
export function unknownsOf({ cells, facts }: Told, personsInEach: boolean): Unknowns | null {
  const variables: Variable[] = [];
  const least: number[] = [];
  const rows: Row[] = [];
  const sources: (Fact | null)[] = [];
  const variableOf = { households: new Map<number, number>(), persons: new Map<number, number>() };
  const push = (source: Fact | null, row: Row): void => {
    rows.push(row);
    sources.push(source);
  };
  const add = (cell: number): void => {
    for (const unit of UNITS) {
      variableOf[unit].set(cell, variables.length);
      variables.push({ cell, unit });
      least.push(cells.tallies[cell] !== undefined && unit === 'households' ? 1 : 0);
    }
    if (!personsInEach) return;
    const [households, persons] = [variables.length - 2, variables.length - 1];
    push(null, {
      terms: [
        [persons, 1],
        [households, -1],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
    push(null, {
      terms: [
        [persons, 1],
        [households, -MOST_PERSONS],
      ],
      low: Number.NEGATIVE_INFINITY,
      high: 0,
    });
  };
  /** The row of a fact for households or persons, or for persons beyond the first of each household. */
  const rowOf = ({ kind, terms }: Fact, units: readonly (readonly [keyof Tally, number])[]): Row => {
    let known = 0;
    const unknown: [number, number][] = [];
    for (const [cell, times] of terms)
      for (const [unit, sign] of units) {
        const shown = cells.tallies[cell]?.[unit];
        if (shown !== null && shown !== undefined) known += sign * times * shown;
        else {
          if (!variableOf[unit].has(cell)) add(cell);
          unknown.push([variableOf[unit].get(cell) as number, sign * times]);
        }
      }
    return { terms: unknown, low: kind === 'zero' ? 0 - known : Number.NEGATIVE_INFINITY, high: 0 - known };
  };
  for (const fact of facts) {
    const persons = fact.kind === 'zero' || !personsInEach ? PERSONS : BEYOND;
    for (const units of fact.ofHouseholds ? [HOUSEHOLDS] : [HOUSEHOLDS, persons]) {
      const row = rowOf(fact, units);
      if (row.terms.length > 0) push(fact, row);
      else if (row.low > 0 || row.high < 0) return null;
    }
  }
  return { variables, least, rows, sources };
}

const UNITS = ['households', 'persons'] as const;
const HOUSEHOLDS = [['households', 1]] as const;
const PERSONS = [['persons', 1]] as const;
const BEYOND = [
  ['persons', 1],
  ['households', -1],
] as const;

/** A number that is hidden, and what it can be. */
export interface HiddenNumber extends Variable, Range {}

/** Whether every tally that is told or known can be of households that each have a person, and at most twenty. */
export const hasPersonsInEach = ({ tallies, truths }: Cells): boolean =>
  [...tallies, ...truths].every(
    (tally) =>
      tally === undefined ||
      tally.households === null ||
      (tally.persons >= tally.households && tally.persons <= MOST_PERSONS * tally.households),
  );

/**
 * What every hidden number can be, or those of the cells that it is asked `of`. `start` may give tallies to begin from.
 * Assumed: that every household has a person, unless a tally shown has fewer or nothing agrees with it. Null when the
 * tallies shown contradict each other.
 */
export function hiddenNumbers(
  view: Told,
  ask: RangeQuestion['ask'],
  of: (cell: number) => boolean = () => true,
  start: ReadonlyMap<number, Tally> = new Map(),
): HiddenNumber[] | null {
  const { cells } = view;
  for (const inEach of hasPersonsInEach(cells) ? [true, false] : [false]) {
    const unknowns = unknownsOf(view, inEach);
    if (unknowns === null) continue;
    const { variables } = unknowns;
    const ranges = wholeRanges(unknowns, {
      ask,
      of: (variable) =>
        cells.tallies[variables[variable]?.cell as number] !== undefined && of(variables[variable]?.cell as number),
      start: variables.map(({ cell, unit }) => start.get(cell)?.[unit] ?? 0),
    });
    if (ranges) {
      return variables
        .map((variable, nth) => ({ ...variable, ...(ranges[nth] as Range) }))
        .filter(({ cell }) => cells.tallies[cell] !== undefined && of(cell));
    }
  }
  return null;
}

/** A tally for every cell that a fact mentions, such that they agree with all facts. */
export interface Truth {
  readonly tallies: ReadonlyMap<number, Tally>;
  readonly facts: readonly Fact[];
  readonly personsInEach: boolean;
}

/**
 * A possible world: tallies as they are where they are shown or known, and as they may be where they are not. Null when
 * the tallies contradict each other.
 */
export function truthOf(view: Told): Truth | null {
  const { cells, facts } = view;
  const known = { ...cells, tallies: cells.tallies.map((tally, cell) => cells.truths[cell] ?? tally) };
  for (const personsInEach of hasPersonsInEach(cells) ? [true, false] : [false]) {
    const unknowns = unknownsOf({ cells: known, facts }, personsInEach);
    if (unknowns === null) continue;
    const values = wholeRanges(unknowns, { ask: 'ends', of: () => false, start: unknowns.variables.map(() => 0) });
    if (!values) continue;
    const tallies = new Map<number, Tally>();
    for (const [cell, tally] of known.tallies.entries()) {
      if (tally !== undefined && tally.households !== null) tallies.set(cell, tally);
    }
    for (const [nth, { cell, unit }] of unknowns.variables.entries())
      tallies.set(cell, { ...(tallies.get(cell) ?? NO_ONE), [unit]: values[nth]?.low });
    return { tallies, facts, personsInEach };
  }
  return null;
}

/** The ties that the tallies known contradict, each by itself. */
export function brokenTies({ cells, facts }: Told): Tie[] {
  return facts.flatMap((fact) => {
    if (fact.tie === undefined) return [];
    const isBroken = (fact.ofHouseholds ? UNITS.slice(0, 1) : UNITS).some((unit) => {
      let sum = 0;
      for (const [cell, times] of fact.terms) {
        const number = (cells.truths[cell] ?? cells.tallies[cell])?.[unit];
        if (number === null || number === undefined) return false;
        sum += times * number;
      }
      return fact.kind === 'zero' ? sum !== 0 : sum > 0;
    });
    return isBroken ? [fact.tie] : [];
  });
}

/** Ties that, with what is told and known, cannot hold together: of the groups of figures of a region and day that are to blame. */
export function conflictingTies({ cells, facts }: Told): Tie[] {
  const known = { ...cells, tallies: cells.tallies.map((tally, cell) => cells.truths[cell] ?? tally) };
  const tied = facts.filter(({ tie }) => tie !== undefined);
  const conflict = (some: readonly Fact[]): Tie[] => {
    const unknowns = unknownsOf({ cells: known, facts: some }, false);
    if (unknowns === null) return [];
    return (conflictOf(unknowns.least, unknowns.rows) ?? []).flatMap((row) => unknowns.sources[row]?.tie ?? []);
  };
  const alone = conflict(tied); // quicker, and often enough
  const blamed = alone.length > 0 ? alone : conflict(facts);
  return blamed.length > 0 ? blamed : tied.flatMap(({ tie }) => tie ?? []); // in fractions all agree: nothing less is known
}
