import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import {
  decide,
  decisionTable,
  defineRules,
  gradesOf,
  type RuleTable,
  type Standing,
  standingSpace,
} from '../../src/index.js';
import { featuresOf, isInside, rangesOf } from '../../src/rules/cover.js';
import { trat2565 } from '../../src/trat.js';

/** Walks every state: it lies in ranges of the answer that is decided, and in no other's. */
function expectAgreement<S, A extends string>(table: RuleTable<S, A>): void {
  const features = featuresOf(table.space);
  const ranges = rangesOf(table);
  for (const state of table.space.states) {
    const values = features.map((feature) => feature.of(state));
    const told = new Set(ranges.filter(({ box }) => isInside(box, values)).map(({ answer }) => answer));
    expect([...told]).toEqual([decide(table, state).answer]);
  }
}

describe('a decision table says what is decided, in every state', () => {
  test.each(
    [trat2565, fiveSteps, passesOrNot, nineAreas].map((programme) => ({
      id: programme.id,
      table: gradesOf<string>(programme),
    })),
  )('$id', ({ table }) => expectAgreement(table));

  test('and for any complete rules', () => {
    const space = standingSpace(5);
    const answers = fc.array(fc.constantFrom('a', 'b', 'c'), {
      minLength: space.states.length,
      maxLength: space.states.length,
    });
    fc.assert(
      fc.property(answers, (chosen) => {
        const rules = ['a', 'b', 'c'].map((answer) => ({
          answer,
          when: (s: Standing) => chosen[space.indexOf(s)] === answer,
        }));
        expectAgreement(defineRules(space, rules));
      }),
      { numRuns: 50 },
    );
  });
});

describe('where no cut leaves a part of one answer alone', () => {
  /** A board of four by four, the far corner first. */
  const places = [3, 2, 1, 0];
  const states = places.flatMap((row) => places.map((column) => ({ row, column })));
  type Square = (typeof states)[number];
  const board = {
    name: 'squares',
    states,
    indexOf: (s: Square) => states.findIndex(({ row, column }) => row === s.row && column === s.column),
  };
  const isDark = ({ row, column }: Square) => (row + column) % 2 === 1;

  test('every square is still covered', () => {
    const table = defineRules(board, [
      { answer: 'dark', when: isDark },
      { answer: 'light', when: (s) => !isDark(s) },
    ]);
    expectAgreement(table);
    expect(rangesOf(table)).toHaveLength(16);
  });
});

