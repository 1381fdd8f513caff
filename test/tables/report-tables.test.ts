import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyReport,
  type Figures,
  formatCsv,
  type HiddenTally,
  type Need,
  reportTables,
  type Table,
  weeklyReport,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from '../tools/once.js';
import { tratRegister } from '../tools/trat-register.js';

const HIDDEN: HiddenTally = { households: null, persons: null };
const report = once(() => weeklyReport(trat2565, tratRegister(), { asOf: '2022-08-05', include: ['plan', 'care'] }));
const tables = () => reportTables(trat2565, report(), 'th');
const tableNamed = (name: string): Table => tables().find((table) => table.name === name) as Table;
const sum = (name: string, key: string): number =>
  tableNamed(name).rows.reduce((total, row) => total + Number(row[key]), 0);

describe('the tables of a report', () => {
  test('every row has a cell for every column, and no other', () => {
    for (const { columns, rows } of tables()) {
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map(({ key }) => key).sort());
    }
  });

  test('hold the figures of Trat on 5 August', () => {
    expect(tableNamed('grades').rows.map(({ code, households, persons }) => [code, households, persons])).toEqual([
      ['A', 457, 689],
      ['B', 9, 10],
      ['C', 0, 0],
      ['F', 0, 0],
      ['ungraded', 0, 0],
    ]);
    expect(tableNamed('menus').rows.map(({ name, households }) => [name, households])).toEqual([
      ['ยั่งยืน', 316],
      ['พอเพียง', 89],
      ['อยู่รอด', 61],
      ['ยังไม่กำหนดเมนู', 0],
    ]);
    expect(tableNamed('areas').rows).toHaveLength(7);
    expect(tableNamed('indicators').rows).toHaveLength(17);
  });

  test.each(['grades', 'menus', 'areas', 'patterns'])('%s partition the register', (name) => {
    expect([sum(name, 'households'), sum(name, 'persons')]).toEqual([466, 699]);
  });

  test('grades by menu add up to who has both', () => {
    const cells = tableNamed('gradesAndMenus').rows.flatMap((row) =>
      trat2565.menus.map(({ menu }) => Number(row[`${menu}.households`])),
    );
    expect(cells.reduce((total, cell) => total + cell, 0)).toBe(466);
  });

  test('plan and care are there only where the report has them', () => {
    const names = reportTables(trat2565, weeklyReport(trat2565, [], { asOf: '2022-08-05' }), 'en').map(
      ({ name }) => name,
    );
    expect(names).not.toContain('plan');
    expect(tables().map(({ name }) => name)).toEqual([...names, 'plan', 'carerRoles', 'carerAgencies']);
    expect(tableNamed('plan').rows.find(({ code }) => code === 'activities.done')?.number).toBe(
      report().figures.plan?.activities.done,
    );
    expect(tableNamed('carerRoles').rows.at(-1)?.households).toBe(report().figures.care?.uncared.households);
  });
});

