import { count, REPORT_WORDS } from '../tables/index.js';
import type { Language, Table } from '../vocabulary/index.js';
import { CHART_WORDS } from './chart-words.js';

/** What charts are drawn from: the tables of a report, and nothing else of it. */
export interface ChartSource {
  readonly tables: readonly Table[];
  readonly language: Language;
  /** The day of the report, in words. */
  readonly date: string;
}

/** A number of households as a table tells it; `null` is hidden. */
export type Cell = number | null;

/** A row of a table. */
export type ChartRow = Table['rows'][number] & { readonly code: string; readonly name: string };

/** A mark of a chart. */
export interface Mark {
  readonly households: Cell;
}

/** The words of reports and of charts. */
export const wordsOf = ({ language }: ChartSource) => ({ ...REPORT_WORDS[language], ...CHART_WORDS[language] });

/** The number in a cell of a row. */
export const cellOf = (row: ChartRow | undefined, key = 'households'): Cell => (row?.[key] ?? null) as Cell;

/** A number in words; one that is hidden says so. */
export const shown = (source: ChartSource, cell: Cell): string =>
  cell === null ? wordsOf(source).hidden : count(cell);

/** A number with its unit. */
export function amountOf(source: ChartSource, cell: Cell): string {
  const { hidden, households } = wordsOf(source);
  return cell === null ? `${households(2)} (${hidden})` : `${count(cell)} ${households(cell)}`;
}

/** Only a mark that has a number is drawn. */
export const isTold = ({ households }: Mark): boolean => households !== null;

/** All that is told, added. */
export const sumOf = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + (mark.households ?? 0), 0);

/** The largest first; what is hidden last. */
export const bySize = <M extends Mark>(marks: readonly M[]): M[] =>
  [...marks].sort((a, b) => (b.households ?? -1) - (a.households ?? -1));

/** A title made of those of tables: `Grades: by area`. */
export const titleOf = ({ tables }: ChartSource, ...names: readonly string[]): string =>
  names
    .map((name) => tables.find((table) => table.name === name)?.title ?? '')
    .map((title, place) => (place === 0 ? title : title.toLowerCase()))
    .join(': ');

/** The rows of a table. Two of one name, as subdistricts may be, are told apart by their codes. */
export function rowsOf({ tables }: ChartSource, name: string): ChartRow[] {
  const rows = (tables.find((table) => table.name === name)?.rows ?? []) as ChartRow[];
  const times = new Map<string, number>();
  for (const row of rows) times.set(row.name, (times.get(row.name) ?? 0) + 1);
  return rows.map((row) => (times.get(row.name) === 1 ? row : { ...row, name: `${row.name} (${row.code})` }));
}

/** A grade as charts call it. */
export interface ChartGrade {
  readonly code: string;
  /** Beside a number. */
  readonly short: string;
  /** In a legend. */
  readonly grade: string;
}

/** Best first: from light to dark and from green to red, told apart in grey and by eyes that confuse colours. */
const BEST_TO_WORST = ['#3da480', '#308d9b', '#2d779b', '#385e9b', '#514388', '#602564', '#5a0d39', '#3f0715'];
export const LIGHT = '#308d9b';
export const DARK = '#5a0d39';
const GREY = '#8c8c8c';

/** The grades, best first; who is `ungraded` last, and only where there may be any. */
export const gradesIn = (source: ChartSource, withUngraded: boolean): ChartGrade[] =>
  rowsOf(source, 'grades')
    .filter(({ code }) => withUngraded || code !== 'ungraded')
    .map(({ code, name }) =>
      code === 'ungraded'
        ? { code, short: wordsOf(source).ungraded, grade: name }
        : { code, short: code, grade: `${code} ${name}` },
    );

/** A mark as it is called beside its number. */
interface NamedMark extends Mark {
  readonly short: string;
}

/** Names with their numbers. */
export const countsOf = (source: ChartSource, marks: readonly NamedMark[]): string =>
  marks.map(({ short, households }) => `${short} ${shown(source, households)}`).join(', ');

/** The three largest of those told, in words; one that is hidden may be larger. */
export function largestOf(source: ChartSource, marks: readonly NamedMark[]): string[] {
  const { most, mostTold } = wordsOf(source);
  const largest = bySize(marks.filter(isTold)).slice(0, 3);
  return largest.length > 0 ? [`${marks.every(isTold) ? most : mostTold}: ${countsOf(source, largest)}`] : [];
}

/** A colour for each grade, evenly from best to worst. */
export function gradeColours(source: ChartSource, grades: readonly ChartGrade[]) {
  const worst = grades.filter(({ code }) => code !== 'ungraded').length - 1;
  const colourOf = (place: number) =>
    BEST_TO_WORST[Math.round((place * (BEST_TO_WORST.length - 1)) / Math.max(1, worst))];
  return {
    field: 'grade',
    title: wordsOf(source).grade,
    scale: {
      domain: grades.map(({ grade }) => grade),
      range: grades.map((_, place) => (place > worst ? GREY : colourOf(place))),
    },
  };
}

/** Households along an axis that has room for all the marks: from zero, in whole numbers, thousands separated. */
export const householdsAlong = (source: ChartSource, marks: readonly Mark[]) => ({
  ...{ field: 'households', type: 'quantitative', title: wordsOf(source).households(2) },
  scale: { domain: [0, marks.reduce((most, { households }) => Math.max(most, households ?? 0), 1)], nice: true },
  axis: { format: ',d', tickMinStep: 1 },
});

/** Names along an axis, in the order in which the marks first name them, which is that of their table. */
export const namesAlong = <F extends string>(field: F, marks: readonly { readonly [field in F]: string }[]) => ({
  ...{ field, type: 'nominal', title: null },
  scale: { domain: [...new Set(marks.map((mark) => mark[field]))] },
});
