import { describe, expect, test } from 'vitest';
import { svgOf } from '../../examples/04-charts/draw.js';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { type ReportChart, reportCharts } from '../../src/charts.js';
import { defineProgramme, emptyReport, LANGUAGES } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import {
  alone,
  type Charted,
  chartOf,
  chartsOf,
  DRAWN,
  dataOf,
  hidden,
  nobody,
  trat,
} from '../tools/charted-reports.js';

const subtitleOf = ({ spec }: ReportChart): string[] => (spec as { title: { subtitle: string[] } }).title.subtitle;

test.each(DRAWN)(
  '$name, $language: every chart has its title and its text in the language, and is plain JSON',
  ({ made, language }) => {
    for (const { title, alt, spec } of chartsOf(made(), language)) {
      const { text, subtitle } = (spec as { title: { text: string[]; subtitle: string[] } }).title;
      expect(spec).toMatchObject({ description: alt });
      expect(subtitle.length).toBeGreaterThan(0);
      expect(alt.startsWith(`${title}; `)).toBe(true);
      const heading = text.join('').replace(/\s/g, '');
      const said = [title, alt.split('; ')[1]].map((one = '') => one.replace(/\s/g, ''));
      expect(said.some((one) => heading.startsWith(one))).toBe(true); // what it says, and its cohort
      expect(alt).not.toMatch(/undefined|null|NaN|[:;,] *$|[:;,] *;/);
      expect(/[ก-๙]/.test(title)).toBe(language === 'th');
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    }
  },
);

test('there is a chart for everything that the report and its context have', () => {
  const namesOf = (made: Charted) => chartsOf(made, 'en').map(({ name }) => name);
  expect(namesOf(trat())).toEqual([
    'gradesByArea',
    'gradeSharesByArea',
    'progress',
    'dimensions',
    'gradeFlow',
    'overlap',
  ]);
  expect(namesOf({ ...trat(), context: {} })).toEqual(['gradesByArea', 'gradeSharesByArea', 'dimensions', 'overlap']);
  expect(namesOf(nobody())).toEqual(['gradesByArea', 'gradeSharesByArea', 'progress', 'dimensions', 'gradeFlow']); // no pattern
  expect(namesOf(alone())).toEqual(['gradesByArea', 'gradeSharesByArea', 'dimensions']);
});

test('the text alternatives have the main numbers of Trat on 5 August', () => {
  expect(chartsOf(trat(), 'th').map(({ alt }) => alt)).toEqual([
    'ระดับผลการแก้ไขปัญหา: แยกตามพื้นที่; ระดับ A มี 457 จาก 466 ครัวเรือน; ข้อมูล ณ วันที่ 5 สิงหาคม 2565: 466 ครัวเรือน อยู่ในทะเบียน; A 457, B 9, C 0, F 0; มากที่สุด: เขาสมิง 155, เมืองตราด 128, บ่อไร่ 96',
    'ระดับผลการแก้ไขปัญหา: แยกตามพื้นที่: ร้อยละ; ระดับ A ตั้งแต่ 90 % (เกาะกูด) ถึง 100 % (เกาะช้าง); ข้อมูล ณ วันที่ 5 สิงหาคม 2565: 466 ครัวเรือน อยู่ในทะเบียน; A: เมืองตราด 126/128, คลองใหญ่ 57/58, เขาสมิง 152/155, บ่อไร่ 94/96, แหลมงอบ 14/14, เกาะกูด 10/11, เกาะช้าง 4/4',
    'ระดับผลการแก้ไขปัญหา: ความคืบหน้า; ระดับ A จาก 0 เป็น 457 ครัวเรือน; ข้อมูล ณ วันที่ 5 สิงหาคม 2565: 466 ครัวเรือน อยู่ในทะเบียน; 9 พ.ค. 2565 – 5 ส.ค. 2565; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0',
    expect.stringContaining('; สุขภาพ 76 (ยังไม่ผ่าน 1), ความเป็นอยู่ 175 (ยังไม่ผ่าน 2), '),
    expect.stringContaining('; 466 ครัวเรือน อยู่ในทะเบียนทั้งสองวัน; ระดับสูงขึ้น 466, ระดับคงเดิม 0, ระดับลดลง 0'),
    expect.stringContaining('; 14/14 รูปแบบ; มากที่สุด: รายได้ 145, ความเป็นอยู่ 134, การศึกษา 73'),
  ]);
  expect(chartsOf(trat(), 'en').map(({ alt }) => alt)).toEqual([
    'Grades: by area; Grade A: 457 of 466 households; as of 5 August 2022: 466 households on the register; A 457, B 9, C 0, F 0; most: Khao Saming 155, Mueang Trat 128, Bo Rai 96',
    'Grades: by area: percent; Grade A: from 90 % (Ko Kut) to 100 % (Ko Chang); as of 5 August 2022: 466 households on the register; A: Mueang Trat 126/128, Khlong Yai 57/58, Khao Saming 152/155, Bo Rai 94/96, Laem Ngop 14/14, Ko Kut 10/11, Ko Chang 4/4',
    'Grades: progress; Grade A: from 0 to 457 households; as of 5 August 2022: 466 households on the register; 9 May 2022 – 5 August 2022; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0',
    expect.stringContaining('; Health 76 (remaining 1), Living conditions 175 (remaining 2), '),
    expect.stringContaining(
      '; 466 households on the register on both days; grade rose 466, grade stayed 0, grade fell 0',
    ),
    expect.stringContaining('; 14/14 patterns; most: Income 145, Living conditions 134, Education 73'),
  ]);
});

