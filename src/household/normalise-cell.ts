import { isDay, readThaiDate } from '../calendar/index.js';
import { readDimension } from '../catalogue/index.js';
import { fromThaiDigits, type Label, plainText } from '../vocabulary/index.js';
import type { CarerRole, Outcome } from './household.js';
import { LONGEST_TEXT, ROUNDED_NUMBER, SHEET_ERROR } from './household.js';
import { listOf } from './household-faults.js';
import type { Fault, ProblemCode } from './problem.js';
import { bareSpelling, type ReadingTerms } from './reading-terms.js';
import type { CellKind } from './table-columns.js';

/** A value for the schema, undefined for an empty cell; or the reason why the cell has no clear meaning. */
type CellReading = { readonly value: unknown } | Omit<Fault, 'at'>;

/**
 * Turns a cell of a CSV file, a spreadsheet or a database, in any spelling that offices use, into a value for the schema. A cell that
 * could mean two things is refused with the reason. A cell that is not understood is returned as it is, and the schema refuses it.
 */
export function normaliseCell(terms: ReadingTerms, kind: CellKind, cell: unknown): CellReading {
  if (cell === null || cell === undefined) return { value: undefined };
  if (cell instanceof Date) return dateCell(kind, cell);
  if (typeof cell === 'number' || typeof cell === 'bigint') return numberCell(terms, kind, cell);
  if (typeof cell !== 'string') return { value: cell };
  if (cell.length > LONGEST_TEXT) return { code: 'tooLong' };
  const text = plainText(cell);
  if (text === '') return { value: undefined };
  if (SHEET_ERROR.test(text)) return { code: 'spreadsheetError', detail: text };
  switch (kind) {
    case 'text':
      return { value: text };
    case 'code':
      return ROUNDED_NUMBER.test(text) ? { code: 'roundedNumber', detail: text } : { value: fromThaiDigits(text) };
    case 'intervention':
      return { value: terms.interventions?.has(text) === true ? text : fromThaiDigits(text) };
    case 'flag':
      return { value: FLAG_SPELLINGS.get(bareSpelling(fromThaiDigits(text))) ?? text };
    case 'outcome':
      return { value: OUTCOME_SPELLINGS.get(bareSpelling(text)) ?? text };
    case 'role':
      return { value: ROLE_SPELLINGS.get(bareSpelling(text)) ?? text };
    case 'menu':
      return menuCell(terms, text);
    case 'dimension':
      return { value: readDimension(terms.catalogue, text) ?? text };
    case 'day':
      return dayCell(text);
    default:
      return amountCell(fromThaiDigits(text), kind === 'baht');
  }
}

/** Workbooks give a day as midnight UTC. Any other time would be another day in another time zone. */
function dateCell(kind: CellKind, cell: Date): CellReading {
  if (kind !== 'day') return { code: 'wrongShape' };
  return cell.getTime() % DAY === 0 ? { value: cell.toISOString().slice(0, 10) } : { code: 'notADay' };
}

const DAY = 86_400_000;

/** Spreadsheets keep 15 digits of a number; longer numbers were rounded. */
const LARGEST_KEPT = 1e15;

/** Reads a number. Workbooks and databases give whole numbers for codes, names and flags, which are safe to convert. */
function numberCell(terms: ReadingTerms, kind: CellKind, cell: number | bigint): CellReading {
  const isWhole = typeof cell === 'bigint' || Number.isInteger(cell);
  if (NAMES.includes(kind) && isWhole && cell >= 0) {
    return typeof cell === 'number' && cell >= LARGEST_KEPT
      ? { code: 'roundedNumber', detail: cell }
      : normaliseCell(terms, kind, String(cell));
  }
  if (kind === 'flag' && (Number(cell) === 0 || Number(cell) === 1)) return { value: Number(cell) === 1 };
  return { value: Number(cell) };
}

const NAMES: readonly CellKind[] = ['code', 'menu', 'dimension', 'intervention'];

