import { formatDate } from '../calendar/index.js';
import { type AnyReport, type FigureAddress, type FigureStage, tallyAt } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { count, FIGURE_WORDS, type NamedGrade, namedGrades, reportTitle } from '../tables/index.js';
import { type Language, NO_ONE } from '../vocabulary/index.js';

/** A chart of a report. */
export interface ReportChart {
  readonly name: string;
  readonly title: string;
  /** Its main numbers in words, for people who cannot see the picture. */
  readonly alt: string;
  /** A complete Vega-Lite specification with its data. */
  readonly spec: object;
}

/** The data of charts. */
export interface ChartSource {
  readonly programme: Programme;
  readonly report: AnyReport;
  readonly language: Language;
  readonly words: ReturnType<typeof chartWords>;
  /** The greatest width of the picture in pixels. */
  readonly width: number;
}

/** A number of households; `null` when it is hidden. */
export type Count = number | null;

/** A mark of a chart. */
export interface Mark {
  readonly households: Count;
}

/** A mark with a name that is written with its number. */
interface NamedMark extends Mark {
  readonly short: string;
}

/** A grade with its name in a legend. */
interface ChartGrade extends NamedGrade {
  readonly name: string;
}

/** The words that only charts use. */
const CHART_WORDS = {
  th: {
    grade: 'ระดับ',
    before: 'ระดับเดิม',
    after: 'ระดับใหม่',
    failed: 'ตกเกณฑ์',
    rose: 'ระดับสูงขึ้น',
    stayed: 'ระดับคงเดิม',
    fell: 'ระดับลดลง',
    hiddenNote: (cells: string) => `ปกปิดตัวเลข ${cells} ช่องเพื่อคุ้มครองครัวเรือน ไม่ได้แปลว่าศูนย์`,
    most: 'มากที่สุด',
    mostShown: 'มากที่สุดในที่ไม่ปกปิด',
    bothDays: 'อยู่ในทะเบียนทั้งสองวัน',
    kinds: 'รูปแบบ',
    percent: 'ร้อยละ',
    ofAll: (some: string, all: string) => `${some} จาก ${all} ครัวเรือน`,
    haveGrade: (some: string, grade: string) => `ระดับ ${grade} มี ${some}`,
    fromTo: (grade: string, from: string, to: string) => `ระดับ ${grade} จาก ${from} เป็น ${to}`,
    between: (grade: string, least: string, most: string) => `ระดับ ${grade} ตั้งแต่ ${least} ถึง ${most}`,
    mostRemain: (name: string, some: string) => `ยังไม่ผ่านมากที่สุดในมิติ${name} ${some}`,
    noneRemains: 'ไม่มีครัวเรือนที่ยังไม่ผ่านในมิติใด',
    roseAndFell: (rose: string, fell: string) => `ระดับสูงขึ้น ${rose} ลดลง ${fell}`,
    failedSeveral: (some: string) => `ตกเกณฑ์มากกว่าหนึ่งมิติ ${some}`,
  },
  en: {
    grade: 'grade',
    before: 'grade before',
    after: 'grade now',
    failed: 'failed',
    rose: 'grade rose',
    stayed: 'grade stayed',
    fell: 'grade fell',
    hiddenNote: (cells: string) => `figures hidden to protect households: ${cells}; hidden is not zero`,
    most: 'most',
    mostShown: 'most of those not hidden',
    bothDays: 'on the register on both days',
    kinds: 'patterns',
    percent: 'percent',
    ofAll: (some: string, all: string) => `${some} of ${all} households`,
    haveGrade: (some: string, grade: string) => `Grade ${grade}: ${some}`,
    fromTo: (grade: string, from: string, to: string) => `Grade ${grade}: from ${from} to ${to}`,
    between: (grade: string, least: string, most: string) => `Grade ${grade}: from ${least} to ${most}`,
    mostRemain: (name: string, some: string) => `Most remain in ${name}: ${some}`,
    noneRemains: 'No household remains in any dimension',
    roseAndFell: (rose: string, fell: string) => `Grade rose: ${rose}, fell: ${fell}`,
    failedSeveral: (some: string) => `More than one dimension failed: ${some}`,
  },
} as const satisfies Record<Language, Record<string, unknown>>;

/** The words of reports and of charts. */
export const chartWords = (language: Language) => ({ ...FIGURE_WORDS[language], ...CHART_WORDS[language] });

/** The households of a tally. */
export const householdsOf = (
  figures: AnyReport['figures'],
  group: FigureAddress['group'],
  keys: FigureAddress['keys'],
  stage: FigureStage | null = null,
): Count => (tallyAt(figures, { group, keys, stage }) ?? NO_ONE).households;

