import { BUDDHIST_ERA, type Day, fiscalYearOf, formatDate } from '../calendar/index.js';
import type { Programme } from '../programme/index.js';
import type { Language, Tally } from '../vocabulary/index.js';
import { alignRows } from './align-rows.js';
import type { Report } from './report.js';
import { reportSections, type Section, type SectionRow } from './report-sections.js';
import { count, REPORT_WORDS } from './report-words.js';

/** How a report is written: `'bulletin'`, plain text aligned for a terminal, or `'markdown'`. */
export interface FormatReportOptions {
  readonly language: Language;
  readonly form: 'bulletin' | 'markdown';
}

/**
 * A report in words, Thai or English, as text for eyes.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const lines = formatReport(trat2565, report, { language: 'th', form: 'bulletin' }).split('\n');
 * lines[1]; // => 'ข้อมูล ณ วันศุกร์ที่ 5 สิงหาคม พ.ศ. 2565 ปีงบประมาณ 2565'
 * ```
 */
export function formatReport(programme: Programme, report: Report, { language, form }: FormatReportOptions): string {
  const words = REPORT_WORDS[language];
  const title = programme.label[language];
  const asOf = words.asOf(formatDate(report.asOf, language, 'full'), fiscalYear(report.asOf, language));
  const sections = reportSections(programme, report, language);
  return form === 'markdown'
    ? [`# ${title}`, '', asOf, ...sections.flatMap((section) => ['', ...markdown(section, language)])].join('\n')
    : [title, asOf, ...sections.flatMap((section) => ['', ...plainText(section, language)])].join('\n');
}

/** One section as aligned lines: a name, then households and persons with their units. */
function plainText({ title, note, rows }: Section, language: Language): string[] {
  const words = REPORT_WORDS[language];
  const cells = (tally: Tally): string[] => [
    count(tally.households),
    words.households(tally.households),
    count(tally.persons),
    words.persons(tally.persons),
  ];
  const line = ({ name, tally, remaining }: SectionRow): string[] => [
    `  ${name} `,
    ...cells(tally),
    ...(remaining ? [` ${words.remaining}`, ...cells(remaining)] : []),
  ];
  return [note === undefined ? title : `${title} (${note})`, ...alignRows(rows.map(line))];
}

function markdown({ title, note, rows }: Section, language: Language): string[] {
  const words = REPORT_WORDS[language];
  const units = [words.households(2), words.persons(2)];
  const withRemaining = rows.some(({ remaining }) => remaining !== undefined);
  const head = [words.group, ...units, ...(withRemaining ? units.map((unit) => `${words.remaining} (${unit})`) : [])];
  const counts = (tally: Tally): string[] => [count(tally.households), count(tally.persons)];
  const line = ({ name, tally, remaining }: SectionRow): string[] => [
    name.replaceAll('|', '\\|'),
    ...counts(tally),
    ...(remaining ? counts(remaining) : []),
  ];
  const table = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows.map(line)];
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

const fiscalYear = (day: Day, language: Language): number => fiscalYearOf(day) - (language === 'th' ? 0 : BUDDHIST_ERA);
