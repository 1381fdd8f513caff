import { isDay, readThaiDate } from '../calendar/index.js';
import { readDimension } from '../catalogue/index.js';
import { fromThaiDigits } from '../vocabulary/index.js';
import type { GateIndex } from './gate-terms.js';
import type { ProblemCode } from './problem.js';
import { bareSpelling, FLAG_SPELLINGS, OUTCOME_SPELLINGS, ROLE_SPELLINGS } from './spellings.js';
import type { CellKind } from './table-columns.js';

/** A value for the schema, undefined for an empty cell; or why the cell could mean two things or none. */
export type CellReading = { readonly value: unknown } | { readonly code: ProblemCode };

/**
 * The one step in which a cell, as CSV, a spreadsheet, a database or an office spells it, becomes a value the schema
 * knows. What could mean two things is refused with its reason; what is not understood stays as it is, for the schema
 * to refuse.
 */
export function normaliseCell(index: GateIndex, kind: CellKind, cell: unknown): CellReading {
  if (cell === null || cell === undefined) return { value: undefined };
  if (cell instanceof Date) return dateCell(kind, cell);
  if (typeof cell === 'number' || typeof cell === 'bigint') return { value: numberCell(kind, Number(cell)) };
  if (typeof cell !== 'string') return { value: cell };
  const text = cell.replace(/[\u200B\uFEFF]/g, '').trim(); // trim takes the non-breaking space; the other two it leaves
  if (text === '') return { value: undefined };
  switch (kind) {
    case 'text':
      return { value: text };
    case 'code':
      return { value: fromThaiDigits(text) };
    case 'flag':
      return { value: FLAG_SPELLINGS.get(bareSpelling(fromThaiDigits(text))) ?? text };
    case 'outcome':
      return { value: OUTCOME_SPELLINGS.get(bareSpelling(text)) ?? text };
    case 'role':
      return { value: ROLE_SPELLINGS.get(bareSpelling(text)) ?? text };
    case 'menu':
      return { value: index.menuNames.get(bareSpelling(text)) ?? text };
    case 'dimension':
      return { value: readDimension(index.catalogue, text) ?? text };
    case 'day':
      return dayCell(text);
    default:
      return amountCell(fromThaiDigits(text), kind === 'baht');
  }
}

/** A workbook's day is midnight UTC. Any other time would be another day in another place. */
const dateCell = (kind: CellKind, cell: Date): CellReading =>
  kind === 'day' && cell.getTime() % DAY === 0 ? { value: cell.toISOString().slice(0, 10) } : { code: 'notADay' };

const DAY = 86_400_000;

/** Workbooks and databases give whole numbers where a code or a flag is meant; those are safe to take. */
function numberCell(kind: CellKind, cell: number): unknown {
  if (kind === 'code' && Number.isSafeInteger(cell) && cell >= 0) return String(cell);
  if (kind === 'flag' && (cell === 0 || cell === 1)) return cell === 1;
  return cell;
}

function dayCell(text: string): CellReading {
  const iso = fromThaiDigits(text);
  if (isDay(iso)) return { value: iso };
  const reading = readThaiDate(text);
  return 'day' in reading ? { value: reading.day } : { code: THAI_DATE_CODES[reading.problem.code] };
}

const THAI_DATE_CODES = {
  unreadable: 'notADay',
  noSuchDay: 'notADay',
  shortYear: 'shortYear',
  notBuddhistEra: 'notBuddhistEra',
  wrongWeekday: 'wrongWeekday',
} as const satisfies Record<string, ProblemCode>;

/** `1,234.50`: commas only between thousands, so that no comma is taken for a decimal point. */
function amountCell(text: string, money: boolean): CellReading {
  const number = money ? text.replace(/ ?บาท$/, '') : text;
  if (/^\d[\d,]*,[\d,]*(?:\.\d+)?$/.test(number) && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number))
    return { code: 'ambiguousNumber' };
  const plain = number.replace(/,/g, '');
  return { value: /^\d{1,15}$/.test(plain) || (money && /^\d{1,12}\.\d{1,2}$/.test(plain)) ? Number(plain) : text };
}
