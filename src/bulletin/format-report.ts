import { BUDDHIST_ERA, type Day, fiscalYearOf, formatDate } from '../calendar/index.js';
import type { PublicReport } from '../figures/index.js';
import { checkReportOf } from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { areaNamesOf, REPORT_WORDS } from '../tables/index.js';
import { checkObject, checkOneOf, LANGUAGES, type Language, toThaiDigits } from '../vocabulary/index.js';
import { reportSections } from './report-sections.js';
import { oneLine } from './section.js';
import { markdownText, sectionMarkdown } from './section-markdown.js';
import { sectionText } from './section-text.js';

/** How a report is written: `'bulletin'`, plain text aligned for a terminal, or `'markdown'`. */
export interface FormatReportOptions {
  readonly language: Language;
  readonly form: 'bulletin' | 'markdown';
  /** `'thai'` writes every digit as Thai offices do on paper, ๒๕๖๕; `'arabic'` unless told. */
  readonly digits?: 'arabic' | 'thai';
}

/**
 * A report in words, Thai or English, as text for eyes. A report that is not of all the programme's area names its areas in
 * the title. Names stand as they are, on one line each; in Markdown they are escaped. Shares are in percent, with their denominator; those of grades and
 * of menus add up to 100.00. Hidden tallies are marked, and what the mark means is said at the end.
 *
 * `RangeError` when the report is of another programme or version, or the language, form or digits are unknown.
 *
 * @example
 * ```ts
 * const report = weeklyReport(trat2565, [], { asOf: '2022-08-05' });
 * const lines = formatReport(trat2565, report, { language: 'th', form: 'bulletin', digits: 'thai' }).split('\n');
 * lines[1]; // => 'ข้อมูล ณ วันศุกร์ที่ ๕ สิงหาคม พ.ศ. ๒๕๖๕ ปีงบประมาณ ๒๕๖๕'
 * ```
 */
export function formatReport(programme: Programme, report: PublicReport, options: FormatReportOptions): string {
  checkProgramme('formatReport', programme);
  checkReportOf('formatReport', programme, 'report', report);
  checkObject('formatReport', 'options', 'an object with language and form', options);
  const { language, form, digits = 'arabic' } = options;
  checkOneOf('formatReport', 'options.language', LANGUAGES, language);
  checkOneOf('formatReport', 'options.form', ['bulletin', 'markdown'], form);
  checkOneOf('formatReport', 'options.digits', ['arabic', 'thai'], digits);
  const words = REPORT_WORDS[language];
  const title = titleOf(programme, report, language);
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

/** The programme's name; and the areas, where the report is not of all of it. */
function titleOf(programme: Programme, { within }: PublicReport, language: Language): string {
  const title = programme.label[language];
  if (within.length === 0 || within.includes(programme.area)) return title;
  const nameOf = areaNamesOf(programme, language);
  return `${title}: ${within.map(nameOf).join(', ')}`;
}

const fiscalYear = (day: Day, language: Language): number => fiscalYearOf(day) - (language === 'th' ? 0 : BUDDHIST_ERA);
