import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  careCoverage,
  defineProgramme,
  formatCsv,
  formatReport,
  type Household,
  mergeReports,
  movement,
  type Report,
  reportTables,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { countSteps, growthOf } from '../tools/count-steps.js';
import { sized } from '../tools/long.js';

const asOf = '2022-08-05';
const household = (id: string, more: Partial<Household> = {}): Household =>
  ({
    id,
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 8 }],
    ...more,
  }) as Household;
const times = <T>(n: number, make: (nth: number) => T): T[] => Array.from({ length: n }, (_, nth) => make(nth));
const carers = (...agencies: string[]) =>
  agencies.map((agency) => ({ agency, role: 'foster' as const, from: '2022-06-01' }));
const report = (households: readonly Household[], include: ('plan' | 'care')[] = []) =>
  weeklyReport(trat2565, households, { asOf, areas: 'village', include });

/** Villages, each with a household and a pattern of its own as far as there are any. */
const village = (nth: number): string => `23${String(10_000_000 + nth).slice(2)}01`;
const villages = (n: number) => times(n, (nth) => household(`H${nth}`, { area: village(nth) }));
const named = (n: number) =>
  defineProgramme({
    ...trat2565,
    areas: times(n, (nth) => ({ code: village(nth), label: { th: 'บ้านใหม่', en: 'New village' } })),
  });

describe('the steps of a report grow with what it counts, and no faster', () => {
  test.each<[string, (n: number) => () => void]>([
    [
      'agencies, each of a household of its own',
      (n) => {
        const register = times(n, (nth) => household(`H${nth}`, { carers: carers(`Agency ${nth}`) }));
        return () => report(register, ['care']);
      },
    ],
    [
      'agencies, each in an area of its own',
      (n) => {
        const register = times(n, (nth) =>
          household(`H${nth}`, { area: village(nth), carers: carers(`Agency ${nth}`) }),
        );
        return () => report(register, ['care', 'plan']);
      },
    ],
    [
      'agencies of one household',
      (n) => {
        const register = [household('H1', { carers: carers(...times(n, (nth) => `Agency ${nth}`)) })];
        return () => report(register, ['care']);
      },
    ],
    [
      'agencies in careCoverage',
      (n) => {
        const register = times(n, (nth) => household(`H${nth}`, { carers: carers(`Agency ${nth}`) }));
        return () => careCoverage(trat2565, register, asOf);
      },
    ],
    [
      'agencies merged',
      (n) => {
        const half = (from: number) =>
          report(
            times(n, (nth) => household(`H${nth}`, { carers: carers(`Agency ${from + nth}`) })),
            ['care'],
          );
        const [a, b] = [half(0), half(n / 2)];
        return () => mergeReports(a, b);
      },
    ],
    [
      'villages in tables and CSV',
      (n) => {
        const [programme, told] = [named(n), report(villages(n))];
        return () => reportTables(programme, told, 'th').map(formatCsv);
      },
    ],
    [
      'villages of one name in charts',
      (n) => {
        const [programme, told] = [named(n), report(villages(n))];
        return () => reportCharts(programme, told, 'th');
      },
    ],
    [
      'villages in a bulletin',
      (n) => {
        const [programme, told] = [named(n), report(villages(n))];
        return () => formatReport(programme, told, { language: 'th', form: 'bulletin' });
      },
    ],
    [
      'villages in Markdown',
      (n) => {
        const [programme, told] = [named(n), report(villages(n))];
        return () => formatReport(programme, told, { language: 'en', form: 'markdown' });
      },
    ],
    [
      'reasons of a movement',
      (n) => {
        const register = times(n, (nth) =>
          household(`H${nth}`, { left: { on: '2022-07-01', reason: `reason ${nth}` } }),
        );
        return () => {
          const change = movement(trat2565, register, { from: '2022-06-03', to: asOf });
          reportTables(trat2565, report([]), 'th', { movement: change });
        };
      },
    ],
    [
      'reports of a progress',
      (n) => {
        const days = times(n, (nth) => new Date(Date.UTC(1990, 0, 1 + nth)).toISOString().slice(0, 10));
        const earlier = days.map((day): Report => ({ ...report([]), asOf: day }));
        return () => reportCharts(trat2565, report([]), 'th', { earlier });
      },
    ],
  ])('%s', (_, prepare) => {
    expect(growthOf(400, prepare)).toBeLessThan(2.5);
  });

  test('a step is counted where something is walked', () => {
    const quadratic = (n: number) => {
      const names = times(n, String);
      return () => names.map((name) => names.indexOf(name));
    };
    expect(growthOf(400, quadratic)).toBeGreaterThan(3.9);
    expect(countSteps(() => [1, 2, 3].includes(4))).toBe(3);
  });
});

test('a bulletin has room for more areas than a call takes arguments', () => {
  const count = sized(20_000, 150_000);
  const { areas, ...rest } = report([household('H1')]);
  const [one] = Object.values(areas);
  const many = Object.fromEntries(times(count, (nth) => [village(nth), one])) as typeof areas;
  const text = formatReport(trat2565, { ...rest, areas: many }, { language: 'en', form: 'bulletin' });
  expect(text.split('\n').length).toBeGreaterThan(count);
});
