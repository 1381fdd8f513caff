import { describe, expect, test } from 'vitest';
import { defineProgramme, type Programme, readHouseholds, type Standing, weeklyReport } from '../../src/index.js';
import { atMost, factsByCell, sumOf } from '../../src/publish/fact.js';
import { typeSpaceOf, typesOf } from '../../src/publish/household-types.js';
import { intruderView } from '../../src/publish/intruder.js';
import { regionOf, regionTree } from '../../src/publish/regions.js';
import { written } from './cell-names.js';
import { DAY, households, reportOf, small } from './small-programme.js';

const WAYS = [null, 'open', 'passed', 'notApplicable'] as const;

/** Every household that a programme of few indicators can have, as `failed / remaining: grade`, by counting each alone. */
function everyHousehold(programme: Programme, indicators: readonly number[]): Set<string> {
  const found = new Set<string>();
  const all = indicators.reduce<(typeof WAYS)[number][][]>(
    (begun, _) => begun.flatMap((ways) => WAYS.map((way) => [...ways, way])),
    [[]],
  );
  for (const ways of all)
    for (const halted of [false, true]) {
      const deprivations = ways.flatMap((way, nth) => {
        const indicator = indicators[nth] as number;
        if (way === null) return [];
        return [{ indicator, ...(way !== 'open' && { followUps: [{ on: '2022-06-01', outcome: way }] }) }];
      });
      if (deprivations.length === 0) continue;
      const row = { id: 'H', area: '2301', members: [{ id: 'P', targeted: true }], deprivations };
      const halt = halted ? { halts: [{ on: '2022-06-01', reason: 'moved' }] } : {};
      const read = readHouseholds(programme, [{ ...row, ...halt }]);
      expect(read.rejected).toEqual([]);
      const { figures } = weeklyReport(programme, read.households, { asOf: DAY });
      const [pattern] = Object.keys(figures.byPattern);
      const remaining = Object.entries(figures.byDimension).flatMap(([name, one]) =>
        one.remaining.households > 0 ? [name] : [],
      );
      const [grade = null] = Object.entries(figures.byGrade).flatMap(([name, one]) =>
        one.households > 0 ? [name] : [],
      );
      found.add(`${pattern} / ${remaining.join('+')}: ${grade}`);
    }
  return found;
}

const ALL = { grades: true, patterns: true, dimensions: true, indicators: true };

describe('the types of households', () => {
  const byDimension = defineProgramme({
    ...small,
    id: 'by-dimension',
    grading: { ...small.grading, by: 'dimension' },
  });
  const half = defineProgramme({
    ...small,
    id: 'half',
    grading: {
      by: 'indicator',
      rules: [
        {
          ...(small.grading.rules[0] as never as object),
          grade: 'most',
          when: (s: Standing) => s.passed * 2 > s.failed,
        },
        {
          ...(small.grading.rules[1] as never as object),
          grade: 'few',
          when: (s: Standing) => s.passed * 2 <= s.failed,
        },
      ] as never,
    },
  });
  test.each([
    { what: 'by indicator', programme: small },
    { what: 'by dimension', programme: byDimension },
    { what: 'by more than half passed', programme: half },
  ])('are those that some household has, and no others: $what', ({ programme }) => {
    const space = typeSpaceOf(programme);
    const grades = [...programme.grading.rules.map(({ grade }) => grade), null];
    const types = typesOf(space, { patterns: null, noneFailed: 0, noneRemaining: 0, grades, tells: ALL });
    const name = (bits: number) => space.dimensions.filter((_, nth) => (bits >> nth) & 1).join('+');
    const told = types.flatMap((type) =>
      type.grades.map((grade) => `${name(type.failed)} / ${name(type.remaining)}: ${grade}`),
    );
    expect(new Set(told)).toEqual(everyHousehold(programme, [1, 2, 3]));
    expect(told.length).toBe(new Set(told).size);
  });

  test('are fewer where less is told, or where nobody has something', () => {
    const space = typeSpaceOf(small);
    const grades = ['done', 'open', 'closed', null];
    const question = { patterns: null, noneFailed: 0, noneRemaining: 0, grades, tells: ALL };
    const count = (more: object) => typesOf(space, { ...question, ...more }).length;
    expect(count({ tells: { grades: false, patterns: true, dimensions: false, indicators: false } })).toBe(3);
    expect(count({ tells: { grades: false, patterns: false, dimensions: false, indicators: false } })).toBe(1);
    expect(count({ noneFailed: 1 })).toBeLessThan(count({}));
    expect(count({ noneRemaining: 3 })).toBeLessThan(count({ noneRemaining: 1 }));
    expect(count({ patterns: [] })).toBe(0);
  });
});