describe('a decision table is short', () => {
  test('Trat has four rows', () => {
    const { name, rows, columns } = decisionTable(gradesOf(trat2565), 'en');
    expect(name).toBe('decisions');
    expect(columns).toEqual([
      { key: 'answer', label: 'answer' },
      { key: 'meaning', label: 'meaning' },
      { key: 'passed', label: 'passed' },
      { key: 'remaining', label: 'remaining' },
      { key: 'halted', label: 'declared impossible' },
    ]);
    expect(rows.map(({ meaning, ...row }) => Object.values(row))).toEqual([
      ['A', 'any', '0', 'any'],
      ['B', '1 or more', '1 or more', 'no'],
      ['C', '0', 'any', 'no'],
      ['F', 'any', '1 or more', 'yes'],
    ]);
  });

  test.each([
    { key: 'failed', th: 'ตกเกณฑ์', en: 'failed', holds: (s: Standing) => s.failed <= 3, few: 'at most 3' },
    { key: 'passed', th: 'ผ่านแล้ว', en: 'passed', holds: (s: Standing) => s.passed <= 3, few: 'at most 3' },
    {
      key: 'remaining',
      th: 'ยังไม่ผ่าน',
      en: 'remaining',
      holds: (s: Standing) => s.failed - s.passed <= 3,
      few: 'at most 3',
    },
    {
      key: 'share',
      th: 'สัดส่วนที่ผ่าน',
      en: 'share passed',
      holds: (s: Standing) => 2 * s.passed < s.failed,
      few: 'below 50%',
    },
    { key: 'halted', th: 'แจ้งว่าทำไม่ได้', en: 'declared impossible', holds: (s: Standing) => s.halted, few: 'yes' },
  ])('what depends on $key alone is shown by it, as "$th" and "$en": $few', ({ key, th, en, holds, few }) => {
    const table = defineRules(standingSpace(5), [
      { answer: 'few', when: holds },
      { answer: 'many', when: (s) => !holds(s) },
    ]);
    expect(decisionTable(table, 'th').columns.slice(2)).toEqual([{ key, label: th }]);
    expect(decisionTable(table, 'en').columns.slice(2)).toEqual([{ key, label: en }]);
    expect(decisionTable(table, 'en').rows[0]).toEqual({ answer: 'few', meaning: null, [key]: few });
  });

  test('features called answer and meaning have columns of their own', () => {
    const bits = [0, 1];
    const states = bits.flatMap((answer) => bits.map((meaning) => ({ answer, meaning })));
    const space = {
      ...{ name: 'bits', states },
      indexOf: (s: (typeof states)[number]) =>
        states.findIndex((t) => t.answer === s.answer && t.meaning === s.meaning),
    };
    const label = { th: 'ทั้งสอง', en: 'both' };
    const { columns, rows } = decisionTable(
      defineRules(space, [
        { answer: 'yes', label, when: (s) => s.answer === 1 && s.meaning === 1 },
        { answer: 'no', when: (s) => s.answer === 0 || s.meaning === 0 },
      ]),
      'en',
    );
    expect(columns.map(({ key }) => key)).toEqual(['answer', 'meaning', '"answer"', '"meaning"']);
    expect(rows[0]).toEqual({ answer: 'yes', meaning: 'both', '"answer"': '1', '"meaning"': '1' });
    expect(new Set(rows.map(({ answer }) => answer))).toEqual(new Set(['yes', 'no']));
  });

  test('rules by share are shown by share', () => {
    const { rows } = decisionTable(gradesOf(fiveSteps), 'en');
    expect(rows.map(({ answer, share }) => `${answer} ${share}`)).toEqual([
      'ก any',
      'ข 66.7% or more',
      'ค 33.3% or more, below 66.7%',
      'ง below 33.3%',
      'จ any',
      'จ any',
    ]);
  });

  test.each([
    [passesOrNot.id, decisionTable(gradesOf(passesOrNot), 'th').rows.length, 2],
    [nineAreas.id, decisionTable(gradesOf(nineAreas), 'th').rows.length, 4],
  ])('%s', (_, rows, expected) => expect(rows).toBe(expected));

  test('a rule that never holds has no row', () => {
    const table = defineRules(standingSpace(2), [
      { answer: 'all', when: () => true },
      { answer: 'none', when: () => false },
    ]);
    expect(decisionTable(table, 'en').rows).toEqual([{ answer: 'all', meaning: null }]);
  });

  test('counts are shown from, to and between', () => {
    const table = defineRules(standingSpace(9), [
      { answer: 'few', when: (s) => s.failed <= 3 },
      { answer: 'some', when: (s) => s.failed > 3 && s.failed < 7 },
      { answer: 'many', when: (s) => s.failed >= 7 },
    ]);
    const cells = (language: 'th' | 'en') => decisionTable(table, language).rows.map(({ failed }) => failed);
    expect(cells('en')).toEqual(['at most 3', '4 to 6', '7 or more']);
    expect(cells('th')).toEqual(['ไม่เกิน 3', '4 ถึง 6', '7 ขึ้นไป']);
  });
});

describe('a space of other states', () => {
  const states = [false, true].flatMap((wet) => [0, 1, 2].map((level) => ({ wet, level })));
  const space = { name: 'weather', states, indexOf: (s: { wet: boolean; level: number }) => (s.wet ? 3 : 0) + s.level };

  test('is shown by the fields of its states', () => {
    const table = defineRules(space, [
      { answer: 'stay', when: (s) => s.wet && s.level > 0 },
      { answer: 'go', when: (s) => !s.wet || s.level === 0 },
    ]);
    expect(decisionTable(table, 'en').rows).toEqual([
      { answer: 'stay', meaning: null, wet: 'yes', level: '1 or more' },
      { answer: 'go', meaning: null, wet: 'no', level: 'any' },
      { answer: 'go', meaning: null, wet: 'any', level: '0' },
    ]);
  });

  test('with those fields as its headings, in either language', () => {
    const table = defineRules(space, [
      { answer: 'low', when: (s) => s.level < 2 },
      { answer: 'high', when: (s) => s.level === 2 },
    ]);
    const { columns, rows } = decisionTable(table, 'th');
    expect(columns.map(({ label }) => label)).toEqual(['ผล', 'ความหมาย', 'level']);
    expect(rows.map(({ level }) => level)).toEqual(['ไม่เกิน 1', '2']);
  });

  test('states with the same features and different answers are refused', () => {
    const blind = {
      ...space,
      features: [{ key: 'wet', label: { th: 'ฝน', en: 'wet' }, kind: 'flag' as const, of: () => 1 }],
    };
    const table = defineRules(blind, [
      { answer: 'stay', when: (s) => s.wet },
      { answer: 'go', when: (s) => !s.wet },
    ]);
    expect(() => decisionTable(table, 'en')).toThrow(
      new RangeError('Cannot tabulate weather: {"wet":true,"level":0} has the features of a state with another answer'),
    );
  });
});
