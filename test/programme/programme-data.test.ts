import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import {
  type Catalogue,
  decide,
  defineProgramme,
  gradesOf,
  type Programme,
  programmeData,
  readProgramme,
  type Standing,
  standingSpace,
} from '../../src/index.js';
import { MENU_SPACE } from '../../src/programme/standings.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { HOSTILE_NAMES, twins } from '../tools/random-programme.js';

const source = { basis: 'assumption', ref: 'made up' } as const;
const both = (text: string) => ({ th: text, en: text });

function readBack(data: unknown) {
  const reading = readProgramme(data);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** Walks every standing: both programmes decide alike, of grades and of menus. */
function expectSameDecisions(a: Programme, b: Programme): void {
  for (const state of gradesOf(a).space.states)
    expect(decide(gradesOf(b), state).answer).toBe(decide(gradesOf(a), state).answer);
  expect(b.menus.map(({ menu }) => menu)).toEqual(a.menus.map(({ menu }) => menu));
  for (const state of MENU_SPACE.states)
    expect(b.menus.map(({ suits }) => suits?.(state))).toEqual(a.menus.map(({ suits }) => suits?.(state)));
}

/** Through JSON with its keys in the order of a `jsonb` column: shortest first. */
const throughJsonb = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : part,
  );

function expectRoundTrip(programme: Programme): void {
  const data = programmeData(programme);
  const text = JSON.stringify(data);
  expect(JSON.parse(text)).toEqual(data);
  const { programme: again, omitted } = readBack(throughJsonb(data));
  expect(omitted).toEqual(data.omitted ?? []);
  expectSameDecisions(programme, again);
  const { omitted: _, ...told } = data; // what was code is no longer there
  expect(JSON.stringify(programmeData(again))).toBe(JSON.stringify(told));
}

describe('data that is written is read, decides the same and is written again unchanged', () => {
  test.each<{ programme: Programme }>(
    [trat2565, fiveSteps, passesOrNot, nineAreas].map((programme) => ({
      programme: programme as unknown as Programme,
    })),
  )('$programme.id', ({ programme }) => expectRoundTrip(programme));

  test('any names', () => {
    fc.assert(
      fc.property(twins, ({ hostile }) => expectRoundTrip(hostile.programme)),
      { numRuns: sized(30, 250) },
    );
  });

  test('any rules', () => {
    const rules = fc.record({
      counted: fc.integer({ min: 1, max: 7 }),
      grades: fc.uniqueArray(fc.constantFrom(...HOSTILE_NAMES), { minLength: 1, maxLength: 4 }),
      seed: fc.array(fc.nat(3), { minLength: 70, maxLength: 70 }),
      menus: fc.array(fc.option(fc.nat(2)), { minLength: 6, maxLength: 6 }),
      halves: fc.boolean(),
    });
    fc.assert(
      fc.property(rules, ({ counted, grades, seed, menus, halves }) => {
        const { states, indexOf } = standingSpace(counted);
        // Every grade holds somewhere: the first states go round, the others are at random, or all by the share passed.
        const gradeAt = (s: Standing) =>
          halves
            ? Math.min(Math.floor((s.passed * grades.length) / s.failed), grades.length - 1)
            : indexOf(s) < grades.length
              ? indexOf(s)
              : (seed[indexOf(s)] as number) % grades.length;
        const used = grades.filter((_, nth) => states.some((s) => gradeAt(s) === nth));
        const programme = defineProgramme<string, string, string>({
          ...{
            id: 'made-up',
            version: '1',
            label: both('made up'),
            area: '23',
            areas: [],
            calendar: trat2565.calendar,
          },
          catalogue: smallCatalogue(counted),
          grading: {
            by: 'indicator',
            rules: used.map((grade) => ({
              ...{ grade, label: both('x'), source, when: (s: Standing) => grades[gradeAt(s)] === grade },
            })),
          },
          menus: [0, 1, 2].map((nth) => ({
            ...{ menu: `menu ${nth}`, label: both('x'), source },
            suits: (s) => menus[MENU_SPACE.indexOf(s)] === nth,
          })),
        });
        expectRoundTrip(programme);
      }),
      { numRuns: sized(30, 250) },
    );
  });
});

const smallCatalogue = (counted: number): Catalogue<string> => ({
  id: 'small',
  label: both('small'),
  dimensions: { '10': both('ten'), living: both('living') },
  indicators: Array.from({ length: counted }, (_, nth) => ({
    ...{ number: nth + 1, label: both('x'), dimension: nth % 2 ? 'living' : '10', unit: 'household' as const },
    ...{ applies: both('x'), criterion: both('x'), source },
  })),
});

