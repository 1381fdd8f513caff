import type { Figures } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { type Language, NO_ONE, type PublicTally, type Table } from '../vocabulary/index.js';
import { REPORT_WORDS } from './report-words.js';
import { column } from './table-columns.js';

/** A grade as it is called in a heading, and in full. */
export interface NamedGrade {
  readonly code: string;
  readonly short: string;
  readonly name: string;
}

/** The grades of a programme, best first. Who is ungraded stands last, and is no grade. */
export const namedGrades = ({ grading }: Programme, language: Language): NamedGrade[] => [
  ...grading.rules.map(({ grade, label }) => ({ code: grade, short: grade, name: label[language] })),
  { code: 'ungraded', short: REPORT_WORDS[language].ungraded, name: REPORT_WORDS[language].ungradedWhy },
];

/** A column for the households of each grade. */
export const gradeColumns = (grades: readonly NamedGrade[], language: Language): Table['columns'] =>
  grades.map(({ code, short }) => column(`${code}.households`, `${short} (${REPORT_WORDS[language].households(2)})`));

/** The cells of these columns. */
export const gradeCells = (
  grades: readonly NamedGrade[],
  { byGrade, ungraded }: Figures<string, string, string, PublicTally>,
): Table['rows'][number] => {
  const tallies: Readonly<Record<string, PublicTally>> = { ...byGrade, ungraded };
  return Object.fromEntries(grades.map(({ code }) => [`${code}.households`, (tallies[code] ?? NO_ONE).households]));
};
