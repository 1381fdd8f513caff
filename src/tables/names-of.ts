import { dimensionsOf } from '../catalogue/index.js';
import type { PublicReport } from '../figures/index.js';
import { cohortWords, type Programme } from '../programme/index.js';
import { distinctKeys, type Language } from '../vocabulary/index.js';
import { FIGURE_WORDS } from './report-words.js';

/** A grade as tables and charts name it. The grade `null` is that of the households without one. */
export interface NamedGrade {
  readonly grade: string | null;
  /** In keys of a table: the grade itself; in double quotes if it is the library's word for households without one. */
  readonly code: string;
  /** In headings and legends, in the same way. */
  readonly short: string;
  /** What it means. */
  readonly label: string;
}

/** The grades of a programme, best first; last, the households without one. */
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

/** The menus of a programme, best first, with their codes in keys of a table. */
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

/** The label of a pattern of dimensions: those of its dimensions, or their names where the catalogue has no label. */
export function patternLabelOf(programme: Programme, language: Language): (pattern: string) => string {
  const labels = new Map(namedDimensions(programme, language).map(({ code, name }) => [code, name]));
  return (pattern) =>
    pattern
      .split('+')
      .map((dimension) => labels.get(dimension) ?? dimension)
      .join(' + ');
}

/** The name of an area: its label, or its code where the programme has no label for it. */
export function areaNamesOf({ areas }: Programme, language: Language): (code: string) => string {
  const names = new Map(areas.map(({ code, label }) => [code, label[language]]));
  return (code) => names.get(code) ?? code;
}

/** How many areas a title names. */
const MOST_NAMED = 20;

/**
 * A title of a report with the areas that were counted, unless that is all of the programme's area, and its cohort where it tells
 * one: `Grades: Mueang Trat, Ko Kut (TPMAP of B.E. 2566)`. The first 20 areas, and how many more there are: `(+3)`.
 */
export function reportTitle(title: string, programme: Programme, { within }: PublicReport, language: Language): string {
  const cohort = programme.cohort ? ` (${cohortWords(programme.cohort)[language]})` : '';
  if (within.length === 0 || within.includes(programme.area)) return `${title}${cohort}`;
  const names = within.slice(0, MOST_NAMED).map(areaNamesOf(programme, language)).join(', ');
  return `${title}: ${names}${within.length > MOST_NAMED ? ` (+${within.length - MOST_NAMED})` : ''}${cohort}`;
}
