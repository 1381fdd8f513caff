import { type Day, formatDate, startOfDay } from '../calendar/index.js';
import { householdsMoved, type Movement } from '../changes/index.js';
import type { PublicReport } from '../figures/index.js';
import { areaNamesOf, inTime } from '../tables/index.js';
import {
  amountOf,
  BEHIND,
  type ChartSource,
  chartOf,
  countsOf,
  gradeColours,
  gradedIn,
  gradesIn,
  householdsAlong,
  isShown,
  largestOf,
  namesAlong,
  type ReportChart,
  registeredIn,
  shown,
  sumOf,
  withDistinctNames,
} from './chart-parts.js';

/** The households of every area, stacked by grade, best first; beside the bar, its numbers. */
export function gradesByAreaChart(source: ChartSource): ReportChart {
  const { programme, report, language, words } = source;
  const { figures } = report;
  const grades = gradesIn(source, gradedIn(figures, null) !== 0);
  const nameOf = areaNamesOf(programme, language);
  const named = Object.entries(report.areas).map(([code, area]) => ({ code, name: nameOf(code), area }));
  const areas = withDistinctNames(named).map(({ name, area }) => ({
    ...{ short: name, households: registeredIn(area) },
    parts: grades.map(({ grade, short, name: gradeName }) => ({
      ...{ area: name, grade: gradeName, short, households: gradedIn(area, grade) },
    })),
  }));
  const parts = areas.flatMap((area) => area.parts);
  const ends = areas.map((area) => ({
    ...{ area: area.short, households: sumOf(area.parts) },
    text: `${shown(source, area.households)} (${countsOf(
      source,
      area.parts.filter((part) => part.households !== 0),
    )})`,
  }));
  const inAll = grades.map(({ grade, short }) => ({ short, households: gradedIn(figures, grade) }));
  const y = namesAlong('area', ends);
  const x = householdsAlong(source, ends);
  const bars = {
    data: { values: parts.filter(isShown) },
    mark: { type: 'bar', stroke: 'white' },
    encoding: { y, x, color: gradeColours(source, grades) },
  };
  const numbers = {
    data: { values: ends },
    mark: { type: 'text', ...BEHIND },
    encoding: { y, x, text: { field: 'text' } },
  };
  return chartOf(
    source,
    {
      ...{ name: 'gradesByArea', titles: [words.grades, words.areas] },
      ...{ says: [countsOf(source, inAll), ...largestOf(source, areas)], marks: [...areas, ...parts] },
    },
    { width: 440, height: { step: 30 }, layer: [bars, numbers] },
  );
}

/** The grades from report to report: a line for each grade, a point for each report, a gap where a number is hidden. */
export function progressChart(source: ChartSource, earlier: readonly PublicReport[]): ReportChart {
  const { report, language, words } = source;
  const reports = inTime(report, earlier);
  const first = reports[0] ?? report;
  const dateOf = ({ asOf }: PublicReport) => formatDate(asOf, language, 'medium');
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
  const x = {
    ...{ field: 'day', type: 'temporal', title: null },
    axis: {
      ...{ grid: false, labelAngle: -45, labelOverlap: false },
      values: withRoom(reports.map(({ asOf }) => asOf)),
      labelExpr: `${JSON.stringify(dates)}[utcFormat(datum.value, '%Y-%m-%d')]`, // Vega knows no Buddhist Era
    },
  };
  const color = gradeColours(source, grades);
  const drawing = {
    ...{ width: 560, height: 300, data: { values: points } },
    mark: { type: 'line', point: { size: 60 } },
    encoding: {
      ...{ x, y: householdsAlong(source, points), color },
      shape: { ...color, scale: { domain: color.scale.domain } },
    },
  };
  const titles = [words.grades, words.progress];
  return chartOf(
    source,
    { name: 'progress', titles, says: [span, changes.join(', ')], notes: [span], marks: points },
    drawing,
  );
}

/** How many dates have room side by side. */
const MOST = 22;

/** The days whose dates have room, from the last: those far enough before the one after them. */
function withRoom(days: readonly Day[]) {
  const times = days.map((day) => startOfDay(day)).reverse();
  const gap = (Number(times[0]) - Number(times.at(-1))) / MOST;
  let after = Number.POSITIVE_INFINITY;
  return times
    .filter((time) => {
      const hasRoom = after - Number(time) >= gap;
      if (hasRoom) after = Number(time);
      return hasRoom;
    })
    .map((time) => ({
      // A number would become an expression that vega-interpreter does not know.
      ...{ year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate(), utc: true },
    }));
}

/** From which grade to which, as a square of counts: who stayed is on its diagonal, who fell to the right of it. */
export function gradeFlowChart(source: ChartSource, movement: Movement): ReportChart {
  const { language, words } = source;
  const ways = [words.rose, words.stayed, words.fell, words.ungraded];
  const square = gradesIn(source, true).flatMap((before, row, grades) =>
    grades.map((after, column) => {
      const households = householdsMoved(movement.moves, before.grade, after.grade) ?? null;
      const isGraded = before.grade !== null && after.grade !== null;
      const way = ways[isGraded ? 1 + Math.sign(column - row) : 3];
      return { from: before.name, to: after.short, households, text: shown(source, households), way };
    }),
  );
  const isGraded = (cell: (typeof square)[number]): boolean => cell.way !== words.ungraded;
  const cells = square.every((cell) => isGraded(cell) || cell.households === 0) ? square.filter(isGraded) : square;
  const drawn = ways.filter((way) => cells.some((cell) => cell.way === way));
  const allOf = (some: typeof cells) => (some.every(isShown) ? sumOf(some) : null);
  const says = drawn.map((way) => `${way} ${shown(source, allOf(cells.filter((cell) => cell.way === way)))}`);
  const both = `${amountOf(source, allOf(cells))} ${words.bothDays}`;
  const y = {
    ...{ ...namesAlong('from', cells), title: words.before },
    axis: { titleAngle: 0, titleAlign: 'right', titleX: -8, titleY: -12 }, // above the names, however long they are
  };
  const x = {
    ...{ ...namesAlong('to', cells), title: words.after },
    axis: { orient: 'top', labelAngle: 0, titlePadding: 10 },
  };
  const color = { field: 'way', title: null, scale: { domain: ways, range: WAY_COLOURS }, legend: { values: drawn } };
  const scale = { type: 'sqrt', domain: [0, Math.max(1, sumOf(cells))], range: [0.08, 0.75] };
  const opacity = { field: 'households', type: 'quantitative', legend: null, scale };
  const longest = cells.reduce((most, cell) => Math.max(most, cell.to.length), 0);
  const days = [movement.from, movement.to].map((day) => formatDate(day, language, 'medium')).join(' – ');
  return chartOf(
    source,
    {
      ...{ name: 'gradeFlow', titles: [`${words.moves} ${days}`] },
      ...{ says: [both, says.join(', ')], notes: [both], marks: cells },
    },
    {
      ...{ width: { step: Math.max(72, 10 * longest) }, height: { step: 44 } },
      layer: [
        {
          data: { values: cells.filter(isShown) },
          mark: { type: 'rect', stroke: 'white' },
          encoding: { x, y, color, opacity },
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

/** Rose, stayed, fell, and ungraded: distinct for people with colour blindness. */
const WAY_COLOURS = ['#0072b2', '#999999', '#d55e00', '#f0e442'];
