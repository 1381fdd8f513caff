import type { CellKind } from './table-columns.js';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

/**
 * The one step in which a cell, as CSV, a spreadsheet or a database spells it, becomes a value the schema knows. An
 * empty cell is absent. What is not understood stays as it is, for the schema to refuse.
 */
export function normaliseCell(kind: CellKind, cell: unknown): unknown {
  if (cell === null) return undefined;
  const value = typeof cell === 'string' ? cell.trim() : cell;
  if (value === '') return undefined;
  switch (kind) {
    case 'flag':
      return flagOf(value);
    case 'whole':
      return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    case 'baht':
      return typeof value === 'string' && /^\d{1,12}(?:\.\d{1,2})?$/.test(value) ? Number(value) : value;
    default:
      return value;
  }
}

function flagOf(value: unknown): unknown {
  if (value === 1 || value === 0) return value === 1;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return Object.hasOwn(FLAGS, text) ? FLAGS[text] : value;
}
