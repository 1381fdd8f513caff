import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../src/publish/cells.js';
import { chooseCells, isHeadline, type MoveSpace, possibleMove, priceOf } from '../../src/publish/choose-cells.js';
import { type Fact, factsByCell } from '../../src/publish/facts.js';
import { type IntruderView, unknownsOf } from '../../src/publish/intruder.js';
import type { PublicTally, Tally } from '../../src/vocabulary/index.js';
import { addressAt, at as atCell, BEFORE, cellsFrom, factsIn, nameIn, reported, TODAY, tallyAt } from './cell-names.js';
import { isSmall } from './registers.js';
import { onlyOneElsewhere } from './second-solver.js';

describe('what it costs to hide a tally', () => {
  const cells = cellsFrom({
    ...{ 'areas.2301.left': 6, 'areas.2302.left': 6, 'areas.2303.left': 6, 'areas.2304.left': 6 },
    ...{ 'earlier.areas.2302.left': null, 'earlier.areas.2303.left': 7, 'earlier.areas.2304.left': 6 },
    ...{ 'areas.2305.left': [6, 8], 'earlier.areas.2305.left': [6, 7] },
    ...{ 'areas.2306.left': [5, 8], 'earlier.areas.2306.left': [6, 8] },
    ...{ 'figures.left': 24, 'figures.byGrade.A': 9, 'earlier.figures.byGrade.A': null },
  });
  test.each([
    ['in an area', 'areas.2301.left', 1],
    ['hidden before', 'areas.2302.left', 0.75],
    ['shown before, and changed', 'areas.2303.left', 1],
    ['shown before, and the same', 'areas.2304.left', 1.5],
    ['shown before, the persons alone changed', 'areas.2305.left', 1],
    ['shown before, the households alone changed', 'areas.2306.left', 1],
    ['how many there are in an area', 'areas.2301.registered', 2],
    ['of the whole', 'figures.left', 1.5],
    ['of the whole, in the bulletin', 'figures.registered', 5],
    ['in the bulletin, hidden before', 'figures.byGrade.A', 3.75],
  ])('%s', (_, place, price) => expect(priceOf({ cells, earlier: BEFORE }, atCell(cells, place))).toBe(price));

  test.each([
    ['figures.registered', true],
    ['figures.byGrade.A', true],
    ['figures.byMenu.survive', true],
    ['figures.byDimension.health.failed', true],
    ['figures.byDimension.health.remaining', false],
    ['figures.byIndicator.3.failed', false],
    ['figures.byGradeAndMenu.A.survive', false],
    ['figures.unassigned', false],
    ['areas.2301.registered', false],
  ])('%s is in the bulletin: %s', (place, is) => expect(isHeadline(addressAt(place))).toBe(is));
});

