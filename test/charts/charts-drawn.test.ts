import { describe, expect, test } from 'vitest';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import { LANGUAGES } from '../../src/index.js';
import { CHARTED, chartOf, chartsOf, DRAWN, dataOf, hidden, trat } from '../tools/charted-reports.js';
import { drawn, schemaFaults, textsOf } from '../tools/vega.js';

const textsDrawn = async ({ spec }: ReportChart): Promise<string[]> => textsOf((await drawn(spec)).svg);

test.each(DRAWN)(
  '$name, $language: every chart follows the schema of Vega-Lite and is drawn without a warning',
  async ({ made, language }) => {
    for (const { name, spec } of chartsOf(made(), language)) {
      expect(schemaFaults(spec), name).toEqual([]);
      const { svg, said } = await drawn(spec);
      expect(said, name).toEqual([]);
      expect(textsOf(svg), name).not.toContain('undefined');
      expect(svg, name).not.toMatch(/NaN|null/);
    }
  },
);

test.each(LANGUAGES)('where expressions are interpreted, charts have the same words: %s', async (language) => {
  for (const { name, spec } of chartsOf(trat(), language)) {
    const { svg, said } = await drawn(spec, true);
    expect(said, name).toEqual([]);
    expect(textsOf(svg), name).toEqual(textsOf((await drawn(spec)).svg));
    if (name === 'progress')
      expect(textsOf(svg)).toEqual(
        expect.arrayContaining(language === 'th' ? ['13 พ.ค. 2565', '5 ส.ค. 2565'] : ['9 May 2022', '5 August 2022']),
      );
  }
});

describe('what is hidden', () => {
  test('is a word where its number would be, and no bar', async () => {
    expect(await textsDrawn(chartOf('gradesByArea', hidden(), 'th'))).toEqual(
      expect.arrayContaining(['128 (A 126, B ปกปิด)', '14 (A 14)', 'ปกปิด (A ปกปิด)']),
    );
    const [bars, words = []] = dataOf(chartOf('dimensions', hidden(), 'en').spec);
    expect(bars).toHaveLength(6);
    expect(words.filter(({ text }) => text === 'hidden')).toHaveLength(4);
    expect((await textsDrawn(chartOf('overlap', hidden(), 'en'))).filter((text) => text === 'hidden')).toHaveLength(5);
  });

  test('is a gap in a line, and the text says that its numbers are hidden', async () => {
    const chart = chartOf('progress', hidden(), 'en');
    const [points = []] = dataOf(chart.spec);
    expect(points.filter(({ households }) => households === null)).toHaveLength(7);
    const strokesOf = async ({ spec }: ReportChart) =>
      [...(await drawn(spec)).svg.matchAll(/class="mark-line[^>]*><path[^>]* d="([^"]*)"/g)].map(
        ([, line = '']) => line.split('M').length - 1,
      );
    expect(await strokesOf(chart)).toEqual([2, 2, 1, 3]); // A and B from the kick-off and after 20 May, C whole, F in three
    expect(await strokesOf(chartOf('progress', trat(), 'en'))).toEqual([1, 1, 1, 1]);
    expect(chart.alt).toContain('; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0; ');
    const later = { ...hidden(), context: { earlier: hidden().context.earlier?.slice(2) ?? [] } };
    expect(chartOf('progress', later, 'en').alt).toContain('; A hidden → 457, B hidden → 9, C 461 → 0, F 0 → 0; ');
  });
});

describe('names and numbers', () => {
  test.each([
    { name: 'Trat on 5 August', made: trat, grades: ['#51b88d', '#2d779c'] },
    { name: 'nine dimensions', made: CHARTED['nine dimensions'], grades: ['#51b88d', '#2d779c', '#602b71', '#0f0205'] },
  ])('$name: a bar goes from the best grade to the worst', async ({ made, grades }) => {
    const { svg } = await drawn(chartOf('gradesByArea', made(), 'en').spec);
    const parts = [...svg.matchAll(/<path d="M([\d.]+),([\d.]+)h([\d.]+)v[^>]* fill="(#\w+)" stroke="white"/g)]
      .map(([, from, area, width, colour]) => ({ from: Number(from), area, width: Number(width), colour }))
      .filter(({ width }) => width > 0);
    expect(new Set(parts.map(({ colour }) => colour))).toEqual(new Set(grades));
    for (const area of new Set(parts.map((part) => part.area))) {
      const bar = parts.filter((part) => part.area === area).sort((a, b) => a.from - b.from);
      expect(bar[0]?.from).toBe(0);
      expect(bar.map(({ colour }) => colour)).toEqual(
        grades.filter((colour) => bar.some((part) => part.colour === colour)),
      );
    }
  });

  test('are whole in the drawing, thousands separated', async () => {
    const { figures } = trat().report;
    const many = { households: 12345, persons: 23456 };
    const crowded = { ...figures, byDimension: { ...figures.byDimension, health: { failed: many, remaining: many } } };
    const texts = await textsDrawn(
      chartOf('dimensions', { ...trat(), report: { ...trat().report, figures: crowded } }, 'th'),
    );
    expect(texts).toEqual(expect.arrayContaining(['การเข้าถึงบริการรัฐ', '12,345', '10,000', 'ครัวเรือน']));
    const flow = await textsDrawn(chartOf('gradeFlow', trat(), 'en'));
    expect(flow).toEqual(
      expect.arrayContaining(['C passes none of the indicators it had failed yet', '457', 'grade now']),
    );
  });

  test('few households have whole numbers on their axis', async () => {
    const texts = await textsDrawn(chartOf('gradesByArea', CHARTED['two grades'](), 'en'));
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(['0', '1']);
  });
});

test('of dates that are too close some have no name, never the last', async () => {
  const [, ...earlier] = trat().context.earlier ?? [];
  const near = [1, 2, 3, 4, 5, 6].map((day) => ({ ...trat().report, asOf: `2022-07-${23 + day}` }));
  const crowded = { ...trat(), context: { earlier: [...earlier.filter(({ asOf }) => asOf < '2022-07-23'), ...near] } };
  const texts = await textsDrawn(chartOf('progress', crowded, 'en'));
  expect(texts).toContain('5 August 2022');
  expect(texts.filter((text) => / July 2022$/.test(text))).toEqual([
    '1 July 2022',
    '8 July 2022',
    '15 July 2022',
    '25 July 2022',
    '29 July 2022',
  ]);
});

test.each(LANGUAGES)('on a phone no name of a grade is cut: %s', async (language) => {
  const { programme, report, context } = trat();
  for (const { name, spec } of reportCharts(programme, report, language, { ...context, width: 320 })) {
    const { svg } = await drawn(spec);
    expect(svg, name).not.toContain('…');
  }
});
