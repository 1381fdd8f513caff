import { checkDay, formatDate } from '../calendar/index.js';
import type { Movement } from '../changes/index.js';
import type { PublicReport } from '../figures/index.js';
import { checkEarlier, checkTold } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { checkArray, checkObject, type Language, shownValue, type Table } from '../vocabulary/index.js';
import { gradeCells, gradeColumns, type NamedGrade, namedGrades } from './grade-columns.js';
import { REPORT_WORDS } from './report-words.js';
import { column, tableColumns } from './table-columns.js';

/** What stands beside a report: the reports before it, and what changed on the register. */
export interface ReportContext {
  /** Earlier reports of the same programme and version, in any order. */
  readonly earlier?: readonly PublicReport[];
  /** What changed up to the report's day. An office's own figure: nothing in it is hidden, however small. */
  readonly movement?: Movement;
}

/** The tables of what stands beside a report: `progress`, `movement` and `moves`; none of what is not given. */
export function contextTables(
  programme: Programme,
  report: PublicReport,
  language: Language,
  { earlier, movement }: ReportContext,
): Table[] {
  const grades = namedGrades(programme, language);
  return [
    ...(earlier ? [progressTable(grades, inTime(report, earlier), language)] : []),
    ...(movement ? movementTables(grades, movement, language) : []),
  ];
}

/** Refuses what cannot stand beside the report. */
export function checkContext(call: string, programme: Programme, report: PublicReport, context: ReportContext): void {
  checkObject(call, 'context', 'an object with earlier or movement', context);
  const { earlier, movement } = context;
  if (earlier !== undefined) {
    checkArray(call, 'context.earlier', 'a list of reports', earlier);
    earlier.forEach((one, place) => {
      checkEarlier(call, programme, `context.earlier[${place}]`, one, report);
    });
    inTime(report, earlier).forEach(({ asOf }, place, reports) => {
      if (asOf === reports[place + 1]?.asOf)
        throw new RangeError(`${call}: context.earlier holds two reports of ${asOf}`);
    });
  }
  if (movement !== undefined) checkMovement(call, programme, report, movement);
}

function checkMovement(call: string, programme: Programme, { asOf }: PublicReport, movement: Movement): void {
  checkObject(call, 'context.movement', 'a movement', movement);
  const { from, to, moves, relapsed, ...tallies } = movement;
  checkDay(call, 'context.movement.from', from);
  checkDay(call, 'context.movement.to', to);
  if (to !== asOf) throw new RangeError(`${call}: context.movement ends on ${to}, the report is of ${asOf}`);
  const { opening, joined, left, leftByReason, closing } = tallies;
  for (const [name, part] of Object.entries({ opening, joined, left, leftByReason, closing, moves })) {
    checkObject(call, `context.movement.${name}`, 'a part of a movement', part);
  }
  checkTold(call, 'context.movement', tallies);
  checkArray(call, 'context.movement.relapsed', 'a list of ids', relapsed);
  for (const grade of [...programme.grading.rules.map((rule) => rule.grade), 'ungraded']) {
    if (!Object.hasOwn(moves, grade))
      throw new RangeError(`${call}: context.movement.moves has no grade ${shownValue(grade)}`);
  }
}

/** The reports, oldest first. */
const inTime = (report: PublicReport, earlier: readonly PublicReport[]): PublicReport[] => [
  ...[...earlier].sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
  report,
];

function progressTable(grades: readonly NamedGrade[], reports: readonly PublicReport[], language: Language): Table {
  const words = REPORT_WORDS[language];
  return {
    name: 'progress',
    title: words.progress,
    columns: [
      column('day', words.day),
      column('name', words.date),
      ...tableColumns(language).tally,
      ...gradeColumns(grades, language),
    ],
    rows: reports.map(({ asOf, figures }) => ({
      day: asOf,
      name: formatDate(asOf, language, 'medium'),
      ...figures.registered,
      ...gradeCells(grades, figures),
    })),
  };
}

function movementTables(grades: readonly NamedGrade[], movement: Movement, language: Language): Table[] {
  const { from, to, opening, joined, left, leftByReason, membersJoined, membersLeft, closing, moves, relapsed } =
    movement;
  const words = REPORT_WORDS[language];
  const { named, tally } = tableColumns(language);
  const days = `${formatDate(from, language, 'medium')} – ${formatDate(to, language, 'medium')}`;
  const row = (code: keyof typeof words.moved, { households, persons }: Change) => ({
    ...{ code, name: words.moved[code], households, persons },
  });
  return [
    {
      name: 'movement',
      title: `${words.movement} ${days}`,
      columns: [...named, ...tally],
      rows: [
        row('opening', opening),
        row('joined', joined),
        row('left', left),
        ...Object.entries(leftByReason).map(([reason, one]) => ({
          ...{ code: `left.${reason}`, name: `${words.moved.left}: ${reason}`, ...one },
        })),
        row('membersJoined', { households: null, persons: membersJoined }),
        row('membersLeft', { households: null, persons: membersLeft }),
        row('closing', closing),
        row('relapsed', { households: relapsed.length, persons: null }), // how many, never which
      ],
    },
    {
      name: 'moves',
      title: `${words.moves} ${days}`,
      columns: [...named, ...grades.map(({ code, short }) => column(code, words.now(short)))],
      rows: grades.map(({ code, name }) => ({ code, name, ...moves[code] })),
    },
  ];
}

/** What changed, where it counts both; `null` where it counts one alone. */
interface Change {
  readonly households: number | null;
  readonly persons: number | null;
}
