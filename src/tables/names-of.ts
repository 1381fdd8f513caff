import { dimensionsOf } from '../catalogue/index.js';
import type { AnyReport } from '../figures/index.js';
import { cohortWords, type Programme } from '../programme/index.js';
import { distinctKeys, type Language } from '../vocabulary/index.js';
import { FIGURE_WORDS } from './report-words.js';

/** A grade with its names in tables and charts. The grade `null` is for households without one. */
export interface NamedGrade {
  readonly grade: string | null;
  /** Its key in tables: the grade, in double quotes if it is the library's own key for households without a grade. */
  readonly code: string;
  /** Its name in headings and legends, in double quotes in the same way. */
  readonly short: string;
  /** Its meaning. */
  readonly label: string;
}

/** The grades of a programme, best first, and last the entry for households without one. */
export function namedGrades({ grading }: Programme, language: Language): NamedGrade[] {
  const { ungraded, ungradedWhy } = FIGURE_WORDS[language];
  const grades = grading.rules.map(({ grade }) => grade);
  const [codes, shorts] = [distinctKeys(['ungraded'], grades), distinctKeys([ungraded], grades)];
  return [
    ...grading.rules.map(({ grade, label }, index) => ({
      ...{ grade, code: codes[index] ?? grade, short: shorts[index] ?? grade, label: label[language] },
    })),
    { grade: null, code: 'ungraded', short: ungraded, label: ungradedWhy },
  ];
}

/** The menus of a programme, best first, with their keys in tables. */
export function namedMenus({ menus }: Programme, language: Language) {
  const codes = distinctKeys(
    ['unassigned'],
    menus.map(({ menu }) => menu),
  );
  return menus
    .map(({ menu, label }, index) => ({ menu, code: codes[index] ?? menu, label: label[language] }))
    .reverse();
}

/** The dimensions of a programme with their labels as names, in the order of its catalogue. */
export const namedDimensions = ({ catalogue }: Programme, language: Language) =>
  dimensionsOf(catalogue).map((code) => ({ code, name: catalogue.dimensions[code]?.[language] ?? '' }));

/** A function that returns the label of a pattern: the labels of its dimensions, or their keys where the catalogue has none. */
export function patternLabelOf(programme: Programme, language: Language): (pattern: string) => string {
  const labels = new Map(namedDimensions(programme, language).map(({ code, name }) => [code, name]));
  return (pattern) =>
    pattern
      .split('+')
      .map((dimension) => labels.get(dimension) ?? dimension)
      .join(' + ');
}

/** A function that returns the name of an area: its label, or its code where the programme has none. */
export function areaNamesOf({ areas }: Programme, language: Language): (code: string) => string {
  const names = new Map(areas.map(({ code, label }) => [code, label[language]]));
  return (code) => names.get(code) ?? code;
}

/** The most areas in a title. */
const MOST_NAMED = 20;

/**
 * A title with the areas of a report, unless it covers the whole programme, with its cohort if it has one, and with what its numbers
 * are rounded to: `Grades: Mueang Trat, Ko Kut (TPMAP of B.E. 2566)`. It names the first 20 areas and how many others there are: `(+3)`.
 */
export function reportTitle(
  title: string,
  programme: Programme,
  { within, rounded }: AnyReport,
  language: Language,
): string {
  const cohort = programme.cohort ? ` (${cohortWords(programme.cohort)[language]})` : '';
  const rounding = rounded === undefined ? '' : ` (${ROUNDED[language](rounded)})`;
  if (within.length === 0 || within.includes(programme.area)) return `${title}${cohort}${rounding}`;
  const names = within.slice(0, MOST_NAMED).map(areaNamesOf(programme, language)).join(', ');
  return `${title}: ${names}${within.length > MOST_NAMED ? ` (+${within.length - MOST_NAMED})` : ''}${cohort}${rounding}`;
}

const ROUNDED = {
  th: (base: number) => `ปัดเศษเป็นพหุคูณของ ${base}`,
  en: (base: number) => `rounded to multiples of ${base}`,
};
