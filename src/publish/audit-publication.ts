import type { PublishedFigures } from '../changes/index.js';
import { ANY_GROUPS, type AnyReport, checkReportOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkObject, wrongArgument } from '../vocabulary/index.js';
import type { Address } from './cells.js';
import { type HiddenCell, placeOf } from './hidden-cell.js';
import { type HiddenNumber, hiddenNumbers, type IntruderView, intruderView } from './intruder.js';
import { type StopSignal, signalCheck } from './plan-publication.js';
import { possibleWorld } from './possible-world.js';
import { checkKnown, type Earlier, historyOf } from './publication-history.js';

/** How published reports are audited. */
export interface PublicationAuditOptions {
  /** What was published before, of whatever day, level and area; of a history, what was published and not what was counted. */
  readonly earlier?: Earlier;
  /** What was published by hand, such as the figures of a bulletin. */
  readonly known?: readonly PublishedFigures[];
  /**
   * `false` asks only which numbers can be worked out, which takes a fraction of the time: where `low` is below `high`, it can be
   * two numbers at least as far as fractions tell, and there may be others beyond. `true` unless told.
   */
  readonly exact?: boolean;
  /** Stops the work between two hidden numbers, by throwing its reason: an `AbortSignal`, or whatever says the same. */
  readonly signal?: StopSignal;
}

/**
 * What an intruder can deduce of every hidden number of reports that are read side by side, and of those published earlier:
 * bounds over whole numbers, as `auditSuppression` tells them of one. A cell that several reports tell is told once; of a
 * number that one of them hides and another shows, both ends are what is shown.
 *
 * `RangeError` when a report is of another programme or version, or when the tallies shown contradict each other.
 *
 * @example
 * ```ts
 * const row = { area: '230101', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [{ ...row, id: 'H1' }, { ...row, id: 'H2' }]);
 * const levels = (['district', 'subdistrict'] as const).map((areas) => weeklyReport(trat2565, households, { asOf: '2022-08-05', areas }));
 * const audit = auditPublication(trat2565, suppressReports(trat2565, levels), { exact: false });
 * audit.filter(({ low, high }) => low === high); // => []
 * ```
 */
export const auditPublication = (
  programme: Programme,
  published: readonly AnyReport[],
  options: PublicationAuditOptions = {},
): HiddenCell[] => auditOf('auditPublication', programme, published, options);

/** As `auditPublication`, for the function that is named where an argument is wrong. */
export function auditOf(
  call: string,
  programme: Programme,
  published: readonly AnyReport[],
  options: PublicationAuditOptions,
  what = 'published',
): HiddenCell[] {
  const nameOf = (nth: number): string => (call === 'auditPublication' ? `${what}[${nth}]` : what);
  checkProgramme(call, programme);
  checkArray(call, what, 'a list of published reports', published);
  for (const [nth, report] of published.entries())
    checkReportOf(call, programme, nameOf(nth), report, 'counts', ANY_GROUPS);
  checkObject(call, 'options', 'an object', options);
  const { earlier = [], known = [], exact = true, signal } = options;
  const checkSignal = signalCheck(call, signal);
  const before = historyOf(call, programme, earlier);
  checkKnown(call, programme, 'options.known', known);
  if (typeof exact !== 'boolean') throw wrongArgument(call, 'options.exact', 'true or false', exact);
  checkSignal();
  const all = [...published, ...before.reports.map((one) => one.published)];
  const isAsked = (): boolean => {
    checkSignal();
    return true;
  };
  const ask = exact ? 'ends' : 'apart';
  const found = ((): { view: IntruderView; hidden: HiddenNumber[] } | null => {
    const everything = [...before.known, ...known];
    if (!exact) {
      const view = intruderView(programme, all, everything);
      const hidden = view.isTwofold ? null : hiddenNumbers(view, ask, isAsked);
      if (hidden !== null) return { view, hidden };
    }
    const world = possibleWorld(programme, all, everything);
    const hidden = world && hiddenNumbers(world.view, ask, isAsked, world.truth.tallies);
    return world && hidden && { view: world.view, hidden };
  })();
  if (found === null) throw new RangeError(`${call}: the tallies that ${what} shows contradict each other`);
  const { view, hidden } = found;
  const told = [...view.toldElsewhere].flatMap((cell): HiddenNumber[] =>
    (['households', 'persons'] as const).flatMap((unit) => {
      const number = view.cells.tallies[cell]?.[unit];
      return number === null || number === undefined ? [] : [{ cell, unit, low: number, high: number }];
    }),
  );
  const numbers = [...hidden, ...told].map(({ cell, unit, low, high }) => ({
    ...placeOf(programme, view.cells.addresses[cell] as Address),
    unit,
    low,
    high,
  }));
  return [...numbers.filter(({ area }) => area === null), ...numbers.filter(({ area }) => area !== null)];
}
