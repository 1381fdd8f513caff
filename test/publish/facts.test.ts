import { describe, expect, test } from 'vitest';
import { defineProgramme } from '../../src/index.js';
import { cellsOf } from '../../src/publish/cells.js';
import { atMost, factsByCell, reportFacts, settledGrades, sumOf, weeklyFacts } from '../../src/publish/facts.js';
import { intruderView } from '../../src/publish/intruder.js';
import { trat2565 } from '../../src/trat.js';
import { cellsFrom, reported, tallyAt, written } from './cell-names.js';
import { households, reportOf, small } from './small-programme.js';

const august = () => reportOf([...households('2301', 2), ...households('2302', 3, [1, 3], 1)]);
const factsOf = (report = august()): string[] => {
  const cells = cellsOf(small, [report]);
  return reportFacts(small, cells, report).map(written(cells));
};
/** The facts within the whole or an area; sums over areas mention the areas too. */
const factsAt = (area: string): string[] =>
  factsOf()
    .filter((fact) => fact.startsWith(`${area}.`) && (area !== 'figures' || !/ = areas/.test(fact)))
    .map((fact) => fact.replaceAll(`${area}.`, ''));

describe('what ties the tallies of one report', () => {
  test('of the whole: what adds up, and what is at most what', () => {
    expect(factsAt('figures')).toEqual([
      'registered = byGrade.done + byGrade.open + byGrade.closed + ungraded',
      'registered = byMenu.rise + unassigned',
      'registered = byPattern.home + byPattern.home+work',
      'byGrade.done = byGradeAndMenu.done.rise + byGradeAndMenu.done.unassigned',
      'byGrade.open = byGradeAndMenu.open.rise + byGradeAndMenu.open.unassigned',
      'byGrade.closed = byGradeAndMenu.closed.rise + byGradeAndMenu.closed.unassigned',
      'ungraded = byGradeAndMenu.ungraded.rise + byGradeAndMenu.ungraded.unassigned',
      'byMenu.rise = byGradeAndMenu.done.rise + byGradeAndMenu.open.rise + byGradeAndMenu.closed.rise + byGradeAndMenu.ungraded.rise',
      'unassigned = byGradeAndMenu.done.unassigned + byGradeAndMenu.open.unassigned + byGradeAndMenu.closed.unassigned + byGradeAndMenu.ungraded.unassigned',
      'byGrade.open ≤ byDimension.home.remaining + byDimension.work.remaining',
      'byDimension.home.failed = byPattern.home + byPattern.home+work',
      'byDimension.home.remaining + byGrade.done + ungraded ≤ registered',
      'byDimension.home.remaining ≤ byDimension.home.failed',
      'byIndicator.1.remaining ≤ byIndicator.1.failed',
      'byIndicator.2.remaining ≤ byIndicator.2.failed',
      'byDimension.home.failed ≤ byIndicator.1.failed + byIndicator.2.failed',
      'byIndicator.1.failed ≤ byDimension.home.failed',
      'byIndicator.2.failed ≤ byDimension.home.failed',
      'byDimension.home.remaining ≤ byIndicator.1.remaining + byIndicator.2.remaining',
      'byIndicator.1.remaining ≤ byDimension.home.remaining',
      'byIndicator.2.remaining ≤ byDimension.home.remaining',
      'byDimension.work.failed = byPattern.home+work',
      'byDimension.work.remaining + byGrade.done + ungraded ≤ registered',
      'byDimension.work.remaining ≤ byDimension.work.failed',
      'byIndicator.3.remaining ≤ byIndicator.3.failed',
      'byDimension.work.failed ≤ byIndicator.3.failed',
      'byIndicator.3.failed ≤ byDimension.work.failed',
      'byDimension.work.remaining ≤ byIndicator.3.remaining',
      'byIndicator.3.remaining ≤ byDimension.work.remaining',
    ]);
  });

  test('of an area: the same, of the patterns that occur there', () => {
    const home = factsAt('areas.2301');
    expect(home).toHaveLength(factsAt('figures').length);
    expect(home).toContain('registered = byPattern.home');
    expect(home).toContain('byDimension.home.failed = byPattern.home');
    expect(home).toContain('byDimension.work.failed = 0');
    expect(factsAt('areas.2302')).toContain('byDimension.work.failed = byPattern.home+work');
  });

  test('of two areas: they make up the whole, and one that does not tell a tally has nobody there', () => {
    const told = factsOf().filter((fact) => /^figures.* = areas/.test(fact));
    expect(told).toHaveLength(23);
    expect(told).toContain('figures.registered = areas.2301.registered + areas.2302.registered');
    expect(told).toContain('figures.left = areas.2301.left + areas.2302.left');
    expect(told).toContain(
      'figures.byIndicator.3.remaining = areas.2301.byIndicator.3.remaining + areas.2302.byIndicator.3.remaining',
    );
    expect(told).toContain('figures.byPattern.home = areas.2301.byPattern.home');
    expect(told).toContain('figures.byPattern.home+work = areas.2302.byPattern.home+work');
  });
});

describe('what grades tell of what remains', () => {
  test('is found by walking the rules', () => {
    expect(settledGrades(small)).toEqual({ always: ['done'], never: ['open'] });
    expect(settledGrades(trat2565)).toEqual({ always: ['A'], never: ['B', 'C', 'F'] });
  });

  test('where every grade is held both with and without something remaining, is nothing', () => {
    const rules = [
      { ...small.grading.rules[0], grade: 'running', when: (s: { halted: boolean }) => !s.halted },
      small.grading.rules[2],
    ];
    const blind = defineProgramme({ ...small, id: 'blind', grading: { by: 'indicator', rules } } as never);
    expect(settledGrades(blind)).toEqual({ always: [], never: [] });
  });
});

