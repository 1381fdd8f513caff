import type { PublishedFigures } from '../changes/index.js';
import { type AnyReport, checkReportOf, type PublicReport, type Report } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  checkArray,
  checkObject,
  deepFreeze,
  isObject,
  type Source,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';
import { checkNoneHidden, mapReport } from './cells.js';
import type { Tie } from './fact.js';
import { areaOf, HIDDEN, type HiddenCell } from './hidden-cell.js';
import { hideCells } from './hide-cells.js';
import { stillExposed } from './possible-world.js';
import { checkKnown, type Earlier, historyOf, historyWith, type PublicationHistory } from './publication-history.js';
import { regionOf } from './regions.js';
import { checkShow, groupsOf, type Show } from './show.js';
import { type TooFine, tooFineIn } from './too-fine.js';

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
  /**
   * What was published before, of whatever day, level and area: the `history` of the publication before, or published reports.
   * Behind published reports alone, what they hide is supposed, and more may be in `exposed` and `loosened`.
   */
  readonly earlier?: Earlier;
  /** What was published by hand, such as the figures of a bulletin. */
  readonly known?: readonly PublishedFigures[];
  /**
   * Which groups of figures are published; what is not shown is left out. Unless told: of the whole all, of areas the
   * register, grades, menus and dimensions.
   */
  readonly show?: Show;
  /**
   * How far what is known of a hidden small number must reach: with `'threshold'` to the threshold and down to one, or over so
   * many numbers. More is hidden for it. Unless told, a hidden number can be another, and reaches as far as what is hidden allows.
   */
  readonly protection?: 'threshold' | { readonly width: number };
  /** Told how many hidden tallies are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops the work between two hidden tallies, by throwing its reason: an `AbortSignal`, or whatever says the same. */
  readonly signal?: StopSignal;
}

/** What tells a long calculation to stop, as an `AbortSignal` does. A worker may read `aborted` from memory that it shares. */
export interface StopSignal {
  readonly aborted: boolean;
  /** What is thrown. */
  readonly reason?: unknown;
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
  /**
   * Where more than half of the tallies that are not zero are hidden, by level and group of figures: such a table tells little, and
   * `show` can leave the group out there.
   */
  readonly tooFine: readonly TooFine[];
  /** All that is published with this, and what was counted for it: the `earlier` of the next publication. For the office alone. */
  readonly history: PublicationHistory;
}

/**
 * Hides, in reports that are read side by side, whatever is too small and as few other tallies as keep it from being worked
 * out, and says what cannot be kept from it. See `suppressReports`, which refuses to publish then.
 *
 * Give the `history` of one publication to the next: what was shown then stays shown, what was hidden then stays hidden, and the
 * numbers behind it are those that were counted. Areas may come and go from week to week, and levels may change. Where a household
 * was deleted since, what tied its area's days is given up, and `loosened` names it. A day that was told before is not told otherwise.
 *
 * `TypeError` when a tally or a group of figures of a report is hidden or left out already. `RangeError` when a report or what was
 * published `earlier` is of another programme, version or cohort, or tells a cell otherwise than another, or when the threshold is
 * not a whole number from 1. Throws the reason of `signal` when that is aborted.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const reportOf = (asOf: string) => weeklyReport(trat2565, households, { asOf });
 * const { exposed, history } = planPublication(trat2565, [reportOf('2022-07-29')]);
 * exposed; // => []
 * history.reports[0]?.published.figures.registered; // => { households: null, persons: null }
 * history.reports[0]?.counted?.figures.registered; // => { households: 2, persons: 2 }
 *
 * const earlier: PublicationHistory = JSON.parse(JSON.stringify(history)); // as it is kept in a file
 * const next = planPublication(trat2565, [reportOf('2022-08-05')], { earlier });
 * next.loosened; // => []
 * next.history.reports.length; // => 2
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
  const { threshold = SMALL_CELLS.threshold, earlier = [], known = [], show, onProgress, signal } = options;
  const checkSignal = signalCheck(call, signal);
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw wrongArgument(call, 'options.onProgress', 'a function', onProgress);
  checkShow(call, show);
  checkThreshold(call, threshold);
  const before = historyOf(call, programme, earlier);
  checkKnown(call, programme, 'options.known', known);
  for (const [nth, report] of reports.entries()) checkNoneHidden(call, nameOf(nth), report);

  checkSignal();
  const { isHidden, exposed, loosened } = hideCells(
    call,
    programme,
    reports,
    {
      ...options,
      ...{ threshold, earlier: before.reports, known: [...before.known, ...known] },
      onProgress: (done, of) => {
        checkSignal();
        onProgress?.(done, of);
      },
    },
    what,
  );
  const published = reports.map((report) =>
    mapReport(
      report,
      (area, figure, tally) =>
        isHidden({ asOf: report.asOf, region: regionOf(report, area), ...figure }) ? HIDDEN : tally,
      (area) => groupsOf(programme, show, regionOf(report, area)),
    ),
  );
  const entries = published.map((one, nth) => ({
    counted: mapReport(reports[nth] as Report, (_, __, tally) => tally) as AnyReport as Report, // without plan and care
    published: one,
  }));
  return {
    reports: published,
    tooFine: tooFineIn(programme, published),
    history: historyWith(before, entries, known),
    exposed: stillExposed(
      programme,
      [...published, ...before.reports.map((one) => one.published)],
      [...before.known, ...known],
      exposed,
    ),
    loosened: loosened.map(({ asOf, since, region, group }) => ({
      asOf,
      since,
      area: areaOf(programme, region),
      group,
    })),
  };
}

/** Throws the reason of the signal when it says so. `TypeError` unless it is a signal. */
export function signalCheck(call: string, signal: StopSignal | undefined): () => void {
  if (signal === undefined) return () => undefined;
  const expected = 'an AbortSignal';
  if (!isObject(signal)) throw wrongArgument(call, 'options.signal', expected, signal);
  if (typeof signal.aborted !== 'boolean')
    throw wrongArgument(call, 'options.signal.aborted', 'true or false', signal.aborted);
  return () => {
    if (signal.aborted) throw signal.reason;
  };
}

/** `RangeError` unless the value is a whole number from 1. */
export function checkThreshold(call: string, value: unknown): void {
  if (!Number.isInteger(value) || (value as number) < 1)
    throw new RangeError(`${call}: options.threshold must be a whole number from 1, not ${shownValue(value)}`);
}