describe('a household that could stand elsewhere', () => {
  const cells = cellsFrom({});
  const { sumOf, atMost } = factsIn(cells);
  const facts: Fact[] = [sumOf('whole', ['a', 'b']), sumOf('a', ['a.x', 'a.y']), sumOf('b', ['b.x', 'b.y'])];
  const move = (
    target: string,
    places: readonly string[],
    {
      tallies = {},
      prices = {},
      least = () => 0,
      more = [],
    }: {
      tallies?: Record<string, Tally>;
      prices?: Record<string, number>;
      least?: (place: string) => number;
      more?: Fact[];
    } = {},
  ) => {
    const all = [...new Set([...facts, ...more].flatMap(({ terms }) => terms.map(([cell]) => cell)))];
    const tally = { households: 2, persons: 2 };
    const space: MoveSpace = {
      tallies: new Map(all.map((cell) => [cell, tallies[nameIn(cells, cell)] ?? tally])),
      factsOf: factsByCell([...facts, ...more]),
      least: (cell) => least(nameIn(cells, cell)),
      priceOf: (cell) => prices[nameIn(cells, cell)] ?? 0,
    };
    const found = possibleMove(
      space,
      atCell(cells, target),
      places.map((place) => atCell(cells, place)),
    );
    return found && { price: found.price, places: found.cells.map((cell) => nameIn(cells, cell)).sort() };
  };

  test('stands in the other part of the same whole', () => {
    expect(move('a.x', ['a.x', 'a.y'])).toEqual({ places: ['a.x', 'a.y'], price: 0 });
    expect(move('a.x', ['a.x'])).toBeNull();
    expect(move('a.x', ['a.x', 'b.x'])).toBeNull();
    expect(move('a.x', ['a.x', 'b.x', 'a', 'b'])).toEqual({ places: ['a', 'a.x', 'b', 'b.x'], price: 0 });
  });

  test('comes or goes: where none can go, one may come', () => {
    const empty = { households: 0, persons: 0 };
    expect(move('a.x', ['a.x', 'a.y'], { tallies: { 'a.x': empty } })?.places).toEqual(['a.x', 'a.y']);
    expect(move('a.x', ['a.x', 'a.y'], { tallies: { 'a.y': empty } })?.places).toEqual(['a.x', 'a.y']);
    expect(move('a.x', ['a.x', 'a.y'], { tallies: { 'a.x': empty, 'a.y': empty } })).toBeNull();
  });

  test('takes a person with it, and leaves what is known to be there', () => {
    const nobody = { households: 2, persons: 0 };
    expect(move('a.x', ['a.x', 'a.y'], { tallies: { 'a.x': nobody, 'a.y': nobody } })).toBeNull();
    expect(move('a.x', ['a.x', 'a.y'], { least: () => 2 })).toBeNull();
    expect(move('a.x', ['a.x', 'a.y'], { least: () => 1 })).not.toBeNull();
  });

  test('is the one that costs least', () => {
    const everything = ['a', 'b', 'a.x', 'a.y', 'b.x', 'b.y'];
    expect(move('a.x', everything, { prices: { 'a.y': 3, a: 1, b: 0.5, 'b.x': 9 } })).toEqual({
      places: ['a', 'a.x', 'b', 'b.y'],
      price: 1.5,
    });
    expect(move('a.x', everything, { prices: { 'a.y': 1, a: 1, b: 0.5 } })).toEqual({
      places: ['a.x', 'a.y'],
      price: 1,
    });
  });

  test('comes rather than goes where that costs less, and the other way round', () => {
    // a.x may go only by way of the whole, and come only from a.y
    const bound = (less: string, more: string) => [atMost([less], [more])];
    const prices = { 'a.y': 4, a: 1, b: 1, 'b.x': 1 };
    const all = ['a', 'b', 'a.x', 'a.y', 'b.x'];
    expect(move('a.x', all, { prices, more: bound('a.x', 'b.y') })?.price).toBe(3); // it goes: a.x is at its limit
    expect(move('a.x', all, { prices, more: bound('b.y', 'a.x') })?.price).toBe(3); // it comes
    const both = [...bound('a.x', 'b.y'), ...bound('b.x', 'b.y')];
    expect(move('a.x', all, { prices, more: both })?.price).toBe(4);
  });

  test('breaks no bound: of households, and of persons where it is not of households only', () => {
    const tight = { 'a.x': { households: 2, persons: 3 }, limit: { households: 5, persons: 3 } };
    const empty = { 'a.y': { households: 1, persons: 0 } }; // nobody can come from there
    const limited = (of: boolean) => [{ ...atMost(['a.y'], ['limit']), ofHouseholds: of }];
    const full = { 'a.y': { households: 2, persons: 3 }, limit: { households: 5, persons: 3 } };
    const stays = (place: string) => (place === 'a.y' ? 2 : 0);
    expect(move('a.x', ['a.x', 'a.y'], { tallies: full, least: stays, more: limited(false) })).toBeNull();
    expect(move('a.x', ['a.x', 'a.y'], { tallies: full, least: stays, more: limited(true) })).not.toBeNull();
    expect(move('a.x', ['a.x', 'a.y'], { tallies: { ...tight, ...empty } })).not.toBeNull();
    const fullOfHouseholds = { 'a.y': { households: 2, persons: 2 }, limit: { households: 2, persons: 9 } };
    for (const of of [false, true])
      expect(move('a.x', ['a.x', 'a.y'], { tallies: fullOfHouseholds, least: stays, more: limited(of) })).toBeNull();
  });
});

