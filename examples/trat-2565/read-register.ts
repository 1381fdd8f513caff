import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type SheetRow, sheetRows } from 'kaechon';

const TABLES = [
  ...(['household', 'member', 'deprivation', 'follow_up', 'menu_choice', 'activity', 'carer'] as const),
  ...(['move', 'absence', 'halt'] as const),
] as const;

/** The CSV tables of a register folder, every cell beside its heading, ready for `readTables`. */
export function readRegister(folder = fileURLToPath(new URL('.', import.meta.url))) {
  const rows = TABLES.map((table): [string, SheetRow[]] => {
    const text = readFileSync(`${folder}/${table}.csv`, 'utf8');
    return [table, sheetRows(parse(text, { bom: true }))];
  });
  return Object.fromEntries(rows) as Record<(typeof TABLES)[number], SheetRow[]>;
}
