import { REPORT_WORDS } from '../tables/index.js';
import type { Language } from '../vocabulary/index.js';
import { alignRows } from './align-rows.js';
import { oneLine, type Section, type SectionRow } from './section.js';
import { shareWord, tallyWords } from './tally-words.js';

/** One section as aligned lines: a name, then households and persons with their units. */
export function sectionText({ title, note, remark, rows }: Section, language: Language): string[] {
  const words = REPORT_WORDS[language];
  const [before, between, ...after] = words.share;
  const shareCells = ([households, persons]: NonNullable<SectionRow['shares']>): string[] =>
    [before, shareWord(households), between, shareWord(persons), ...after].map((cell) =>
      households === null ? '' : cell,
    );
  const indent = words.amount ? [] : ['']; // a sentence stands where the numbers do, or the word before them
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
