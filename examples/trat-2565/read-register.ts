import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type SheetRow, sheetRows } from 'kaechon';

/** What a register may be without: then nobody moved, was absent, or had a halt lifted. */
const OPTIONAL = ['move', 'absence', 'halt'] as const;

const TABLES = [
  ...(['household', 'member', 'deprivation', 'follow_up', 'menu_choice', 'activity', 'carer'] as const),
  ...OPTIONAL,
] as const;

/**
 * The CSV tables of a register folder, every cell beside its heading, ready for `readTables`. A folder may lack `move.csv`,
 * `absence.csv` and `halt.csv`.
 */
export function readRegister(folder = fileURLToPath(new URL('.', import.meta.url))) {
  const rows = TABLES.map((table): [string, SheetRow[]] => {
    const path = `${folder}/${table}.csv`;
    if (OPTIONAL.some((name) => name === table) && !existsSync(path)) return [table, []];
    const text = readFileSync(path, 'utf8');
    return [table, sheetRows(parse(text, { bom: true }))];
  });
  return Object.fromEntries(rows) as Record<(typeof TABLES)[number], SheetRow[]>;
}
