import { BUDDHIST_ERA, type Day, fiscalYearOf, formatDate } from '../calendar/index.js';
import type { AnyReport } from '../figures/index.js';
import { checkReportOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { reportTitle, reportWords } from '../tables/index.js';
import {
  checkObject,
  checkOneOf,
  LANGUAGES,
  type Language,
  type PublicTally,
  toThaiDigits,
} from '../vocabulary/index.js';
import { reportSections, type Section, type SectionRow, tallyWords } from './report-sections.js';

/** Options for a report in words. The form is `'bulletin'`, plain text with aligned columns, or `'markdown'`. */
export interface FormatReportOptions {
  readonly language: Language;
  readonly form: 'bulletin' | 'markdown';
  /** `'thai'` writes all digits as Thai ones, as offices do on paper: ๒๕๖๕. `'arabic'` when left out. */
  readonly digits?: 'arabic' | 'thai';
}

/**
 * A report in Thai or English words. The title has the areas of a report that does not cover the whole programme, the cohort, and to
 * what numbers are rounded. Names are written on one line; in Markdown they are escaped. Shares are in percent, with their
 * denominator; those of grades and of menus add up to 100.00. Hidden tallies are marked, and the end explains the mark.
 *
 * `TypeError` when the register, grades, menus or dimensions were left out when the report was published, or the register of an
 * area. `RangeError` when the report is of another programme or version, or the language, form or digits are unknown.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const lines = formatReport(trat2565, report, { language: 'th', form: 'bulletin', digits: 'thai' }).split('\n');
 * lines[1]; // => 'ข้อมูล ณ วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕ ปีงบประมาณ ๒๕๖๕'
 * ```
 */
export function formatReport(programme: Programme, report: AnyReport, options: FormatReportOptions): string {
  checkProgramme('formatReport', programme);
  checkReportOf('formatReport', programme, 'report', report, 'anyNumbers', {
    whole: ['register', 'grades', 'menus', 'dimensions'],
    areas: ['register'],
  });
  checkObject('formatReport', 'options', 'an object with language and form', options);
  const { language, form, digits = 'arabic' } = options;
  checkOneOf('formatReport', 'options.language', LANGUAGES, language);
  checkOneOf('formatReport', 'options.form', ['bulletin', 'markdown'], form);
  checkOneOf('formatReport', 'options.digits', ['arabic', 'thai'], digits);
  const words = reportWords(language);
  const title = reportTitle(programme.label[language], programme, report, language);
  const asOf = words.asOf(formatDate(report.asOf, language, 'full'), fiscalYear(report.asOf, language));
  const sections = reportSections(programme, report, language);
  const hides = sections.some(({ rows }) =>
    rows.some(({ tally, remaining }) => tally.households === null || remaining?.households === null),
  );
  const [head, body] =
    form === 'markdown'
      ? [[`# ${markdownText(title)}`, '', asOf], sectionMarkdown]
      : [[oneLine(title), asOf], sectionText];
  const text = [
    ...head,
    ...sections.flatMap((section) => ['', ...body(section, language)]),
    ...(hides ? ['', words.hiddenWhy] : []),
  ].join('\n');
  return digits === 'thai' ? toThaiDigits(text) : text;
}

const fiscalYear = (day: Day, language: Language): number => fiscalYearOf(day) - (language === 'th' ? 0 : BUDDHIST_ERA);

/** A text on one line: a line break or a control character in a name would break the layout. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A share in percent, from one in hundredths of a percent. */
const shareWord = (share: number | null): string => (share === null ? '-' : (share / 100).toFixed(2));

/** One section as aligned lines: a name, then households and persons with their units. */
function sectionText({ title, note, remark, rows }: Section, language: Language): string[] {
  const words = reportWords(language);
  const [before, between, ...after] = words.share;
  const shareCells = ([households, persons]: NonNullable<SectionRow['shares']>): string[] =>
    [before, shareWord(households), between, shareWord(persons), ...after].map((cell) =>
      households === null ? '' : cell,
    );
  const indent = words.amount ? [] : ['']; // a sentence begins in the column of the numbers, or of the word before them
  const line = ({ name, tally, shares, remaining, empty }: SectionRow): string[] => [
    `  ${oneLine(name)}`,
    ...(empty
      ? [...indent, empty.text]
      : [
          words.amount,
          ...tallyWords(tally, language),
          ...(shares ? shareCells(shares) : []),
          ...(remaining ? [` ${words.remaining}`, ...tallyWords(remaining, language)] : []),
        ]),
  ];
  return [
    note === undefined ? title : `${title} (${note})`,
    ...alignRows(rows.map(line)),
    ...(remark === undefined ? [] : [`  (${remark})`]),
  ];
}

/** The width of a text on a terminal, in columns: Thai vowels and tone marks above or below a letter have no width. */
export const columnsOf = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;

const NUMBER = /^[\d,.]+$/;

/**
 * Lines of cells in which every column is as wide as its widest cell. Columns of numbers are aligned to the right, others to the left.
 * Words at the end of a line do not widen a column.
 */
export function alignRows(rows: readonly (readonly string[])[]): string[] {
  const columns = Array.from({ length: largest(rows.map((row) => row.length)) }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const wide = cells.filter((cell, index) => NUMBER.test(cell) || column < (rows[index]?.length ?? 0) - 1);
    return { width: largest(wide.map(columnsOf)), numbers: cells.some((cell) => NUMBER.test(cell)) };
  });
  const pad = (cell: string, column: number): string => {
    const { width, numbers } = columns[column] ?? { width: 0, numbers: false };
    const blank = ' '.repeat(Math.max(0, width - columnsOf(cell)));
    return numbers ? blank + cell : cell + blank;
  };
  return rows.map((row) => row.map(pad).join(' ').trimEnd());
}