/** The households on the register. */
export const registeredIn = (figures: AnyReport['figures']): Count =>
  householdsOf(figures, 'register', [], 'registered');

/** The households of a grade; for `null`, those without one. */
export const gradedIn = (figures: AnyReport['figures'], grade: string | null): Count =>
  householdsOf(figures, 'grades', [grade]);

/** One number of another in words: `457 of 466 households`; null where one of them is hidden or the total is zero. */
export const partOf = ({ words }: ChartSource, some: Count, all: Count): string | null =>
  some === null || all === null || all === 0 ? null : words.ofAll(count(some), count(all));

/** A number as text, or the word for hidden. */
export const shown = ({ words }: ChartSource, households: Count): string =>
  households === null ? words.hidden : count(households);

/** A number with its unit. */
export const amountOf = ({ words }: ChartSource, households: Count): string =>
  households === null
    ? `${words.households(2)} (${words.hidden})`
    : `${count(households)} ${words.households(households)}`;

/** Whether a mark is drawn: whether its number is not hidden. */
export const isShown = ({ households }: Mark): boolean => households !== null;

/** The sum of the numbers that are not hidden. */
export const sumOf = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + (mark.households ?? 0), 0);

/** Marks by size, largest first, hidden ones last. */
export const bySize = <M extends Mark>(marks: readonly M[]): M[] =>
  [...marks].sort((a, b) => (b.households ?? -1) - (a.households ?? -1));

/** Names with their numbers. */
export const countsOf = (source: ChartSource, marks: readonly NamedMark[]): string =>
  marks.map(({ short, households }) => `${short} ${shown(source, households)}`).join(', ');

/** The three largest numbers that are not hidden, in words. A hidden one may be larger. */
export function largestOf(source: ChartSource, marks: readonly NamedMark[]): string[] {
  const { most, mostShown } = source.words;
  const largest = bySize(marks.filter(isShown)).slice(0, 3);
  return largest.length > 0 ? [`${marks.every(isShown) ? most : mostShown}: ${countsOf(source, largest)}`] : [];
}

/** Entries with distinct names. A name that occurs twice, as names of subdistricts do, is followed by its code. */
export function withDistinctNames<N extends { readonly code: string; readonly name: string }>(all: readonly N[]): N[] {
  const times = new Map<string, number>();
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1);
  return all.map((one) => {
    if (times.get(one.name) === 1) return one;
    let { name } = one;
    do name += ` (${one.code})`;
    while (times.has(name));
    times.set(name, 1);
    return { ...one, name };
  });
}

/** The grades, best first, and last the households without one, if `withUngraded`. */
export const gradesIn = ({ programme, language }: ChartSource, withUngraded: boolean): ChartGrade[] =>
  withDistinctNames(
    namedGrades(programme, language)
      .filter(({ grade }) => withUngraded || grade !== null)
      .map((one) => ({ ...one, name: one.grade === null ? one.label : `${one.grade} ${one.label}` })),
  );

/** Colours of at most four grades, best first: each is at least twice as bright as the next, so that they differ in grey. */
const FOUR = ['#51b88d', '#2d779c', '#602b71', '#0f0205'] as const;

/** Colours of more grades, best first: alternately light and dark, each at least twice as bright or as dark as the one before. */
const BY_TURNS = ['#43a57c', '#1b676e', '#539acd', '#3854a8', '#a187ce', '#77308f', '#cc78b0', '#701028'] as const;
export const LIGHT = '#308d9b';
export const DARK = '#5a0d39';

/** A scale with a colour for each grade, best first: of two neighbours, one is at least twice as bright. Ungraded is grey. */
export function gradeColours(source: ChartSource, grades: readonly ChartGrade[]) {
  const { words, language, width } = source;
  const room = Math.round((width - 2 * PADDING) * 0.66); // a legend begins where the marks begin
  const lines = grades.map(({ name }) => [name, linesOf(name, language, room, 13)] as const);
  const names = grades.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  const few = names.length === 2 ? [FOUR[0], FOUR[2]] : FOUR;
  const colours = names.map((_, index) =>
    names.length > FOUR.length ? BY_TURNS[index % BY_TURNS.length] : few[index],
  );
  const endsLight = names.length === 1 || (names.length > FOUR.length && names.length % 2 === 1);
  return {
    field: 'grade',
    title: words.grade,
    scale: {
      domain: grades.map(({ name }) => name),
      range: [...colours, ...(grades.length > names.length ? [endsLight ? '#606060' : '#a6a6a6'] : [])],
    },
    // A name that has no room is told in lines, so that none is cut.
    ...(lines.every(([, parts]) => parts.length === 1)
      ? {}
      : { legend: { labelExpr: `${JSON.stringify(Object.fromEntries(lines))}[datum.label]` } }),
  };
}