/** The menu that a text names, by its exact key, or by a spelling of its name or label that no other menu has. */
function menuCell({ menus, menuNames }: ReadingTerms, text: string): CellReading {
  const exact = [text, fromThaiDigits(text)].find((name) => menus.has(name));
  if (exact !== undefined) return { value: exact };
  const spelt = menuNames.get(bareSpelling(text)) ?? menuNames.get(bareSpelling(fromThaiDigits(text))) ?? [];
  if (spelt.length < 2) return { value: spelt[0] ?? text };
  const labelled = spelt.filter((menu) => Object.values(menus.get(menu) as Label).includes(text));
  if (labelled.length === 1) return { value: labelled[0] };
  return { code: 'ambiguousWord', detail: text, known: listOf(spelt.map((menu) => ({ th: menu, en: menu }))) };
}

function dayCell(text: string): CellReading {
  const iso = fromThaiDigits(text);
  if (isDay(iso)) return { value: iso };
  if (ISO_DAY.test(iso)) return { value: iso }; // the schema says what is wrong with it
  const reading = readThaiDate(text);
  return 'day' in reading ? { value: reading.day } : { code: THAI_DATE_CODES[reading.problem.code] };
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const THAI_DATE_CODES = {
  unreadable: 'notADay',
  noSuchDay: 'notADay',
  shortYear: 'shortYear',
  notBuddhistEra: 'notBuddhistEra',
  wrongWeekday: 'wrongWeekday',
} as const satisfies Record<string, ProblemCode>;

/** `1,234.50`: commas are accepted only between thousands, as elsewhere they could be decimal points. */
function amountCell(text: string, money: boolean): CellReading {
  const number = money ? text.replace(/ ?บาท$/, '') : text;
  if (!/^[\d.,]+$/.test(number)) return { value: text };
  if (number.includes(',') && !/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return { code: 'ambiguousNumber' };
  const plain = number.replaceAll(',', '');
  if (money && /^\d{1,12}\.\d{3,}$/.test(plain)) return { code: 'tooManyDecimals', detail: number };
  return { value: /^\d{1,15}$/.test(plain) || (money && /^\d{1,12}\.\d{1,2}$/.test(plain)) ? Number(plain) : text };
}

/** Spellings of yes and no in CSV files, spreadsheets, databases and offices. */
export const FLAG_SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['ใช่', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['ไม่ใช่', false],
]);

/** Spellings of outcomes in offices. */
export const OUTCOME_SPELLINGS: ReadonlyMap<string, Outcome> = new Map([
  ['passed', 'passed'],
  ['ผ่าน', 'passed'],
  ['ผ่านเกณฑ์', 'passed'],
  ['failed', 'failed'],
  ['ไม่ผ่าน', 'failed'],
  ['ไม่ผ่านเกณฑ์', 'failed'],
  ['ยังไม่ผ่าน', 'failed'],
  ['ยังไม่ผ่านเกณฑ์', 'failed'],
  ['ตกเกณฑ์', 'failed'],
  ['notapplicable', 'notApplicable'],
  ['ไม่เกี่ยวข้อง', 'notApplicable'],
  ['ไม่เกี่ยวข้องแล้ว', 'notApplicable'],
]);

/** Spellings of the roles of carers in offices. */
export const ROLE_SPELLINGS: ReadonlyMap<string, CarerRole> = new Map([
  ['foster', 'foster'],
  ['fosterparents', 'foster'],
  ['พ่อเลี้ยงแม่เลี้ยง', 'foster'],
  ['พ่อเลี้ยง/แม่เลี้ยง', 'foster'],
  ['พ่อเลี้ยง', 'foster'],
  ['แม่เลี้ยง', 'foster'],
  ['mentor', 'mentor'],
  ['พี่เลี้ยง', 'mentor'],
  ['ทีมพี่เลี้ยง', 'mentor'],
  ['team', 'team'],
  ['ทีมปฏิบัติการ', 'team'],
]);
