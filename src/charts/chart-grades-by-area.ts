import { chartOf, type ReportChart } from './chart-of.js';
import {
  type ChartGrade,
  type ChartRow,
  type ChartSource,
  cellOf,
  countsOf,
  gradeColours,
  gradesIn,
  householdsAlong,
  isTold,
  largestOf,
  namesAlong,
  rowsOf,
  shown,
  sumOf,
  titleOf,
} from './chart-parts.js';

/** The households of every area, stacked by grade, best first; beside the bar, its numbers. */
export function gradesByAreaChart(source: ChartSource): ReportChart {
  const totals = new Map(rowsOf(source, 'grades').map((row) => [row.code, cellOf(row)]));
  const grades = gradesIn(source, totals.get('ungraded') !== 0);
  const areas = rowsOf(source, 'areas').map((row) => ({
    ...{ short: row.name, households: cellOf(row), parts: partsOf(row, grades) },
  }));
  const parts = areas.flatMap((area) => area.parts);
  const ends = areas.map(({ short, households, parts }) => ({
    ...{ area: short, households: sumOf(parts) },
    text: `${shown(source, households)} (${countsOf(
      source,
      parts.filter((part) => part.households !== 0),
    )})`,
  }));
  const inAll = grades.map(({ code, short }) => ({ short, households: totals.get(code) ?? null }));
  const y = namesAlong('area', ends);
  const x = householdsAlong(source, ends);
  const bars = {
    data: { values: parts.filter(isTold) },
    mark: { type: 'bar', stroke: 'white' },
    encoding: { y, x, color: gradeColours(source, grades) },
  };
  const numbers = {
    data: { values: ends },
    mark: { type: 'text', align: 'left', dx: 6 },
    encoding: { y, x, text: { field: 'text' } },
  };
  return chartOf(
    source,
    {
      ...{ name: 'gradesByArea', title: titleOf(source, 'grades', 'areas') },
      ...{ says: [countsOf(source, inAll), ...largestOf(source, areas)], marks: [...areas, ...parts] },
    },
    { width: 440, height: { step: 30 }, layer: [bars, numbers] },
  );
}

/** The households of one area, by grade. */
const partsOf = (row: ChartRow, grades: readonly ChartGrade[]) =>
  grades.map(({ code, short, grade }) => ({
    ...{ area: row.name, grade, short, households: cellOf(row, `${code}.households`) },
  }));
