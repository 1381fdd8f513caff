import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import {
  defineProgramme,
  emptyReport,
  formatCsv,
  formatReport,
  gradeHousehold,
  LANGUAGES,
  type Language,
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
import { trat2565 } from '../../src/trat.js';
import { dataOf } from '../tools/charted-reports.js';
import { sized } from '../tools/long.js';
import { seen } from '../tools/markdown.js';
import { renamedMovement, renamedReport, type Twins, twins } from '../tools/random-programme.js';
import { drawn, schemaFaults } from '../tools/vega.js';

const asOf = '2022-08-05';
const days = { from: '2022-06-03', to: asOf };
const law = (name: string, holds: (drawn: Twins) => void) =>
  test(name, () => {
    fc.assert(fc.property(twins, holds), { numRuns: sized(60, 400) });
  });
const reportOf = ({ programme, households }: Twins['plain'], day = asOf): Report =>
  weeklyReport(programme, households, { asOf: day, areas: 'subdistrict', include: ['plan', 'care'] });
const source = { basis: 'assumption', ref: 'made up' } as const;

describe('the figures are the same for any names of grades, menus, dimensions and agencies', () => {
  law('its records are accepted', ({ hostile, plain }) => {
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
    return reportTables(twin.programme, reportOf(twin), 'en', { earlier, movement: change });
  };
  /** The numbers of a table, column by column, and what rows are called where a province did not name them. */
  const numbersOf = ({ columns, rows }: Table) =>
    rows.map((row) => columns.filter(({ key }) => !['code', 'name'].includes(key)).map(({ key }) => row[key]));
  const named = new Set(['carerAgencies', 'movement', 'patterns']); // with rows in the order of their names

  law('tables', ({ hostile, plain }) => {
    const [odd, even] = [tablesOf(hostile), tablesOf(plain)];
    expect(odd.map(({ name }) => name)).toEqual(even.map(({ name }) => name));
    odd.forEach((table, nth) => {
      const [numbers, others] = [table, even[nth] as Table].map(numbersOf) as [unknown[], unknown[]];
      const inOrder = (all: unknown[]) => (named.has(table.name) ? all.map(String).sort() : all);
      expect(inOrder(numbers)).toEqual(inOrder(others));
      expect(new Set(table.columns.map(({ key }) => key)).size).toBe(table.columns.length);
      const codes = table.rows.map(({ code, day, name }) => code ?? day ?? name);
      expect(new Set(codes).size).toBe(codes.length);
      for (const row of table.rows) expect(Object.keys(row).sort()).toEqual(table.columns.map(({ key }) => key).sort());
      expect(formatCsv(table).split('\r\n').length).toBe(table.rows.length + 2);
    });
    const codes = (name: string) => odd.find((table) => table.name === name)?.rows.map(({ code }) => code);
    expect(codes('grades')).toEqual([
      ...hostile.programme.grading.rules.map(({ grade }) => (grade === 'ungraded' ? '"ungraded"' : grade)),
      'ungraded',
    ]);
    if (hostile.programme.menus.length > 0)
      expect(codes('menus')).toEqual([
        ...hostile.programme.menus.map(({ menu }) => (menu === 'unassigned' ? '"unassigned"' : menu)).reverse(),
        'unassigned',
      ]);
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

  const chartsOf = (twin: Twins['plain'], language: Language) =>
    reportCharts(twin.programme, reportOf(twin), language, {
      earlier: [reportOf(twin, '2022-06-03')],
      movement: movement(twin.programme, twin.households, days),
    });

  law('charts', ({ hostile, plain }) => {
    const numbersIn = (twin: Twins['plain'], language: Language) =>
      chartsOf(twin, language).map(({ name, spec }) => [
        name,
        ...dataOf(spec).map((values) => {
          const numbers = values.map(({ households, failed, way }) => `${households} ${failed} ${way}`);
          return name === 'overlap' ? numbers.sort() : numbers; // patterns of one size are in the order of their names
        }),
      ]);
    for (const language of LANGUAGES) expect(numbersIn(hostile, language)).toEqual(numbersIn(plain, language));
  });

  test('charts, drawn', async () => {
    const marksIn = async ({ spec }: ReportChart) => {
      const { svg, said } = await drawn(spec);
      expect(said).toEqual([]);
      return [...svg.matchAll(/<(path|text)/g)].length;
    };
    await fc.assert(
      fc.asyncProperty(twins, async ({ hostile, plain }) => {
        const others = chartsOf(plain, 'th');
        for (const [nth, chart] of chartsOf(hostile, 'th').entries()) {
          expect(schemaFaults(chart.spec)).toEqual([]);
          expect(await marksIn(chart), chart.name).toBe(await marksIn(others[nth] as ReportChart));
        }
      }),
      { numRuns: sized(5, 60) },
    );
  });
});

describe('a name that is also a word of the library', () => {
  const label = { th: 'ก', en: 'x' };
  const programme = defineProgramme({
    ...{ ...trat2565, id: 'words' },
    grading: {
      by: 'indicator',
      rules: trat2565.grading.rules.map((rule, nth) => ({
        ...{ ...rule, label, grade: ['code', 'name', 'ไม่จัดระดับ', '"code"'][nth] as string },
      })),
    },
    menus: ['unassigned', 'persons', '"unassigned"'].map((menu) => ({ menu, label, source })),
  });
  const both = { earlier: [], movement: movement(programme, [], days) };
  const report = weeklyReport(programme, [], { asOf });
  const tableOf = (name: string) =>
    reportTables(programme, report, 'th', both).find((table) => table.name === name) as Table;

  test('is in double quotes where a table has the word itself, and nowhere else', () => {
    expect(tableOf('moves').columns.map(({ key }) => key)).toEqual([
      ...['code', 'name', '""code""', '"name"', 'ไม่จัดระดับ', '"code"', 'ungraded'],
    ]);
    expect(tableOf('moves').rows.map(({ code }) => code)).toEqual([
      ...['code', 'name', 'ไม่จัดระดับ', '"code"', 'ungraded'],
    ]);
    expect(
      tableOf('moves')
        .columns.map(({ label: heading }) => heading)
        .slice(4),
    ).toEqual([...['เป็น "ไม่จัดระดับ"', 'เป็น "code"', 'เป็น ไม่จัดระดับ']]);
    expect(tableOf('menus').rows.map(({ code }) => code)).toEqual([
      ...['"unassigned"', 'persons', '""unassigned""', 'unassigned'],
    ]);
    expect(tableOf('areas').columns.map(({ key }) => key)).toContain('code.households');
  });

  test('has bars and cells of its own in charts', () => {
    const charts = reportCharts(programme, report, 'th', both);
    const [cells = []] = dataOf(charts.find(({ name }) => name === 'gradeFlow')?.spec ?? {});
    expect(cells).toHaveLength(16);
    expect(new Set(cells.map(({ from, to }) => `${from}\n${to}`)).size).toBe(16);
  });
});
