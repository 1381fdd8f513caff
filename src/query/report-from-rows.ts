import {
  type AreaCells,
  addHouseholds,
  addToCell,
  emptyCells,
  type Layout,
  layoutOf,
  type Report,
  type ReportOptions,
  reportOf,
} from '../figures/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type AreaCode, areaAt, checkIterable, isWithin, shownValue } from '../vocabulary/index.js';
import { checkReport } from './statement-terms.js';

/**
 * Makes a report of the rows of `reportQuery`. It equals `weeklyReport` of the same records. `options` must be those with which the query
 * was written. Rows are records by column name, as drivers return them; numbers may be numbers, big integers or text.
 *
 * `RangeError` when the tables have cells that `readTables` would refuse and that could change a count: the message names table, column
 * and value, and `registerQuery` lists every such cell. Also when a row does not come from the query, or names an indicator, a menu or a
 * grade that the programme does not have, or an area outside the report. `TypeError` or `RangeError` that names the argument when one
 * is of the wrong kind.
 *
 * @example
 * ```ts
 * const row = { part: 'household', area: '2301', gone: 0, grade: 'C', menu: null, failed_dimensions: 2n, remaining_dimensions: 2n, households: 3n, persons: '5' };
 * const { figures } = reportFromRows(trat2565, { asOf: '2022-05-13' }, [row]);
 * figures.byGrade.C; // => { households: 3, persons: 5 }
 * figures.byDimension.living.failed; // => { households: 3, persons: 5 }
 * ```
 */
export function reportFromRows<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  options: Pick<ReportOptions, 'asOf' | 'areas' | 'within'>,
  rows: Iterable<unknown>,
): Report<G, M, D> {
  checkProgramme('reportFromRows', programme);
  checkReport('reportFromRows', programme, options);
  checkIterable('reportFromRows', 'rows', 'an iterable of rows', rows);
  const { areas: level = 'district', within = programme.area } = options;
  const asked = areaAt(level, within); // an area smaller than the level counts in the one that contains it
  const layout = layoutOf(programme);
  const areas = new Map<AreaCode, AreaCells>();
  const all = [...rows];
  const refused = all.flatMap((row) => readRefusedRow(row) ?? []);
  if (refused.length > 0)
    throw new RangeError(`Cannot make a report of the rows: ${refused.map(shownRefusal).join('; ')}`);
  for (const value of all) {
    const row = readQueryRow(value);
    if (!isWithin(asked, row.area))
      throw new RangeError(`Cannot make a report of the rows: area ${shownValue(row.area)} is not in ${asked}`);
    const cells = areas.get(row.area) ?? emptyCells(layout);
    areas.set(row.area, cells);
    if (row.part === 'indicator') addIndicator(layout, cells, row);
    else addRow(layout, cells, row);
  }
  return reportOf(layout, options, areas);
}

/** `follow_up.outcome of household "H1" is "ผ่าน" (wrongShape), and 2 more`. */
function shownRefusal({ table, column, household, value, code, times }: RefusedRow): string {
  const owner = household === null ? '' : ` of household ${shownValue(household)}`;
  const more = times > 1 ? `, and ${times - 1} more` : '';
  return `${table}.${column}${owner} is ${value === null ? 'missing' : shownValue(value)} (${code})${more}`;
}

function addIndicator(
  { indicators, programme }: Layout<string, string, string>,
  { counts }: AreaCells,
  row: QueryRow,
): void {
  const cells = indicators[row.indicator];
  if (cells === undefined) throw notInProgramme(programme, `indicator ${row.indicator}`);
  addToCell(counts, cells.failed, row.households, row.persons);
  addToCell(counts, cells.remaining, row.remainingHouseholds, row.remainingPersons);
}

