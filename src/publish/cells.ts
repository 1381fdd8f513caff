import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import {
  type AnyReport,
  type CellAddress,
  checkEarlier,
  checkNotHidden,
  checkReportOf,
  FIGURE_GROUPS,
  FIGURES,
  type FigureAddress,
  type FigureShape,
  type Figures,
  figureCells,
  mapFigures,
  type PublicReport,
  type Report,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type AreaCode, checkObject, type PublicTally } from '../vocabulary/index.js';

/** The cells of a publication. Facts, variables and the choice of what to hide refer to a cell by its index. */
export interface Cells {
  /** By index: which figure of which day and area. */
  readonly addresses: CellAddress[];
  /** By index: its tally, which may be hidden; undefined when no report has the cell, such as a grade without a menu. */
  readonly tallies: (PublicTally | undefined)[];
  /** The index of an address, by a key that is only ever compared. */
  readonly indices: Map<string, number>;
}

/** What a key of a group of figures is. */
export type KeyKind = FigureShape['keys'][number];

const keyOf = ({ asOf, area, group, keys, stage }: CellAddress): string =>
  JSON.stringify([asOf, area, group, keys, stage]);

/** The index of an address; undefined when it is not among the cells. */
export const indexOf = ({ indices }: Cells, address: CellAddress): number | undefined => indices.get(keyOf(address));

/** The tally at an address; undefined when no report has it. */
export function tallyOf(cells: Cells, address: CellAddress): PublicTally | undefined {
  const cell = indexOf(cells, address);
  return cell === undefined ? undefined : cells.tallies[cell];
}

/** The index of an address. A new address gets the next one, with a tally when a report has it. */
export function addCell(cells: Cells, address: CellAddress, tally?: PublicTally): number {
  const key = keyOf(address);
  const known = cells.indices.get(key);
  if (known !== undefined) return known;
  cells.indices.set(key, cells.addresses.length);
  cells.tallies.push(tally);
  return cells.addresses.push(address) - 1;
}

/** Whether a report has the cell, with its tally shown or hidden. */
export const isReported = ({ tallies }: Cells, cell: number | undefined): cell is number =>
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

/** The report as it is published: with every tally changed that must be, and without plan and care. */
export function mapReport<G extends string, M extends string, D extends string>(
  report: Report<G, M, D>,
  change: (area: AreaCode | null, figure: FigureAddress, tally: PublicTally) => PublicTally,
): PublicReport<G, M, D> {
  const of = (area: AreaCode | null, figures: Report<G, M, D>['figures']) =>
    mapFigures(figures, (figure, tally) => change(area, figure, tally));
  const areas = Object.entries<Report<G, M, D>['figures']>(report.areas).map(([code, one]) => [code, of(code, one)]);
  const published: AnyReport<G, M, D> = {
    ...report,
    figures: of(null, report.figures),
    areas: Object.fromEntries(areas),
  };
  return published as PublicReport<G, M, D>; // the mark is for the compiler alone
}

/**
 * The cells of reports, those of areas before those of the whole, in an order that follows the programme and not the names
 * in it: an object lists names that are whole numbers first. Plan and care are not published and have no cells.
 */
export function cellsOf(programme: Programme, reports: readonly AnyReport[]): Cells {
  const cells: Cells = { addresses: [], tallies: [], indices: new Map() };
  const inOrder = orderOf(programme);
  for (const report of reports) {
    const [whole, ...areas] = areasOf(report);
    for (const area of [...areas, whole as null]) {
      for (const [figure, tally] of figureCells(figuresOf(report, area)).sort(([a], [b]) => inOrder(a, b)))
        addCell(cells, { asOf: report.asOf, area, ...figure }, tally);
    }
  }
  return cells;
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

/**
 * Refuses a programme that is none, a report that is not of it, options that are none, and an earlier report that is not of
 * an earlier day or of another level or area. `argument` is what the report is called.
 */
export function checkReports(
  call: string,
  programme: Programme,
  argument: string,
  report: AnyReport,
  options: { readonly earlier?: AnyReport },
): void {
  checkProgramme(call, programme);
  checkReportOf(call, programme, argument, report);
  checkObject(call, 'options', 'an object', options);
  if (options.earlier !== undefined) checkEarlier(call, programme, 'options.earlier', options.earlier, report);
}
