import { describe, expect, test } from 'vitest';
import {
  BMN_2560,
  DIMENSIONS,
  type Dimension,
  type Figures,
  readHouseholds,
  unionOf,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from '../tools/once.js';
import published from './trat-2561-unions.json' with { type: 'json' };

/** One indicator of each dimension, to be failed for it. */
const INDICATOR = Object.fromEntries(
  DIMENSIONS.map((dimension) => [dimension, BMN_2560.indicators.find((one) => one.dimension === dimension)?.number]),
);

/** A register with exactly these patterns of dimensions, each household with one counted member. */
function figuresOf(patterns: Readonly<Record<string, number>>): Figures<string, string, Dimension> {
  const rows = Object.entries(patterns).flatMap(([pattern, count]) =>
    Array.from({ length: count }, (_, nth) => ({
      id: `${pattern}-${nth}`,
      area: '2301',
      members: [{ id: 'P1', targeted: true }],
      deprivations: pattern.split('+').map((dimension) => ({ indicator: INDICATOR[dimension] })),
    })),
  );
  const { households, rejected } = readHouseholds(trat2565, rows);
  expect(rejected).toEqual([]);
  return weeklyReport(trat2565, households, { asOf: '2022-05-13' }).figures;
}

describe('TPMAP, Trat 2561: all 31 unions of dimensions, from the exact patterns', () => {
  // Two populations, each consistent in itself: poor households, and targeted persons (one to a household here).
  const households = once(() => figuresOf(published.patterns.households));
  const persons = once(() => figuresOf(published.patterns.persons));

  test('31 unions are published', () => expect(Object.keys(published.unions)).toHaveLength(31));

  test.each(Object.entries(published.unions))('%s', (bits, expected) => {
    const chosen = DIMENSIONS.filter((_, place) => bits[place] === '1');
    expect(unionOf(households(), chosen).households).toBe(expected.households);
    expect(unionOf(persons(), chosen).persons).toBe(expected.persons);
  });
});

test('a dimension that the figures do not have is refused', () => {
  const { figures } = weeklyReport(trat2565, [], { asOf: '2022-05-13' });
  expect(() => unionOf(figures, ['wealth' as 'health'])).toThrow(
    new RangeError('unionOf: dimensions "wealth" is not one of "health", "living", "education", "income", "access"'),
  );
});