/** The largest number. Not `Math.max(...)`, as a report by village has more rows than a call can have arguments. */
const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** One section as a heading and a table in Markdown. */
function sectionMarkdown({ title, note, remark, rows }: Section, language: Language): string[] {
  const words = reportWords(language);
  const units = [words.households(null), words.persons(null)];
  const shared = rows.some(({ shares }) => shares);
  const head = [
    words.group,
    ...units.flatMap((unit) => (shared ? [unit, words.percent] : [unit])),
    ...(rows.some(({ remaining }) => remaining) ? units.map((unit) => `${words.remaining} (${unit})`) : []),
  ];
  const counts = (tally: PublicTally): string[] => tallyWords(tally, language).filter((_, index) => index % 2 === 0);
  const line = ({ name, tally, shares, remaining }: SectionRow): string[] => [
    markdownText(name),
    ...counts(tally).flatMap((cell, index) => (shares ? [cell, shareCell(tally, shares[index])] : [cell])),
    ...(remaining ? counts(remaining) : []),
  ];
  const table = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows.map(line)];
  const remarks = [...emptyRemarks(rows), ...(remark === undefined ? [] : [remark])];
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    ...remarks.flatMap((text) => ['', text]),
  ];
}

/** Characters with a meaning in Markdown, anywhere in a text. */
const MARKS = /[\\`*_[\]<>#|~&$]/g;

/** A text of the caller escaped for a heading or a table cell in Markdown. */
const markdownText = (text: string): string => oneLine(text).replace(MARKS, '\\$&');

/** A text of the caller escaped for the beginning of a paragraph, where it could also become a list. */
const paragraphText = (text: string): string =>
  markdownText(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

const shareCell = ({ households }: PublicTally, share: number | null = null): string =>
  households === null ? '' : shareWord(share);

/** The sentences about grades without households, each once with all its grades: `'C, F: …'`. */
function emptyRemarks(rows: readonly SectionRow[]): string[] {
  const grades = new Map<string, string[]>();
  for (const { empty } of rows) {
    if (!empty) continue;
    const these = grades.get(empty.text) ?? [];
    these.push(empty.grade);
    grades.set(empty.text, these);
  }
  return [...grades].map(([text, these]) => `${paragraphText(these.join(', '))}: ${text}`);
}
