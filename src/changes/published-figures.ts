import { checkDay, type Day } from '../calendar/index.js';
import { dimensionsOf } from '../catalogue/index.js';
import { ANY_GROUPS, checkFigures, checkNotHidden, checkReport, ownOf, type Report } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import {
  type AreaCode,
  checkObject,
  checkOneOf,
  checkSource,
  checkText,
  isAreaCode,
  isWithin,
  type Label,
  type RecordOf,
  type Source,
  shownValue,
  type Tally,
  wrongArgument,
} from '../vocabulary/index.js';

/**
 * Figures of a day as an office published them. What it did not publish is left out, not zero: a whole group, or the households of a
 * tally where it published only persons. `T` is the type of a tally.
 */
export interface PublishedFigures<
  G extends string = string,
  M extends string = string,
  D extends string = string,
  T extends Partial<Tally> = Partial<Tally>,
> {
  /** The day of the figures, not of their publication. */
  readonly asOf: Day;
  /** The area of the figures; that of the programme when left out. */
  readonly area?: AreaCode;
  readonly registered?: T;
  readonly byGrade?: RecordOf<G, T>;
  /** The total must be the sum of the grades and these; when left out, the sum of the grades. */
  readonly ungraded?: T;
  readonly byMenu?: RecordOf<M, T>;
  /** When given, the total must be the sum of the menus and these. */
  readonly unassigned?: T;
  /** Failed at the baseline; overlapping. */
  readonly byDimension?: RecordOf<D, T>;
  /** The changes since the earlier figures; what is left out counts as zero. */
  readonly since?: {
    readonly joined?: T;
    readonly left?: T;
    readonly membersJoined?: number;
    readonly membersLeft?: number;
  };
  readonly source: Source;
}

/**
 * The figures of a report, or of one of its areas, as published figures, which `reconcile` can compare with those of an office or of
 * another system such as TPMAP.
 *
 * `TypeError` when an argument is of the wrong kind, a tally is hidden, or the register, grades, menus or dimensions were left out.
 * `RangeError` when the report has no such area.
 *
 * @example
 * ```ts
 * const row = { id: 'H1', area: '2303', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] };
 * const report = weeklyReport(trat2565, readHouseholds(trat2565, [row]).households, { asOf: '2022-08-05' });
 * const source = { basis: 'seed', ref: 'our register' } as const;
 * const ours = publishedFiguresOf(report, { area: '2303', source });
 * ours.byDimension?.income; // => { households: 1, persons: 1 }
 * const theirs = { asOf: '2022-02-01', area: '2303', registered: { persons: 2 }, source } as const;
 * reconcile(trat2565, ours, theirs)[0]?.message.en; // => 'on the register 2 → 1 persons: the change is not explained'
 * ```
 */
export function publishedFiguresOf<G extends string, M extends string, D extends string>(
  report: Report<G, M, D>,
  options: { readonly source: Source; readonly area?: AreaCode },
): PublishedFigures<G, M, D, Tally> {
  checkReport('publishedFiguresOf', 'report', report, 'counts', ANY_GROUPS);
  checkObject('publishedFiguresOf', 'options', 'an object with source', options);
  const { source, area } = options;
  checkSource('publishedFiguresOf', 'options.source', source);
  if (area !== undefined) checkText('publishedFiguresOf', 'options.area', area);
  const isWhole = area === undefined || (report.within.length === 1 && report.within[0] === area);
  const figures = isWhole ? report.figures : ownOf(report.areas, area);
  if (figures === undefined)
    throw new RangeError(`publishedFiguresOf: options.area ${shownValue(area)} is not an area of the report`);
  const place = isWhole ? 'report.figures' : `report.areas.${area}`;
  checkFigures('publishedFiguresOf', place, figures, ['register', 'grades', 'menus', 'dimensions']);
  checkNotHidden('publishedFiguresOf', place, figures);
  const { registered, byGrade, ungraded, byMenu, unassigned } = figures;
  const failed = Object.entries(figures.byDimension as Report['figures']['byDimension']).map(([name, tally]) => [
    name,
    tally.failed,
  ]);
  const byDimension: RecordOf<D, Tally> = Object.fromEntries(failed); // with the same keys
  const of = area ?? (report.within.length === 1 ? report.within[0] : undefined);
  return {
    asOf: report.asOf,
    ...(of === undefined ? {} : { area: of }),
    ...{ registered, byGrade, ungraded, byMenu, unassigned, byDimension, source },
  };
}

/** One published number that is not a count of poor households: visitors, baht earned. */
export interface Measure {
  readonly label: Label;
  readonly value: number;
  readonly unit: Label;
  /** The day of the number. */
  readonly asOf: Day;
  /** How much it rose, in percent of what it was; negative when it fell. */
  readonly change?: { readonly percent: number; readonly since: Label };
  readonly source: Source;
}

/**
 * `TypeError` or `RangeError` unless the value is published figures of the programme. Without this check a misspelt name would be
 * added up unnoticed, and a hidden tally would count as left out. `argument` is the beginning of the names in messages.
 */
export function checkPublished(
  call: string,
  { area: whole, grading, menus, catalogue }: Programme,
  argument: string,
  figures: PublishedFigures,
): void {
  checkObject(call, argument, 'published figures', figures);
  const { asOf, area, since = {}, registered, ungraded, unassigned } = figures;
  checkDay(call, `${argument}.asOf`, asOf);
  if (area !== undefined) {
    checkText(call, `${argument}.area`, area);
    if (!isAreaCode(area) || !isWithin(whole, area))
      throw new RangeError(`${call}: ${argument}.area ${shownValue(area)} is not an area in ${whole}`);
  }
  const known = {
    byGrade: grading.rules.map(({ grade }) => grade),
    byMenu: menus.map(({ menu }) => menu),
    byDimension: dimensionsOf(catalogue),
  };
  for (const group of ['byGrade', 'byMenu', 'byDimension'] as const) {
    const tallies = figures[group];
    if (tallies === undefined) continue;
    checkObject(call, `${argument}.${group}`, 'tallies by name', tallies);
    for (const [name, tally] of Object.entries(tallies)) {
      checkOneOf(call, `${argument}.${group}`, known[group], name);
      checkTally(call, `${argument}.${group}.${name}`, tally);
    }
  }
  for (const [name, tally] of Object.entries({ registered, ungraded, unassigned }))
    if (tally !== undefined) checkTally(call, `${argument}.${name}`, tally);
  checkObject(call, `${argument}.since`, 'what changed since the figures before', since);
  for (const name of ['joined', 'left'] as const)
    if (since[name] !== undefined) checkTally(call, `${argument}.since.${name}`, since[name]);
  for (const name of ['membersJoined', 'membersLeft'] as const)
    checkCount(call, `${argument}.since.${name}`, since[name]);
}

function checkTally(call: string, argument: string, tally: unknown): void {
  checkObject(call, argument, 'a tally of households and persons', tally);
  const { households, persons } = tally as { readonly households?: unknown; readonly persons?: unknown };
  checkCount(call, `${argument}.households`, households);
  checkCount(call, `${argument}.persons`, persons);
}

function checkCount(call: string, argument: string, count: unknown): void {
  if (count === null) throw new TypeError(`${call}: ${argument} is hidden: it can be compared with nothing`);
  if (count !== undefined && typeof count !== 'number') throw wrongArgument(call, argument, 'a number', count);
}
