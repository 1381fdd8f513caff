import { checkDay, type Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import type { ReportOptions } from '../figures/index.js';
import { eventWindowOf, TABLE_NAMES, type TableName } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  AREA_LEVELS,
  checkObject,
  checkOneOf,
  checkText,
  isAreaCode,
  isWithin,
  type RecordOf,
  shownValue,
} from '../vocabulary/index.js';
import { DIALECTS, type Dialect, type Spelling, spellingOf } from './dialect.js';

/** The names of a register's tables. */
export type TableNames = Partial<Readonly<Record<TableName, string | null>>>;

/** The values from which statements over a register are written. */
export interface StatementTerms {
  readonly spelling: Spelling;
  /** The quoted names of the tables; null for one that the register does not have. */
  readonly tables: RecordOf<TableName, string | null>;
  /** The name of a part of the statement, which differs from the names of all tables. */
  readonly part: (name: string) => string;
  /** The area code of the province. */
  readonly area: string;
  readonly menus: readonly string[];
  /** Null where the programme lists none. */
  readonly interventions: readonly string[] | null;
  /** Every indicator number of the catalogue. */
  readonly indicators: readonly number[];
  readonly counted: readonly { readonly number: number; readonly dimension: string }[];
  /** The first and the last day that an event may have, as numbers: 20220805. */
  readonly first: number;
  readonly last: number;
}

/** A day as a number for the statements: 20220805. */
export const numberOf = (day: Day): number => Number(day.replaceAll('-', ''));

/** The tables that every register must have. */
const NEEDED: readonly TableName[] = ['household', 'member', 'deprivation'];

/** Checks the arguments of a call and prepares them. `TypeError` or `RangeError` that names the call and the argument. */
export function statementTerms(
  call: string,
  programme: Programme,
  options: { readonly dialect?: Dialect; readonly tables?: TableNames },
): StatementTerms {
  checkProgramme(call, programme);
  checkObject(call, 'options', 'an object', options);
  const { dialect = 'standard', tables = {} } = options;
  checkOneOf(call, 'dialect', DIALECTS, dialect);
  checkObject(call, 'tables', 'an object of names', tables);
  for (const [table, name] of Object.entries(tables)) {
    checkOneOf(call, 'tables: the key', TABLE_NAMES, table);
    if (name === undefined) continue;
    if (name === null && !NEEDED.includes(table as TableName)) continue;
    checkText(call, `tables.${table}`, name);
    if (name === '') throw new RangeError(`${call}: tables.${table} must not be empty`);
  }
  const { area, catalogue, menus, interventions } = programme;
  const named = (table: TableName): string | null => {
    const name = tables[table];
    return name === undefined ? table : name;
  };
  const spelling = spellingOf(dialect);
  const quoted = (table: TableName): string | null => {
    const name = named(table);
    return name === null ? null : spelling.table(name);
  };
  const { first, last } = eventWindowOf(programme);
  const prefix = unusedPrefix(TABLE_NAMES.map((table) => named(table) ?? ''));
  return {
    spelling,
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, quoted(table)])) as StatementTerms['tables'], // an entry for every table
    part: (name) => prefix + name,
    area,
    menus: menus.map(({ menu }) => menu),
    interventions: interventions?.map(({ id }) => id) ?? null,
    indicators: catalogue.indicators.map(({ number }) => number),
    counted: countedIndicators(catalogue),
    first: numberOf(first),
    last: numberOf(last),
  };
}

/** A prefix for the names of parts with which no name of a table begins, in capitals or not, as engines do not distinguish them. */
function unusedPrefix(names: readonly string[]): string {
  const taken = names.flatMap((name) => name.toLowerCase().split('.'));
  for (let nth = 1; ; nth += 1) {
    const prefix = nth === 1 ? 'kc_' : `kc${nth}_`;
    if (!taken.some((name) => name.startsWith(prefix))) return prefix;
  }
}

/** Checks the day, the level and the area of a report. */
export function checkReport(call: string, { area }: Programme, options: ReportOptions): void {
  checkObject(call, 'options', 'an object with asOf', options);
  const { asOf, areas, within } = options;
  checkDay(call, 'asOf', asOf);
  if (areas !== undefined) checkOneOf(call, 'areas', AREA_LEVELS, areas);
  if (within === undefined) return;
  checkText(call, 'within', within);
  if (!isAreaCode(within) || !isWithin(area, within))
    throw new RangeError(`${call}: within ${shownValue(within)} is not an area in ${area}`);
}
