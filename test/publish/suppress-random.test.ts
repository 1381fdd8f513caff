import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyReport, AREA_LEVELS, type PublicTally, weeklyReport } from '../../src/index.js';
import type { Address } from '../../src/publish/cells.js';
import { intruderView } from '../../src/publish/intruder.js';
import { possibleWorld } from '../../src/publish/possible-world.js';
import { auditSuppression, suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { LONG, sized } from '../tools/long.js';
import { numberOf, textOf } from './cell-names.js';
import { hiddenIn, isSmall, numberAt, peopled, registers, tallies } from './registers.js';
import { intrudersProblem, onlyOneElsewhere, solvedElsewhere } from './second-solver.js';

const someLevel = fc.constantFrom(...AREA_LEVELS);
const someThreshold = fc.constantFrom(3, 5, 10);
const twoWeeks = (register: Parameters<typeof weeklyReport>[1], areas: (typeof AREA_LEVELS)[number]) =>
  [
    weeklyReport(trat2565, register, { asOf: '2022-06-17', areas }),
    weeklyReport(trat2565, register, { asOf: '2022-06-24', areas }),
  ] as const;

/** Whether a tally shown has fewer persons than households, so that nobody can suppose a person in each. */
const hasEmptyHouseholds = (...reports: readonly AnyReport[]): boolean =>
  reports.some((report) =>
    [...tallies(report).values()].some(({ households, persons }) => households !== null && persons < households),
  );

describe('what is known to everybody', () => {
  test('is true of any two reports of a register', () => {
    fc.assert(
      fc.property(registers, someLevel, (register, areas) => {
        const [first, second] = twoWeeks(register, areas);
        const world = possibleWorld(trat2565, [second, first], []);
        if (world === null) throw new Error('no households can be behind the reports, and some are');
        const { view } = world;
        for (const { kind, terms, ofHouseholds } of view.facts) {
          if (terms.some(([cell]) => view.cells.tallies[cell] === undefined)) continue; // of cells that no report has
          for (const unit of ofHouseholds ? (['households'] as const) : (['households', 'persons'] as const)) {
            const sum = terms.reduce(
              (total, [cell, times]) => total + times * (view.cells.tallies[cell]?.[unit] ?? 0),
              0,
            );
            if (kind === 'zero') expect(sum, terms.join()).toBe(0);
            else expect(sum, terms.join()).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: sized(10, 60), seed: 2565, endOnFailure: !LONG },
    );
  });
});

describe('two reports, a week apart, of random registers', () => {
  test('small tallies are hidden, zero is shown, and another solver finds two values for every hidden number', () => {
    fc.assert(
      fc.property(registers, someLevel, someThreshold, (register, areas, threshold) => {
        const [first, second] = twoWeeks(register.slice(0, sized(2, 6)), areas);
        const before = suppressReport(trat2565, first, { threshold });
        const after = suppressReport(trat2565, second, { threshold, earlier: before });
        for (const [report, published] of [
          [first, before],
          [second, after],
        ] as const) {
          const counted = tallies(report);
          for (const [place, told] of tallies(published)) {
            const tally = counted.get(place) as PublicTally;
            if (isSmall(tally, threshold)) expect(told.households, place).toBeNull();
            if (tally.households === 0) expect(told.households, place).toBe(0);
          }
        }
        const inEach = !hasEmptyHouseholds(first, second);
        for (const seen of [{ published: before }, { published: after, earlier: before }]) {
          const problem = intrudersProblem(trat2565, seen, inEach);
          if (problem.variables.length === 0) continue;
          const { cells } = intruderView(
            trat2565,
            'earlier' in seen ? [seen.published, seen.earlier] : [seen.published],
          );
          const isTold = (of: number) => cells.tallies[problem.variables[of]?.cell ?? -1] !== undefined;
          expect(onlyOneElsewhere(problem, isTold)).toEqual([]);
        }
      }),
      { numRuns: sized(1, 6), seed: 2565, endOnFailure: !LONG },
    );
  });
});

describe('what is hidden', () => {
  test('is at most half as many again as are small, and so as the fewest there could be', () => {
    for (const register of fc.sample(registers, { numRuns: sized(1, 3), seed: 2565 })) {
      for (const areas of AREA_LEVELS.slice(0, sized(1, 3))) {
        const [report] = twoWeeks(register.slice(0, sized(12, 30)), areas);
        const small = [...tallies(report).values()].filter((tally) => isSmall(tally));
        expect(hiddenIn(suppressReport(trat2565, report)).length).toBeLessThanOrEqual(1.5 * small.length);
      }
    }
  });
});

describe('the audit', () => {
  test('tells the bounds that another solver finds, and the truth lies within them', () => {
    fc.assert(
      fc.property(registers, someLevel, (register, areas) => {
        const [report] = twoWeeks(peopled(register).slice(0, 3), areas);
        const published = suppressReport(trat2565, report);
        const audit = new Map(auditSuppression(trat2565, published).map((cell) => [numberOf(cell, report.asOf), cell]));
        const problem = intrudersProblem(trat2565, { published }, !hasEmptyHouseholds(published));
        const { cells } = intruderView(trat2565, [published]);
        for (const [of, { cell, unit }] of problem.variables.entries()) {
          const number = `${textOf(cells.addresses[cell] as Address, report.asOf)}.${unit}`;
          const told = audit.get(number);
          if (told === undefined) continue;
          const truth = numberAt(report, number);
          expect(truth).toBeGreaterThanOrEqual(told.low);
          expect(truth).toBeLessThanOrEqual(told.high);
          if (of % 9 > 0) continue; // some of them: each is two problems to solve
          expect(told.high).toBe(solvedElsewhere(problem, new Map([[of, 1]]), 'Maximize')[of]);
          expect(told.low).toBe(solvedElsewhere(problem, new Map([[of, 1]]), 'Minimize')[of]);
        }
      }),
      { numRuns: 2, seed: 2565, endOnFailure: !LONG },
    );
  });
});
