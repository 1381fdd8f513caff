import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { PublicReport } from '../figures/index.js';
import { checkReportOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkOneOf, LANGUAGES, type Language, type Table } from '../vocabulary/index.js';
import { checkContext, contextTables, type ReportContext } from './context-tables.js';
import { gradeCells, gradeColumns, namedGrades } from './grade-columns.js';
import { helpTables } from './help-tables.js';
import { REPORT_WORDS } from './report-words.js';
import { areaNamesOf, column, tableColumns } from './table-columns.js';
import { counts, needs, spread } from './tally-cells.js';

type Row = Table['rows'][number];

/**
 * The figures of a report as small tables, numbers as numbers: register, grades, menus, grades by menu, dimensions,
 * indicators, areas, and patterns of dimensions; plan and care where the report tells them, menus where the programme has
 * any. Rows are told by `code`, the
 * programme's own word, and by `name`. The cells of a hidden tally are `null`.
 *
 * Earlier reports add `progress`, a row a report. What changed on the register adds `movement` and `moves`: counts alone,
 * never an id, but an office's own figures, which are not suppressed.
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
export const reportTables = (
  programme: Programme,
  report: PublicReport,
  language: Language,
  context: ReportContext = {},
): Table[] => tablesOf('reportTables', programme, report, language, context);

/** As `reportTables`, for the function that is named where an argument is wrong. */
export function tablesOf(
  call: string,
  programme: Programme,
  report: PublicReport,
  language: Language,
  context: ReportContext,
): Table[] {
  checkProgramme(call, programme);
  checkReportOf(call, programme, 'report', report);
  checkOneOf(call, 'language', LANGUAGES, language);
  checkContext(call, programme, report, context);
  const words = REPORT_WORDS[language];
  const { figures, areas } = report;
  const { catalogue, grading } = programme;
  const grades = grading.rules.map(({ grade, label }) => ({ code: grade, name: label[language] }));
  const menus = programme.menus.map(({ menu, label }) => ({ code: menu, name: label[language] })).reverse();
  const dimensions = dimensionsOf(catalogue).map((code) => ({
    code,
    name: catalogue.dimensions[code]?.[language] ?? '',
  }));
  const allGrades = namedGrades(programme, language);
  const dimensionNames = new Map<string, string>(dimensions.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => dimensionNames.get(code) ?? code;
  const areaName = areaNamesOf(programme, language);

  const { named, tally, need } = tableColumns(language);
  const table = (name: string, title: string, columns: Table['columns'], rows: readonly Row[]): Table => ({
    name,
    title,
    columns,
    rows,
  });

  return [
    table(
      'register',
      words.register,
      [...named, ...tally],
      [
        { code: 'registered', name: words.registered, ...counts(figures.registered) },
        { code: 'left', name: words.left, ...counts(figures.left) },
      ],
    ),
    table(
      'grades',
      words.grades,
      [...named, ...tally],
      [
        ...grades.map((one) => ({ ...one, ...counts(figures.byGrade[one.code]) })),
        { code: 'ungraded', name: words.ungradedWhy, ...counts(figures.ungraded) },
      ],
    ),
    // A programme without menus has nothing to tell of them.
    ...(menus.length === 0
      ? []
      : [
          table(
            'menus',
            words.menus,
            [...named, ...tally],
            [
              ...menus.map((one) => ({ ...one, ...counts(figures.byMenu[one.code]) })),
              { code: 'unassigned', name: words.unassigned, ...counts(figures.unassigned) },
            ],
          ),
          table(
            'gradesAndMenus',
            words.gradesAndMenus,
            [
              ...named,
              ...menus.flatMap(({ code, name }) =>
                tally.map(({ key, label }) => column(`${code}.${key}`, `${name} (${label})`)),
              ),
            ],
            grades.map((one) => ({
              ...one,
              ...spread(menus.map(({ code }) => [code, figures.byGradeAndMenu[one.code]?.[code]])),
            })),
          ),
        ]),
    table(
      'dimensions',
      words.dimensions,
      [...named, ...need],
      dimensions.map((one) => ({ ...one, ...needs(figures.byDimension[one.code]) })),
    ),
    table(
      'indicators',
      words.indicators,
      [...named, ...need],
      countedIndicators(catalogue).map(({ number, label }) => ({
        code: String(number),
        name: label[language],
        ...needs(figures.byIndicator[number]),
      })),
    ),
    table(
      'areas',
      words.areas,
      [...named, ...tally, ...gradeColumns(allGrades, language)],
      Object.entries(areas).map(([code, area]) => ({
        code,
        name: areaName(code),
        ...counts(area.registered),
        ...gradeCells(allGrades, area),
      })),
    ),
    table(
      'patterns',
      words.patterns,
      [...named, ...tally],
      Object.entries(figures.byPattern).map(([code, one]) => ({
        code,
        name: code.split('+').map(nameOf).join(' + '),
        ...counts(one),
      })),
    ),
    ...helpTables(figures, language),
    ...contextTables(programme, report, language, context),
  ];
}