describe('the cheapest move', () => {
  const GRID = ['a', 'b', 'c'].flatMap((row) => ['x', 'y', 'z'].map((column) => `${row}.${column}`));
  const cells = cellsFrom(Object.fromEntries(GRID.map((place) => [place, 0])));
  const index = (place: string): number => atCell(cells, place);
  const { sumOf, atMost } = factsIn(cells);
  const sums = [
    ...['a', 'b', 'c'].map((row) =>
      sumOf(
        row,
        GRID.filter((place) => place.startsWith(row)),
      ),
    ),
    ...['x', 'y', 'z'].map((column) =>
      sumOf(
        column,
        GRID.filter((place) => place.endsWith(column)),
      ),
    ),
  ];
  const bounds = [atMost(['a.x'], ['b.y']), atMost(['c.z', 'a.y'], ['b.x'])];

  /** The least that any change of some places by one household costs, by trying them all. */
  function cheapest(
    space: MoveSpace,
    facts: readonly Fact[],
    target: number,
    places: readonly number[],
  ): number | null {
    const all = places.reduce<number[][]>(
      (begun, _) => begun.flatMap((steps) => [0, 1, -1].map((step) => [...steps, step])),
      [[]],
    );
    const households = (place: number) => space.tallies.get(place)?.households ?? 0;
    const prices = all.flatMap((steps) => {
      const by = new Map(places.map((place, nth) => [place, steps[nth] as number]));
      const isRight = (of: Fact) => {
        const change = of.terms.reduce((sum, [place, times]) => sum + times * (by.get(place) ?? 0), 0);
        const now = of.terms.reduce((sum, [place, times]) => sum + times * households(place), 0);
        return of.kind === 'zero' ? change === 0 : now + change <= 0;
      };
      const goesOn = places.every((place) => households(place) + (by.get(place) ?? 0) >= 0);
      if (by.get(target) === 0 || !goesOn || !facts.every(isRight)) return [];
      return [places.reduce((sum, place) => sum + (by.get(place) === 0 ? 0 : space.priceOf(place)), 0)];
    });
    return prices.length > 0 ? Math.min(...prices) : null;
  }

  test('is found, as by trying them all', () => {
    const counts = fc.array(fc.constantFrom(0, 1, 2, 5), { minLength: 9, maxLength: 9 });
    const costs = fc.array(fc.constantFrom(0, 1, 2, 3, 7), { minLength: 9, maxLength: 9 });
    const chosenPlaces = fc.subarray(GRID, { minLength: 4, maxLength: 7 });
    let found = 0;
    fc.assert(
      fc.property(counts, costs, chosenPlaces, fc.boolean(), (households, prices, places, bound) => {
        const tally = (count: number): Tally => ({ households: count, persons: count });
        const facts = bound ? [...sums, ...bounds] : sums;
        const space: MoveSpace = {
          tallies: new Map(GRID.map((place, nth) => [index(place), tally(households[nth] as number)])),
          factsOf: factsByCell(facts),
          least: () => 0,
          priceOf: (cell) => prices[GRID.indexOf(nameIn(cells, cell))] as number,
        };
        const these = places.map(index);
        const [target = -1] = these;
        const count = (place: string) => households[GRID.indexOf(place)] as number;
        if (bound && (count('a.x') > count('b.y') || count('c.z') + count('a.y') > count('b.x'))) return; // no truth
        const best = cheapest(space, facts, target, these);
        if (best !== null) found += 1;
        expect(possibleMove(space, target, these)?.price ?? null).toBe(best);
      }),
      { numRuns: 200, seed: 2565 },
    );
    expect(found).toBeGreaterThan(30);
  });
});

