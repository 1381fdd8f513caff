import { BUDDHIST_ERA, type Day, fiscalYearOf, formatDate } from '../calendar/index.js';
import type { Programme } from '../programme/index.js';
import { type Language, toThaiDigits } from '../vocabulary/index.js';
import type { PublicReport } from './report.js';
import { reportSections } from './report-sections.js';
import { REPORT_WORDS } from './report-words.js';
import { sectionMarkdown } from './section-markdown.js';
import { sectionText } from './section-text.js';

/** How a report is written: `'bulletin'`, plain text aligned for a terminal, or `'markdown'`. */
export interface FormatReportOptions {
  readonly language: Language;
  readonly form: 'bulletin' | 'markdown';
  /** `'thai'` writes every digit as Thai offices do on paper, ๒๕๖๕; `'arabic'` unless told. */
  readonly digits?: 'arabic' | 'thai';
}

/**
 * A report in words, Thai or English, as text for eyes. Shares are in percent, with their denominator; those of grades and
 * of menus add up to 100.00. Hidden tallies are marked, and what the mark means is said at the end.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const lines = formatReport(trat2565, report, { language: 'th', form: 'bulletin', digits: 'thai' }).split('\n');
 * lines[1]; // => 'ข้อมูล ณ วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕ ปีงบประมาณ ๒๕๖๕'
 * ```
 */
export function formatReport(
  programme: Programme,
  report: PublicReport,
  { language, form, digits }: FormatReportOptions,
): string {
  const words = REPORT_WORDS[language];
  const title = programme.label[language];
  const asOf = words.asOf(formatDate(report.asOf, language, 'full'), fiscalYear(report.asOf, language));
  const sections = reportSections(programme, report, language);
  const hides = sections.some(({ rows }) =>
    rows.some(({ tally, remaining }) => tally.households === null || remaining?.households === null),
  );
  const [head, body] = form === 'markdown' ? [[`# ${title}`, '', asOf], sectionMarkdown] : [[title, asOf], sectionText];
  const text = [
    ...head,
    ...sections.flatMap((section) => ['', ...body(section, language)]),
    ...(hides ? ['', words.hiddenWhy] : []),
  ].join('\n');
  return digits === 'thai' ? toThaiDigits(text) : text;
}

const fiscalYear = (day: Day, language: Language): number => fiscalYearOf(day) - (language === 'th' ? 0 : BUDDHIST_ERA);
