import { formatDate } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { householdsMoved, type Movement } from '../changes/index.js';
import { type AnyReport, type FigureAddress, type HelpFigures, tallyAt } from '../figures/index.js';
import { CARER_ROLES } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { distinctKeys, type Language, NO_ONE, type Table } from '../vocabulary/index.js';
import {
  areaNamesOf,
  type NamedGrade,
  namedDimensions,
  namedGrades,
  namedMenus,
  patternLabelOf,
  reportTitle,
} from './names-of.js';
import { checkReportAndContext, oldestFirst, type ReportContext } from './report-context.js';
import { reportWords } from './report-words.js';

type Row = Table['rows'][number];
type Figures = AnyReport['figures'];
type At = FigureAddress;

/**
 * The figures of a report as small tables: register, grades, menus, grades by menu, dimensions, indicators, areas, and patterns of
 * dimensions; plan and care where the report has them, menus where the programme has any. Numbers are numbers, and the cells of a
 * hidden tally are `null`. Titles have the areas of a report that does not cover the whole programme, and the cohort.
 *
 * A row has a `code`, which is the programme's own name, and a `name` for people. The column of a grade or a menu has the key
 * `A.households`: its code, a dot, and the unit; in `moves` only its code. A name that is also a key of the table (a menu `unassigned`,
 * in `moves` a grade `code` or `name`) is in double quotes, so no two keys are the same.
 *
 * With earlier reports there is `progress`, with a row for each report. With a movement there are `movement` and `moves`. They have
 * counts and no ids, but are for internal use, as small counts in them are never hidden.
 *
 * `RangeError` when a report is of another programme or version, when an earlier one is not before this one or of another
 * level or area, when the movement does not end on this report's day, or the language is unknown.
 *
 * @example
 * ```ts
 * const reportOf = (asOf: string) => weeklyReport(trat2565, [], { asOf });
 * const tables = reportTables(trat2565, reportOf('2022-08-05'), 'en', { earlier: [reportOf('2022-07-29')] });
 * tables.map(({ name }) => name).join(); // => 'register,grades,menus,gradesAndMenus,dimensions,indicators,areas,patterns,progress'
 * tables[2]?.rows[0]; // => { code: 'sustainable', name: 'sustainable', households: 0, persons: 0 }
 * tables[8]?.rows.map(({ day }) => day); // => ['2022-07-29', '2022-08-05']
 * ```
 */
export function reportTables(
  programme: Programme,
  report: AnyReport,
  language: Language,
  context: ReportContext = {},
): Table[] {
  checkReportAndContext('reportTables', programme, report, language, context);
  const words = reportWords(language);
  const { figures } = report;
  const { named, tally, need } = columnsIn(language);
  const grades = namedGrades(programme, language);
  const areaName = areaNamesOf(programme, language);
  const patternLabel = patternLabelOf(programme, language);
  const tables = [
    table(
      'register',
      words.register,
      [...named, ...tally],
      [
        { code: 'registered', name: words.registered, ...cells(figures, 'register', [], 'registered') },
        { code: 'left', name: words.left, ...cells(figures, 'register', [], 'left') },
      ],
    ),
    table(
      'grades',
      words.grades,
      [...named, ...tally],
      grades.map(({ grade, code, label }) => ({ code, name: label, ...cells(figures, 'grades', [grade]) })),
    ),
    ...menuTables(programme, grades, figures, language),
    table(
      'dimensions',
      words.dimensions,
      [...named, ...need],
      namedDimensions(programme, language).map((one) => ({ ...one, ...needCells(figures, 'dimensions', one.code) })),
    ),
    table(
      'indicators',
      words.indicators,
      [...named, ...need],
      countedIndicators(programme.catalogue).map(({ number, label }) => ({
        ...{ code: String(number), name: label[language], ...needCells(figures, 'indicators', String(number)) },
      })),
    ),
    table(
      'areas',
      words.areas,
      [...named, ...tally, ...gradeColumns(grades, language)],
      Object.entries(report.areas).map(([code, area]) => ({
        ...{ code, name: areaName(code), ...cells(area, 'register', [], 'registered'), ...gradeCells(grades, area) },
      })),
    ),
    table(
      'patterns',
      words.patterns,
      [...named, ...tally],
      Object.keys(figures.byPattern).map((pattern) => ({
        ...{ code: pattern, name: patternLabel(pattern), ...cells(figures, 'patterns', [pattern]) },
      })),
    ),
    ...helpTables(figures, language),
    ...(context.earlier ? [progressTable(grades, oldestFirst(report, context.earlier), language)] : []),
    ...(context.movement ? movementTables(grades, context.movement, language) : []),
  ];
  return tables.map((one) => ({ ...one, title: reportTitle(one.title, programme, report, language) }));
}