describe('what is hidden', () => {
  const cases = [
    { name: 'gradesByArea', cells: 7 }, // grade B in five districts; in Ko Chang the total and grade A
    { name: 'gradeSharesByArea', cells: 6 }, // the bars of the districts of which anything is hidden
    { name: 'progress', cells: 7 }, // grades A and B on 20 May, F on five other Fridays
    { name: 'dimensions', cells: 4 },
    { name: 'overlap', cells: 5 },
  ];

  test.each(cases)('$name says how much, below the title and in its text', ({ name, cells }) => {
    const notes = {
      th: `ปกปิดตัวเลข ${cells} ช่องเพื่อคุ้มครองครัวเรือน ไม่ได้แปลว่าศูนย์`,
      en: `figures hidden to protect households: ${cells}; hidden is not zero`,
    };
    for (const language of LANGUAGES) {
      const chart = chartOf(name, hidden(), language);
      expect(subtitleOf(chart).at(-1)).toBe(notes[language]);
      expect(chart.alt.endsWith(`; ${notes[language]}`)).toBe(true);
      expect(chartOf(name, trat(), language).alt).not.toContain(notes[language].slice(0, 6));
    }
  });

  test('is never among the largest, and a hidden total says so', () => {
    const { report } = hidden();
    const areas = Object.entries(report.areas).map(([code, figures]) => [
      code,
      code === '2303' ? figures : { ...figures, registered: { households: null, persons: null } },
    ]);
    const hiddenAreas: Charted = { ...hidden(), report: { ...report, areas: Object.fromEntries(areas) } };
    const { alt } = chartOf('gradesByArea', hiddenAreas, 'en');
    expect(alt).toContain('; most of those not hidden: Khao Saming 155; figures hidden');
    expect(chartOf('gradesByArea', hiddenAreas, 'th').alt).toContain('; มากที่สุดในที่ไม่ปกปิด: เขาสมิง 155; ปกปิดตัวเลข');
    const whole = { ...report.figures, registered: { households: null, persons: null } };
    const told = chartOf('overlap', { ...hidden(), report: { ...report, figures: whole } }, 'en');
    expect(told.alt).toContain('as of 5 August 2022: households (hidden) on the register');
  });
});