describe('the facts of a report', () => {
  const register = [...households('2301', 2), ...households('2302', 3, [1, 3], 1)];
  const { cells, facts } = intruderView(small, [reportOf(register)]);
  const texts = facts.map(written(cells));

  test('every figure of an area is a sum of types, and every figure of the whole a sum of areas', () => {
    const byTypes = cells.addresses.flatMap((address, cell) => {
      if (address.region !== '2302' || address.group === 'types') return [];
      return facts.some(({ terms }) => terms.some(([of]) => of === cell)) || address.stage === 'left' ? [] : [address];
    });
    expect(byTypes).toEqual([]);
    for (const figure of ['registered', 'left', 'byGrade.open', 'byIndicator.3.remaining', 'ungraded'])
      expect(texts).toContain(`figures.${figure} = areas.2301.${figure} + areas.2302.${figure}`);
    expect(texts).toContain('figures.byPattern.home+work = areas.2302.byPattern.home+work');
    expect(texts).toContain('areas.2301.registered = areas.2301.byMenu.rise + areas.2301.unassigned');
    expect(texts).toContain('areas.2302.byIndicator.3.failed ≤ areas.2302.byDimension.work.failed');
  });

  test('by cell', () => {
    const some = [sumOf(0, [1, 2]), atMost([1], [3])];
    expect(factsByCell(some)).toEqual(
      new Map([
        [0, [some[0]]],
        [1, some],
        [2, [some[0]]],
        [3, [some[1]]],
      ]),
    );
  });
});

describe('what ties days', () => {
  const view = () =>
    intruderView(small, [
      reportOf([...households('2301', 4), ...households('2301', 2, [3])], '2022-08-05'),
      reportOf(households('2301', 3), '2022-07-29'),
      reportOf(households('2301', 3), '2022-07-22'),
    ]);

  test('is told of each area, to the day before on which it is told; of the whole, by its areas', () => {
    const { facts, days } = view();
    expect(days).toEqual(['2022-07-22', '2022-07-29', '2022-08-05']);
    const ties = facts.flatMap(({ tie }) => (tie ? [`${tie.since} ${tie.asOf} ${tie.region}`] : []));
    expect(new Set(ties)).toEqual(new Set(['2022-07-22 2022-07-29 2301', '2022-07-29 2022-08-05 2301']));
  });

  test('exits only grow, nobody unjoins, a menu stays chosen, and those who stay keep their pattern', () => {
    const { cells, facts } = view();
    const texts = facts.filter(({ tie }) => tie?.asOf === '2022-08-05').map(written(cells));
    const now = 'areas.2301';
    const then = 'earlier.areas.2301';
    expect(texts).toContain(`${then}.left ≤ ${now}.left`);
    expect(texts).toContain(`[${then}.registered + ${then}.left ≤ ${now}.registered + ${now}.left]`);
    expect(texts).toContain(
      `[${now}.unassigned + ${then}.registered + ${then}.left ≤ ${then}.unassigned + ${now}.registered + ${now}.left]`,
    );
    const stays = facts.filter(({ tie, kind }) => tie?.asOf === '2022-08-05' && kind === 'zero');
    expect(stays).toHaveLength(0); // somebody may have joined and left again: those who stay are no sum, but so many at least
  });
});

describe('regions', () => {
  const division = (within: readonly string[], level: 'district' | 'subdistrict' | 'village', ...codes: string[]) => ({
    ...{ within, level },
    areas: Object.fromEntries(codes.map((code) => [code, {} as never])),
  });
  const partsIn = (...divisions: ReturnType<typeof division>[]) =>
    Object.fromEntries([...regionTree(divisions).partsOf].filter(([, parts]) => parts.length > 0));

  test('add up: the whole of districts, districts of subdistricts, those of villages', () => {
    expect(
      partsIn(
        division(['23'], 'district', '2301', '2302'),
        division(['23'], 'subdistrict', '230101', '230102', '230201'),
        division(['2302'], 'village', '2302010001', '2302010002'),
      ),
    ).toEqual({
      ...{ 23: ['2301', '2302'], 2301: ['230101', '230102'], 2302: ['230201'], 230201: ['2302010001', '2302010002'] },
    });
  });

  test('a code shorter than the level is a region of its own, beside what is finer', () => {
    expect(partsIn(division(['23'], 'district', '2301'), division(['23'], 'subdistrict', '2301', '230101'))).toEqual({
      ...{ 23: ['2301'], 2301: ['2301!', '230101'] },
    });
    expect(regionOf({ within: ['23'], level: 'village' }, '2301')).toBe('2301!');
    expect(regionOf({ within: ['2301', '2302'], level: 'village' }, null)).toBe('2301,2302');
  });

  test('what is told of a part alone leaves a rest', () => {
    expect(
      partsIn(division(['23'], 'district', '2301', '2302'), division(['230101'], 'village', '2301010001')),
    ).toEqual({
      ...{ 23: ['2301', '2302'], 2301: ['230101', '2301~'], 230101: ['2301010001'] },
    });
    expect(partsIn(division(['2301', '2302'], 'district', '2301', '2302'))).toEqual({ '2301,2302': ['2301', '2302'] });
  });
});
