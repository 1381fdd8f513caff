import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/publish/cells.js';
import type { Fact } from '../../src/publish/facts.js';
import { hiddenNumbers, type IntruderView, truthOf, unknownsOf } from '../../src/publish/intruder.js';
import { cellsFrom, factsIn, nameIn, TODAY } from './cell-names.js';

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
const viewOf = (cells: Cells, facts: readonly (readonly Written[])[]): IntruderView => ({
  cells,
  asOf: TODAY,
  earlier: null,
  facts: facts.map((some) => some.map((fact) => fact(cells))),
});
const unknownsIn = (cells: Cells, facts: readonly Written[], personsInEach: boolean) => {
  const found = unknownsOf(cells, viewOf(cells, [facts]).facts[0] ?? [], personsInEach);
  if (found === null) return null;
  const { variables, ...rest } = found;
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

  test('with a person in every household: as many persons at least', () => {
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
      { terms: [[0, 1]], low: -ANY, high: 3 },
      { terms: [[1, 1]], low: -ANY, high: 3 },
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

  test('what no report tells is nobody, as a part of nobody', () => {
    const cells = cellsFrom({ whole: 0, other: 2, a: null });
    const facts = [sumOf('whole', ['untold']), sumOf('other', ['a', 'untold'])];
    expect(unknownsIn(cells, facts, false)?.names.map(({ place }) => place)).toEqual(['a', 'a']);
    // but not as at most as many as somebody, nor because others are nobody
    const loose = unknownsIn(cells, [atMost(['untold'], ['whole']), sumOf('other', ['whole', 'more'])], false);
    expect(loose?.names.map(({ place }) => place)).toEqual(['untold', 'untold', 'more', 'more']);
    const least = unknownsIn(cells, [atMost(['whole'], ['untold'])], false);
    expect(least?.names.map(({ place }) => place)).toEqual(['untold', 'untold']);
    // what is hidden is somebody, whatever it is a part of
    expect(unknownsIn(cells, [sumOf('whole', ['a'])], false)?.least).toEqual([1, 0]);
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
  const ask = (cells: Cells, ...facts: Written[][]) =>
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

  test('trusts what ties two reports unless nothing agrees with it', () => {
    const cells = cellsFrom({ whole: 5, a: null, b: null, before: 3 });
    const less = [sumOf('whole', ['a', 'b'])];
    const households = (more: Written) =>
      ask(cells, [...less, more], less)
        ?.filter(([, unit]) => unit === 'households')
        .map(([, , low, high]) => [low, high]);
    expect(households(atMost(['before'], ['a']))).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect(households(sumOf('a', ['whole']))).toEqual([
      [1, 4],
      [1, 4],
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
  const truthIn = (cells: Cells, facts: readonly (readonly Written[])[]) => {
    const view = viewOf(cells, facts);
    const truth = truthOf(view);
    return {
      tallies: new Map([...truth.tallies].map(([cell, tally]) => [nameIn(cells, cell), tally])),
      trusted: view.facts.indexOf(truth.facts),
    };
  };

  test('is what is told, and for the rest what may be', () => {
    const cells = cellsFrom({ whole: 7, a: 2, b: 3 });
    const facts = [sumOf('whole', ['a', 'b', 'untold'])];
    expect(truthIn(cells, [facts])).toEqual({
      tallies: new Map([
        ['whole', { households: 7, persons: 7 }],
        ['a', { households: 2, persons: 2 }],
        ['b', { households: 3, persons: 3 }],
        ['untold', { households: 2, persons: 2 }],
      ]),
      trusted: 0,
    });
  });

  test('takes for what is hidden in the earlier report what is told now, where that agrees', () => {
    const cells = cellsFrom({ a: 4, b: 3, 'earlier.whole': 7, 'earlier.a': null, 'earlier.b': null });
    const earlier = (cellsNow: typeof cells) =>
      ['earlier.a', 'earlier.b'].map(
        (place) =>
          truthIn(cellsNow, [[sumOf('earlier.whole', ['earlier.a', 'earlier.b'])]]).tallies.get(place)?.households,
      );
    expect(earlier(cells)).toEqual([4, 3]);
    const [a = 0, b = 0] = earlier(cellsFrom({ a: 9, b: 3, 'earlier.whole': 7, 'earlier.a': null, 'earlier.b': null }));
    expect(a + b).toBe(7);
  });

  test('has no tally for what is hidden and tied by nothing', () => {
    expect([...truthIn(cellsFrom({ a: null, b: 1 }), [[]]).tallies.keys()]).toEqual(['b']);
  });

  test('may have a household of nobody', () => {
    const cells = cellsFrom({ whole: [3, 1] });
    expect(truthIn(cells, [[sumOf('whole', ['untold'])]]).tallies.get('untold')).toEqual({
      households: 3,
      persons: 1,
    });
  });

  test('leaves out facts that contradict, and throws when the tallies themselves do', () => {
    const cells = cellsFrom({ whole: 7, a: 2 });
    const less = [sumOf('whole', ['a', 'untold'])];
    const more = [...less, sumOf('a', ['whole'])];
    expect(truthIn(cells, [more, less]).trusted).toBe(1);
    const hidden = cellsFrom({ whole: 7, a: 2, b: null }); // told by the first fact to be 5, and by the second at most 2
    const [sum, bound] = [sumOf('whole', ['a', 'b']), atMost(['b'], ['a'])];
    expect(truthIn(hidden, [[sum, bound], [sum]]).tallies.get('b')).toEqual({
      households: 5,
      persons: 5,
    });
    expect(() => truthIn(cells, [more])).toThrow(
      new RangeError('suppressReport: the tallies of report contradict each other'),
    );
  });
});
