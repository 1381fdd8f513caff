import { checkOneOf, distinctKeys, LANGUAGES, type Language, type Table } from '../vocabulary/index.js';
import { type AnswerRange, answerRanges, valuesOf } from './answer-ranges.js';
import { type Box, featuresOf, rangesOf } from './cover.js';
import { checkTable, type RuleTable } from './define-rules.js';
import type { Feature } from './space.js';

const WORDS = {
  th: {
    title: 'ตารางตัดสิน',
    answer: 'ผล',
    meaning: 'ความหมาย',
    any: 'ไม่กำหนด',
    yes: 'ใช่',
    no: 'ไม่',
    from: (low: string) => `${low} ขึ้นไป`,
    to: (high: string) => `ไม่เกิน ${high}`,
    below: (high: string) => `ไม่ถึง ${high}`,
    between: (low: string, high: string) => `${low} ถึง ${high}`,
    fromBelow: (low: string, high: string) => `${low} ขึ้นไป แต่ไม่ถึง ${high}`,
  },
  en: {
    title: 'Decision table',
    answer: 'answer',
    meaning: 'meaning',
    any: 'any',
    yes: 'yes',
    no: 'no',
    from: (low: string) => `${low} or more`,
    to: (high: string) => `at most ${high}`,
    below: (high: string) => `below ${high}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    fromBelow: (low: string, high: string) => `${low} or more, below ${high}`,
  },
} as const;

/** A decision table: texts for people, and the same content as numbers. */
export interface DecisionTable<A extends string = string> extends Table {
  /** For every row, its answer and the ranges of the features that limit it. */
  readonly ranges: readonly AnswerRange<A>[];
}

/**
 * A table of rules as a few rows of ranges that a person can read. They are found by checking every state and have the same answers
 * as `decide`. Rows are in the order of the rules; a rule that one range cannot describe has several rows. The columns are `answer`,
 * `meaning`, and every feature under its key; a feature called `answer` or `meaning` has its key in double quotes. `ranges` has
 * each row as numbers.
 *
 * `RangeError` when two states with different answers have the same features.
 *
 * @example
 * ```ts
 * const { rows } = decisionTable(gradesOf(trat2565), 'en');
 * rows.map(({ answer, passed, remaining, halted }) => `${answer}: ${passed} passed, ${remaining} remaining, impossible ${halted}`); // => [
 * //   'A: any passed, 0 remaining, impossible any',
 * //   'B: 1 or more passed, 1 or more remaining, impossible no',
 * //   'C: 0 passed, any remaining, impossible no',
 * //   'F: any passed, 1 or more remaining, impossible yes',
 * // ]
 * decisionTable(gradesOf(trat2565), 'en').ranges[1]; // => { answer: 'B', when: { passed: { from: 1 }, remaining: { from: 1 }, halted: false } }
 * ```
 */
export function decisionTable<S, A extends string>(table: RuleTable<S, A>, language: Language): DecisionTable<A> {
  checkTable('decisionTable', 'table', table);
  checkOneOf('decisionTable', 'language', LANGUAGES, language);
  const words = WORDS[language];
  const features = featuresOf(table.space);
  const ranges = rangesOf(table);
  const values = valuesOf(table.space);
  const cells = (box: Box) =>
    features.map((feature, index) =>
      rangeText(feature, box[index] as Box[number], values[index] as number[], language),
    );
  const rows = ranges.map(({ answer, label, box }) => ({
    answer,
    meaning: label?.[language] ?? null,
    cells: cells(box),
  }));
  const keys = distinctKeys(
    ['answer', 'meaning'],
    features.map(({ key }) => key),
  );
  const shown = features.flatMap(({ key, label }, index) =>
    rows.some((row) => row.cells[index] !== words.any)
      ? [{ key: keys[index] ?? key, label: label[language], index }]
      : [],
  );
  return {
    name: 'decisions',
    title: words.title,
    columns: [
      { key: 'answer', label: words.answer },
      { key: 'meaning', label: words.meaning },
      ...shown.map(({ key, label }) => ({ key, label })),
    ],
    rows: rows.map(({ answer, meaning, cells: texts }) => ({
      answer,
      meaning,
      ...Object.fromEntries(shown.map(({ key, index }) => [key, texts[index] ?? null])),
    })),
    ranges: answerRanges(table.space, ranges),
  };
}

function rangeText<S>(
  { kind }: Feature<S>,
  [low, high]: Box[number],
  values: readonly number[],
  language: Language,
): string {
  const words = WORDS[language];
  const [lowest, highest] = [values[0] as number, values.at(-1) as number];
  if (low === lowest && high === highest) return words.any;
  if (kind === 'flag') return low === 1 ? words.yes : words.no;
  const text = kind === 'share' ? percent : String;
  if (low === high) return text(low);
  if (high === highest) return words.from(text(low));
  if (kind === 'count') return low === lowest ? words.to(text(high)) : words.between(text(low), text(high));
  const next = text(values.find((value) => value > high) as number); // a range of shares ends before the next share that occurs
  return low === lowest ? words.below(next) : words.fromBelow(text(low), next);
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
