/*
 * What the charts of the playground draw, read from their SVG alone: every number that stands in them, and the length or place
 * of every bar and point by the ticks of its axis. It equals the tables of the page beside them, and the figures of the
 * report where the page has no table.
 */
import { type Language, movement, readTables, reportDays, weeklyReport } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayName } from '../../docs/playground/days.js';
import { readRegister } from '../../examples/trat-2565/read-register.js';
import { browserForTests, openTab, settled, useExample } from './browser.js';
import { chartsOn, type DrawnChart, middleOf, nearest, numberOf, type Tick, valueAt } from './drawn-charts.js';

const open = browserForTests();
const { households } = readTables(trat2565, readRegister());
const GRADES = trat2565.grading.rules.map(({ grade }) => grade);
const HIDDEN = { th: 'ปกปิด', en: 'hidden' } as const;

/** The rows of a table of the page: by its code, its name and its cells. */
type Rows = Readonly<Record<string, { readonly name: string; readonly cells: readonly string[] }>>;

const tablesOn = (page: Page, panel: string): Promise<Readonly<Record<string, Rows>>> =>
  page.$$eval(`${panel} [data-table]`, (all) =>
    Object.fromEntries(
      all.map((one) => [
        one.getAttribute('data-table') ?? '',
        Object.fromEntries(
          [...one.querySelectorAll('tbody tr')].map((row) => {
            const [code = '', name = '', ...cells] = [...row.children].map((cell) => cell.textContent ?? '');
            return [code, { name, cells }];
          }),
        ),
      ]),
    ),
  );

/** The numbers in a text, in its order. */
const numbersIn = (text: string): number[] => (text.match(/\d[\d,]*/g) ?? []).map(numberOf);

/** The code of the row that has a name. */
const codeOf = (rows: Rows, name: string): string =>
  Object.keys(rows).find((code) => rows[code]?.name === name) ?? `no row is named ${name}`;

/** The grade whose name begins a text of the legend. */
const gradeOf = ({ colours }: DrawnChart, fill: string): string =>
  (colours[fill] ?? `nothing is ${fill}`).split(' ')[0] ?? '';

interface Shown {
  readonly charts: Readonly<Record<string, DrawnChart>>;
  readonly tables: Readonly<Record<string, Rows>>;
  readonly language: Language;
  readonly day: string;
  /** Whether there is room for the counts of the grades beside their bar. */
  readonly isWide: boolean;
}

const need = ({ charts }: Shown, name: string): DrawnChart => {
  const chart = charts[name];
  if (chart === undefined) throw new Error(`${name} is not drawn`);
  return chart;
};
const rowsOf = ({ tables }: Shown, name: string): Rows => tables[name] ?? {};

/** The counts of households by grade in an area, as the table tells them. */
const gradesIn = (cells: readonly string[]): string[] => cells.slice(2, 2 + GRADES.length);

/** The text that stands at each name of an axis. */
const textsAlong = (ticks: readonly Tick[], { texts }: DrawnChart): string[][] =>
  ticks.map(({ text: name }) =>
    texts.filter((one) => nearest(ticks, middleOf(one).y) === name).map(({ text }) => text),
  );

/** The numbers in the heading of a chart, and below it: the day, the register, and what else is told there. */
function headingsHold(shown: Shown, chart: DrawnChart, message: number[], ...below: number[]): void {
  const registered = rowsOf(shown, 'register').registered?.cells[0] ?? '';
  const date = numbersIn(dayName(shown.day, shown.language));
  expect([numbersIn(chart.heading), numbersIn(chart.below)]).toEqual([
    message,
    [...date, numberOf(registered), ...below],
  ]);
}

/** Every number of the drawing is a tick, in a heading, or among the texts that were compared. */
function nothingElseHasNumbers(chart: DrawnChart): void {
  const known = [
    ...[...chart.across, ...chart.down].flat().map(({ text }) => text),
    ...chart.texts.map(({ text }) => text),
    chart.heading,
    chart.below,
  ];
  expect(chart.all.filter((text) => /\d/.test(text) && !known.includes(text))).toEqual([]);
  expect(chart.all.filter((text) => /undefined|NaN|null/.test(text))).toEqual([]);
}

