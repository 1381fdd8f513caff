import { checkOneOf, keysApart, LANGUAGES, type Label, type Language, type Table } from '../vocabulary/index.js';
import { checkTable, type RuleTable } from './define-rules.js';
import { type Feature, type Space, wordsOf } from './space.js';

const WORDS = {
  th: {
    title: 'ตารางตัดสิน',
    answer: 'ผล',
    meaning: 'ความหมาย',
    any: 'ใดก็ได้',
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

/** For every feature, the lowest and highest value a state may have. */
export type Box = readonly (readonly [low: number, high: number])[];

/** One row of a decision table: an answer, and the ranges of every feature in which it is given. */
export interface RuleRange<A extends string> {
  readonly answer: A;
  readonly label?: Label | undefined;
  readonly box: Box;
}

/**
 * A table of rules as a few ranges that a person can read, found by checking every state; it gives the same answers
 * as `decide`. Rows follow the order of the rules; a rule that no single range describes has several rows. Beside the columns `answer` and
 * `meaning` every feature has a column with its key; a feature called `answer` or `meaning` has its key in double quotes.
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
 * ```
 */
export function decisionTable<S, A extends string>(table: RuleTable<S, A>, language: Language): Table {
  checkTable('decisionTable', 'table', table);
  checkOneOf('decisionTable', 'language', LANGUAGES, language);
  const words = WORDS[language];
  const features = featuresOf(table.space);
  const ranges = rangesOf(table);
  const values = features.map((feature) => [...new Set(table.space.states.map(feature.of))].sort((a, b) => a - b));
  const cells = (box: Box) =>
    features.map((feature, index) =>
      rangeText(feature, box[index] as Box[number], values[index] as number[], language),
    );
  const rows = ranges.map(({ answer, label, box }) => ({
    answer,
    meaning: label?.[language] ?? null,
    cells: cells(box),
  }));
  const keys = keysApart(
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
  };
}

/** The ranges that every answer of a table is given in. Each state lies in ranges of its own answer only. */
export function rangesOf<S, A extends string>({ space, rules, cells }: RuleTable<S, A>): RuleRange<A>[] {
  const features = featuresOf(space);
  const values = space.states.map((state) => features.map((feature) => feature.of(state)));
  const ruleOf = new Map<string, number | undefined>();
  for (const [index, value] of values.entries()) {
    const key = value.join();
    if (ruleOf.has(key) && ruleOf.get(key) !== cells[index]) {
      throw new RangeError(
        `Cannot tabulate ${space.name}: ${wordsOf(space, space.states[index] as S)} has the features of a state with another answer`,
      );
    }
    ruleOf.set(key, cells[index]);
  }
  return rules.flatMap(({ answer, label }, rule) => {
    const chosen = values.filter((_, index) => cells[index] === rule);
    return chosen.length === 0 ? [] : coverOf(values, chosen).map((box) => ({ answer, label, box }));
  });
}

/** The features of a space: its own, or the fields of its states. */
export function featuresOf<S>({ features, states }: Space<S>): readonly Feature<S>[] {
  if (features) return features;
  return Object.entries((states[0] ?? {}) as object).map(([key, value]) => ({
    key,
    label: { th: key, en: key },
    kind: typeof value === 'boolean' ? 'flag' : 'count',
    of: (state) => Number(state[key as keyof S]),
  }));
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
  const next = text(values.find((value) => value > high) as number); // a share ends before the next that occurs
  return low === lowest ? words.below(next) : words.fromBelow(text(low), next);
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** The values of every state, feature by feature. */
type Values = readonly (readonly number[])[];

/** Whether a state lies in a box. */
export const isInside = (box: Box, values: readonly number[]): boolean =>
  box.every(([low, high], feature) => {
    const value = values[feature] as number; // a state has a value for every feature
    return low <= value && value <= high;
  });

/**
 * Boxes that hold exactly these of all states. Each is widened as far as it holds no state of another answer, so that a
 * feature that makes no difference has all its values.
 */
const coverOf = (all: Values, chosen: Values): Box[] => {
  const others = all.filter((state) => !chosen.includes(state));
  return cut(others, chosen).map((box) => widen(others, box, boxOf(all)));
};

/**
 * Boxes around the chosen states that hold no other state: one, or else those of the two parts into which they are cut, at the
 * value of a feature after which the fewest states must be cut again. Every state must differ from the others in a feature.
 */
function cut(others: Values, chosen: Values): Box[] {
  const box = boxOf(chosen);
  if (isFree(others, box)) return [box];
  let best: { cost: number; parts: readonly [Values, Values] } | undefined;
  for (const [feature] of box.entries()) {
    for (const value of new Set(chosen.map((state) => state[feature] as number))) {
      const parts = [
        chosen.filter((s) => (s[feature] as number) <= value),
        chosen.filter((s) => (s[feature] as number) > value),
      ] as const;
      if (parts[1].length === 0) continue;
      const cost = parts.reduce((sum, part) => sum + (isFree(others, boxOf(part)) ? 0 : part.length), 0);
      if (best === undefined || cost < best.cost) best = { cost, parts };
    }
  }
  return best ? best.parts.flatMap((part) => cut(others, part)) : [box];
}

const boxOf = (states: Values): Box =>
  (states[0] as readonly number[]).map((_, feature) => {
    const values = states.map((state) => state[feature] as number);
    return [Math.min(...values), Math.max(...values)] as const;
  });

const isFree = (others: Values, box: Box): boolean => !others.some((state) => isInside(box, state));

/** Removes one bound after another as long as the box holds no other state. */
function widen(others: Values, box: Box, limits: Box): Box {
  return box.reduce<Box>((wide, _, feature) => {
    const [lowest, highest] = limits[feature] as Box[number];
    return [(r: Box[number]) => [lowest, r[1]] as const, (r: Box[number]) => [r[0], highest] as const].reduce<Box>(
      (now, unbound) => {
        const wider = now.map((range, index) => (index === feature ? unbound(range) : range));
        return isFree(others, wider) ? wider : now;
      },
      wide,
    );
  }, box);
}