/** The tables of menus and of grades by menu; none where the programme has no menus. */
function menuTables(
  programme: Programme,
  grades: readonly NamedGrade[],
  figures: Figures,
  language: Language,
): Table[] {
  const menus = namedMenus(programme, language);
  if (menus.length === 0) return [];
  const words = reportWords(language);
  const { named, tally } = columnsIn(language);
  return [
    table(
      'menus',
      words.menus,
      [...named, ...tally],
      [
        ...menus.map(({ menu, code, label }) => ({ code, name: label, ...cells(figures, 'menus', [menu]) })),
        { code: 'unassigned', name: words.unassigned, ...cells(figures, 'menus', [null]) },
      ],
    ),
    table(
      'gradesAndMenus',
      words.gradesAndMenus,
      [
        ...named,
        ...menus.flatMap(({ code, label }) =>
          tally.map((one) => column(`${code}.${one.key}`, `${label} (${one.label})`)),
        ),
      ],
      grades
        .filter(({ grade }) => grade !== null)
        .map(({ grade, code: row, label }) => ({
          ...{ code: row, name: label },
          ...Object.fromEntries(
            menus.flatMap(({ menu, code }) =>
              Object.entries(cells(figures, 'gradesAndMenus', [grade, menu])).map(([key, cell]) => [
                ...[`${code}.${key}`, cell],
              ]),
            ),
          ),
        })),
    ),
  ];
}

/** The tables of the blocks that a report has: `plan`, `carerRoles` and `carerAgencies`. */
function helpTables({ plan, care }: HelpFigures, language: Language): Table[] {
  const words = reportWords(language);
  const { named, tally } = columnsIn(language);
  const tables: Table[] = [];
  if (plan) {
    const only = (code: string, name: string, number: number) => ({ code, name, ...NOT_COUNTED, number });
    tables.push(
      table(
        'plan',
        words.plan,
        [...named, ...tally, column('number', words.number)],
        [
          { code: 'uncovered', name: words.uncovered, ...plan.uncovered, number: null },
          { code: 'overdue', name: words.overdue, ...plan.overdue, number: null },
          ...(['overdue', 'open', 'done'] as const).map((key) =>
            only(`activities.${key}`, words.activities[key], plan.activities[key]),
          ),
          ...(['planned', 'done'] as const).map((key) => only(`baht.${key}`, words.baht[key], plan.baht[key])),
        ],
      ),
    );
  }
  if (care) {
    const roles = CARER_ROLES.map((role) => ({ code: role, name: words.roles[role], ...care.byRole[role] }));
    const agencies = Object.entries(care.byAgency).map(([name, one]) => ({ name, ...one }));
    const uncared = { code: 'uncared', name: words.uncared, ...care.uncared };
    tables.push(table('carerRoles', words.care, [...named, ...tally], [...roles, uncared]));
    tables.push(table('carerAgencies', words.agencies, [...named.slice(1), ...tally], agencies));
  }
  return tables;
}

/** The table with a row for each report: who is on the register, and the households of each grade. */
function progressTable(grades: readonly NamedGrade[], reports: readonly AnyReport[], language: Language): Table {
  const words = reportWords(language);
  const { tally } = columnsIn(language);
  return table(
    'progress',
    words.progress,
    [column('day', words.day), column('name', words.date), ...tally, ...gradeColumns(grades, language)],
    reports.map(({ asOf, figures }) => ({
      ...{ day: asOf, name: formatDate(asOf, language, 'medium') },
      ...{ ...cells(figures, 'register', [], 'registered'), ...gradeCells(grades, figures) },
    })),
  );
}

