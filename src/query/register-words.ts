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

/** Where the tables of a register are. */
export type TableNames = Partial<Readonly<Record<TableName, string | null>>>;

/** What the statements over a register are made of, quoted and ready to be written. */
export interface RegisterWords {
  readonly spelling: Spelling;
  /** The tables as they are called; null for one that the register does not have. */
  readonly tables: RecordOf<TableName, string | null>;
  /** The name of a part of the statement, which is the name of no table. */
  readonly part: (name: string) => string;
  /** The province. */
  readonly area: string;
  readonly menus: readonly string[];
  /** Null where the programme lists none. */
  readonly interventions: readonly string[] | null;
  /** Every number of the catalogue. */
  readonly indicators: readonly number[];
  readonly counted: readonly { readonly number: number; readonly dimension: string }[];
  /** The first and the last day of an event, as numbers: 20220805. */
  readonly first: number;
  readonly last: number;
}

/** A day as the statements compare it: 20220805. */
export const numberOf = (day: Day): number => Number(day.replaceAll('-', ''));

/** Tables without which there is no household. */
const NEEDED: readonly TableName[] = ['household', 'member', 'deprivation'];

/** What a call was asked, checked. `TypeError` or `RangeError` that names the call and the argument. */
export function registerWords(
  call: string,
  programme: Programme,
  options: { readonly dialect?: Dialect; readonly tables?: TableNames },
): RegisterWords {
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
    tables: Object.fromEntries(TABLE_NAMES.map((table) => [table, quoted(table)])) as RegisterWords['tables'], // every table has its name
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

/** The beginning of the names of the statement's parts: no table's name begins so. Engines do not tell capitals apart. */
function unusedPrefix(names: readonly string[]): string {
  const taken = names.flatMap((name) => name.toLowerCase().split('.'));
  for (let nth = 1; ; nth += 1) {
    const prefix = nth === 1 ? 'kc_' : `kc${nth}_`;
    if (!taken.some((name) => name.startsWith(prefix))) return prefix;
  }
}

/** The day, the level and the area of a report, checked. */
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