describe('what ties a report to the one before', () => {
  const cells = cellsFrom({
    ...{ 'figures.registered': 9, 'figures.left': 1, 'figures.byPattern.home': 9, 'figures.byGrade.done': 2 },
    ...{ 'figures.byDimension.home.failed': 9, 'figures.byDimension.home.remaining': 3 },
    ...{ 'earlier.figures.registered': 8, 'earlier.figures.left': 0, 'earlier.figures.byPattern.home': 8 },
    ...{ 'earlier.figures.byDimension.home.failed': 8, 'earlier.figures.byDimension.home.remaining': 8 },
    ...{ 'earlier.figures.byGrade.done': 0, 'areas.2301.registered': 9, 'figures.byPattern.work': 0 },
    ...{ 'areas.2301.byPattern.home': 9, 'earlier.areas.2301.byPattern.home': 8 },
  });

  test('exits only grow, nobody unjoins, and what was failed at the baseline changes by those alone', () => {
    const july = { ...reportOf([], '2022-07-29'), areas: {} };
    const now = reportOf(households('2301', 9)); // the earlier report does not have its area
    expect(weeklyFacts(cells, now, july).map(written(cells))).toEqual([
      'earlier.figures.left ≤ figures.left',
      '[earlier.figures.registered + earlier.figures.left ≤ figures.registered + figures.left]',
      '[figures.byPattern.home + earlier.figures.registered + earlier.figures.left ≤ earlier.figures.byPattern.home + figures.registered + figures.left]',
      '[earlier.figures.byPattern.home + earlier.figures.left ≤ figures.byPattern.home + figures.left]',
      '[figures.byDimension.home.failed + earlier.figures.registered + earlier.figures.left ≤ earlier.figures.byDimension.home.failed + figures.registered + figures.left]',
      '[earlier.figures.byDimension.home.failed + earlier.figures.left ≤ figures.byDimension.home.failed + figures.left]',
      // a pattern that the earlier report does not have is nobody there
      '[figures.byPattern.work + earlier.figures.registered + earlier.figures.left ≤ earlier.figures.byPattern.work + figures.registered + figures.left]',
      '[earlier.figures.byPattern.work + earlier.figures.left ≤ figures.byPattern.work + figures.left]',
    ]);
    expect(tallyAt(cells, 'earlier.figures.byPattern.work')).toEqual({ households: 0, persons: 0 });
  });
});

describe('what an intruder sees of two weeks', () => {
  const july = () => reportOf(households('2301', 1, [3]), '2022-07-29');
  const both = () => intruderView(small, august(), july());

  test('is the tallies of both, and a pattern that the other does not tell is nobody there', () => {
    const { cells } = both();
    expect(tallyAt(cells, 'figures.registered')).toEqual({ households: 5, persons: 5 });
    expect(tallyAt(cells, 'earlier.figures.registered')).toEqual({ households: 1, persons: 1 });
    const patterns = reported(cells)
      .filter(([place]) => place.includes('.byPattern.'))
      .map(([place, { households: count }]) => [place, count]);
    expect(new Map(patterns as [string, number][])).toEqual(
      new Map([
        ...([
          ['figures.byPattern.home', 2],
          ['figures.byPattern.home+work', 3],
          ['figures.byPattern.work', 0],
        ] as const),
        ...([
          ['areas.2301.byPattern.home', 2],
          ['areas.2301.byPattern.work', 0],
        ] as const),
        ['areas.2302.byPattern.home+work', 3], // an area that was not there before is told by one report alone
        ...([
          ['earlier.figures.byPattern.home', 0],
          ['earlier.figures.byPattern.home+work', 0],
        ] as const),
        ...([
          ['earlier.figures.byPattern.work', 1],
          ['earlier.areas.2301.byPattern.work', 1],
        ] as const),
        ['earlier.areas.2301.byPattern.home', 0],
      ]),
    );
  });

  test('is the facts of both; those that tie the two are trusted less', () => {
    const { cells, facts } = both();
    const [all = [], less = []] = facts.map((some) => some.map(written(cells)));
    expect(all.slice(0, less.length)).toEqual(less);
    expect(
      all
        .slice(less.length)
        .every((fact) => fact.includes('earlier.') && / areas| figures|\[(areas|figures)/.test(fact)),
    ).toBe(true);
    expect(all.slice(less.length).some((fact) => fact.includes('areas.2301.'))).toBe(true);
    expect(all).toContain('earlier.figures.left ≤ figures.left');
    expect(less).toContain('earlier.figures.registered = earlier.areas.2301.registered');
    expect(less).toContain('earlier.figures.registered = earlier.figures.byPattern.work');
    expect(less).toContain('figures.registered = areas.2301.registered + areas.2302.registered');
    expect([factsOf()]).toEqual([less.filter((fact) => !fact.startsWith('earlier.'))]);
    expect(intruderView(small, august()).facts).toHaveLength(1);
  });
});

test('the facts that mention a cell', () => {
  const facts = [sumOf(0, [1, 2]), atMost([1], [3])];
  expect(factsByCell(facts)).toEqual(
    new Map([
      [0, [facts[0]]],
      [1, facts],
      [2, [facts[0]]],
      [3, [facts[1]]],
    ]),
  );
});
