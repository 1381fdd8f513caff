import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const TABLES = ['household', 'member', 'deprivation', 'follow_up', 'menu_choice', 'activity', 'carer'] as const;

/** The CSV tables of a register folder as rows of strings, ready for `readTables`. */
export function readRegister(folder = fileURLToPath(new URL('.', import.meta.url))) {
  const rows = TABLES.map((table): [string, unknown[]] => {
    const text = readFileSync(`${folder}/${table}.csv`, 'utf8');
    return [table, parse(text, { columns: true, bom: true })];
  });
  return Object.fromEntries(rows) as Record<(typeof TABLES)[number], unknown[]>;
}
