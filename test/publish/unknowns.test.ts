import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/publish/cells.js';
import type { Fact } from '../../src/publish/fact.js';
import {
  brokenTies,
  conflictingTies,
  hiddenNumbers,
  type Told,
  truthOf,
  unknownsOf,
} from '../../src/publish/intruder.js';
import { cellsFrom, factsIn, nameIn } from './cell-names.js';

const ANY = Number.POSITIVE_INFINITY;

/** A fact of cells that a test writes as text. */
type Written = (cells: Cells) => Fact;
const sumOf =
  (whole: string, parts: readonly string[]): Written =>
  (cells) =>
    factsIn(cells).sumOf(whole, parts);
const atMost =
  (less: readonly string[], more: readonly string[]): Written =>
  (cells) =>
    factsIn(cells).atMost(less, more);
const ofHouseholds =
  (fact: Written): Written =>
  (cells) => ({ ...fact(cells), ofHouseholds: true });
const viewOf = (cells: Cells, facts: readonly Written[]): Told => ({ cells, facts: facts.map((fact) => fact(cells)) });
const unknownsIn = (cells: Cells, facts: readonly Written[], personsInEach: boolean) => {
  const found = unknownsOf(viewOf(cells, facts), personsInEach);
  if (found === null) return null;
  const { variables, sources: _, ...rest } = found;
  return { names: variables.map(({ cell, unit }) => ({ place: nameIn(cells, cell), unit })), ...rest };
};

describe('what is hidden, as unknown numbers', () => {
  test('is two numbers a tally, at least one household, tied by what is shown', () => {
    const cells = cellsFrom({ whole: [9, 12], a: null, b: null, c: [2, 4] });
    expect(unknownsIn(cells, [sumOf('whole', ['a', 'b', 'c'])], false)).toEqual({
      names: [
        { place: 'a', unit: 'households' },
        { place: 'a', unit: 'persons' },
        { place: 'b', unit: 'households' },
        { place: 'b', unit: 'persons' },
      ],
      least: [1, 0, 1, 0],
      rows: [
        {
          terms: [
            [0, -1],
            [2, -1],
          ],
          low: -7,
          high: -7,
        },
        {
          terms: [
            [1, -1],
            [3, -1],
          ],
          low: -8,
          high: -8,
        },
      ],
    });
  });

  test('with a person in every household, and at most twenty: as many persons at least', () => {
    const problem = unknownsIn(cellsFrom({ whole: 3, a: null }), [atMost(['a'], ['whole'])], true);
    expect(problem?.rows).toEqual([
      {
        terms: [
          [1, 1],
          [0, -1],
        ],
        low: 0,
        high: ANY,
      },
      {
        terms: [
          [1, 1],
          [0, -20],
        ],
        low: -ANY,
        high: 0,
      },
      { terms: [[0, 1]], low: -ANY, high: 3 },
      {
        terms: [
          [1, 1],
          [0, -1],
        ],
        low: -ANY,
        high: 0,
      }, // who is beyond the first of a household is beyond it in the whole too
    ]);
  });

  test('of a fact about households only, asks households only', () => {
    const problem = unknownsIn(cellsFrom({ whole: [3, 2], a: null }), [ofHouseholds(atMost(['a'], ['whole']))], false);
    expect(problem?.rows).toEqual([{ terms: [[0, 1]], low: -ANY, high: 3 }]);
  });

  test('what no report tells is unknown, and may be nobody', () => {
    const problem = unknownsIn(cellsFrom({ whole: 3, a: 1 }), [sumOf('whole', ['a', 'untold'])], false);
    expect(problem?.names.map(({ place }) => place)).toEqual(['untold', 'untold']);
    expect(problem?.least).toEqual([0, 0]);
  });

  test('what is shown may contradict itself', () => {
    const told = (a: number) => cellsFrom({ whole: 3, a });
    const sum = (a: number) => unknownsIn(told(a), [sumOf('whole', ['a'])], false);
    const bound = (a: number) => unknownsIn(told(a), [atMost(['a'], ['whole'])], false);
    expect([sum(2), sum(4), bound(4)]).toEqual([null, null, null]);
    expect([sum(3), bound(3), bound(2)]).toEqual(Array(3).fill({ names: [], least: [], rows: [] }));
  });
});

