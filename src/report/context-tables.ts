import { formatDate } from '../calendar/index.js';
import type { Programme } from '../programme/index.js';
import type { Language, Table } from '../vocabulary/index.js';
import { gradeCells, gradeColumns, type NamedGrade, namedGrades } from './grade-columns.js';
import type { Movement } from './movement.js';
import type { PublicReport } from './report.js';
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
    ...(movement ? movementTables(grades, report, movement, language) : []),
  ];
}

/** The reports, oldest first. */
function inTime(report: PublicReport, earlier: readonly PublicReport[]): PublicReport[] {
  const reports = [...[...earlier].sort((a, b) => (a.asOf < b.asOf ? -1 : 1)), report];
  reports.forEach((one, place) => {
    for (const key of ['programme', 'version'] as const) {
      if (one[key] !== report[key])
        throw new RangeError(`Cannot tell progress: ${key} ${one[key]} is not ${report[key]}`);
    }
    const next = reports[place + 1];
    if (next && one.asOf >= next.asOf)
      throw new RangeError(`Cannot tell progress: ${one.asOf} is not before ${next.asOf}`);
  });
  return reports;
}

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

function movementTables(
  grades: readonly NamedGrade[],
  { asOf }: PublicReport,
  movement: Movement,
  language: Language,
): Table[] {
  const { from, to, opening, joined, left, leftByReason, membersJoined, membersLeft, closing, moves, relapsed } =
    movement;
  if (to !== asOf) throw new RangeError(`Cannot tell what moved: ${to} is not ${asOf}`);
  const lost = grades.find(({ code }) => !moves[code]);
  if (lost) throw new RangeError(`Cannot tell what moved: no grade ${lost.code} in the movement`);
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
