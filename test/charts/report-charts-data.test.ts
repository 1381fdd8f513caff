import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS, type Figures, LANGUAGES, type Language, reportTables, type Table } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { DAYS, households } from '../tools/arbitrary-household.js';
import { type Charted, charted, chartsOf, DRAWN, dataOf, hiding, trat } from '../tools/charted-reports.js';

/** Numbers by what they are of, `null` where hidden. */
type Numbers = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

const tablesOf = ({ programme, report, context }: Charted, language: Language) =>
  reportTables(programme, report, language, context);

const rowsOf = (tables: readonly Table[], name: string): readonly Row[] =>
  tables.find((table) => table.name === name)?.rows ?? [];
const numbers = (rows: readonly Row[], place: (row: Row) => unknown[], key = 'households'): Numbers =>
  Object.fromEntries(rows.map((row) => [place(row).join(' / '), row[key]]));
const told = (all: Numbers): Numbers => Object.fromEntries(Object.entries(all).filter(([, cell]) => cell !== null));

/** What a table holds, one number at a time. */
const spread = (rows: readonly Row[], place: string, keys: readonly string[], keyOf = (key: string) => key): Numbers =>
  Object.assign({}, ...keys.map((key) => numbers(rows, (row) => [row[place], key], keyOf(key))));

/** Every chart drawn, as its data say it, and as the tables do. */
function bothWays(made: Charted, language: Language): { name: string; drawn: Numbers; table: Numbers }[] {
  const tables = tablesOf(made, language);
  const grades = rowsOf(tables, 'grades').map(({ code }) => String(code));
  const label = new Map(
    rowsOf(tables, 'grades').map(({ code, name }) => [code === 'ungraded' ? name : `${code} ${name}`, String(code)]),
  );
  const code = (grade: unknown): unknown => label.get(String(grade)) ?? 'ungraded';
  const withHouseholds = (key: string): string => `${key}.households`;
  const needs = ['households', 'remainingHouseholds'];
  const patterns = numbers(rowsOf(tables, 'patterns'), ({ code: one }) => [one]);
  const table: Record<string, Numbers> = {
    gradesByArea: spread(rowsOf(tables, 'areas'), 'name', grades, withHouseholds),
    gradeSharesByArea: spread(
      rowsOf(tables, 'areas').filter((row) =>
        ['', ...grades].every((key) => row[(key && withHouseholds(key)) || 'households'] !== null),
      ),
      ...(['name', grades, withHouseholds] as const),
    ),
    progress: spread(rowsOf(tables, 'progress'), 'day', grades, withHouseholds),
    dimensions: spread(rowsOf(tables, 'dimensions'), 'name', needs),
    gradeFlow: spread(rowsOf(tables, 'moves'), 'code', grades),
    overlap: patterns,
  };
  const flow = (to: unknown): unknown => (grades.includes(String(to)) ? to : 'ungraded');
  const area = ({ area: name, grade }: Row): unknown[] => [name, code(grade)];
  const place: Record<string, (row: Row, at: number) => unknown[]> = {
    gradesByArea: area,
    gradeSharesByArea: area,
    progress: ({ day, grade }) => [day, code(grade)],
    dimensions: ({ dimension, need }) => [dimension, needs[need === 'failed' || need === 'ตกเกณฑ์' ? 0 : 1]],
    gradeFlow: ({ from, to }) => [grades.includes(String(from)) ? from : code(from), flow(to)],
    overlap: ({ code: pattern }) => [pattern],
  };
  return chartsOf(made, language).map(({ name, spec }) => ({
    name,
    drawn: numbers((dataOf(spec)[0] ?? []) as Row[], place[name] as (row: Row) => unknown[]),
    table: table[name] as Numbers,
  }));
}

/** A chart leaves out what is hidden, and who is ungraded where nobody is; the line chart keeps hidden ones as gaps. */
function expectSame(made: Charted, language: Language): void {
  for (const { name, drawn, table } of bothWays(made, language)) {
    const isIdle = (key: string): boolean => key.includes('ungraded') && !(key in drawn) && table[key] === 0;
    const expected = Object.fromEntries(Object.entries(table).filter(([key]) => !isIdle(key)));
    const ofTable = Object.fromEntries(Object.entries(drawn).filter(([key]) => key in table)); // the rest: who is ungraded
    expect(told(ofTable), name).toEqual(told(expected));
    if (name !== 'progress') expect(Object.values(drawn), name).not.toContain(null);
  }
}

describe('every number drawn is that of the tables, and every number of the tables is drawn', () => {
  test.each(DRAWN)('$name, $language', ({ made, language }) => expectSame(made(), language));
});

