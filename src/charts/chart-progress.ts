import { startOfDay } from '../calendar/index.js';
import { chartOf, type ReportChart } from './chart-of.js';
import {
  type ChartSource,
  cellOf,
  gradeColours,
  gradesIn,
  householdsAlong,
  rowsOf,
  shown,
  titleOf,
} from './chart-parts.js';

/** The grades from report to report: a line a grade, a point a report, a gap where a number is hidden. */
export function progressChart(source: ChartSource): ReportChart[] {
  const rows = rowsOf(source, 'progress');
  const [first] = rows;
  if (!first) return [];
  const last = rows.at(-1) ?? first;
  const grades = gradesIn(
    source,
    rows.some((row) => cellOf(row, 'ungraded.households') !== 0),
  );
  const points = rows.flatMap((row) =>
    grades.map(({ code, grade }) => ({ day: row.day, grade, households: cellOf(row, `${code}.households`) })),
  );
  const changes = grades.map(({ code, short }) => {
    const [before, now] = [first, last].map((row) => shown(source, cellOf(row, `${code}.households`)));
    return `${short} ${before} → ${now}`;
  });
  const span = `${first.name} – ${last.name}`;
  const names = Object.fromEntries(rows.map(({ day, name }) => [day, name]));
  const x = {
    ...{ field: 'day', type: 'temporal', title: null },
    axis: {
      ...{ grid: false, labelAngle: -45, labelOverlap: false },
      values: withRoom(rows.map(({ day }) => startOfDay(String(day)).getTime())),
      labelExpr: `${JSON.stringify(names)}[utcFormat(datum.value, '%Y-%m-%d')]`, // Vega knows no Buddhist Era
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
  const title = titleOf(source, 'grades', 'progress');
  return [
    chartOf(
      source,
      { name: 'progress', title, says: [span, changes.join(', ')], notes: [span], marks: points },
      drawing,
    ),
  ];
}

/** How many dates have room side by side. */
const MOST = 22;

/** The days whose names have room, from the last: those that stand far enough before the one after them. */
function withRoom(days: readonly number[]): number[] {
  const gap = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / MOST;
  let after = Number.POSITIVE_INFINITY;
  return [...days].reverse().filter((day) => {
    const room = after - day >= gap;
    if (room) after = day;
    return room;
  });
}