describe('hidden tallies', () => {
  const published = once((): AnyReport => {
    const { figures, areas } = report();
    return {
      ...report(),
      figures: {
        ...figures,
        left: HIDDEN,
        ungraded: HIDDEN,
        byGrade: { ...figures.byGrade, B: HIDDEN },
        byMenu: { ...figures.byMenu, survive: HIDDEN },
        byGradeAndMenu: { ...figures.byGradeAndMenu, B: { ...figures.byGradeAndMenu.B, survive: HIDDEN } },
        byDimension: { ...figures.byDimension, access: { failed: HIDDEN, remaining: HIDDEN } },
        byIndicator: { ...figures.byIndicator, 8: { ...(figures.byIndicator['8'] as Need), remaining: HIDDEN } },
        byPattern: { ...figures.byPattern, health: HIDDEN },
      },
      areas: {
        ...areas,
        2306: { ...(areas['2306'] as Figures), byGrade: { ...(areas['2306'] as Figures).byGrade, B: HIDDEN } },
        2307: { ...(areas['2307'] as Figures), registered: HIDDEN },
      },
    };
  });
  const hiddenTables = () =>
    reportTables(trat2565, published(), 'en', { earlier: [{ ...published(), asOf: '2022-07-29' }] });
  const row = (name: string, code: string) =>
    hiddenTables()
      .find((table) => table.name === name)
      ?.rows.find((one) => one.code === code);

  test.each([
    ['register', 'left', ['households', 'persons']],
    ['grades', 'B', ['households', 'persons']],
    ['grades', 'ungraded', ['households', 'persons']],
    ['menus', 'survive', ['households', 'persons']],
    ['gradesAndMenus', 'B', ['survive.households', 'survive.persons']],
    ['dimensions', 'access', ['households', 'persons', 'remainingHouseholds', 'remainingPersons']],
    ['indicators', '8', ['remainingHouseholds', 'remainingPersons']],
    ['patterns', 'health', ['households', 'persons']],
    ['areas', '2307', ['households', 'persons']],
    ['areas', '2306', ['B.households']],
  ])('are empty cells: %s %s', (name, code, empty) => {
    const cells = row(name, code) ?? {};
    expect(Object.keys(cells).filter((key) => cells[key] === null)).toEqual(empty);
  });

  test('are empty in CSV, and every other cell is what it was', () => {
    const hidden = hiddenTables();
    const grades = hidden.find(({ name }) => name === 'grades') as Table;
    expect(formatCsv(grades)).toContain('\r\nB,passes some of the indicators it had failed,,\r\n');
    const shown = reportTables(trat2565, report(), 'en');
    shown.forEach(({ rows }, place) => {
      rows.forEach((cells, at) => {
        for (const [key, cell] of Object.entries(hidden[place]?.rows[at] ?? {})) {
          if (cell !== null) expect(cell).toBe(cells[key]);
        }
      });
    });
    const nulls = hidden.slice(0, shown.length).flatMap(({ rows }) => rows.flatMap((cells) => Object.values(cells)));
    const before = shown.flatMap(({ rows }) => rows.flatMap((cells) => Object.values(cells)));
    const count = (cells: readonly unknown[]) => cells.filter((cell) => cell === null).length;
    expect(count(nulls) - count(before)).toBe(21);
  });

  test('are empty in progress', () => {
    const [first, last] = hiddenTables().find(({ name }) => name === 'progress')?.rows ?? [];
    expect(first).toEqual({ ...last, day: '2022-07-29', name: '29 July 2022' });
    expect(last).toMatchObject({
      households: 466,
      'A.households': 457,
      'B.households': null,
      'ungraded.households': null,
    });
  });
});

describe('CSV', () => {
  const columns = [
    { key: 'a', label: 'ก' },
    { key: 'b', label: 'b' },
  ];
  const csv = (...rows: Table['rows']) => formatCsv({ name: 't', title: 'T', columns, rows });

  test('has a byte order mark, CRLF, and quotes what must be quoted', () => {
    expect(csv({ a: 'x,"y"', b: 1 }, { a: 'two\nlines', b: null })).toBe(
      '\uFEFFก,b\r\n"x,""y""",1\r\n"two\nlines",\r\n',
    );
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    ' =1',
    '\u200b=1',
    '\u00a0 @A1',
  ])('text %j that a spreadsheet would run gets an apostrophe', (text) => {
    const [row] = parse(csv({ a: text, b: 0 }), { bom: true, columns: true }) as { ก: string }[];
    expect(row?.ก).toBe(`'${text}`);
  });

  test.each(['a;b', 'a\tb', 'a|b', ' a', 'a ', 'a\rb', 'a\u2028b', '\u3000a', 'a\u000bb', 'a\u0000b'])(
    'text %j stays one whole cell in every spreadsheet',
    (text) => expect(csv({ a: text, b: 1 })).toBe(`\uFEFFก,b\r\n"${text}",1\r\n`),
  );

  test('a heading is text, too', () => {
    const odd = [
      { key: 'a', label: 'x;y' },
      { key: 'b', label: '=1+1' },
    ];
    expect(formatCsv({ name: 't', title: 'T', columns: odd, rows: [] })).toBe('\uFEFF"x;y",\'=1+1\r\n');
  });

  test('a column of no row is empty, whatever its key; what is no cell is refused', () => {
    const odd = ['constructor', '__proto__', 'toString'].map((key) => ({ key, label: key }));
    expect(formatCsv({ name: 't', title: 'T', columns: odd, rows: [{}] })).toBe(
      '\uFEFFconstructor,__proto__,toString\r\n,,\r\n',
    );
    expect(() => csv({ a: 'x', b: true as never })).toThrow(
      new TypeError('formatCsv: table.rows[0].b must be text, a number or null, not true'),
    );
  });

  test('a negative number stays a number', () => expect(csv({ a: -5, b: -0.5 })).toContain('\r\n-5,-0.5\r\n'));

  test('read back by a parser, any text is what it was', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u.test(one));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer()), { minLength: 1 }), (pairs) => {
        const rows = pairs.map(([a, b]) => ({ a, b }));
        const read = parse(csv(...rows), {
          bom: true,
          from_line: 2,
          relax_column_count: true,
          skip_empty_lines: false,
        }) as string[][];
        expect(read).toEqual(pairs.map(([a, b]) => [a, String(b)]));
      }),
    );
  });
});