/** Compares the charts that a public version has too. */
function testAreasAndDimensions(shown: () => Shown): void {
  test('gradesByArea equals the table of areas: its numbers in words, and the length of each part of a bar', () => {
    const chart = need(shown(), 'gradesByArea');
    const [names = []] = chart.down;
    const areas = rowsOf(shown(), 'areas');
    expect(names.map(({ text }) => text)).toEqual(Object.values(areas).map(({ name }) => name));
    expect(textsAlong(names, chart)).toEqual(
      Object.values(areas).map(({ cells }) => {
        const parts = gradesIn(cells).flatMap((cell, nth) => (cell === '0' ? [] : [`${GRADES[nth]} ${cell}`]));
        return [shown().isWide ? `${cells[0]} (${parts.join(', ')})` : cells[0]];
      }),
    );
    const householdsAt = valueAt(chart.across[0]);
    const bars = Object.fromEntries(
      chart.bars.map((bar) => [
        `${nearest(names, middleOf(bar).y)} ${gradeOf(chart, bar.fill)}`,
        Math.round(householdsAt(bar.right) - householdsAt(bar.left)),
      ]),
    );
    const told = Object.values(areas).flatMap(({ name, cells }) =>
      gradesIn(cells).map((cell, nth) => [`${name} ${GRADES[nth]}`, cell] as const),
    );
    expect(bars).toEqual(
      Object.fromEntries(
        told.filter(([, cell]) => cell !== HIDDEN[shown().language]).map(([name, cell]) => [name, numberOf(cell)]),
      ),
    );
    nothingElseHasNumbers(chart);
  });

  test('gradeSharesByArea equals the table of areas: the best grade of all, and each part of a hundred', () => {
    const chart = need(shown(), 'gradeSharesByArea');
    const [names = []] = chart.down;
    const areas = Object.values(rowsOf(shown(), 'areas')).map(({ name, cells }) => {
      const isWhole = [cells[0], ...gradesIn(cells)].every((cell) => cell !== HIDDEN[shown().language]);
      return { name, all: cells[0] ?? '', parts: gradesIn(cells), isWhole };
    });
    expect(textsAlong(names, chart)).toEqual(
      areas.map(({ all, parts, isWhole }) => [isWhole ? `${parts[0]}/${all}` : HIDDEN[shown().language]]),
    );
    expect(chart.across[0]?.map(({ text }) => text).filter((text) => !text.endsWith('%'))).toEqual([]);
    const percentOf = valueAt(chart.across[0]);
    const whole = areas.filter(({ isWhole }) => isWhole);
    expect(chart.bars).toHaveLength(whole.length * GRADES.length);
    for (const bar of chart.bars) {
      const area = whole.find(({ name }) => name === nearest(names, middleOf(bar).y));
      const part = numberOf(area?.parts[GRADES.indexOf(gradeOf(chart, bar.fill) as (typeof GRADES)[number])] ?? '');
      const share = (100 * part) / numberOf(area?.all ?? '');
      expect(Math.abs(percentOf(bar.right) - percentOf(bar.left) - share)).toBeLessThan(0.5);
    }
    nothingElseHasNumbers(chart);
  });

  test('dimensions equals the table of dimensions: what failed and what remains, in numbers and as bars', () => {
    const chart = need(shown(), 'dimensions');
    const [names = []] = chart.down;
    const told = Object.values(rowsOf(shown(), 'dimensions'));
    expect(names.map(({ text }) => text)).toEqual(told.map(({ name }) => name));
    const byPlace = [...chart.texts].sort((one, other) => one.top - other.top);
    expect(byPlace.map(({ text }) => text)).toEqual(told.flatMap(({ cells }) => [cells[0], cells[2]]));
    const householdsAt = valueAt(chart.across[0]);
    const bars = [...chart.bars].sort((one, other) => one.top - other.top);
    const numbers = told.flatMap(({ cells }) =>
      [cells[0], cells[2]].flatMap((cell = '') => (cell === HIDDEN[shown().language] ? [] : [numberOf(cell)])),
    );
    expect(bars.map((bar) => Math.round(householdsAt(bar.right) - householdsAt(bar.left)))).toEqual(numbers);
    nothingElseHasNumbers(chart);
  });

  test('overlap equals the table of patterns: the number on each bar, its height, and its dots', () => {
    const chart = need(shown(), 'overlap');
    const [numbers, names = []] = chart.down;
    const patterns = rowsOf(shown(), 'patterns');
    const failed = chart.points.filter(({ fill }) => fill !== '#dddddd');
    const columns = [...new Set(chart.points.map((point) => Math.round(middleOf(point).x)))].sort((a, b) => a - b);
    const near = (across: number) => (one: { left: number; right: number }) =>
      Math.abs((one.left + one.right) / 2 - across) < 8;
    const heightOf = valueAt(numbers);
    const codes = columns.map((across) =>
      failed
        .filter(near(across))
        .map((point) => codeOf(rowsOf(shown(), 'dimensions'), nearest(names, middleOf(point).y)))
        .sort()
        .join('+'),
    );
    const cellOf = (code: string) =>
      Object.entries(patterns).find(([pattern]) => pattern.split('+').sort().join('+') === code)?.[1].cells[0] ?? code;
    expect(new Set(codes).size).toBe(codes.length);
    expect(columns.map((across) => chart.texts.filter(near(across)).map(({ text }) => text))).toEqual(
      codes.map((code) => [cellOf(code)]),
    );
    expect(
      columns.map((across) => chart.bars.filter(near(across)).map((bar) => Math.round(heightOf(bar.top)))),
    ).toEqual(codes.map((code) => (cellOf(code) === HIDDEN[shown().language] ? [] : [numberOf(cellOf(code))])));
    if (shown().isWide) expect(codes).toHaveLength(Object.keys(patterns).length);
    else expect(codes.length).toBeGreaterThan(4);
    nothingElseHasNumbers(chart);
  });
}

