import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnRegister } from '../../src/household/index.js';
import {
  type AreaLevel,
  areaOn,
  defineProgramme,
  emptyReport,
  type Figures,
  gradeHousehold,
  type Household,
  isRegistered,
  menuOf,
  mergeReports,
  type Report,
  readHouseholds,
  startReport,
  type Tally,
  unionOf,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { areaAt } from '../../src/vocabulary/index.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';

const byDimension = defineProgramme({
  ...trat2565,
  id: 'trat-by-dimension',
  grading: { by: 'dimension', rules: trat2565.grading.rules },
});
const programmes = fc.constantFrom(trat2565, byDimension);
const levels = fc.constantFrom<AreaLevel[]>('district', 'subdistrict', 'village');

const total = (tallies: readonly Tally[]): Tally => ({
  households: tallies.reduce((sum, tally) => sum + tally.households, 0),
  persons: tallies.reduce((sum, tally) => sum + tally.persons, 0),
});

/** A law, checked on random registers. */
const law = <T>(name: string, property: fc.IRawProperty<T>) =>
  test(name, () => {
    fc.assert(property, { numRuns: sized(100, 1000) });
  });

/** The figures of all, and of every area. */
const allFigures = (report: Report): Figures[] => [report.figures, ...Object.values(report.areas)];

describe('the registers of these tests', () => {
  law(
    'all are accepted unchanged',
    fc.property(households, (register) => {
      expect(readHouseholds(trat2565, register)).toEqual({ households: register, rejected: [] });
    }),
  );

  test('hold every feature', () => {
    const all = fc.sample(households, { numRuns: 200, seed: 1 }).flat();
    const seen = all.flatMap((h) => [
      ...(h.joined ? ['joined'] : []),
      ...(h.left ? ['left'] : []),
      ...(h.halts ?? []).map(({ lifted }) => (lifted ? 'lifted' : 'halted')),
      ...(h.moves ?? []).map(() => 'moved'),
      ...(h.absences ?? []).map(() => 'absent'),
      ...((h.menus ?? []).length > 1 ? ['menus change'] : []),
      ...(h.members.some(({ left }) => left) ? ['member left'] : []),
      ...(gradeHousehold(trat2565, h, '2022-08-26').grade === null ? ['all lapsed'] : []),
      `area of ${h.area.length}`,
    ]);
    for (const feature of [
      ...['joined', 'left', 'halted', 'lifted', 'moved', 'absent', 'menus change', 'member left', 'all lapsed'],
    ]) {
      expect(seen.filter((one) => one === feature).length, feature).toBeGreaterThan(5);
    }
    for (const digits of [2, 4, 6, 8, 10]) expect(seen).toContain(`area of ${digits}`);
  });
});

describe('partitions', () => {
  law(
    'grades with ungraded, menus with unassigned, and patterns each add up to registered',
    fc.property(households, anyDay, programmes, levels, (register, asOf, programme, areas) => {
      for (const figures of allFigures(weeklyReport(programme, register, { asOf, areas }))) {
        expect(total([...Object.values(figures.byGrade), figures.ungraded])).toEqual(figures.registered);
        expect(total([...Object.values(figures.byMenu), figures.unassigned])).toEqual(figures.registered);
        expect(total(Object.values(figures.byPattern))).toEqual(figures.registered);
      }
    }),
  );

  law(
    'every household on the register has exactly one of A, B, C, F, or all it failed has lapsed',
    fc.property(households, anyDay, (register, asOf) => {
      for (const household of register) {
        const { grade, standing, lapsed } = gradeHousehold(trat2565, household, asOf);
        const holding = standing === null ? [] : trat2565.grading.rules.filter(({ when }) => when(standing));
        expect(holding.map((rule) => rule.grade)).toEqual(grade === null ? [] : [grade]);
        if (grade === null) expect(lapsed).toHaveLength(household.deprivations.length);
      }
    }),
  );

  law(
    'grade and menu together count who has both',
    fc.property(households, anyDay, (register, asOf) => {
      const { byGradeAndMenu, byGrade } = weeklyReport(trat2565, register, { asOf }).figures;
      const both = register.filter(
        (h) =>
          isOnRegister(h, asOf) &&
          gradeHousehold(trat2565, h, asOf).grade !== null &&
          menuOf(trat2565, h, asOf) !== null,
      );
      expect(total(Object.values(byGradeAndMenu).flatMap((row) => Object.values(row))).households).toBe(both.length);
      for (const [grade, row] of Object.entries(byGradeAndMenu)) {
        expect(total(Object.values(row)).households).toBeLessThanOrEqual(byGrade[grade as 'A'].households);
      }
    }),
  );

  law(
    'a household counts in exactly one area a day: the one it lives in',
    fc.property(households, anyDay, levels, (register, asOf, areas) => {
      for (const household of register) {
        const report = weeklyReport(trat2565, [household], { asOf, areas });
        const hasJoined = household.joined === undefined || household.joined <= asOf;
        expect(Object.keys(report.areas)).toEqual(hasJoined ? [areaAt(areas, areaOn(household, asOf))] : []);
        const { registered, left } = report.figures;
        expect(registered.households + left.households).toBe(hasJoined ? 1 : 0);
        expect(registered.households).toBe(isRegistered(household, asOf) ? 1 : 0);
      }
    }),
  );

  law(
    'the figures of all are those of the areas together',
    fc.property(households, anyDay, levels, (register, asOf, areas) => {
      const report = weeklyReport(trat2565, register, { asOf, areas });
      expect(total(Object.values(report.areas).map(({ registered }) => registered))).toEqual(report.figures.registered);
      expect(total(Object.values(report.areas).map(({ left }) => left))).toEqual(report.figures.left);
    }),
  );
});

describe('overlap', () => {
  law(
    'max(dimension) ≤ total ≤ Σ dimensions',
    fc.property(households, anyDay, (register, asOf) => {
      for (const figures of allFigures(weeklyReport(trat2565, register, { asOf }))) {
        const dimensions = Object.values(figures.byDimension);
        for (const unit of ['households', 'persons'] as const) {
          expect(Math.max(...dimensions.map(({ failed }) => failed[unit]))).toBeLessThanOrEqual(
            figures.registered[unit],
          );
          expect(total(dimensions.map(({ failed }) => failed))[unit]).toBeGreaterThanOrEqual(figures.registered[unit]);
          for (const { failed, remaining } of dimensions) expect(remaining[unit]).toBeLessThanOrEqual(failed[unit]);
        }
      }
    }),
  );

  law(
    'a union counts each household once',
    fc.property(households, anyDay, (register, asOf) => {
      const { figures } = weeklyReport(trat2565, register, { asOf });
      expect(unionOf(figures, ['health', 'living', 'education', 'income', 'access'])).toEqual(figures.registered);
      expect(unionOf(figures, [])).toEqual({ households: 0, persons: 0 });
      for (const dimension of ['health', 'living', 'education', 'income', 'access'] as const) {
        expect(unionOf(figures, [dimension])).toEqual(figures.byDimension[dimension].failed);
      }
    }),
  );
});

describe('merging', () => {
  const report = (register: readonly Household[], asOf = '2022-08-01', areas: AreaLevel = 'district') =>
    weeklyReport(trat2565, register, { asOf, areas });

  law(
    'is associative and commutative',
    fc.property(households, households, households, (x, y, z) => {
      const [a, b, c] = [report(x), report(y), report(z)];
      expect(mergeReports(mergeReports(a, b), c)).toEqual(mergeReports(a, mergeReports(b, c)));
      expect(JSON.stringify(mergeReports(a, b))).toBe(JSON.stringify(mergeReports(b, a)));
    }),
  );

  law(
    'the empty report changes nothing',
    fc.property(households, anyDay, (register, asOf) => {
      const whole = report(register, asOf);
      expect(JSON.stringify(mergeReports(whole, emptyReport(trat2565, { asOf })))).toBe(JSON.stringify(whole));
    }),
  );

  law(
    'the report of the whole is the merge of any split into parts',
    fc.property(
      households,
      anyDay,
      fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
      levels,
      (register, asOf, parts, areas) => {
        const merged = [0, 1, 2, 3]
          .map((part) =>
            report(
              register.filter((_, place) => parts[place] === part),
              asOf,
              areas,
            ),
          )
          .reduce(mergeReports);
        expect(JSON.stringify(merged)).toBe(JSON.stringify(report(register, asOf, areas)));
      },
    ),
  );

  test.each([
    [
      'programme',
      () => weeklyReport(byDimension, [], { asOf: '2022-08-05' }),
      'mergeReports: a is of programme trat-2565, b of trat-by-dimension',
    ],
    [
      'version',
      () => weeklyReport(defineProgramme({ ...trat2565, version: '2' }), [], { asOf: '2022-08-05' }),
      'mergeReports: a is of version 1, b of 2',
    ],
    [
      'day',
      () => weeklyReport(trat2565, [], { asOf: '2022-08-12' }),
      'mergeReports: a is of asOf 2022-08-05, b of 2022-08-12',
    ],
  ])('refuses another %s', (_, other, message) => {
    expect(() => mergeReports(report([], '2022-08-05'), other())).toThrow(new RangeError(message));
  });
});

/** A household as it was known on a day. An absence from which it has not returned yet is a leaving without return. */
function until(household: Household, asOf: string): Household {
  const upTo = <T extends { readonly on: string }>(events: readonly T[] = []): T[] =>
    events.filter(({ on }) => on <= asOf);
  const { left, moves, absences = [], halts, members, deprivations, menus, ...rest } = household;
  const away = absences.find(({ from, to }) => from <= asOf && asOf < to);
  const gone = left && left.on <= asOf ? left : away && { on: away.from, reason: away.reason };
  return {
    ...rest,
    ...(gone ? { left: gone } : {}),
    moves: upTo(moves),
    absences: absences.filter(({ to }) => to <= asOf),
    halts: upTo(halts).map(({ lifted, ...halt }) => ({ ...halt, ...(lifted && lifted <= asOf ? { lifted } : {}) })),
    members: members
      .filter(({ joined }) => joined === undefined || joined <= asOf)
      .map(({ left: out, ...member }) => ({ ...member, ...(out && out.on <= asOf ? { left: out } : {}) })),
    deprivations: deprivations.map(({ indicator, followUps }) => ({ indicator, followUps: upTo(followUps) })),
    menus: upTo(menus),
  };
}

describe('time', () => {
  law(
    'a report ignores every event after its day',
    fc.property(households, anyDay, levels, (register, asOf, areas) => {
      const past = register
        .filter(({ joined }) => joined === undefined || joined <= asOf)
        .map((household) => until(household, asOf));
      const options = { asOf, areas, include: ['plan', 'care'] } as const;
      expect(weeklyReport(trat2565, past, options)).toEqual(weeklyReport(trat2565, register, options));
    }),
  );

  test('the days of these registers span the days reported', () => {
    expect([DAYS[0], DAYS.at(-1)]).toEqual(['2022-05-01', '2022-08-26']);
  });
});

describe('order', () => {
  const shuffledTwice = households.chain((register) =>
    fc.tuple(fc.constant(register), fc.shuffledSubarray(register, { minLength: register.length })),
  );

  law(
    'of households changes nothing',
    fc.property(shuffledTwice, anyDay, ([a, b], asOf) => {
      const report = (register: Household[]) =>
        JSON.stringify(weeklyReport(trat2565, register, { asOf, areas: 'village' }));
      expect(report(b)).toBe(report(a));
    }),
  );

  law(
    'of follow-ups, menus, members and deprivations changes nothing',
    fc.property(households, anyDay, (register, asOf) => {
      const turned = register.map((h) => ({
        ...h,
        members: [...h.members].reverse(),
        deprivations: h.deprivations
          .map(({ indicator, followUps = [] }) => ({ indicator, followUps: [...followUps].reverse() }))
          .reverse(),
        menus: [...(h.menus ?? [])].reverse(),
      }));
      expect(weeklyReport(trat2565, turned, { asOf })).toEqual(weeklyReport(trat2565, register, { asOf }));
    }),
  );
});

describe('two ways to the same figures', () => {
  law(
    'a report counts the grade and the menu of each household',
    fc.property(households, anyDay, programmes, (register, asOf, programme) => {
      const { figures } = weeklyReport(programme, register, { asOf });
      const present = register.filter((h) => isOnRegister(h, asOf));
      const count = (holds: (h: Household) => boolean) => present.filter(holds).length;
      for (const { grade } of programme.grading.rules) {
        expect(figures.byGrade[grade].households).toBe(
          count((h) => gradeHousehold(programme, h, asOf).grade === grade),
        );
      }
      for (const { menu } of programme.menus) {
        expect(figures.byMenu[menu].households).toBe(count((h) => menuOf(programme, h, asOf)?.menu === menu));
      }
      for (const [indicator, { failed, remaining }] of Object.entries(figures.byIndicator)) {
        const number = Number(indicator);
        expect(failed.households).toBe(count((h) => h.deprivations.some((d) => d.indicator === number)));
        expect(remaining.households).toBe(count((h) => gradeHousehold(programme, h, asOf).remaining.includes(number)));
      }
    }),
  );

  law(
    'a stream gives the report of a list, at every moment',
    fc.property(households, anyDay, (register, asOf) => {
      const counter = startReport(trat2565, { asOf });
      register.forEach((household, place) => {
        counter.add(household);
        expect(counter.finish()).toEqual(weeklyReport(trat2565, register.slice(0, place + 1), { asOf }));
      });
    }),
  );
});

describe('grades', () => {
  law(
    'one more passed indicator never lowers a grade',
    fc.property(households, anyDay, (register, asOf) => {
      const grades: readonly (string | null)[] = trat2565.grading.rules.map(({ grade }) => grade);
      for (const household of register) {
        const { grade, remaining } = gradeHousehold(trat2565, household, asOf);
        const [next] = remaining;
        if (next === undefined) continue;
        const lifted: Household = {
          ...household,
          deprivations: household.deprivations.map((d) =>
            d.indicator === next ? { indicator: next, followUps: [{ on: asOf, outcome: 'passed' }] } : d,
          ),
        };
        expect(grades.indexOf(gradeHousehold(trat2565, lifted, asOf).grade)).toBeLessThanOrEqual(grades.indexOf(grade));
      }
    }),
  );
});