/** The width of a text in pixels: Thai vowels and tone marks above or below a letter have no width. */
export const widthOf = (text: string, size = 13): number => [...text.replace(/\p{M}/gu, '')].length * size * 0.56;

/** The width of the widest of some texts, in pixels. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

/** A text as lines that fit into a width, broken between words. */
function linesOf(text: string, language: Language, room: number, size: number): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = lines.at(-1) ?? '';
    if (last === '' || widthOf(last + segment.trimEnd(), size) <= room) lines[lines.length - 1] = last + segment;
    else lines.push(segment.trimStart());
  }
  return lines.map((line) => line.trimEnd());
}

const PADDING = 14;

/** The width for the marks of a picture beside names and numbers, from 120 to `most` pixels. */
export const roomFor = ({ width }: ChartSource, beside: number, most: number): number =>
  Math.round(Math.min(most, Math.max(120, width - 2 * PADDING - beside)));

/** An axis of households for some marks: from zero, in whole numbers, with commas between thousands. */
export const householdsAlong = ({ words }: ChartSource, marks: readonly Mark[]) => ({
  ...{ field: 'households', type: 'quantitative', title: words.households(2) },
  scale: { domain: [0, marks.reduce((most, { households }) => Math.max(most, households ?? 0), 1)], nice: true },
  axis: { format: ',d', tickMinStep: 1, labelFlush: false },
});

/** An axis of names, in the order in which they first occur in the marks. */
export const namesAlong = <F extends string>(field: F, marks: readonly { readonly [field in F]: string }[]) => ({
  ...{ field, type: 'nominal', title: null },
  scale: { domain: [...new Set(marks.map((mark) => mark[field]))] },
});

/** The position of a text after the end of a bar. */
export const BEHIND = { align: 'left', dx: 6 } as const;

/** The words of a chart. */
export interface ChartText {
  readonly name: string;
  /** Parts of the title: `Grades: by area`. */
  readonly titles: readonly string[];
  /** The main statement, which is the heading; null where its numbers are hidden or there is nothing to state. */
  readonly message: string | null;
  /** The main numbers. */
  readonly says: readonly string[];
  /** Further lines below the title. */
  readonly notes?: readonly string[];
  /** All marks, also those that are not drawn because they are hidden. */
  readonly marks: readonly Mark[];
}

/** A chart with the same numbers in its picture and in its words. Every call makes a new object, which the caller may change. */
export function chartOf(source: ChartSource, text: ChartText, drawing: object): ReportChart {
  const { name, titles, message, says, notes = [], marks } = text;
  const { programme, report, language, words } = source;
  const parts = titles.map((part, index) => (index === 0 ? part : part.toLowerCase()));
  const title = reportTitle(parts.join(': '), programme, report, language);
  const registered = `${amountOf(source, registeredIn(report.figures))} ${words.registered}`;
  const subject = `${words.date} ${formatDate(report.asOf, language)}: ${registered}`;
  const hidden = marks.filter((mark) => !isShown(mark)).length;
  const ends = hidden > 0 ? [words.hiddenNote(count(hidden))] : [];
  const alt = [title, ...(message === null ? [] : [message]), subject, ...says, ...ends].join('; ');
  const guide = { labelFontSize: 13, titleFontSize: 13, labelLimit: 0 };
  const room = source.width - 2 * PADDING;
  const below = [...(message === null ? [] : [title]), subject, ...notes, ...ends];
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alt,
    title: {
      text: linesOf(message === null ? title : reportTitle(message, programme, report, language), language, room, 17),
      subtitle: below.flatMap((line) => linesOf(line, language, room, 13)),
    },
    padding: PADDING,
    ...drawing,
    config: {
      aria: false, // the description has the numbers; Vega would describe each mark in English with Common Era dates
      font: 'Sarabun, Noto Sans Thai, Laksaman, Tahoma, sans-serif',
      view: { stroke: null },
      title: {
        ...{ anchor: 'start', offset: 16, fontSize: 17 },
        ...{ subtitleFontSize: 13, subtitleLineHeight: 20, subtitlePadding: 8 },
      },
      axis: { ...guide, titleFontWeight: 'normal', maxExtent: 999, gridColor: '#e4e4e4' },
      legend: { ...guide, orient: 'bottom', direction: 'vertical' },
      text: { fontSize: 13 },
    },
  };
  return { name, title, alt, spec };
}
