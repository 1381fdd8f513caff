import { checkPublished, type PublishedFigures } from '../changes/index.js';
import { checkReportOf, checkTold, mapFigures, type PublicReport, type Report } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  checkArray,
  checkObject,
  deepFreeze,
  NO_ONE,
  type PublicTally,
  type Source,
  shownValue,
} from '../vocabulary/index.js';
import { addCell, addReport, areasOf, figuresOf, indexOf, noCells } from './cells.js';
import { chooseCells, HIDDEN } from './choose-cells.js';
import type { Tie } from './fact.js';
import { areaOf, type HiddenCell, placeOf } from './hidden-cell.js';
import { knownCells } from './known-figures.js';
import { possibleWorld } from './possible-world.js';
import { regionOf } from './regions.js';

/** Which tallies are too small to be published: those of 1 to 4, unless an office decides otherwise. */
export const SMALL_CELLS: { readonly threshold: number; readonly source: Source } = deepFreeze({
  threshold: 5,
  source: {
    basis: 'assumption',
    ref: 'No Thai rule names a number; offices elsewhere take 3 to 11, and 5 as PEDSnet does. Project policy, not law.',
  },
});

/** How reports are made fit to be published. */
export interface PublicationOptions {
  /** Numbers from 1 to one below it are hidden; 5 unless told. */
  readonly threshold?: number;
  /** What was published before, as it was published: of whatever day, level and area. */
  readonly earlier?: readonly PublicReport[];
  /** What was published by hand, such as the figures of a bulletin. */
  readonly known?: readonly PublishedFigures[];
}

/** Something that ties a day to the day before it, and that the records contradict. */
export interface LoosenedTie {
  /** The day, and the one before it. */
  readonly asOf: string;
  readonly since: string;
  /** The area; null for the whole of the programme's area. */
  readonly area: AreaCode | null;
  /** The group of figures that changed as they cannot change. */
  readonly group: Tie['group'];
}

/** Reports as they may be published, and what the office should know of them. */
export interface Publication<G extends string = string, M extends string = string, D extends string = string> {
  /** In the order given. */
  readonly reports: readonly PublicReport<G, M, D>[];
  /** Hidden numbers, of whatever report, that nothing can keep from being worked out any more. */
  readonly exposed: readonly HiddenCell[];
  /** What the records contradict, and so no longer counts as known of these reports. */
  readonly loosened: readonly LoosenedTie[];
}

/**
 * Hides, in reports that are read side by side, whatever is too small and as few other tallies as keep it from being worked
 * out, and says what cannot be kept from it. See `suppressReports`, which refuses to publish then.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const { exposed, loosened } = planPublication(trat2565, [weeklyReport(trat2565, households, { asOf: '2022-08-05' })]);
 * exposed; // => []
 * loosened; // => []
 * ```
 */
export const planPublication = <G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  reports: readonly Report<G, M, D>[],
  options: PublicationOptions = {},
): Publication<G, M, D> => planOf('planPublication', programme, reports, options);

/** As `planPublication`, for the function that is named where an argument is wrong. */
export function planOf<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  reports: readonly Report<G, M, D>[],
  options: PublicationOptions,
  what = 'reports',
): Publication<G, M, D> {
  const nameOf = (nth: number): string => (what === 'reports' ? `reports[${nth}]` : what);
  checkProgramme(call, programme);
  checkArray(call, 'reports', 'a list of reports', reports);
  for (const [nth, report] of reports.entries()) checkReportOf(call, programme, nameOf(nth), report);
  checkObject(call, 'options', 'an object', options);
  const { threshold = SMALL_CELLS.threshold, earlier = [], known = [] } = options;
  if (!Number.isInteger(threshold) || threshold < 1)
    throw new RangeError(`${call}: options.threshold must be a whole number from 1, not ${shownValue(threshold)}`);
  checkArray(call, 'options.earlier', 'a list of published reports', earlier);
  for (const [nth, report] of earlier.entries()) checkReportOf(call, programme, `options.earlier[${nth}]`, report);
  checkArray(call, 'options.known', 'a list of published figures', known);
  for (const [nth, figures] of known.entries()) checkPublished(call, programme, `options.known[${nth}]`, figures);
  for (const [nth, report] of reports.entries())
    for (const area of areasOf(report)) {
      const { plan: _, care: __, ...published } = figuresOf(report, area);
      checkTold(call, area === null ? `${nameOf(nth)}.figures` : `${nameOf(nth)}.areas.${area}`, published);
    }

  const world = possibleWorld(programme, [...reports, ...earlier], known);
  if (world === null) throw new RangeError(`${call}: the tallies of ${what} contradict each other`);
  const { view, truth, loosened } = world;
  const told = noCells();
  for (const figures of known)
    for (const [address] of knownCells(programme, figures)) told.tallies[addCell(told, address)] = NO_ONE;
  for (const report of earlier)
    addReport(programme, told, report, (cell, tally) => {
      if (told.tallies[cell]?.households == null) told.tallies[cell] = tally;
    });
  const toldBefore = (cell: number): PublicTally | undefined => {
    const known = indexOf(told, view.cells.addresses[cell] as (typeof view.cells.addresses)[number]);
    return known === undefined ? undefined : told.tallies[known];
  };
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const mustHide = new Set<number>();
  const mayHide = new Set<number>();
  for (const report of reports)
    addReport(programme, view.cells, report, (cell, tally) => {
      if (tally.households === 0) return;
      const before = toldBefore(cell);
      if (before !== undefined && before.households !== null) return; // what is published stays published
      mayHide.add(cell);
      if (before !== undefined || isSmall(tally.households) || isSmall(tally.persons)) mustHide.add(cell);
    });
  const { hidden, exposed } = chooseCells(view, truth, mustHide, mayHide);
  const hide = (report: Report<G, M, D>, area: AreaCode | null) =>
    mapFigures<G, M, D>(figuresOf(report, area) as PublicReport<G, M, D>['figures'], (figure, tally) => {
      const cell = indexOf(view.cells, { asOf: report.asOf, region: regionOf(report, area), ...figure });
      return cell !== undefined && hidden.has(cell) ? HIDDEN : tally;
    });
  return {
    reports: reports.map((report) => ({
      ...report,
      figures: hide(report, null),
      areas: Object.fromEntries(Object.keys(report.areas).map((code) => [code, hide(report, code)])),
    })),
    exposed: exposed.flatMap((cell) => {
      const place = placeOf(programme, view.cells.addresses[cell] as (typeof view.cells.addresses)[number]);
      const { households, persons } = truth.tallies.get(cell) ?? { households: 0, persons: 0 };
      return [
        { ...place, unit: 'households' as const, low: households, high: households },
        { ...place, unit: 'persons' as const, low: persons, high: persons },
      ];
    }),
    loosened: loosened.map(({ asOf, since, region, group }) => ({
      asOf,
      since,
      area: areaOf(programme, region),
      group,
    })),
  };
}