/** Counts by area and grade with all their sums, as in a report. */
interface Grid {
  readonly areas: readonly (readonly number[])[];
}
const GRADES = ['A', 'B', 'C', 'D'];
const at = (figures: string, grade: number) => `${figures}.byGrade.${GRADES[grade]}`;
const code = (area: number) => `areas.230${area + 1}`;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function viewOf({ areas }: Grid, earlier: Readonly<Record<string, number | null>> = {}) {
  const all = [areas.reduce((total, counts) => total.map((count, n) => count + (counts[n] ?? 0))), ...areas];
  const told = all.flatMap((counts, n) => {
    const figures = n === 0 ? 'figures' : code(n - 1);
    return [
      [`${figures}.registered`, sum(counts)] as const,
      ...counts.map((count, grade) => [at(figures, grade), count] as const),
    ];
  });
  const cells = cellsFrom({ ...Object.fromEntries(told), ...earlier });
  const { sumOf } = factsIn(cells);
  const codes = areas.map((_, n) => code(n));
  const grades = (figures: string) => (areas[0] ?? []).map((_, grade) => at(figures, grade));
  const facts = [
    ...['figures', ...codes].map((figures) => sumOf(`${figures}.registered`, grades(figures))),
    ...['figures.registered', ...grades('figures')].map((whole) =>
      sumOf(
        whole,
        codes.map((area) => whole.replace('figures', area)),
      ),
    ),
  ];
  return seen(cells, facts);
}

const seen = (cells: Cells, facts: Fact[]): IntruderView => ({ cells, asOf: TODAY, earlier: BEFORE, facts: [facts] });
const indexesByOrder = (cells: Cells, which: (tally: PublicTally) => boolean) =>
  new Set(
    reported(cells)
      .filter(([place, tally]) => !place.startsWith('earlier.') && which(tally))
      .map(([place]) => place),
  );
/** The cells that are hidden, as text, of those that must be and those that may be. */
const chosenOf = (view: IntruderView, mustHide: ReadonlySet<string>, mayHide: ReadonlySet<string>): string[] => {
  const indices = (places: ReadonlySet<string>) => new Set([...places].map((place) => atCell(view.cells, place)));
  return [...chooseCells(view, indices(mustHide), indices(mayHide))].map((cell) => nameIn(view.cells, cell)).sort();
};
const chosen = (view: IntruderView) =>
  chosenOf(
    view,
    indexesByOrder(view.cells, isSmall),
    indexesByOrder(view.cells, ({ households }) => households !== 0),
  );

