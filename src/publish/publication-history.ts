import { checkPublished, type PublishedFigures } from '../changes/index.js';
import { ANY_GROUPS, type AnyReport, addressKey, checkReportOf, figureCells, type Report } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { checkArray, checkObject, isObject, wrongArgument } from '../vocabulary/index.js';
import { areasOf, checkNoneHidden, figuresOf, mapReport } from './cells.js';

/** A report that was published. */
export interface PublishedReport {
  /** What was counted, with nothing hidden; null where only what was published is known. */
  readonly counted: Report | null;
  /** What was published of it. */
  readonly published: AnyReport;
}

/**
 * All that was published so far, and what was counted for it. It holds the numbers that were hidden: the office keeps it as it
 * keeps the register, and publishes none of it. It is plain JSON, so that it can be kept in a file from week to week.
 */
export interface PublicationHistory {
  readonly reports: readonly PublishedReport[];
  /** What was published by hand. */
  readonly known: readonly PublishedFigures[];
}

/** What was published before: with what was counted, or only as it was published. */
export type Earlier = PublicationHistory | readonly AnyReport[];

/** The history that was given, or that follows from published reports alone; checked. */
export function historyOf(call: string, programme: Programme, earlier: Earlier): PublicationHistory {
  const argument = 'options.earlier';
  if (Array.isArray(earlier)) {
    const published = earlier as readonly AnyReport[];
    for (const [nth, report] of published.entries())
      checkReportOf(call, programme, `${argument}[${nth}]`, report, 'counts', ANY_GROUPS);
    return { reports: published.map((report) => ({ counted: null, published: report })), known: [] };
  }
  if (!isObject(earlier))
    throw wrongArgument(call, argument, 'a list of published reports or the history of a publication', earlier);
  const { reports, known } = earlier as PublicationHistory;
  checkArray(call, `${argument}.reports`, 'a list of published reports, each with what was counted', reports);
  for (const [nth, one] of reports.entries()) checkEntry(call, programme, `${argument}.reports[${nth}]`, one);
  checkKnown(call, programme, `${argument}.known`, known);
  return { reports, known };
}

/** `TypeError` or `RangeError` unless it is a list of figures published by hand. */
export function checkKnown(
  call: string,
  programme: Programme,
  argument: string,
  known: readonly PublishedFigures[],
): void {
  checkArray(call, argument, 'a list of published figures', known);
  for (const [nth, figures] of known.entries()) checkPublished(call, programme, `${argument}[${nth}]`, figures);
}

function checkEntry(call: string, programme: Programme, argument: string, entry: PublishedReport): void {
  checkObject(call, argument, 'a published report with what was counted', entry);
  const { counted, published } = entry;
  checkReportOf(call, programme, `${argument}.published`, published, 'counts', ANY_GROUPS);
  if (counted === null) return;
  checkReportOf(call, programme, `${argument}.counted`, counted);
  checkNoneHidden(call, `${argument}.counted`, counted);
  const [told, true_] = [published, counted].map(({ asOf, level, within, areas }) =>
    JSON.stringify([asOf, level, within, Object.keys(areas).sort()]),
  );
  if (told !== true_)
    throw new RangeError(`${call}: ${argument}.published has another day, level or areas than what was counted`);
  for (const area of areasOf(published)) {
    const truth = new Map(figureCells(figuresOf(counted, area)).map(([figure, tally]) => [addressKey(figure), tally]));
    for (const [figure, { households, persons }] of figureCells(figuresOf(published, area))) {
      const tally = truth.get(addressKey(figure));
      if (
        tally !== undefined &&
        (households === null || households === tally.households) &&
        (persons === null || persons === tally.persons)
      )
        continue;
      throw new RangeError(
        `${call}: ${argument}.published tells ${figure.group} of ${area ?? 'the whole'} otherwise than what was counted`,
      );
    }
  }
}

/** What was published of a report, with what was counted where it is known. */
export function asCounted({ counted, published }: PublishedReport): AnyReport {
  if (counted === null) return published;
  const tallies = new Map(
    areasOf(counted).map((area) => [
      area,
      new Map(figureCells(figuresOf(counted, area)).map(([figure, tally]) => [addressKey(figure), tally])),
    ]),
  );
  return mapReport(published as Report, (area, figure, tally) => tallies.get(area)?.get(addressKey(figure)) ?? tally);
}

/** The history with some reports and figures more. What it holds already is not added. */
export function historyWith(
  { reports, known }: PublicationHistory,
  published: readonly PublishedReport[],
  byHand: readonly PublishedFigures[],
): PublicationHistory {
  return { reports: joined(reports, published), known: joined(known, byHand) };
}

function joined<T>(before: readonly T[], more: readonly T[]): T[] {
  const held = new Set(before.map((one) => JSON.stringify(one)));
  return [...before, ...more.filter((one) => !held.has(JSON.stringify(one)))];
}
