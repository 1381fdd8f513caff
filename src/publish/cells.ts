import type { Day } from '../calendar/index.js';
import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import {
  type AnyReport,
  checkNotHidden,
  FIGURE_GROUPS,
  FIGURES,
  type FigureAddress,
  type FigureGroup,
  type FigureShape,
  type Figures,
  figureCells,
  mapFigures,
  type PublicReport,
  type Report,
} from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { AreaCode, PublicTally, Tally } from '../vocabulary/index.js';
import { type Region, regionOf } from './regions.js';

/** Which number is meant: a figure of a region on a day, or, in the group `'types'`, something that no report can tell. */
export interface Address {
  readonly asOf: Day;
  readonly region: Region;
  readonly group: FigureGroup | 'types';
  readonly keys: readonly (string | null)[];
  readonly stage: string | null;
}

/** The cells of a publication. Facts, variables and the choice of what to hide refer to a cell by its index. */
export interface Cells {
  readonly addresses: Address[];
  /** By index: its tally as it is told, which may be hidden; undefined when no report tells the cell. */
  readonly tallies: (PublicTally | undefined)[];
  /** By index: the true tally, where the office knows it and nobody is told. */
  readonly truths: (Tally | undefined)[];
  /** The index of an address, by a key that is only ever compared. */
  readonly indices: Map<string, number>;
}

/** What a key of a group of figures is. */
export type KeyKind = FigureShape['keys'][number];

export const noCells = (): Cells => ({ addresses: [], tallies: [], truths: [], indices: new Map() });

const keyOf = ({ asOf, region, group, keys, stage }: Address): string =>
  JSON.stringify([asOf, region, group, keys, stage]);

/** The index of an address; undefined when it is not among the cells. */
export const indexOf = ({ indices }: Cells, address: Address): number | undefined => indices.get(keyOf(address));

/** The index of an address. A new address gets the next one. */
export function addCell(cells: Cells, address: Address): number {
  const key = keyOf(address);
  const known = cells.indices.get(key);
  if (known !== undefined) return known;
  cells.indices.set(key, cells.addresses.length);
  cells.tallies.push(undefined);
  cells.truths.push(undefined);
  return cells.addresses.push(address) - 1;
}

/** Whether a report tells the cell, with its tally shown or hidden. */
export const isTold = ({ tallies }: Cells, cell: number | undefined): cell is number =>
  cell !== undefined && tallies[cell] !== undefined;

/** The areas of a report: null for the whole, then the codes in ascending order. */
export const areasOf = ({ areas }: AnyReport): readonly (AreaCode | null)[] => [null, ...Object.keys(areas).sort()];

/** The figures of an area of a report, or of the whole. */
export const figuresOf = (report: AnyReport, area: AreaCode | null): Figures<string, string, string, PublicTally> =>
  area === null ? report.figures : (report.areas[area] as AnyReport['figures']); // a code that `areasOf` gave

/** `TypeError` when a tally of a report is hidden. Plan and care, which are not published, are not looked at. */
export function checkNoneHidden(call: string, argument: string, report: AnyReport): void {
  for (const area of areasOf(report)) {
    const { plan: _, care: __, ...published } = figuresOf(report, area);
    checkNotHidden(call, area === null ? `${argument}.figures` : `${argument}.areas.${area}`, published);
  }
}

/**
 * The report as it is published: with every tally changed that must be, without plan and care, and with some `groups` of figures of each
 * area alone where that is told.
 */
export function mapReport<G extends string, M extends string, D extends string>(
  report: Report<G, M, D>,
  change: (area: AreaCode | null, figure: FigureAddress, tally: PublicTally) => PublicTally,
  groups?: (area: AreaCode | null) => readonly FigureGroup[],
): PublicReport<G, M, D> {
  const of = (area: AreaCode | null, figures: Report<G, M, D>['figures']) =>
    mapFigures(figures, (figure, tally) => change(area, figure, tally), groups?.(area));
  const areas = Object.entries<Report<G, M, D>['figures']>(report.areas).map(([code, one]) => [code, of(code, one)]);
  const published: AnyReport<G, M, D> = {
    ...report,
    figures: of(null, report.figures),
    areas: Object.fromEntries(areas),
  };
  return published as PublicReport<G, M, D>; // the mark is for the compiler alone
}

/**
 * Adds the cells of a report, those of areas before those of the whole, in an order that follows the programme and not the
 * names in it: an object lists names that are whole numbers first. Plan and care are not published and have no cells.
 * `note` is given each cell and its tally.
 */
export function addReport(
  programme: Programme,
  cells: Cells,
  report: AnyReport,
  note: (cell: number, tally: PublicTally) => void,
): void {
  const inOrder = orderOf(programme);
  const [whole, ...areas] = areasOf(report);
  for (const area of [...areas, whole as null]) {
    const at = { asOf: report.asOf, region: regionOf(report, area) };
    for (const [figure, tally] of figureCells(figuresOf(report, area)).sort(([a], [b]) => inOrder(a, b)))
      note(addCell(cells, { ...at, ...figure }), tally);
  }
}

/** The keys of each kind that a programme has, in its own order; patterns are those that occur. */
export const keysOf = (
  { grading, menus, catalogue }: Programme,
  patterns: readonly string[],
): Readonly<Record<KeyKind, readonly string[]>> => ({
  grade: grading.rules.map(({ grade }) => grade),
  menu: menus.map(({ menu }) => menu),
  dimension: dimensionsOf(catalogue),
  indicator: countedIndicators(catalogue).map(({ number }) => String(number)),
  pattern: patterns,
});

/** The dimensions that a pattern joins. */
export const dimensionsIn = (pattern: string): readonly string[] => pattern.split('+');

/** Compares two figures by group, keys and stage. A remainder comes after all keys of its group. */
function orderOf(programme: Programme): (a: FigureAddress, b: FigureAddress) => number {
  const ranks = new Map(
    Object.entries(keysOf(programme, [])).map(([kind, names]) => [
      kind,
      new Map(names.map((name, rank) => [name, rank])),
    ]),
  );
  const rankOf = (kind: KeyKind, key: string | null): number => {
    if (key === null) return Number.POSITIVE_INFINITY;
    if (kind !== 'pattern') return ranks.get(kind)?.get(key) ?? Number.MAX_VALUE;
    return dimensionsIn(key).reduce((sum, name) => sum + 2 ** rankOf('dimension', name), 0);
  };
  const ranksOf = ({ group, keys, stage }: FigureAddress): number[] => [
    FIGURE_GROUPS.indexOf(group),
    ...FIGURES[group].keys.map((kind, nth) => rankOf(kind, keys[nth] as string | null)),
    stage === null ? 0 : FIGURES[group].stages.indexOf(stage),
  ];
  return (a, b) => {
    const [left, right] = [ranksOf(a), ranksOf(b)];
    const differs = left.findIndex((rank, nth) => rank !== right[nth]);
    return differs < 0 ? 0 : (left[differs] as number) < (right[differs] as number) ? -1 : 1;
  };
}