test('areas of one name have their codes behind it', () => {
  const label = { th: 'ท่าใหม่', en: 'Tha Mai' };
  const programme = defineProgramme({
    ...trat2565,
    id: 'two-names',
    areas: [
      { code: '230101', label },
      { code: '230201', label },
      { code: '230102', label: { th: 'อื่น', en: 'Another' } },
    ],
  });
  const { figures } = trat().report;
  const areas = { 230101: figures, 230102: figures, 230201: figures };
  const [chart] = reportCharts(programme, { ...trat().report, programme: 'two-names', areas }, 'en');
  const [, ends = []] = dataOf(chart?.spec ?? {});
  expect(ends.map(({ area }) => area)).toEqual(['Tha Mai (230101)', 'Another', 'Tha Mai (230201)']);
});

describe('colours', () => {
  const coloursOf = (count: number): readonly (string | undefined)[] => {
    const source = { basis: 'assumption', ref: 'made up' } as const;
    const programme = defineProgramme({
      ...{ ...trat2565, id: 'colours' },
      grading: {
        by: 'indicator',
        rules: Array.from({ length: count }, (_, index) => ({
          ...{ grade: `G${index}`, label: { th: `ระดับ ${index}`, en: `grade ${index}` }, source },
          when: ({ passed }) => Math.min(passed, count - 1) === count - 1 - index,
        })),
      },
    });
    const empty = emptyReport(programme, { asOf: '2022-08-05' });
    const figures = { ...empty.figures, ungraded: { households: 1, persons: 1 } };
    const [chart] = reportCharts(programme, { ...empty, figures }, 'en');
    const spec = chart?.spec as { layer: { encoding: { color: { scale: { range: string[] } } } }[] } | undefined;
    return spec?.layer[0]?.encoding.color.scale.range ?? [];
  };
  const lightness = (colour = ''): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const contrast = (one = '', other = ''): number => {
    const [light = 0, dark = 0] = [lightness(one), lightness(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('of %d grades neighbours differ in grey, the ungraded too', (count) => {
    const colours = coloursOf(count);
    expect(colours).toHaveLength(count + 1);
    expect(new Set(colours.slice(0, 8)).size).toBe(Math.min(8, colours.length));
    for (const [place, colour] of colours.entries()) {
      expect(contrast(colour, '#ffffff')).toBeGreaterThan(2.4);
      if (place > 0) expect(contrast(colours[place - 1], colour)).toBeGreaterThanOrEqual(2);
    }
  });

  test.each([2, 3, 4])('%d grades grow darker from best to worst', (count) => {
    const graded = coloursOf(count).slice(0, -1).map(lightness);
    expect(graded).toEqual([...graded].sort((a, b) => b - a));
  });
});

test('a caller may change a chart, and the next one is as it was', () => {
  const [first] = chartsOf(trat(), 'en');
  const untouched = structuredClone(first);
  const spec = first?.spec as { width: number; config: { font: string } };
  spec.width = 1;
  spec.config.font = 'serif';
  expect(chartsOf(trat(), 'en')[0]).toEqual(untouched);
});

test('a context that does not fit is refused as the tables refuse it', () => {
  const other = { ...trat().report, programme: nineAreas.id, asOf: '2022-07-29' };
  expect(() => reportCharts(trat2565, trat().report, 'en', { earlier: [other] })).toThrow(RangeError);
});

describe('the width of the picture', () => {
  test.each(LANGUAGES)('a phone has room for every chart, in %s', async (language) => {
    const { programme, report, context } = trat();
    for (const { name, title, alt, spec } of reportCharts(programme, report, language, { ...context, width: 360 })) {
      const svg = await svgOf({ name, title, alt, spec });
      expect(Number(/width="([\d.]+)"/.exec(svg)?.[1]), name).toBeLessThan(400);
    }
  });

  test.each([
    [0, RangeError],
    [279, RangeError],
    [Number.NaN, RangeError],
    [Number.POSITIVE_INFINITY, RangeError],
    ['400', TypeError],
    [null, TypeError],
  ])('%j is refused', (width, error) => {
    expect(() => reportCharts(trat2565, trat().report, 'en', { width: width as number })).toThrow(error);
  });
});
