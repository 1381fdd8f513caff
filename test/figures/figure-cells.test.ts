import { expect, test } from 'vitest';
import { FIGURES, figureCells, mapFigures, tallyAt } from '../../src/figures/index.js';
import { defineProgramme, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const asOf = '2022-08-05';
const programme = defineProgramme({
  ...trat2565,
  grading: {
    by: 'indicator',
    rules: trat2565.grading.rules.map((rule, n) => ({
      ...rule,
      grade: ['__proto__', 'failed', '2', '1'][n] as string,
    })),
  },
  menus: trat2565.menus.map((menu, n) => ({ ...menu, menu: ['__proto__', 'unassigned', 'constructor'][n] as string })),
});
const { households } = readHouseholds(
  programme,
  Array.from({ length: 40 }, (_, n) => ({
    id: `H${n}`,
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [
      {
        indicator: 8,
        ...(n % 3 ? { followUps: [{ on: '2022-06-01', outcome: n % 3 === 1 ? 'passed' : 'failed' }] } : {}),
      },
      ...(n % 5 ? [{ indicator: 22 }] : []),
    ],
    ...(n % 4 ? { menus: [{ on: '2022-06-01', menu: programme.menus[(n % 4) - 1]?.menu }] } : {}),
  })),
);
const { figures } = weeklyReport(programme, households, { asOf });

test('each tally is found at its address', () => {
  const cells = figureCells(figures);
  expect(cells).toHaveLength(2 + 5 + 4 + 12 + 10 + 34 + Object.keys(figures.byPattern).length);
  for (const [address, tally] of cells) expect(tallyAt(figures, address)).toBe(tally);
});

test('figures with no tally changed are the same figures', () => {
  expect(JSON.stringify(mapFigures(figures, (_, tally) => tally))).toBe(JSON.stringify(figures));
});

test('a partition with its remainder adds up to the households on the register', () => {
  for (const group of ['grades', 'menus', 'patterns'] as const) {
    expect(FIGURES[group].sums).toBe('partition');
    const tallies = figureCells(figures).filter(([address]) => address.group === group);
    expect(tallies.reduce((sum, [, { households }]) => sum + Number(households), 0)).toBe(
      figures.registered.households,
    );
  }
});

test.each([
  ['grades', ['toString'], null],
  ['grades', [], null],
  ['gradesAndMenus', ['failed'], null],
  ['dimensions', ['living'], null],
  ['menus', ['failed', 'constructor'], null],
] as const)('no tally is found at %s %j', (group, keys, stage) => {
  expect(tallyAt(figures, { group, keys, stage })).toBeUndefined();
});