function addRow(layout: Layout<string, string, string>, cells: AreaCells, row: QueryRow): void {
  const { names, programme } = layout;
  const { households, persons, failedDimensions: failed, remainingDimensions: remaining } = row;
  if (row.gone) {
    addToCell(cells.counts, layout.left, households, persons);
    return;
  }
  const grade = row.grade === null ? -1 : names.grade.indexOf(row.grade);
  const menu = row.menu === null ? -1 : names.menu.indexOf(row.menu);
  if (row.grade !== null && grade < 0) throw notInProgramme(programme, `grade ${row.grade}`);
  if (row.menu !== null && menu < 0) throw notInProgramme(programme, `menu ${row.menu}`);
  if (failed === 0) throw notInProgramme(programme, 'household without a deprivation that counts');
  addHouseholds(layout, cells, { grade, menu, failed, remaining }, households, persons);
}

const notInProgramme = ({ id }: Programme, what: string): RangeError =>
  new RangeError(`Cannot make a report of the rows: ${id} has no ${what}`);

/** One row of the query, with numbers as numbers. */
interface QueryRow {
  readonly part: 'household' | 'indicator';
  readonly area: string;
  readonly gone: boolean;
  readonly grade: string | null;
  readonly menu: string | null;
  readonly failedDimensions: number;
  readonly remainingDimensions: number;
  readonly indicator: number;
  readonly households: number;
  readonly persons: number;
  readonly remainingHouseholds: number;
  readonly remainingPersons: number;
}

/** The refused cells of a column with one code: one example, and their number. */
interface RefusedRow {
  readonly table: string;
  readonly column: string;
  readonly code: string;
  readonly household: string | null;
  readonly value: string | null;
  readonly times: number;
}

/** Reads a row of refused cells as a driver returns it; undefined for another row. */
function readRefusedRow(value: unknown): RefusedRow | undefined {
  const row = recordOf(value);
  if (row.part !== 'refused') return undefined;
  return {
    table: textIn(row, 'table_name') ?? '',
    column: textIn(row, 'column_name') ?? '',
    code: textIn(row, 'code') ?? '',
    household: textIn(row, 'household_id'),
    value: textIn(row, 'value'),
    times: numberIn(row, 'households'),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null)
    throw new RangeError('Cannot read a row of the query: it is not a record');
  return value as Readonly<Record<string, unknown>>;
}

/** Reads a row as a driver returns it. `RangeError` naming a column with a value that the query cannot select. */
function readQueryRow(value: unknown): QueryRow {
  const row = recordOf(value);
  const { part, area } = row;
  if (part !== 'household' && part !== 'indicator') throw unreadable('part');
  if (typeof area !== 'string') throw unreadable('area');
  return {
    part,
    area,
    gone: numberIn(row, 'gone') === 1,
    grade: textIn(row, 'grade'),
    menu: textIn(row, 'menu'),
    failedDimensions: numberIn(row, 'failed_dimensions'),
    remainingDimensions: numberIn(row, 'remaining_dimensions'),
    indicator: numberIn(row, 'indicator'),
    households: numberIn(row, 'households'),
    persons: numberIn(row, 'persons'),
    remainingHouseholds: numberIn(row, 'remaining_households'),
    remainingPersons: numberIn(row, 'remaining_persons'),
  };
}

function textIn(row: Readonly<Record<string, unknown>>, column: string): string | null {
  const value = row[column] ?? null;
  if (value !== null && typeof value !== 'string') throw unreadable(column);
  return value;
}

/** A count; 0 where the row has none. Drivers return big integers or text where numbers could overflow. */
function numberIn(row: Readonly<Record<string, unknown>>, column: string): number {
  const value = row[column] ?? 0;
  const number =
    typeof value === 'string' && /^\d{1,15}$/.test(value)
      ? Number(value)
      : typeof value === 'bigint'
        ? Number(value)
        : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw unreadable(column);
  return number;
}

const unreadable = (column: string): RangeError =>
  new RangeError(`Cannot read a row of the query: its ${column} is not what the query selects`);
