import { chartOf, type ReportChart } from './chart-of.js';
import {
  amountOf,
  type ChartSource,
  cellOf,
  gradesIn,
  isTold,
  namesAlong,
  rowsOf,
  shown,
  sumOf,
  titleOf,
  wordsOf,
} from './chart-parts.js';

/** From which grade to which, as a square of counts: who stayed is on its diagonal, who fell to the right of it. */
export function gradeFlowChart(source: ChartSource): ReportChart[] {
  const rows = rowsOf(source, 'moves');
  if (rows.length === 0) return [];
  const words = wordsOf(source);
  const ways = [words.rose, words.stayed, words.moved.relapsed, words.ungraded];
  const rowOf = new Map(rows.map((row) => [row.code, row]));
  const square = gradesIn(source, true).flatMap((from, row, grades) =>
    grades.map((to, column) => {
      const households = cellOf(rowOf.get(from.code), to.code);
      const way = [from.code, to.code].includes('ungraded') ? 3 : 1 + Math.sign(column - row);
      return { from: from.grade, to: to.short, households, text: shown(source, households), way: ways[way] };
    }),
  );
  const isGraded = (cell: (typeof square)[number]): boolean => cell.way !== words.ungraded;
  const cells = square.every((cell) => isGraded(cell) || cell.households === 0) ? square.filter(isGraded) : square;
  const drawn = ways.filter((way) => cells.some((cell) => cell.way === way));
  const allOf = (some: typeof cells) => (some.every(isTold) ? sumOf(some) : null);
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
  const longest = cells.reduce((most, { to }) => Math.max(most, to.length), 0);
  return [
    chartOf(
      source,
      {
        name: 'gradeFlow',
        title: titleOf(source, 'moves'),
        says: [both, says.join(', ')],
        notes: [both],
        marks: cells,
      },
      {
        ...{ width: { step: Math.max(72, 10 * longest) }, height: { step: 44 } },
        layer: [
          {
            data: { values: cells.filter(isTold) },
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
    ),
  ];
}

/** Rose, stayed, fell, and ungraded: as far apart for eyes that confuse colours. */
const WAY_COLOURS = ['#0072b2', '#999999', '#d55e00', '#f0e442'];
