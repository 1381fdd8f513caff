import { checkDay } from '../calendar/index.js';
import { householdsMoved, type Movement } from '../changes/index.js';
import {
  type AnyReport,
  checkEarlier,
  checkNotHidden,
  checkReportOf,
  FIGURE_GROUPS,
  type FigureGroup,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkObject, checkOneOf, LANGUAGES, type Language, shownValue } from '../vocabulary/index.js';

/** What tables and charts can show with a report: earlier reports, and what changed on the register. */
export interface ReportContext {
  /** Earlier reports of the same programme and version, in any order. */
  readonly earlier?: readonly AnyReport[];
  /**
   * What changed up to the report's day, for the households that the report counts. It is for internal use: small counts in it are
   * never hidden.
   */
  readonly movement?: Movement;
}

/** The groups of figures that are shown of areas, and of earlier days. */
const SHOWN: readonly FigureGroup[] = ['register', 'grades'];

/** The reports, oldest first, with this one last. */
export const oldestFirst = (report: AnyReport, earlier: readonly AnyReport[]): AnyReport[] => [
  ...[...earlier].sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
  report,
];

/** `TypeError` or `RangeError` when arguments of `reportTables` or `reportCharts` are of the wrong kind or do not fit together. */
export function checkReportAndContext(
  call: string,
  programme: Programme,
  report: AnyReport,
  language: Language,
  context: ReportContext,
): void {
  checkProgramme(call, programme);
  checkReportOf(call, programme, 'report', report, 'anyNumbers', { whole: FIGURE_GROUPS, areas: SHOWN });
  checkOneOf(call, 'language', LANGUAGES, language);
  checkObject(call, 'context', 'an object with earlier or movement', context);
  const { earlier, movement } = context;
  if (earlier !== undefined) {
    checkArray(call, 'context.earlier', 'a list of reports', earlier);
    earlier.forEach((one, index) => {
      checkEarlier(call, programme, `context.earlier[${index}]`, one, report, { whole: SHOWN, areas: [] });
    });
    oldestFirst(report, earlier).forEach(({ asOf }, index, reports) => {
      if (asOf === reports[index + 1]?.asOf)
        throw new RangeError(`${call}: context.earlier holds two reports of ${asOf}`);
    });
  }
  if (movement !== undefined) checkMovement(call, programme, report, movement);
}

function checkMovement(call: string, programme: Programme, { asOf }: AnyReport, movement: Movement): void {
  checkObject(call, 'context.movement', 'a movement', movement);
  const { from, to, moves, relapsed, ...tallies } = movement;
  checkDay(call, 'context.movement.from', from);
  checkDay(call, 'context.movement.to', to);
  if (to !== asOf) throw new RangeError(`${call}: context.movement ends on ${to}, the report is of ${asOf}`);
  const { opening, joined, left, leftByReason, closing } = tallies;
  for (const [name, part] of Object.entries({ opening, joined, left, leftByReason, closing })) {
    checkObject(call, `context.movement.${name}`, 'a part of a movement', part);
  }
  checkNotHidden(call, 'context.movement', tallies);
  checkArray(call, 'context.movement.relapsed', 'a list of ids', relapsed);
  checkArray(call, 'context.movement.moves', 'a list of moves between grades', moves);
  for (const move of moves) checkObject(call, 'context.movement.moves', 'a list of moves between grades', move);
  const grades = [...programme.grading.rules.map(({ grade }) => grade), null];
  for (const before of grades)
    for (const after of grades)
      if (householdsMoved(moves, before, after) === undefined) {
        const way = `from ${shownValue(before)} to ${shownValue(after)}`;
        throw new RangeError(`${call}: context.movement.moves has no row ${way}`);
      }
}
