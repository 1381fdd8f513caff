import fc from 'fast-check';
import { TABLE_NAMES, type TableName } from '../../src/household/index.js';
import type { RawTables, Row } from './raw-tables.js';

/** What may befall a cell: by column, the texts it may be replaced with. Null is absent. */
const DAYS = [
  ...['2022-02-30', '2022-13-01', '2100-02-29', 'soon', '2565-06-01', '1479-06-01', '0022-06-01', '2202-06-01'],
  ...['2022-05-11', '2022-06-16', '2022-07-21'], // among the days of the made-up events: inside an absence, or one of them
  ...['2022-04-30', '2022-12-31', '2022-06-01 00:00:00', '20220601', '2022-6-1', '1990-01-01', '2024-10-01', null],
];
const IDS = ['H0', 'H1', 'H99', '01', 'h0', '1.1037E+12', 'x'.repeat(201), '__proto__', "'; --", null];
const FLAGS = ['true', 'false', '1', '0', 'maybe', '2', '-', null];
const TEXTS = ['why', 'x'.repeat(10_001), null];
const INDICATORS = ['8', '08', '9', '2', '99', '0', '-8', '8.5', 'VIII', '1000000000', null];
const CELLS: Readonly<Record<string, readonly (string | null)[]>> = {
  household_id: IDS,
  member_id: IDS,
  activity_id: IDS,
  area_code: ['2301', '23', '230', '2201', '2.30102E+09', '', 'Trat', '230101010101', null],
  targeted: FLAGS,
  dependent: FLAGS,
  indicator: INDICATORS,
  dimension: ['health', 'living', 'income', 'wealth', null],
  outcome: ['passed', 'failed', 'notApplicable', 'done', 'x', null],
  menu: ['survive', 'sustainable', 'rich', null],
  role: ['foster', 'mentor', 'team', 'friend', null],
  baht: ['0', '50', '50.5', '-5', '12.345', '1e6', 'free', null],
  intervention: ['none', null],
};

const valuesOf = (column: string): readonly (string | null)[] =>
  CELLS[column] ?? (column.endsWith('_on') ? DAYS : TEXTS);

/** One corruption, drawn before the register is known: numbers are taken modulo what there is. */
export interface Corruption {
  readonly table: TableName;
  readonly what: 'cell' | 'cell' | 'again' | 'gone';
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export const corruption: fc.Arbitrary<Corruption> = fc.record({
  table: fc.constantFrom(...TABLE_NAMES),
  what: fc.constantFrom('cell', 'cell', 'cell', 'cell', 'again', 'gone'),
  row: fc.nat({ max: 1000 }),
  column: fc.nat({ max: 1000 }),
  value: fc.nat({ max: 1000 }),
});

/** Changes a cell, writes a row twice, or removes one. */
export function corrupt(tables: RawTables, { table, what, row, column, value }: Corruption): void {
  const rows = tables[table];
  if (rows.length === 0) return;
  const at = row % rows.length;
  const found = rows[at] as Row;
  if (what === 'again') rows.push({ ...found });
  else if (what === 'gone') rows.splice(at, 1);
  else {
    const names = Object.keys(found);
    const name = names[column % names.length] as string;
    const values = valuesOf(name);
    found[name] = values[value % values.length] ?? null;
  }
}
