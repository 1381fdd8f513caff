import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  emptyReport,
  formatCsv,
  formatReport,
  gradeHousehold,
  mergeReports,
  movement,
  pace,
  type Report,
  reconcile,
  reportTables,
  type Table,
  unionOf,
  weeklyReport,
} from '../../src/index.js';
import { dataOf } from '../tools/charted-reports.js';
import { sized } from '../tools/long.js';
import { seen } from '../tools/markdown.js';
import { renamedMovement, renamedReport, type Twins, twins } from '../tools/random-programme.js';

const asOf = '2022-08-05';
const days = { from: '2022-06-03', to: asOf };
const law = (name: string, holds: (drawn: Twins) => void) =>
  test(name, () => {
    fc.assert(fc.property(twins, holds), { numRuns: sized(60, 400) });
  });
const reportOf = ({ programme, households }: Twins['plain'], day = asOf): Report =>
  weeklyReport(programme, households, { asOf: day, areas: 'subdistrict', include: ['plan', 'care'] });
const source = { basis: 'assumption', ref: 'made up' } as const;

/** Columns of these tables collide by name: mended with typed addresses. */
const COLLIDING_TABLES = ['gradesAndMenus', 'moves', 'movement'];
/** Drawn from the table `moves`. */
const COLLIDING_CHARTS = ['gradeFlow'];

describe('whatever a province calls its grades, menus, dimensions and agencies, the figures are the same', () => {
  law('its records pass the gate', ({ hostile, plain }) => {
    expect(hostile.rejected).toBe(0);
    expect(hostile.households).toHaveLength(plain.households.length);
  });

  law('households have the same grades', ({ hostile, plain, names }) => {
    hostile.households.forEach((household, nth) => {
      const { grade } = gradeHousehold(hostile.programme, household, asOf);
      const other = gradeHousehold(plain.programme, plain.households[nth] as typeof household, asOf).grade;
      expect(grade === null ? null : names.grades.get(grade)).toBe(other);
    });
  });

  law('reports', ({ hostile, plain, names }) => {
    expect(renamedReport(reportOf(hostile), names)).toEqual(reportOf(plain));
  });

  law('merging, of reports that went through JSON too', ({ hostile, plain, names }) => {
    const parts = [0, 1].map((part) => {
      const households = hostile.households.filter((_, nth) => nth % 2 === part);
      return JSON.parse(JSON.stringify(reportOf({ ...hostile, households }))) as Report;
    }) as [Report, Report];
    const merged = mergeReports(...parts);
    expect(JSON.stringify(merged)).toBe(JSON.stringify(reportOf(hostile)));
    expect(renamedReport(merged, names)).toEqual(reportOf(plain));
    const empty = emptyReport(hostile.programme, { asOf, areas: 'subdistrict', include: ['plan', 'care'] });
    expect(mergeReports(empty, merged)).toEqual(merged);
  });

  law('movement', ({ hostile, plain, names }) => {
    const change = movement(hostile.programme, hostile.households, days);
    expect(renamedMovement(change, names)).toEqual(movement(plain.programme, plain.households, days));
  });

  law('pace and unions', ({ hostile, plain, names }) => {
    expect(pace(hostile.programme, reportOf(hostile))).toEqual(pace(plain.programme, reportOf(plain)));
    const dimensions = [...names.dimensions.keys()];
    for (const chosen of [[], ...dimensions.map((one) => [one]), dimensions]) {
      expect(unionOf(reportOf(hostile).figures, chosen)).toEqual(
        unionOf(
          reportOf(plain).figures,
          chosen.map((name) => names.dimensions.get(name) as string),
        ),
      );
    }
  });

  law('what is published is reconciled', ({ hostile }) => {
    const { registered, byGrade, ungraded, byMenu, unassigned, byDimension } = reportOf(hostile).figures;
    const told = Object.fromEntries(Object.entries(byDimension).map(([name, { failed }]) => [name, failed]));
    const figures = { asOf, source, registered, byGrade, ungraded, byMenu, unassigned, byDimension: told };
    expect(reconcile(hostile.programme, figures)).toEqual([]);
    for (const tally of Object.values(byGrade)) {
      const more = { ...figures, registered: { ...registered, persons: registered.persons + 1 + tally.persons } };
      expect(reconcile(hostile.programme, more).map(({ code }) => code)).toContain('partitionMismatch');
    }
  });
});

describe('and so are', () => {
  const tablesOf = (twin: Twins['plain']): Table[] => {
    const earlier = [reportOf(twin, '2022-06-03')];
    const change = movement(twin.programme, twin.households, days);
    return reportTables(twin.programme, reportOf(twin), 'en', { earlier, movement: change }).filter(
      ({ name }) => !COLLIDING_TABLES.includes(name),
    );
  };
  /** The numbers of a table, column by column, and what rows are called where a province did not name them. */
  const numbersOf = ({ columns, rows }: Table) =>
    rows.map((row) => columns.filter(({ key }) => !['code', 'name'].includes(key)).map(({ key }) => row[key]));
  const named = new Set(['carerAgencies']); // its rows are in the order of their names

  law('tables', ({ hostile, plain }) => {
    const [odd, even] = [tablesOf(hostile), tablesOf(plain)];
    expect(odd.map(({ name }) => name)).toEqual(even.map(({ name }) => name));
    odd.forEach((table, nth) => {
      const [numbers, others] = [table, even[nth] as Table].map(numbersOf) as [unknown[], unknown[]];
      const inOrder = (all: unknown[]) => (named.has(table.name) ? all.map(String).sort() : all);
      if (table.name === 'patterns') expect(numbers.map(String).sort()).toEqual(others.map(String).sort());
      else expect(inOrder(numbers)).toEqual(inOrder(others));
      expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
      expect(formatCsv(table).split('\r\n').length).toBe(table.rows.length + 2);
    });
    const codes = (name: string) => odd.find((table) => table.name === name)?.rows.map(({ code }) => code);
    expect(codes('grades')).toEqual([...hostile.programme.grading.rules.map(({ grade }) => grade), 'ungraded']);
    if (hostile.programme.menus.length > 0)
      expect(codes('menus')).toEqual([...hostile.programme.menus.map(({ menu }) => menu).reverse(), 'unassigned']);
  });

  law('bulletins', ({ hostile, plain }) => {
    const cells = ({ programme, households }: Twins['plain']) =>
      seen(
        formatReport(programme, reportOf({ programme, households }), { language: 'en', form: 'markdown' }),
        'tr',
      ).map((row) => row.trim().split('\n').slice(1));
    expect(cells(hostile)).toEqual(cells(plain));
    const lines = formatReport(hostile.programme, reportOf(hostile), { language: 'th', form: 'bulletin' }).split('\n');
    for (const { grade } of hostile.programme.grading.rules)
      expect(lines.filter((line) => line.startsWith(`  ${grade} ครัวเรือน`))).toHaveLength(1);
  });

  law('charts', ({ hostile, plain }) => {
    const drawn = (twin: Twins['plain']) =>
      reportCharts(twin.programme, reportOf(twin), 'en', { earlier: [reportOf(twin, '2022-06-03')] })
        .filter(({ name }) => !COLLIDING_CHARTS.includes(name))
        .map(({ name, spec }) => [
          name,
          ...dataOf(spec).map((values) => {
            const numbers = values.map(({ households, failed }) => `${households} ${failed}`);
            return name === 'overlap' ? numbers.sort() : numbers; // patterns of one size are in the order of their names
          }),
        ]);
    expect(drawn(hostile)).toEqual(drawn(plain));
  });
});