describe('random registers', () => {
  const anyDays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 }).map((days) => days.sort());
  const anyMade = fc.tuple(households, anyDays).map(([register, days]) => charted(trat2565, register, days));

  test('are drawn with the numbers of their tables', () => {
    fc.assert(
      fc.property(anyMade, fc.constantFrom(...LANGUAGES), (made, language) => expectSame(made, language)),
      { numRuns: 100 },
    );
  });

  test('with small numbers hidden too', () => {
    fc.assert(
      fc.property(anyMade, ({ programme, report, context }) =>
        expectSame({ programme, report: hiding(report), context }, 'th'),
      ),
      { numRuns: 100 },
    );
  });

  test('the bar of an area is as long as its households, the ungraded at its end', () => {
    let ungraded = 0;
    fc.assert(
      fc.property(anyMade, (made) => {
        const [chart] = chartsOf(made, 'en');
        const [bars = []] = dataOf(chart?.spec ?? {});
        for (const { name, households } of rowsOf(tablesOf(made, 'en'), 'areas')) {
          const parts = bars.filter(({ area }) => area === name);
          expect(parts.reduce((sum, part) => sum + Number(part.households), 0)).toBe(households);
          ungraded += parts.filter(({ short, households }) => short === 'ungraded' && households !== 0).length;
        }
      }),
      { numRuns: 100 },
    );
    expect(ungraded).toBeGreaterThan(0);
  });

  test('no chart names a household or a person', () => {
    fc.assert(
      fc.property(households, anyDays, (register, days) => {
        const named = register.map((one, at) => ({ ...one, id: `house-${at}-of-somebody` }));
        const text = JSON.stringify(chartsOf(charted(trat2565, named, days), 'th'));
        expect(text).not.toContain('of-somebody');
        for (const { members } of register) for (const { id } of members) expect(text).not.toContain(`"${id}"`);
      }),
      { numRuns: 50 },
    );
  });
});

describe('charts are drawn from the figures', () => {
  test('a changed figure changes its bar, and nothing else that is drawn', () => {
    const { report } = trat();
    const area = report.areas['2303'] as Figures;
    const byGrade = { ...area.byGrade, B: { households: 1234, persons: 1234 } };
    const areas = { ...report.areas, 2303: { ...area, byGrade } };
    const barsOf = (made: Charted) => dataOf(chartsOf(made, 'en')[0]?.spec ?? {});
    const [old, now] = [barsOf(trat()), barsOf({ ...trat(), report: { ...report, areas } })];
    const [before = [], after = []] = [old[0], now[0]];
    const different = after.filter((bar, at) => JSON.stringify(bar) !== JSON.stringify(before[at]));
    expect(different).toMatchObject([{ area: 'Khao Saming', short: 'B', households: 1234 }]);
    expect(now[1]?.find((end) => end.area === 'Khao Saming')?.text).toBe('155 (A 152, B 1,234)');
  });
});

describe('the overlap of dimensions', () => {
  const overlapOf = (made: Charted) => chartsOf(made, 'en').find(({ name }) => name === 'overlap');

  test('has a dot for each dimension of a pattern, and the largest pattern first', () => {
    const [bars = [], , dots = []] = dataOf(overlapOf(trat())?.spec ?? {});
    const names = new Map(rowsOf(tablesOf(trat(), 'en'), 'dimensions').map(({ code, name }) => [code, name]));
    for (const { code, pattern } of bars) {
      const failed = dots.filter((dot) => dot.pattern === pattern && dot.failed).map(({ dimension }) => dimension);
      expect(failed).toEqual(
        String(code)
          .split('+')
          .map((dimension) => names.get(dimension)),
      );
      expect(dots.filter((dot) => dot.pattern === pattern)).toHaveLength(5);
    }
    const sizes = bars.map(({ households }) => Number(households));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test('draws the 24 largest patterns, and says of how many', () => {
    const patterns = Array.from({ length: 30 }, (_, n) => 30 - n);
    const code = (n: number): string => DIMENSIONS.filter((_, bit) => n & (1 << bit)).join('+');
    const figures = {
      ...trat().report.figures,
      byPattern: Object.fromEntries(patterns.map((n) => [code(n), { households: n, persons: n }])),
    };
    const chart = overlapOf({ ...trat(), report: { ...trat().report, figures } });
    const [bars = []] = dataOf(chart?.spec ?? {});
    expect(bars.map(({ households }) => households)).toEqual(patterns.slice(0, 24));
    expect(chart?.alt).toContain('24/30 patterns; most: ');
    expect(chart?.spec).toMatchObject({
      title: { subtitle: ['Dimensions failed together', expect.any(String), '24/30 patterns'] },
    });
  });
});