describe.each([
  { locale: 'th-TH', language: 'th', day: '2022-08-05', width: 1200 },
  { locale: 'en-GB', language: 'en', day: '2022-08-05', width: 390 },
  { locale: 'th-TH', language: 'th', day: '2022-06-10', width: 390 },
  { locale: 'en-GB', language: 'en', day: '2022-06-10', width: 1200 },
] as const)('charts of $day, $language, $width wide', ({ locale, language, day, width }) => {
  let shown: Shown;
  beforeAll(async () => {
    const { page } = await open({ locale, viewport: { width, height: 900 } });
    await useExample(page);
    await page.selectOption('#day', day);
    await page.waitForFunction(
      (told) => document.querySelector('#said')?.textContent?.includes(told),
      dayName(day, language),
    );
    await openTab(page, 'tables');
    await settled(page, 'tables');
    const tables = await tablesOn(page, '#panel-tables');
    await openTab(page, 'charts');
    await settled(page, 'charts');
    const charts = Object.fromEntries((await chartsOn(page, '#panel-charts')).map((chart) => [chart.name, chart]));
    shown = { charts, tables, language, day, isWide: width > 700 };
  });

  const { opened } = trat2565.calendar;
  const days = [opened, ...reportDays(trat2565.calendar).filter((one) => opened < one && one <= day)];
  const figuresOf = (asOf: string) => weeklyReport(trat2565, households, { asOf }).figures;
  const moved = movement(trat2565, households, { from: opened, to: day });

  test('there are six', () => {
    expect(Object.keys(shown.charts)).toEqual([
      ...['gradesByArea', 'gradeSharesByArea', 'progress', 'dimensions', 'gradeFlow', 'overlap'],
    ]);
  });

  testAreasAndDimensions(() => shown);

  test('progress equals the figures of every report: a point for each grade and day', () => {
    const chart = need(shown, 'progress');
    const householdsAt = valueAt(chart.down[0]);
    const dates = chart.across[0] ?? [];
    expect(numbersIn(dates.at(-1)?.text ?? '')[0]).toBe(Number(day.slice(8)));
    const [from = 0, to = 0] = [Math.min(...chart.points.map((point) => middleOf(point).x)), dates.at(-1)?.at];
    const time = (one: string) => Date.parse(`${one}T00:00:00Z`);
    const across = days.map((one) => ({
      text: one,
      at: from + ((to - from) * (time(one) - time(opened))) / (time(day) - time(opened)),
    }));
    const drawn = chart.points
      .map((point) => ({ ...middleOf(point), fill: point.fill }))
      .filter(({ x }) => x <= to + 1) // those after the last day stand before the names of the lines
      .map(({ x, y, fill }) => `${nearest(across, x)} ${gradeOf(chart, fill)} ${Math.round(householdsAt(y))}`);
    const told = days.flatMap((one) =>
      GRADES.map((grade) => `${one} ${grade} ${figuresOf(one).byGrade[grade].households}`),
    );
    expect(drawn.sort()).toEqual(told.sort());
    const [then, now] = [opened, day].map((one) => figuresOf(one).byGrade.A.households);
    headingsHold(
      shown,
      chart,
      [then ?? 0, now ?? 0],
      ...[opened, day].flatMap((one) => numbersIn(dayName(one, language))),
    );
    nothingElseHasNumbers(chart);
  });

  test('gradeFlow equals the movement: a number for each pair of grades, coloured by its way', () => {
    const chart = need(shown, 'gradeFlow');
    const [[to = []], [from = []]] = [chart.across, chart.down];
    const cellOf = (box: Parameters<typeof middleOf>[0]) => {
      const { x, y } = middleOf(box);
      return `${nearest(from, y).split(' ')[0]} ${nearest(to, x)}`;
    };
    const drawn = Object.fromEntries(chart.texts.map((one) => [cellOf(one), numberOf(one.text)]));
    const graded = moved.moves.filter((move) => move.from !== null && move.to !== null);
    expect(drawn).toEqual(Object.fromEntries(graded.map((move) => [`${move.from} ${move.to}`, move.households])));
    const ways = new Set(
      chart.bars.map((bar) => {
        const [before, after] = cellOf(bar)
          .split(' ')
          .map((grade) => GRADES.indexOf(grade as (typeof GRADES)[number]));
        return `${Math.sign((after ?? 0) - (before ?? 0))} ${chart.colours[bar.fill]}`;
      }),
    );
    expect([...ways].sort()).toEqual(
      (language === 'th'
        ? ['-1 ระดับสูงขึ้น', '0 ระดับคงเดิม', '1 ระดับลดลง']
        : ['-1 grade rose', '0 grade stayed', '1 grade fell']
      ).sort(),
    );
    const sum = (way: number) =>
      graded
        .filter((move) => Math.sign(GRADES.indexOf(move.to as 'A') - GRADES.indexOf(move.from as 'A')) === way)
        .reduce((all, move) => all + move.households, 0);
    const both = graded.reduce((all, move) => all + move.households, 0);
    const dates = [opened, day, day].flatMap((one) => numbersIn(dayName(one, language)));
    expect([numbersIn(chart.heading), numbersIn(chart.below)]).toEqual([
      [sum(-1), sum(1)],
      [...dates, figuresOf(day).registered.households, both],
    ]);
    nothingElseHasNumbers(chart);
  });

  test('headings tell the numbers of the tables', () => {
    const { byGrade, byDimension, registered, byPattern } = figuresOf(day);
    headingsHold(shown, need(shown, 'gradesByArea'), [byGrade.A.households, registered.households]);
    const shares = Object.values(rowsOf(shown, 'areas'))
      .map(({ cells }) => Math.floor((100 * numberOf(cells[2] ?? '')) / numberOf(cells[0] ?? '')))
      .sort((a, b) => a - b);
    headingsHold(shown, need(shown, 'gradeSharesByArea'), [shares[0] ?? 0, shares.at(-1) ?? 0]);
    const remaining = Object.values(byDimension).map((stage) => stage.remaining.households);
    headingsHold(shown, need(shown, 'dimensions'), [Math.max(...remaining)], 100);
    const several = Object.entries(byPattern).filter(([code]) => code.includes('+'));
    const failedSeveral = several.reduce((all, [, tally]) => all + tally.households, 0);
    const overlap = need(shown, 'overlap');
    const drawn = overlap.bars.length;
    const part = drawn < Object.keys(byPattern).length ? [drawn, Object.keys(byPattern).length] : [];
    headingsHold(shown, overlap, [failedSeveral, registered.households], ...part);
  });
});

describe.each(['th', 'en'] as const)('charts of the version for publication, %s', (language) => {
  let shown: Shown;
  beforeAll(async () => {
    const { page } = await open({ locale: language === 'th' ? 'th-TH' : 'en-GB' });
    await useExample(page);
    await openTab(page, 'publication');
    await page.click('#public-charts');
    await page.waitForSelector('#panel-publication figure svg');
    await settled(page, 'publication');
    const tables = await tablesOn(page, '#panel-publication');
    const charts = Object.fromEntries((await chartsOn(page, '#panel-publication')).map((chart) => [chart.name, chart]));
    shown = { charts, tables, language, day: '2022-08-05', isWide: true };
  });

  testAreasAndDimensions(() => shown);

  test('hide what the tables hide', () => {
    const texts = Object.values(shown.charts).flatMap(({ texts: all }) => all.map(({ text }) => text));
    expect(texts.filter((text) => text.includes(HIDDEN[language])).length).toBeGreaterThan(10);
  });
});
