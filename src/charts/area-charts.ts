import { areaNamesOf, count } from '../tables/index.js';
import {
  BEHIND,
  type ChartSource,
  type ChartText,
  type Count,
  chartOf,
  countsOf,
  gradeColours,
  gradedIn,
  gradesIn,
  householdsAlong,
  isShown,
  largestOf,
  namesAlong,
  partOf,
  type ReportChart,
  registeredIn,
  roomFor,
  shown,
  sumOf,
  widest,
  withDistinctNames,
} from './chart-parts.js';

/** The areas of a report with the households of each grade. */
function areasIn(source: ChartSource) {
  const { programme, report, language } = source;
  const grades = gradesIn(source, gradedIn(report.figures, null) !== 0);
  const nameOf = areaNamesOf(programme, language);
  const named = Object.entries(report.areas).map(([code, area]) => ({ code, name: nameOf(code), area }));
  const areas = withDistinctNames(named).map(({ name, area }) => ({
    ...{ short: name, households: registeredIn(area) },
    parts: grades.map(({ grade, short, name: gradeName }) => ({
      ...{ area: name, grade: gradeName, short, households: gradedIn(area, grade) },
    })),
  }));
  return { grades, areas };
}

/** The least width of bars beside texts with numbers, in pixels. */
const ENOUGH = 220;

/** A bar for each area with its households stacked by grade, best first, and the numbers beside it. */
export function gradesByAreaChart(source: ChartSource): ReportChart {
  const { report, words } = source;
  const { figures } = report;
  const { grades, areas } = areasIn(source);
  const parts = areas.flatMap((area) => area.parts);
  const counts = areas.map((area) => shown(source, area.households));
  const texts = areas.map((area, index) => {
    const some = area.parts.filter((part) => part.households !== 0);
    return `${counts[index]} (${countsOf(source, some)})`;
  });
  const names = widest(areas.map(({ short }) => short));
  const hasRoom = source.width - names - widest(texts) > ENOUGH; // else the counts of the grades are only in the table
  const ends = areas.map((area, index) => ({
    ...{ area: area.short, households: sumOf(area.parts) },
    text: (hasRoom ? texts : counts)[index] ?? '',
  }));
  const inAll = grades.map(({ grade, short }) => ({ short, households: gradedIn(figures, grade) }));
  const best = partOf(source, inAll[0]?.households ?? null, registeredIn(figures));
  return areaBars(
    source,
    { name: 'gradesByArea', titles: [words.grades, words.areas] },
    { message: best && words.haveGrade(best, inAll[0]?.short ?? '') },
    { says: [countsOf(source, inAll), ...largestOf(source, areas)], marks: [...areas, ...parts] },
    { grades, parts: parts.filter(isShown), ends, x: householdsAlong(source, ends) },
  );
}

/**
 * The same in percent, so that small and large areas can be compared. An area with a hidden number has the word for hidden instead of a
 * bar.
 */
export function gradeSharesChart(source: ChartSource): ReportChart {
  const { words } = source;
  const { grades, areas } = areasIn(source);
  const checked = areas.map((area) => ({ ...area, isWhole: isShown(area) && area.parts.every(isShown) }));
  const best = checked.map(({ short, households, parts, isWhole }) => ({
    area: short,
    some: isWhole ? (parts[0]?.households ?? null) : null,
    all: isWhole ? households : null,
  }));
  const ends = best.map(({ area, some, all }) => ({ area, ...{ households: 1, text: ofAll(source, some, all) } }));
  const shares = best
    .flatMap(({ area, some, all }) => (some !== null && all ? [{ area, share: some / all }] : []))
    .sort((a, b) => a.share - b.share);
  const [least, most] = [shares[0], shares.at(-1)];
  const grade = grades[0]?.short ?? '';
  const percentOf = ({ area, share }: { area: string; share: number }) => `${Math.floor(share * 100)} % (${area})`;
  return areaBars(
    source,
    { name: 'gradeSharesByArea', titles: [words.grades, words.areas, words.percent] },
    { message: least && most && least !== most ? words.between(grade, percentOf(least), percentOf(most)) : null },
    {
      says: best.length > 0 ? [`${grade}: ${ends.map(({ area, text }) => `${area} ${text}`).join(', ')}`] : [],
      marks: checked.map(({ isWhole, households }) => ({ households: isWhole ? households : null })),
    },
    {
      ...{
        grades,
        parts: checked.flatMap(({ parts, isWhole }) => (isWhole ? parts : [])),
        ends,
        stack: { stack: 'normalize' },
      },
      x: {
        ...{ field: 'households', type: 'quantitative', title: words.percent },
        scale: { domain: [0, 1] },
        axis: { format: '%', labelFlush: false },
      },
    },
  );
}

/** The number of the best grade and the total, beside a bar: `152/155`. */
const ofAll = (source: ChartSource, some: Count, all: Count): string =>
  some === null || all === null ? source.words.hidden : `${count(some)}/${count(all)}`;

/** Areas as bars of grades, with a text after each. */
function areaBars(
  source: ChartSource,
  titles: Pick<ChartText, 'name' | 'titles'>,
  heading: Pick<ChartText, 'message'>,
  words: Pick<ChartText, 'says' | 'marks'>,
  {
    grades,
    parts,
    ends,
    x,
    stack = {},
  }: {
    readonly grades: ReturnType<typeof gradesIn>;
    readonly parts: readonly object[];
    readonly ends: readonly { readonly area: string; readonly text: string }[];
    readonly x: object;
    readonly stack?: object;
  },
): ReportChart {
  const y = namesAlong('area', ends);
  const beside = widest(ends.map(({ area }) => area)) + widest(ends.map(({ text }) => text));
  const bars = {
    data: { values: parts },
    mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
    encoding: { y, x: { ...x, ...stack }, color: gradeColours(source, grades) },
  };
  const numbers = {
    data: { values: ends },
    mark: { type: 'text', ...BEHIND },
    encoding: { y, x, text: { field: 'text' } },
  };
  return chartOf(
    source,
    { ...titles, ...heading, ...words },
    { width: roomFor(source, beside, 440), height: { step: 30 }, layer: [bars, numbers] },
  );
}