describe('what is hidden of counts by area and grade', () => {
  test('nothing, where nothing is small', () => {
    expect(
      chosen(
        viewOf({
          areas: [
            [9, 8],
            [7, 0],
          ],
        }),
      ),
    ).toEqual([]);
  });

  test('beside one small tally, the other grade and both of another area', () => {
    const hidden = chosen(
      viewOf({
        areas: [
          [9, 3],
          [7, 8],
          [20, 30],
        ],
      }),
    );
    expect(hidden).toHaveLength(4);
    const other = hidden.filter((place) => !place.startsWith('areas.2301'));
    expect(hidden.filter((place) => place.startsWith('areas.2301'))).toEqual([at(code(0), 0), at(code(0), 1)]);
    expect(new Set(other.map((place) => place.slice(0, 'areas.2301'.length))).size).toBe(1);
  });

  test('two small tallies of an area and two of another keep each other', () => {
    const hidden = chosen(
      viewOf({
        areas: [
          [3, 2, 9],
          [4, 1, 9],
          [20, 30, 9],
        ],
      }),
    );
    expect(hidden).toEqual([at(code(0), 0), at(code(0), 1), at(code(1), 0), at(code(1), 1)]);
  });

  test('in the same grade of two areas: no more than four, and zeros never', () => {
    expect(
      chosen(
        viewOf({
          areas: [
            [3, 9, 0],
            [2, 8, 0],
            [20, 30, 0],
          ],
        }),
      ),
    ).toEqual([...[at(code(0), 0), at(code(0), 1), at(code(1), 0), at(code(1), 1)]]);
  });

  test('in a diagonal of three: no more than six of nine', () => {
    const hidden = chosen(
      viewOf({
        areas: [
          [3, 40, 50],
          [60, 2, 70],
          [80, 90, 4],
        ],
      }),
    );
    expect(hidden.every((place) => place.startsWith('areas.'))).toBe(true);
    expect(hidden.length).toBeLessThanOrEqual(7);
  });

  test('of the only area: the whole with it', () => {
    expect(chosen(viewOf({ areas: [[9, 3]] }))).toEqual([
      ...[at(code(0), 0), at(code(0), 1), at('figures', 0), at('figures', 1)],
    ]);
  });

  test('of the only grade, in areas that are small: the whole only where nothing else is left', () => {
    expect(chosen(viewOf({ areas: [[3], [9], [8]] }))).toHaveLength(4); // area and its register, twice
    expect(chosen(viewOf({ areas: [[3], [0], [0]] }))).toEqual([
      ...['areas.2301.byGrade.A', 'areas.2301.registered', 'figures.byGrade.A', 'figures.registered'],
    ]);
  });

  test('rather what was hidden before than what was shown and is the same', () => {
    const grid = {
      areas: [
        [9, 3],
        [7, 8],
        [7, 8],
        [7, 8],
      ],
    };
    const before = (area: number) => ({
      [`earlier.${at(code(area), 0)}`]: null,
      [`earlier.${at(code(area), 1)}`]: null,
    });
    for (const area of [1, 2, 3])
      expect(chosen(viewOf(grid, before(area)))).toEqual([
        ...[at(code(0), 0), at(code(0), 1), at(code(area), 0), at(code(area), 1)],
      ]);
    const same = { [`earlier.${at(code(1), 0)}`]: 7, [`earlier.${at(code(2), 0)}`]: 7 };
    expect(chosen(viewOf(grid, same))).toEqual([at(code(0), 0), at(code(0), 1), at(code(3), 0), at(code(3), 1)]);
  });

  describe('where only a round of several areas is left', () => {
    const round = (first: number) => [
      [first, 8, 0, 0],
      [0, 7, 6, 0],
      [0, 0, 9, 11],
      [12, 0, 0, 13],
    ];
    const inAreas = (view: ReturnType<typeof viewOf>) =>
      new Set(
        [...indexesByOrder(view.cells, ({ households }) => households !== 0)].filter((place) =>
          /^areas.*byGrade/.test(place),
        ),
      );
    const nonzero = (areas: readonly (readonly number[])[]) =>
      areas
        .flatMap((counts, area) => counts.flatMap((count, grade) => (count > 0 ? [at(code(area), grade)] : [])))
        .sort();

    test('of three, takes it', () => {
      const areas = [
        [3, 8, 0],
        [0, 7, 6],
        [9, 0, 12],
      ];
      const view = viewOf({ areas });
      expect(chosenOf(view, indexesByOrder(view.cells, isSmall), inAreas(view))).toEqual(nonzero(areas));
    });

    test('of four, takes it', () => {
      const view = viewOf({ areas: round(3) });
      expect(chosenOf(view, indexesByOrder(view.cells, isSmall), inAreas(view))).toEqual(nonzero(round(3)));
    });

    test('of four that are all hidden already, takes nothing more', () => {
      const view = viewOf({ areas: round(20) });
      const mayHide = indexesByOrder(view.cells, ({ households }) => households !== 0);
      expect(chosenOf(view, inAreas(view), mayHide)).toEqual(nonzero(round(20)));
    });

    test('and a tally that nothing keeps, keeps the others all the same', () => {
      const areas = [...round(3), [0, 0, 0, 2]]; // whoever reads how many there are in the last area, reads their grade
      const view = viewOf({ areas });
      const small = [...inAreas(view)].filter((place) => isSmall(tallyAt(view.cells, place) as PublicTally));
      expect(chosenOf(view, new Set(small), inAreas(view))).toEqual(nonzero(areas));
    });
  });

  test('what was hidden before and would be told by what stands still now', () => {
    const home = ['figures', 'areas.2301', 'areas.2302'].flatMap((figures) =>
      ['home', 'work'].map((pattern) => `${figures}.byPattern.${pattern}`),
    );
    const counts = [20, 30, 9, 14, 11, 16];
    const isArea = (place: string) => place.startsWith('areas.');
    const now = Object.fromEntries(home.map((place, nth) => [place, counts[nth] as number]));
    const earlier = home.map((place, nth) => [`earlier.${place}`, isArea(place) ? null : (counts[nth] as number)]);
    const registered = { 'figures.registered': 50, 'areas.2301.registered': 23, 'areas.2302.registered': 27 };
    const totals = Object.entries(registered).flatMap(([place, count]) => [
      [place, count],
      [`earlier.${place}`, count],
    ]);
    const cells = cellsFrom({ ...now, ...Object.fromEntries(earlier), ...Object.fromEntries(totals) });
    const { sumOf } = factsIn(cells);
    const parts = (when: string) => [
      ...['home', 'work'].map((pattern) =>
        sumOf(
          `${when}figures.byPattern.${pattern}`,
          ['2301', '2302'].map((area) => `${when}areas.${area}.byPattern.${pattern}`),
        ),
      ),
      ...['figures', 'areas.2301', 'areas.2302'].map((figures) =>
        sumOf(
          `${when}${figures}.registered`,
          ['home', 'work'].map((pattern) => `${when}${figures}.byPattern.${pattern}`),
        ),
      ),
    ];
    const same = home.map((place) => sumOf(place, [`earlier.${place}`]));
    const view = seen(cells, [...parts(''), ...parts('earlier.'), ...same]);
    expect(chosenOf(view, new Set(), new Set(home))).toEqual(home.filter(isArea));
  });

  test('leaves nothing that another solver finds one value for, and hides little more than is small', () => {
    const counts = fc.integer({ min: 2, max: 4 }).chain((grades) =>
      fc.array(fc.array(fc.constantFrom(0, 1, 3, 6, 8, 12, 20), { minLength: grades, maxLength: grades }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    let more = 0;
    let bulletins = 0;
    fc.assert(
      fc.property(counts, (areas) => {
        const view = viewOf({ areas });
        const hidden = chosen(view);
        const small = indexesByOrder(view.cells, isSmall);
        for (const place of small) expect(hidden).toContain(place);
        for (const place of hidden) expect(tallyAt(view.cells, place)?.households).not.toBe(0);
        const HIDDEN = { households: null, persons: null };
        const tallies = view.cells.tallies.map((tally, cell) =>
          hidden.includes(nameIn(view.cells, cell)) ? HIDDEN : tally,
        );
        const cells = { ...view.cells, tallies };
        const problem = unknownsOf(cells, view.facts[0] ?? [], true);
        if (problem === null) throw new Error('what is shown contradicts itself');
        if (problem.variables.length > 0) expect(onlyOneElsewhere(problem)).toEqual([]);
        more += hidden.length - small.size;
        bulletins += hidden.filter((place) => isHeadline(addressAt(place)) && !small.has(place)).length;
      }),
      { numRuns: 150, seed: 2565 },
    );
    // Hidden beyond what is small: no more than ever measured.
    expect(more).toBeLessThanOrEqual(376);
    expect(bulletins).toBeLessThanOrEqual(25);
  });

  test('throws where the tallies contradict each other', () => {
    const view = viewOf({ areas: [[9, 3]] });
    const tallies = [...view.cells.tallies];
    tallies[atCell(view.cells, 'figures.registered')] = { households: 99, persons: 99 };
    const cells = { ...view.cells, tallies };
    expect(() => chosen({ ...view, cells })).toThrow(RangeError);
  });
});