/** The tables of what changed on the register: by cause, and from one grade to another. */
function movementTables(grades: readonly NamedGrade[], movement: Movement, language: Language): Table[] {
  const { from, to, leftByReason, membersJoined, membersLeft, movedAreas, moves, relapsed } = movement;
  const words = reportWords(language);
  const { named, tally } = columnsIn(language);
  const days = `${formatDate(from, language, 'medium')} – ${formatDate(to, language, 'medium')}`;
  const row = (code: keyof typeof words.moved, counted: Row): Row => ({
    ...{ code, name: words.moved[code], ...NOT_COUNTED, ...counted },
  });
  const keys = distinctKeys(
    ['code', 'name'],
    grades.map(({ code }) => code),
  );
  return [
    table(
      'movement',
      `${words.movement} ${days}`,
      [...named, ...tally],
      [
        row('opening', { ...movement.opening }),
        row('joined', { ...movement.joined }),
        row('left', { ...movement.left }),
        ...Object.entries(leftByReason).map(([reason, one]) => ({
          ...{ code: `left.${reason}`, name: `${words.moved.left}: ${reason}`, ...one },
        })),
        row('membersJoined', { persons: membersJoined }),
        row('membersLeft', { persons: membersLeft }),
        row('closing', { ...movement.closing }),
        row('movedAreas', { households: movedAreas }),
        row('relapsed', { households: relapsed.length }), // their number, never their ids
      ],
    ),
    table(
      'moves',
      `${words.moves} ${days}`,
      [...named, ...grades.map(({ code, short }, index) => column(keys[index] ?? code, words.now(short)))],
      grades.map(({ grade, code, label }) => ({
        ...{ code, name: label },
        ...Object.fromEntries(
          grades.map((after, index) => [keys[index], householdsMoved(moves, grade, after.grade) ?? null]),
        ),
      })),
    ),
  ];
}

const table = (name: string, title: string, columns: Table['columns'], rows: readonly Row[]): Table => ({
  ...{ name, title, columns, rows },
});

const column = (key: string, label: string): Table['columns'][number] => ({ key, label });

/** Columns that several tables use: code and name, the tally, and for dimensions also what remains. */
function columnsIn(language: Language) {
  const words = reportWords(language);
  const named = [column('code', words.code), column('name', words.group)];
  const tally = [column('households', words.households(2)), column('persons', words.persons(2))];
  const need = [
    ...tally,
    column('remainingHouseholds', `${words.remaining} (${words.households(2)})`),
    column('remainingPersons', `${words.remaining} (${words.persons(2)})`),
  ];
  return { named, tally, need };
}

/** A column for the households of each grade. */
const gradeColumns = (grades: readonly NamedGrade[], language: Language): Table['columns'] =>
  grades.map(({ code, short }) => column(`${code}.households`, `${short} (${reportWords(language).households(2)})`));

/** The cells of the columns of grades. */
const gradeCells = (grades: readonly NamedGrade[], figures: Figures): Row =>
  Object.fromEntries(
    grades.map(({ grade, code }) => [`${code}.households`, cells(figures, 'grades', [grade]).households]),
  );

/** Empty cells of households and persons, for a row that counts something else or only one of the two. */
const NOT_COUNTED = { households: null, persons: null } as const;

/** A tally as two cells of a row, both empty when it is hidden. */
function cells(figures: Figures, group: At['group'], keys: At['keys'], stage: At['stage'] = null) {
  const { households, persons } = tallyAt(figures, { group, keys, stage }) ?? NO_ONE;
  return { households, persons };
}

/** The cells of the tallies failed and remaining. */
function needCells(figures: Figures, group: 'dimensions' | 'indicators', key: string) {
  const remaining = cells(figures, group, [key], 'remaining');
  return {
    ...cells(figures, group, [key], 'failed'),
    ...{ remainingHouseholds: remaining.households, remainingPersons: remaining.persons },
  };
}
