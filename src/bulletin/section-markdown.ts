import { REPORT_WORDS } from '../tables/index.js';
import type { Language, PublicTally } from '../vocabulary/index.js';
import { oneLine, type Section, type SectionRow } from './section.js';
import { shareWord, tallyWords } from './tally-words.js';

/** One section as a heading and a table in Markdown. */
export function sectionMarkdown({ title, note, remark, rows }: Section, language: Language): string[] {
  const words = REPORT_WORDS[language];
  const units = [words.households(null), words.persons(null)];
  const shared = rows.some(({ shares }) => shares);
  const head = [
    words.group,
    ...units.flatMap((unit) => (shared ? [unit, words.percent] : [unit])),
    ...(rows.some(({ remaining }) => remaining) ? units.map((unit) => `${words.remaining} (${unit})`) : []),
  ];
  const counts = (tally: PublicTally): string[] => tallyWords(tally, language).filter((_, place) => place % 2 === 0);
  const line = ({ name, tally, shares, remaining }: SectionRow): string[] => [
    markdownText(name),
    ...counts(tally).flatMap((cell, place) => (shares ? [cell, shareCell(tally, shares[place])] : [cell])),
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

/** What begins or ends something in Markdown, wherever it stands. */
const MARKS = /[\\`*_[\]<>#|~&$]/g;

/** A text of the caller in Markdown that reads as it is, in a heading or the cell of a table. */
export const markdownText = (text: string): string => oneLine(text).replace(MARKS, '\\$&');

/** The same at the beginning of a paragraph, where more would make it a list. */
const paragraphText = (text: string): string =>
  markdownText(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

const shareCell = ({ households }: PublicTally, share: number | null = null): string =>
  households === null ? '' : shareWord(share);

/** What is said of grades that nobody has, once for all of which the same is said: `'C, F: …'`. */
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
