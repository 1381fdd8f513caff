import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREA_LEVELS, auditSuppression, suppressReport, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { hiddenIn, numberAt, registers, tallies } from './registers.js';

const level = fc.constantFrom(...AREA_LEVELS);
const threshold = fc.constantFrom(3, 5, 10);

describe('two reports, a week apart, of random registers', () => {
  test('nothing hidden in either can be worked out, and what an outsider deduces holds', () => {
    fc.assert(
      fc.property(registers, level, threshold, (register, areas, least) => {
        const [first, second] = ['2022-06-17', '2022-06-24'].map((asOf) =>
          weeklyReport(trat2565, register, { asOf, areas }),
        );
        if (!first || !second) throw new Error('two reports');
        const before = suppressReport(trat2565, first, { threshold: least });
        const after = suppressReport(trat2565, second, { threshold: least, earlier: before });
        const deduced = [
          ...auditSuppression(trat2565, before),
          ...auditSuppression(trat2565, after, { earlier: before }),
        ];
        for (const { cell, low, high } of deduced) {
          expect(low, cell).toBeLessThan(high);
        }
        for (const { cell, low, high } of auditSuppression(trat2565, after, { earlier: before })) {
          const told = cell.startsWith('earlier.') ? numberAt(first, cell.slice(8)) : numberAt(second, cell);
          expect(told, cell).toBeGreaterThanOrEqual(low);
          expect(told, cell).toBeLessThanOrEqual(high);
        }
        for (const [report, published] of [
          [first, before],
          [second, after],
        ] as const) {
          const hidden = new Set(hiddenIn(published));
          for (const [place, { households, persons }] of tallies(report)) {
            const small = [households, persons].some((count) => count !== null && count > 0 && count < least);
            if (small) expect(hidden.has(place), place).toBe(true);
            if (households === 0) expect(hidden.has(place), place).toBe(false);
          }
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 200), seed: 2565 },
    );
  });
});
