import { type Day, formatDate, startOfDay } from '../calendar/index.js';
import { householdsMoved, type Movement } from '../changes/index.js';
import type { AnyReport } from '../figures/index.js';
import { count, oldestFirst } from '../tables/index.js';
import {
  amountOf,
  type ChartSource,
  type Count,
  chartOf,
  gradeColours,
  gradedIn,
  gradesIn,
  householdsAlong,
  isShown,
  namesAlong,
  type ReportChart,
  roomFor,
  shown,
  sumOf,
  widest,
} from './chart-parts.js';

/** The height of the chart of lines, and the least distance between two names, in pixels. */
const TALL = 300;
const APART = 18;

/** The grades from report to report: a line for each grade, a point for each report, a gap where a number is hidden. */
export function progressChart(source: ChartSource, earlier: readonly AnyReport[]): ReportChart {
  const { report, language, words } = source;
  const reports = oldestFirst(report, earlier);
  const first = reports[0] ?? report;
  const dateOf = ({ asOf }: AnyReport) => formatDate(asOf, language, 'medium');
  const grades = gradesIn(
    source,
    reports.some(({ figures }) => gradedIn(figures, null) !== 0),
  );
  const points = reports.flatMap(({ asOf, figures }) =>
    grades.map(({ grade, name }) => ({
      ...{ day: asOf, grade: name, households: gradedIn(figures, grade) },
    })),
  );
  const changes = grades.map(({ grade, short }) => {
    const [before, now] = [first, report].map(({ figures }) => shown(source, gradedIn(figures, grade)));
    return `${short} ${before} → ${now}`;
  });
  const span = `${dateOf(first)} – ${dateOf(report)}`;
  const dates = Object.fromEntries(reports.map((one) => [one.asOf, dateOf(one)]));
  const y = householdsAlong(source, points);
  const names = widest(grades.map(({ name }) => name)) + 2 * APART;
  const room = roomFor(source, names + 50, 560);
  const isDirect = room >= 280; // else the names are in a legend below
  const width = isDirect ? room : roomFor(source, 50, 560);
  const x = {
    ...{ field: 'day', type: 'temporal', title: null },
    axis: {
      ...{ grid: false, labelAngle: -45, labelOverlap: false },
      values: daysWithRoom(
        reports.map(({ asOf }) => asOf),
        width,
      ),
      labelExpr: `${JSON.stringify(dates)}[utcFormat(datum.value, '%Y-%m-%d')]`, // Vega does not have the Buddhist Era
    },
  };
  const { title, ...colours } = gradeColours(source, grades);
  const color = { ...colours, ...(isDirect ? { legend: null } : { title }) };
  const lines = {
    data: { values: points },
    mark: { type: 'line', point: { size: 60 } },
    encoding: { x, y, color, shape: { ...color, scale: { domain: color.scale.domain } } },
  };
  const ends = spacedNames(points.slice(-grades.length), y.scale.domain[1] ?? 1);
  const named = {
    data: { values: isDirect ? ends : [] },
    encoding: { y: { ...y, field: 'at' }, x: { value: 'width' } },
    layer: [
      {
        mark: { type: 'point', filled: true, size: 60, opacity: 1, xOffset: APART },
        encoding: { color, shape: { ...color, scale: { domain: color.scale.domain } } },
      },
      { mark: { type: 'text', align: 'left', dx: APART + 8 }, encoding: { text: { field: 'grade' } } },
    ],
  };
  const [best] = grades;
  const [then, now] = [first, report].map(({ figures }) => (best ? gradedIn(figures, best.grade) : null));
  const message =
    then == null || now == null || reports.length < 2
      ? null
      : words.fromTo(best?.short ?? '', count(then), amountOf(source, now));
  return chartOf(
    source,
    {
      ...{ name: 'progress', titles: [words.grades, words.progress], message },
      ...{ says: [span, changes.join(', ')], notes: [span], marks: points },
    },
    {
      ...{ width, height: TALL },
      layer: [lines, ...(isDirect ? [named] : [])],
    },
  );
}

/** The positions of the names of lines: each near the end of its line, with a distance from the others. */
function spacedNames<P extends { readonly households: Count }>(ends: readonly P[], most: number) {
  const gap = (APART / TALL) * most * 1.2; // a scale ends on a round number, at most a fifth above the largest value
  let free = Number.NEGATIVE_INFINITY;
  return ends
    .map((end) => ({ ...end, at: end.households ?? 0 }))
    .reverse() // of equal ones, the better grade is above
    .sort((a, b) => a.at - b.at)
    .map((end) => {
      const at = Math.max(end.at, free);
      free = at + gap;
      return { ...end, at };
    });
}

/** The least distance between two dates below a chart, in pixels. */
const DATES_APART = 21;