describe('what every hidden number can be', () => {
  const ask = (cells: Cells, facts: readonly Written[]) =>
    hiddenNumbers(viewOf(cells, facts), 'ends')?.map(({ cell, unit, low, high }) => [
      ...[nameIn(cells, cell), unit],
      ...[low, high],
    ]) ?? null;

  test('takes for known that every household has a person, while nothing shown denies it', () => {
    const facts = [sumOf('whole', ['a', 'b'])];
    expect(ask(cellsFrom({ whole: [3, 4], a: null, b: null }), facts)).toEqual([
      ['a', 'households', 1, 2],
      ['a', 'persons', 1, 3],
      ['b', 'households', 1, 2],
      ['b', 'persons', 1, 3],
    ]);
    expect(ask(cellsFrom({ whole: [3, 2], a: null, b: null }), facts)).toEqual([
      ['a', 'households', 1, 2],
      ['a', 'persons', 0, 2],
      ['b', 'households', 1, 2],
      ['b', 'persons', 0, 2],
    ]);
  });

  test('and nowhere, where a tally shown denies it anywhere', () => {
    const cells = cellsFrom({ whole: [3, 4], a: null, b: null, elsewhere: [3, 2] });
    const persons = ask(cells, [sumOf('whole', ['a', 'b'])])?.filter(([, unit]) => unit === 'persons');
    expect(persons).toEqual([
      ['a', 'persons', 0, 4],
      ['b', 'persons', 0, 4],
    ]);
  });

  test('gives that up where nothing agrees with it, though nothing shown denies it', () => {
    // d can only be two households with nobody in them
    const facts = [sumOf('whole', ['a', 'b']), atMost(['whole'], ['more']), sumOf('more', ['c', 'd'])];
    const cells = cellsFrom({ whole: null, more: [4, 4], a: [2, 2], b: null, c: [2, 4], d: null });
    expect(ask(cells, facts)).toEqual([
      ['whole', 'households', 3, 4],
      ['whole', 'persons', 2, 4],
      ['b', 'households', 1, 2],
      ['b', 'persons', 0, 2],
      ['d', 'households', 2, 2],
      ['d', 'persons', 0, 0],
    ]);
  });

  test('tells nothing of what no report tells, and null when the tallies shown contradict each other', () => {
    expect(ask(cellsFrom({ whole: 3, a: null }), [sumOf('whole', ['a', 'untold'])])).toEqual([
      ['a', 'households', 1, 3],
      ['a', 'persons', 1, 3],
    ]);
    expect(ask(cellsFrom({ whole: 3, a: 4, b: null }), [sumOf('whole', ['a', 'b'])])).toBeNull();
  });
});

describe('a truth that agrees with what is told', () => {
  const truthIn = (cells: Cells, facts: readonly Written[]) => {
    const truth = truthOf(viewOf(cells, facts));
    return truth && new Map([...truth.tallies].map(([cell, tally]) => [nameIn(cells, cell), tally]));
  };

  test('is what is told, and for the rest what may be', () => {
    const cells = cellsFrom({ whole: 7, a: 2, b: 3 });
    const facts = [sumOf('whole', ['a', 'b', 'untold'])];
    expect(truthIn(cells, facts)).toEqual(
      new Map([
        ['whole', { households: 7, persons: 7 }],
        ['a', { households: 2, persons: 2 }],
        ['b', { households: 3, persons: 3 }],
        ['untold', { households: 2, persons: 2 }],
      ]),
    );
  });

  test('has no tally for what is hidden and tied by nothing', () => {
    expect([...(truthIn(cellsFrom({ a: null, b: 1 }), [])?.keys() ?? [])]).toEqual(['b']);
  });

  test('may have a household of nobody', () => {
    const cells = cellsFrom({ whole: [3, 1] });
    expect(truthIn(cells, [sumOf('whole', ['untold'])])?.get('untold')).toEqual({
      households: 3,
      persons: 1,
    });
  });

  test('there is none where the tallies contradict each other', () => {
    const cells = cellsFrom({ whole: 7, a: 2 });
    expect(truthIn(cells, [sumOf('whole', ['a', 'untold']), sumOf('a', ['whole'])])).toBeNull();
  });
});

describe('what ties two days', () => {
  const tie = { asOf: '2022-08-05', since: '2022-07-29', region: '23', group: 'patterns' } as const;
  const other = { ...tie, region: '2301' } as const;
  const tied =
    (fact: Written, to: Fact['tie']): Written =>
    (cells) => ({ ...fact(cells), ...(to && { tie: to }) });

  test('is broken where tallies that are known contradict it by itself', () => {
    const cells = cellsFrom({ whole: 7, a: 9, b: null });
    const facts = [
      tied(atMost(['a'], ['whole']), tie),
      tied(atMost(['b'], ['whole']), other),
      atMost(['a'], ['whole']),
    ];
    expect(brokenTies(viewOf(cells, facts))).toEqual([tie]);
    cells.truths[2] = { households: 8, persons: 8 };
    expect(brokenTies(viewOf(cells, facts))).toEqual([tie, other]);
  });

  test('is to blame where it cannot hold together with what is hidden; what agrees is not', () => {
    const cells = cellsFrom({ whole: 7, a: 9, b: null, c: null, d: 4 });
    const facts = [tied(sumOf('a', ['b']), tie), sumOf('whole', ['b', 'untold']), tied(atMost(['c'], ['d']), other)];
    expect(new Set(conflictingTies(viewOf(cells, facts)).map(({ region }) => region))).toEqual(new Set(['23']));
    expect(truthOf(viewOf(cells, facts.slice(1)))).not.toBeNull();
  });
});