describe('rules are written as a person would write them', () => {
  const whenOf = (programme: Programme) =>
    programmeData(programme).grading.rules.map(({ grade, when }) => [grade, ...when]);

  test('Trat: four rows', () => {
    expect(whenOf(trat2565)).toEqual([
      ['A', { remaining: { to: 0 } }],
      ['B', { passed: { from: 1 }, remaining: { from: 1 }, halted: false }],
      ['C', { passed: { to: 0 }, halted: false }],
      ['F', { remaining: { from: 1 }, halted: true }],
    ]);
  });

  test('by share: round shares as they were written', () => {
    const graded = (when: ((s: Standing) => boolean)[]) =>
      defineProgramme({
        ...trat2565,
        grading: {
          by: 'indicator',
          rules: when.map((when, nth) => ({ grade: `g${nth}`, label: both('x'), when, source })),
        },
      });
    const shareOf = (s: Standing) => s.passed / s.failed;
    expect(
      whenOf(graded([(s) => shareOf(s) >= 0.8, (s) => shareOf(s) > 0.5 && shareOf(s) < 0.8, (s) => shareOf(s) <= 0.5])),
    ).toEqual([
      ['g0', { share: { from: 0.8 } }],
      ['g1', { share: { above: 0.5, below: 0.8 } }],
      ['g2', { share: { to: 0.5 } }],
    ]);
  });

  test('one grade for all is one box without ranges', () => {
    const rules = [{ grade: 'all', label: both('x'), when: () => true, source }];
    expect(whenOf(defineProgramme({ ...trat2565, grading: { by: 'indicator', rules } }))).toEqual([['all', {}]]);
  });

  test('and what a menu suits', () => {
    expect(programmeData(trat2565).menus.map(({ menu, suits }) => [menu, ...(suits ?? [])])).toEqual([
      ['survive', { earner: false }],
      ['sufficient', { earner: true, settled: false }],
      ['sustainable', { earner: true, settled: true }],
    ]);
  });
});

test('a catalogue of the library is written as its id, another one whole, with its dimensions in order', () => {
  expect(programmeData(trat2565).catalogue).toBe('bmn-2560');
  const other = programmeData(nineAreas).catalogue;
  expect(other).toMatchObject({
    dimensions: Object.entries(nineAreas.catalogue.dimensions).map(([dimension, label]) => ({ dimension, label })),
  });
});

test.each([
  { every: 'twoWeeks' },
  { every: 'quarterEnd', holidays: ['2022-06-30'], onHoliday: 'before' },
  { every: { dayOfMonth: 25 }, holidays: [] },
] as const)('a calendar as an office keeps it: $every', (more) => {
  const calendar = { ...trat2565.calendar, ...more };
  const programme = defineProgramme({ ...trat2565, calendar });
  expectRoundTrip(programme);
  expect(readBack(programmeData(programme)).programme.calendar).toEqual(calendar);
});

test('other fields of a programme object are not written', () => {
  const label = { th: 'ก', en: 'a', zh: '一' };
  const programme = defineProgramme({ ...trat2565, label, note: 'for us' } as Programme);
  expect(programmeData(programme).label).toEqual({ en: 'a', th: 'ก' });
  expect(programmeData(programme)).not.toHaveProperty('note');
  expectRoundTrip(programme);
});

test('keys are in alphabetical order', () => {
  const isSorted = (keys: string[]) => expect(keys).toEqual([...keys].sort());
  JSON.parse(JSON.stringify(programmeData(trat2565)), (_, value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) isSorted(Object.keys(value));
    return value;
  });
  expect(Object.keys(programmeData(trat2565)).length).toBeGreaterThan(10);
});

test('rules that need more than a thousand boxes are refused', () => {
  const rules = [true, false].map((odd) => ({
    ...{ grade: odd ? 'odd' : 'even', label: both('x'), source },
    when: (s: Standing) => ((s.failed * 7 + s.passed * s.passed) % 3 === 1) === odd,
  }));
  const programme = defineProgramme<string, string, string>({
    ...{ ...trat2565, interventions: [], catalogue: smallCatalogue(100) },
    grading: { by: 'indicator', rules },
  });
  expect(() => programmeData(programme)).toThrow(/needs? .*1000/);
});