/** The days whose dates have room, from the last: those with enough distance to the next. */
function daysWithRoom(days: readonly Day[], room: number) {
  const times = days.map((day) => startOfDay(day)).reverse();
  const gap = (Number(times[0]) - Number(times.at(-1))) / Math.floor(room / DATES_APART);
  let after = Number.POSITIVE_INFINITY;
  return times
    .filter((time) => {
      const hasRoom = after - Number(time) >= gap;
      if (hasRoom) after = Number(time);
      return hasRoom;
    })
    .map((time) => ({
      // A number would become an expression, which vega-interpreter does not support.
      ...{ year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate(), utc: true },
    }));
}

/**
 * Households by grade before and now, as a square of counts: those that stayed are on its diagonal, those that fell to the right of it.
 * More households are darker, in all colours alike; triangles show up and down for people who cannot distinguish the colours.
 */
export function gradeFlowChart(source: ChartSource, movement: Movement): ReportChart {
  const { language, words } = source;
  const ways = [words.rose, words.stayed, words.fell, words.ungraded];
  const movedBetween = (before: string | null, after: string | null) =>
    householdsMoved(movement.moves, before, after) ?? null;
  const all = gradesIn(source, true);
  const isIdle = all.every(({ grade }) => movedBetween(null, grade) === 0 && movedBetween(grade, null) === 0);
  const grades = gradesIn(source, !isIdle);
  const longest = widest(grades.map(({ short }) => short)) + APART;
  const names = widest(grades.map(({ name }) => name)) + 3 * APART;
  const hasRoom = source.width - names > grades.length * Math.max(72, longest);
  const cells = grades.flatMap((before, row) =>
    grades.map((after, column) => {
      const households = movedBetween(before.grade, after.grade);
      const isGraded = before.grade !== null && after.grade !== null;
      const way = ways[isGraded ? 1 + Math.sign(column - row) : 3];
      const from = hasRoom ? before.name : before.short;
      return { from, to: after.short, households, text: shown(source, households), way };
    }),
  );
  const numbers = widest(cells.map(({ text }) => text)) + 2 * APART; // the triangle before a number, and as much behind it
  const step = Math.round(Math.max(hasRoom ? 72 : 52, longest, numbers));
  const drawn = ways.filter((way) => cells.some((cell) => cell.way === way));
  const allOf = (some: typeof cells) => (some.every(isShown) ? sumOf(some) : null);
  const says = drawn.map((way) => `${way} ${shown(source, allOf(cells.filter((cell) => cell.way === way)))}`);
  const [rose, fell] = [words.rose, words.fell].map((way) => allOf(cells.filter((cell) => cell.way === way)));
  const message =
    rose == null || fell == null || sumOf(cells) === 0
      ? null
      : words.roseAndFell(amountOf(source, rose), amountOf(source, fell));
  const both = `${amountOf(source, allOf(cells))} ${words.bothDays}`;
  const y = {
    ...{ ...namesAlong('from', cells), title: words.before },
    axis: { titleAngle: 0, titleAlign: 'right', titleX: -8, titleY: -12 }, // above the names, which may have any length
  };
  const x = {
    ...{ ...namesAlong('to', cells), title: words.after },
    axis: { orient: 'top', labelAngle: 0, titlePadding: 10 },
  };
  const color = { field: 'way', title: null, scale: { domain: ways, range: WAY_COLOURS }, legend: { values: drawn } };
  const scale = { type: 'sqrt', domain: [0, Math.max(1, sumOf(cells))], range: [0.15, 0.75] };
  const opacity = {
    ...{ field: 'households', type: 'quantitative', legend: null, scale },
    condition: { test: 'datum.households === 0', value: 0 },
  };
  const days = [movement.from, movement.to].map((day) => formatDate(day, language, 'medium')).join(' – ');
  return chartOf(
    source,
    {
      ...{ name: 'gradeFlow', titles: [`${words.moves} ${days}`], message },
      ...{ says: [both, says.join(', ')], notes: [both], marks: cells },
    },
    {
      ...{ width: { step }, height: { step: 44 } },
      layer: [
        {
          data: { values: cells.filter(isShown) },
          mark: { type: 'rect', stroke: '#d9d9d9', strokeOpacity: 1 },
          encoding: { x, y, color, opacity },
        },
        {
          data: { values: cells.filter(({ households, way }) => households && way !== words.stayed) },
          mark: { type: 'point', filled: true, size: 50, opacity: 1, xOffset: 10 - step / 2, color: '#333333' },
          encoding: { x, y, shape: { ...color, scale: { domain: ways, range: WAY_SHAPES } } },
        },
        {
          data: { values: cells },
          mark: { type: 'text', fontSize: 15 },
          encoding: { x, y, text: { field: 'text' } },
        },
      ],
    },
  );
}

/** Rose, stayed, fell, and ungraded: distinct for people with colour blindness, and equally bright. */
const WAY_COLOURS = ['#0071b2', '#6c6c6c', '#b34e00', '#776e00'];
const WAY_SHAPES = ['triangle-up', 'circle', 'triangle-down', 'diamond'];
