import { checkDay } from '../calendar/index.js';
import { checkCohort, cohortIn, type Programme, sameCohort } from '../programme/index.js';
import {
  AREA_LEVELS,
  checkArray,
  checkObject,
  checkOneOf,
  checkText,
  type PublicTally,
  shownValue,
  type Tally,
  wrongArgument,
} from '../vocabulary/index.js';
import { FIGURE_GROUPS, FIGURES, type FigureGroup } from './figures.js';
import type { AnyReport } from './report.js';

/** By group, the properties that figures have. */
const PROPERTIES = FIGURE_GROUPS.map((group): readonly [FigureGroup, readonly string[]] => {
  const { property, stages, remainder } = FIGURES[group];
  return [group, [...(property === null ? stages : [property]), ...(remainder === null ? [] : [remainder])]];
});

/** The groups of figures that a report must have, of its whole and of each area. Any other may be left out as a whole. */
export interface NeededGroups {
  readonly whole: readonly FigureGroup[];
  readonly areas: readonly FigureGroup[];
}

/** What was counted has all groups; what was published may have been published with fewer. */
export const ALL_GROUPS: NeededGroups = Object.freeze({ whole: FIGURE_GROUPS, areas: FIGURE_GROUPS });
export const ANY_GROUPS: NeededGroups = Object.freeze({ whole: [], areas: [] });

/** `TypeError` unless the value has the properties of figures, with the groups that are needed. */
export function checkFigures(
  call: string,
  argument: string,
  value: unknown,
  needed: readonly FigureGroup[] = FIGURE_GROUPS,
): void {
  checkObject(call, argument, 'the figures of a report', value);
  const figures = value as Readonly<Record<string, unknown>>;
  const isLeftOut = ([, properties]: (typeof PROPERTIES)[number]): boolean =>
    properties.every((property) => figures[property] === undefined);
  const isPart = !PROPERTIES.every(isLeftOut);
  for (const one of PROPERTIES) {
    const [group, properties] = one;
    if (isLeftOut(one)) {
      if (!needed.includes(group)) continue;
      if (isPart)
        throw new TypeError(
          `${call}: ${argument} has no ${group} (${properties.join(', ')}): they were left out when it was published`,
        );
    }
    for (const property of properties)
      checkObject(call, `${argument}.${property}`, 'figures of a report', figures[property]);
  }
}

/** Whether the numbers of a report must be counts, or may be rounded: rounded numbers are for reading alone. */
export type Numbers = 'counts' | 'anyNumbers';

/** `TypeError` or `RangeError` unless the value has the structure of a report, the groups that are needed, and a day that exists. */
export function checkReport(
  call: string,
  argument: string,
  value: unknown,
  numbers: Numbers = 'counts',
  needed = ALL_GROUPS,
): void {
  checkObject(call, argument, 'a report', value);
  const { programme, version, cohort, asOf, rounded, level, within, figures, areas } = value as Partial<AnyReport>;
  checkText(call, `${argument}.programme`, programme);
  checkText(call, `${argument}.version`, version);
  if (cohort !== undefined) checkCohort(call, `${argument}.cohort`, cohort);
  checkDay(call, `${argument}.asOf`, asOf);
  if (rounded !== undefined) checkRounded(call, argument, rounded, numbers);
  checkOneOf(call, `${argument}.level`, AREA_LEVELS, level);
  checkArray(call, `${argument}.within`, 'a list of area codes', within);
  checkFigures(call, `${argument}.figures`, figures, needed.whole);
  checkObject(call, `${argument}.areas`, 'the figures of areas by their code', areas);
  for (const [code, one] of Object.entries(areas as object))
    checkFigures(call, `${argument}.areas.${code}`, one, needed.areas);
}

function checkRounded(call: string, argument: string, rounded: unknown, numbers: Numbers): void {
  if (!Number.isInteger(rounded) || (rounded as number) < 2)
    throw new RangeError(`${call}: ${argument}.rounded must be a whole number from 2, not ${shownValue(rounded)}`);
  if (numbers === 'counts')
    throw new RangeError(`${call}: ${argument} is rounded to multiples of ${rounded}; its numbers are not counts`);
}

/** As `checkReport`, and `RangeError` unless the report is of the programme, of its version and of its cohort. */
export function checkReportOf(
  call: string,
  programme: Programme,
  argument: string,
  report: AnyReport,
  numbers: Numbers = 'counts',
  needed = ALL_GROUPS,
): void {
  const { id, version } = programme;
  checkReport(call, argument, report, numbers, needed);
  if (report.programme !== id || report.version !== version) {
    throw new RangeError(`${call}: ${argument} is of ${report.programme} ${report.version}, not of ${id} ${version}`);
  }
  if (!sameCohort(report, programme))
    throw new RangeError(`${call}: ${argument} is of ${cohortIn(report)}, not of ${cohortIn(programme)}`);
}

/**
 * As `checkReportOf`, and `RangeError` unless the report is of an earlier day and of the same level and areas. Groups of figures
 * that are not needed may be left out.
 */
export function checkEarlier(
  call: string,
  programme: Programme,
  argument: string,
  earlier: AnyReport,
  report: AnyReport,
  needed = ANY_GROUPS,
): void {
  checkReportOf(call, programme, argument, earlier, 'anyNumbers', needed);
  if (earlier.rounded !== report.rounded)
    throw new RangeError(
      `${call}: ${argument} is rounded to multiples of ${earlier.rounded ?? 1}, the report to ${report.rounded ?? 1}`,
    );
  if (earlier.asOf >= report.asOf)
    throw new RangeError(`${call}: ${argument} is of ${earlier.asOf}, which is not before ${report.asOf}`);
  if (earlier.level !== report.level)
    throw new RangeError(`${call}: ${argument} has areas by ${earlier.level}, the report by ${report.level}`);
  const [before, now] = [earlier, report].map(({ within }) => within.join(', ') || 'no area');
  if (before !== now) throw new RangeError(`${call}: ${argument} is of ${before}, the report of ${now}`);
}

/** `TypeError` when a tally in figures is hidden or not a tally, as it must not count as zero. */
export function checkNotHidden(call: string, argument: string, part: unknown): void {
  const found = firstNonNumber(part);
  if (found === undefined) return;
  const tally = [argument, ...found.path.slice(0, -1)].join('.');
  if (found.value === null) throw new TypeError(`${call}: the tally ${tally} is hidden`);
  throw wrongArgument(call, tally, 'a tally of households and persons', found.value);
}

/** The first leaf that is not a number, with its path. */
function firstNonNumber(part: unknown): { readonly path: string[]; readonly value: unknown } | undefined {
  if (typeof part === 'number') return undefined;
  if (typeof part !== 'object' || part === null) return { path: [], value: part };
  for (const [key, inner] of Object.entries(part)) {
    const found = firstNonNumber(inner);
    if (found) return { path: [key, ...found.path], value: found.value };
  }
  return undefined;
}

/** Returns the tally. `TypeError` when it is hidden or missing, as it must not count as zero. */
export function shownTally(call: string, argument: string, tally: PublicTally | undefined): Tally {
  checkObject(call, argument, 'a tally of households and persons', tally);
  const { households, persons } = tally as PublicTally;
  checkNotHidden(call, argument, { households, persons });
  return { households, persons } as Tally; // checked above
}
