import { afterEach, describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { defineProgramme, LANGUAGES, type Language, type ReportChart, reportCharts } from '../../src/index.js';
import { gradeColours, gradesIn } from '../../src/report/chart-parts.js';
import { trat2565 } from '../../src/trat.js';
import { alone, CHARTED, type Charted, hidden, nobody, trat } from '../tools/charted-reports.js';
import { dataOf, drawn, schemaFaults } from '../tools/vega.js';

const chartsOf = ({ programme, report, context }: Charted, language: Language): ReportChart[] =>
  reportCharts(programme, report, language, context);
const chartOf = (name: string, made: Charted, language: Language): ReportChart =>
  chartsOf(made, language).find((chart) => chart.name === name) as ReportChart;
const subtitleOf = ({ spec }: ReportChart): string[] => (spec as { title: { subtitle: string[] } }).title.subtitle;

/** The texts of an SVG, in the order of drawing. */
const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
const textsDrawn = async ({ spec }: ReportChart): Promise<string[]> => textsOf((await drawn(spec)).svg);

describe.each(
  Object.entries(CHARTED).flatMap(([name, made]) => LANGUAGES.map((language) => ({ name, language, made }))),
)('$name, $language', ({ made, language }) => {
  const charts = chartsOf(made, language);

  test.each(charts)('$name follows the schema of Vega-Lite and is drawn without a warning', async ({ spec }) => {
    expect(schemaFaults(spec)).toEqual([]);
    const { svg, said } = await drawn(spec);
    expect(said).toEqual([]);
    expect(textsOf(svg)).not.toContain('undefined');
    expect(svg).not.toMatch(/NaN|null/);
  });

  test.each(charts)('$name tells its title and its text in the language, and is plain JSON', ({ title, alt, spec }) => {
    expect(spec).toMatchObject({ description: alt, title: { text: title } });
    expect(alt.startsWith(`${title}; `)).toBe(true);
    expect(alt).not.toMatch(/undefined|null|NaN|[:;,] *$|[:;,] *;/);
    expect(/[ก-๙]/.test(title)).toBe(language === 'th');
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });
});

test('what there is to draw says which charts there are', () => {
  const namesOf = (made: Charted) => chartsOf(made, 'en').map(({ name }) => name);
  expect(namesOf(trat)).toEqual(['gradesByArea', 'progress', 'dimensions', 'gradeFlow', 'overlap']);
  expect(namesOf({ ...trat, context: {} })).toEqual(['gradesByArea', 'dimensions', 'overlap']);
  expect(namesOf(nobody)).toEqual(['gradesByArea', 'progress', 'dimensions', 'gradeFlow']); // no pattern
  expect(namesOf(alone)).toEqual(['gradesByArea', 'dimensions']);
});

test('the text alternatives tell the main numbers of Trat on 5 August', () => {
  expect(chartsOf(trat, 'th').map(({ alt }) => alt)).toEqual([
    'ระดับผลการแก้ไขปัญหา: แยกตามพื้นที่; ข้อมูล ณ วันที่ 5 สิงหาคม 2565: 466 ครัวเรือน อยู่ในทะเบียน; A 457, B 9, C 0, F 0; มากที่สุด: เขาสมิง 155, เมืองตราด 128, บ่อไร่ 96',
    'ระดับผลการแก้ไขปัญหา: ความคืบหน้า; ข้อมูล ณ วันที่ 5 สิงหาคม 2565: 466 ครัวเรือน อยู่ในทะเบียน; 9 พ.ค. 2565 – 5 ส.ค. 2565; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0',
    expect.stringContaining('; สุขภาพ 76 (ยังไม่ผ่าน 1), ความเป็นอยู่ 175 (ยังไม่ผ่าน 2), '),
    expect.stringContaining('; 466 ครัวเรือน อยู่ในทะเบียนทั้งสองวัน; ระดับสูงขึ้น 466, ระดับคงเดิม 0, ระดับลดลง 0'),
    expect.stringContaining('; 14/14 รูปแบบ; มากที่สุด: รายได้ 145, ความเป็นอยู่ 134, การศึกษา 73'),
  ]);
  expect(chartsOf(trat, 'en').map(({ alt }) => alt)).toEqual([
    'Grades: by area; as of 5 August 2022: 466 households on the register; A 457, B 9, C 0, F 0; most: Khao Saming 155, Mueang Trat 128, Bo Rai 96',
    'Grades: progress; as of 5 August 2022: 466 households on the register; 9 May 2022 – 5 August 2022; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0',
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
      const chart = chartOf(name, hidden, language);
      expect(subtitleOf(chart).at(-1)).toBe(notes[language]);
      expect(chart.alt.endsWith(`; ${notes[language]}`)).toBe(true);
      expect(chartOf(name, trat, language).alt).not.toContain(notes[language].slice(0, 6));
    }
  });

  test('is a word in its place, and no bar', async () => {
    expect(await textsDrawn(chartOf('gradesByArea', hidden, 'th'))).toEqual(
      expect.arrayContaining(['128 (A 126, B ปกปิด)', '14 (A 14)', 'ปกปิด (A ปกปิด)']),
    );
    const [bars, words = []] = dataOf(chartOf('dimensions', hidden, 'en').spec);
    expect(bars).toHaveLength(6);
    expect(words.filter(({ text }) => text === 'hidden')).toHaveLength(4);
    expect((await textsDrawn(chartOf('overlap', hidden, 'en'))).filter((text) => text === 'hidden')).toHaveLength(5);
  });

  test('is a gap in a line, and its numbers are told as hidden', async () => {
    const chart = chartOf('progress', hidden, 'en');
    const [points = []] = dataOf(chart.spec);
    expect(points.filter(({ households }) => households === null)).toHaveLength(7);
    const strokesOf = async ({ spec }: ReportChart) =>
      [...(await drawn(spec)).svg.matchAll(/class="mark-line[^>]*><path[^>]* d="([^"]*)"/g)].map(
        ([, line = '']) => line.split('M').length - 1,
      );
    expect(await strokesOf(chart)).toEqual([2, 2, 1, 3]); // A and B from the kick-off and after 20 May, C whole, F in three
    expect(await strokesOf(chartOf('progress', trat, 'en'))).toEqual([1, 1, 1, 1]);
    expect(chart.alt).toContain('; A 0 → 457, B 0 → 9, C 467 → 0, F 0 → 0; ');
    const later = { ...hidden, context: { earlier: hidden.context.earlier?.slice(2) ?? [] } };
    expect(chartOf('progress', later, 'en').alt).toContain('; A hidden → 457, B hidden → 9, C 461 → 0, F 0 → 0; ');
  });

  const areas = Object.entries(hidden.report.areas).map(([code, figures]) => [
    code,
    code === '2303' ? figures : { ...figures, registered: { households: null, persons: null } },
  ]);
  const hiddenAreas: Charted = { ...hidden, report: { ...hidden.report, areas: Object.fromEntries(areas) } };

  test('is never among the largest, and a hidden total says so', () => {
    const { alt } = chartOf('gradesByArea', hiddenAreas, 'en');
    expect(alt).toContain('; most of those not hidden: Khao Saming 155; figures hidden');
    const whole = { ...hidden.report.figures, registered: { households: null, persons: null } };
    const told = chartOf('overlap', { ...hidden, report: { ...hidden.report, figures: whole } }, 'en');
    expect(told.alt).toContain('as of 5 August 2022: households (hidden) on the register');
  });
});

describe('names and numbers', () => {
  test.each([
    { name: 'Trat on 5 August', grades: ['#3da480', '#2d779b'] },
    { name: 'nine dimensions', grades: ['#3da480', '#2d779b', '#602564', '#3f0715'] },
  ])('$name: a bar goes from the best grade to the worst', async ({ name, grades }) => {
    const { svg } = await drawn(chartOf('gradesByArea', CHARTED[name] as Charted, 'en').spec);
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

  test('stand whole in the drawing, thousands separated', async () => {
    const figures = trat.report.figures;
    const many = { households: 12345, persons: 23456 };
    const crowded = { ...figures, byDimension: { ...figures.byDimension, health: { failed: many, remaining: many } } };
    const texts = await textsDrawn(
      chartOf('dimensions', { ...trat, report: { ...trat.report, figures: crowded } }, 'th'),
    );
    expect(texts).toEqual(expect.arrayContaining(['การเข้าถึงบริการรัฐ', '12,345', '10,000', 'ครัวเรือน']));
    const flow = await textsDrawn(chartOf('gradeFlow', trat, 'en'));
    expect(flow).toEqual(
      expect.arrayContaining(['C passes none of the indicators it had failed yet', '457', 'grade now']),
    );
  });

  test('areas of one name are told apart by their codes', () => {
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
    const { figures } = trat.report;
    const areas = { 230101: figures, 230102: figures, 230201: figures };
    const [chart] = reportCharts(programme, { ...trat.report, programme: 'two-names', areas }, 'en');
    const [, ends = []] = dataOf(chart?.spec ?? {});
    expect(ends.map(({ area }) => area)).toEqual(['Tha Mai (230101)', 'Another', 'Tha Mai (230201)']);
  });

  test('few households have whole numbers on their axis', async () => {
    const texts = await textsDrawn(chartOf('gradesByArea', CHARTED['two grades'] as Charted, 'en'));
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(['0', '1']);
  });
});

describe('dates', () => {
  const machine = process.env.TZ;
  afterEach(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  test.each(['America/Los_Angeles', 'Asia/Bangkok', 'Pacific/Kiritimati'])(
    'are those of the reports in %s',
    async (zone) => {
      process.env.TZ = zone;
      const th = await textsDrawn(chartOf('progress', trat, 'th'));
      expect(th.filter((text) => /25\d\d$/.test(text))).toHaveLength(14);
      expect(th).toEqual(expect.arrayContaining(['9 พ.ค. 2565', '13 พ.ค. 2565', '5 ส.ค. 2565']));
      expect(th.join()).not.toMatch(/2022|May|Aug/);
      expect(await textsDrawn(chartOf('progress', trat, 'en'))).toContain('13 May 2022');
    },
  );

  test('that stand too close leave out their names, never the last', async () => {
    const [, ...earlier] = trat.context.earlier ?? [];
    const near = [1, 2, 3, 4, 5, 6].map((day) => ({ ...trat.report, asOf: `2022-07-${23 + day}` }));
    const crowded = { ...trat, context: { earlier: [...earlier.filter(({ asOf }) => asOf < '2022-07-23'), ...near] } };
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
});

describe('colours', () => {
  const coloursOf = (count: number): readonly (string | undefined)[] => {
    const rows = Array.from({ length: count }, (_, n) => ({ code: `G${n}`, name: `grade ${n}`, households: 1 }));
    const ungraded = { code: 'ungraded', name: 'ungraded', households: 1 };
    const table = { name: 'grades', title: 'Grades', columns: [], rows: [...rows, ungraded] };
    const source = { tables: [table], language: 'en', date: '' } as const;
    return gradeColours(source, gradesIn(source, true)).scale.range;
  };
  const lightness = (colour = ''): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  test.each([2, 3, 4, 5, 6, 7, 8])(
    'of %d grades grow darker from best to worst, all clear of white, each its own',
    (count) => {
      const graded = coloursOf(count).slice(0, -1);
      expect(graded).toHaveLength(count);
      for (const [place, colour] of graded.entries()) {
        expect(1.05 / (lightness(colour) + 0.05)).toBeGreaterThanOrEqual(3); // WCAG 2.2, 1.4.11
        if (place > 0) expect((lightness(graded[place - 1]) + 0.05) / (lightness(colour) + 0.05)).toBeGreaterThan(1.15);
      }
    },
  );

  test('one grade has a colour, and who is ungraded is grey', () => {
    expect(coloursOf(1)).toEqual(coloursOf(2).filter((_, place) => place !== 1));
    expect(coloursOf(4).at(-1)).toBe('#8c8c8c');
  });
});

test('a caller may change a chart, and the next one is as it was', () => {
  const [first] = chartsOf(trat, 'en');
  const untouched = structuredClone(first);
  const spec = first?.spec as { width: number; config: { font: string } };
  spec.width = 1;
  spec.config.font = 'serif';
  expect(chartsOf(trat, 'en')[0]).toEqual(untouched);
});

test('a context that does not fit is refused as the tables refuse it', () => {
  const other = { ...trat.report, programme: nineAreas.id, asOf: '2022-07-29' };
  expect(() => reportCharts(trat2565, trat.report, 'en', { earlier: [other] })).toThrow(RangeError);
});
