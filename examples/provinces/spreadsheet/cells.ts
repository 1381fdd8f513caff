/*
 * One cell of the form, both ways: what an officer may type where a word, a number, a share, a day or a time is asked for, and
 * how it is written. What could mean two things is refused with its reason, never guessed.
 */
import { type Day, formatThaiDate, isDay, type Label, readThaiDate } from 'kaechon';

/** A word of the form: the value it stands for, in Thai and in English. Either is read, or both with a stroke between. */
export type Word = readonly [value: string | number | boolean, th: string, en: string];

/** The words that a cell may hold, by its kind. */
export const WORDS = {
  flag: [
    [true, 'ใช่', 'yes'],
    [false, 'ไม่ใช่', 'no'],
  ],
  by: [
    ['indicator', 'ตัวชี้วัด', 'indicator'],
    ['dimension', 'มิติ', 'dimension'],
  ],
  unit: [
    ['household', 'ครัวเรือน', 'household'],
    ['person', 'คน', 'person'],
  ],
  basis: [
    ['official', 'ทางราชการ', 'official'],
    ['seed', 'ข่าวของจังหวัด', 'news of the province'],
    ['assumption', 'ข้อสมมติ', 'assumption'],
  ],
  every: [
    ['week', 'ทุกสัปดาห์', 'every week'],
    ['twoWeeks', 'ทุกสองสัปดาห์', 'every two weeks'],
    ['monthEnd', 'สิ้นเดือน', 'end of the month'],
    ['quarterEnd', 'สิ้นไตรมาส', 'end of the quarter'],
    ['dayOfMonth', 'วันที่ของเดือน', 'day of the month'],
  ],
  onHoliday: [
    ['same', 'ไม่เลื่อน', 'no change'],
    ['before', 'เลื่อนขึ้นมาก่อน', 'the day before'],
    ['after', 'เลื่อนออกไป', 'the day after'],
  ],
  weekday: ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'].map(
    (th, day): Word => [
      day,
      th,
      ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day] as string,
    ],
  ),
} as const satisfies Readonly<Record<string, readonly Word[]>>;

export type WordKind = keyof typeof WORDS;
export type Kind = 'text' | 'code' | 'number' | 'share' | 'day' | 'time' | WordKind;

/** Why a cell is not read, with the words for the person who mends it. */
export interface CellFault {
  readonly code: string;
  readonly message: Label;
}

const fault = (code: string, th: string, en: string): { fault: CellFault } => ({
  fault: { code, message: { th, en } },
});

/** A text without what people do not see, in small letters and Arabic digits: what looks the same is the same. */
export const bare = (text: string): string => arabic(text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '')).toLowerCase();

/** Thai digits as Arabic ones. */
const arabic = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)));

/** A cell in which nothing is written. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && bare(cell) === '');

/** A word in both languages, as the form shows it. */
export const bothWords = (th: string, en: string): string => `${th} / ${en}`;

/** What a cell that is not blank says, or why it cannot be read. */
export function readCell(kind: Kind, cell: unknown): { value: unknown } | { fault: CellFault } {
  if (typeof cell === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)/.test(cell.trim()))
    return fault('spreadsheetError', `สูตรคำนวณผิดพลาด (${cell})`, `a formula failed (${cell})`);
  switch (kind) {
    case 'text':
      return readText(cell);
    case 'code':
      return readCode(cell);
    case 'number':
      return readNumber(cell);
    case 'share':
      return readShare(cell);
    case 'day':
      return readDay(cell);
    case 'time':
      return readTime(cell);
    default:
      return readWord(kind, cell);
  }
}

function readText(cell: unknown): { value: unknown } | { fault: CellFault } {
  if (typeof cell === 'string') return { value: cell };
  return Number.isSafeInteger(cell) && Math.abs(cell as number) < 1e15
    ? { value: String(cell) }
    : fault(
        'notText',
        'โปรแกรมเปลี่ยนข้อความเป็นวันที่หรือจำนวนไปแล้ว ให้ตั้งรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ใหม่',
        'the program has made a date or a number of it: give the cell the format “Text” and type it again',
      );
}

function readCode(cell: unknown): { value: unknown } | { fault: CellFault } {
  const text = readText(cell);
  return 'value' in text ? { value: arabic(String(text.value)).trim() } : text;
}

function readNumber(cell: unknown): { value: unknown } | { fault: CellFault } {
  const number = typeof cell === 'string' && /^\d{1,9}$/.test(bare(cell)) ? Number(bare(cell)) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? { value: number }
    : fault('notANumber', 'ต้องเป็นจำนวนเต็มตั้งแต่ 0', 'must be a whole number of 0 or more');
}

/** The largest number of indicators that count, so the finest share there is. */
const FINEST = 200;

/** A share: `2/3`, `80%` or a number from 0 to 1. */
function readShare(cell: unknown): { value: unknown } | { fault: CellFault } {
  if (typeof cell === 'number') return readShareNumber(cell);
  if (cell instanceof Date)
    return fault(
      'dateForShare',
      'โปรแกรมเปลี่ยนเศษส่วนเป็นวันที่ไปแล้ว ให้ตั้งรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ใหม่ เช่น 2/3',
      'the program has made a date of the fraction: give the cell the format “Text” and type it again, such as 2/3',
    );
  const text = typeof cell === 'string' ? bare(cell) : '';
  const [, part, whole] = /^(\d{1,4})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (part !== undefined && Number(part) <= Number(whole)) return { value: Number(part) / Number(whole) };
  const [, percent] = /^(\d{1,3}(?:\.\d{1,15})?)%$/.exec(text) ?? [];
  if (percent !== undefined && Number(percent) <= 100) return { value: Number(percent) / 100 };
  if (/^\d(?:\.\d{1,25})?(?:e-\d{1,3})?$/.test(text) && Number(text) <= 1) return { value: Number(text) };
  return fault(
    'notAShare',
    'ต้องเป็นสัดส่วน เช่น 2/3 หรือ 80% หรือจำนวนตั้งแต่ 0 ถึง 1',
    'must be a share, such as 2/3 or 80% or a number from 0 to 1',
  );
}

function readShareNumber(cell: number): { value: unknown } | { fault: CellFault } {
  if (!(cell >= 0 && cell <= 1)) return readShare('');
  for (let whole = 1; whole <= FINEST; whole += 1) {
    const part = Math.round(cell * whole);
    if (part / whole === cell) return { value: cell };
    if (Math.abs(part / whole - cell) < 1e-9)
      return fault(
        'roundedShare',
        `โปรแกรมปัดเศษส่วนไปแล้ว ให้ตั้งรูปแบบเซลล์เป็น “ข้อความ” แล้วพิมพ์ ${part}/${whole}`,
        `the program has rounded the fraction: give the cell the format “Text” and type ${part}/${whole}`,
      );
  }
  return { value: cell };
}

function readDay(cell: unknown): { value: unknown } | { fault: CellFault } {
  const buddhist = fault(
    'buddhistYear',
    'ปีนี้พิมพ์เป็น พ.ศ. ในรูปแบบที่ใช้ ค.ศ. ให้พิมพ์เช่น 1 ต.ค. 2569',
    'the year is of the Buddhist Era in a form of the Common Era: type it such as 1 ต.ค. 2569 or 2026-10-01',
  );
  if (cell instanceof Date) {
    if (cell.getUTCFullYear() >= 2400) return buddhist;
    if (cell.getTime() % 86_400_000 === 0) return { value: cell.toISOString().slice(0, 10) };
  }
  if (typeof cell !== 'string')
    return fault(
      'notADay',
      'ไม่ใช่วันที่ ให้พิมพ์เช่น 1 ต.ค. 2569 หรือ 2026-10-01',
      'is not a day: type it such as 1 ต.ค. 2569 or 2026-10-01',
    );
  const text = arabic(cell).trim();
  if (isDay(text)) return { value: text };
  if (/^2[4-9]\d\d-\d\d-\d\d$/.test(text)) return buddhist;
  const reading = readThaiDate(cell);
  return 'day' in reading
    ? { value: reading.day }
    : { fault: { code: reading.problem.code, message: reading.problem.message } };
}

/** A time of day: `17:00`, `17.00 น.`, or a cell with a time in it, which a workbook keeps as a part of a day. */
function readTime(cell: unknown): { value: unknown } | { fault: CellFault } {
  const part = cell instanceof Date ? (cell.getTime() / 86_400_000 + 1e6) % 1 : cell;
  if (typeof part === 'number' && part >= 0 && part < 1) {
    const minutes = Math.round(part * 1440) % 1440;
    return { value: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  }
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})น?\.?$/.exec(typeof cell === 'string' ? bare(cell) : '') ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60
    ? { value: `${two(Number(hours))}:${minutes}` }
    : fault('notATime', 'ไม่ใช่เวลา ให้พิมพ์เช่น 17:00', 'is not a time of day: type it such as 17:00');
}

const two = (number: number): string => String(number).padStart(2, '0');

function readWord(kind: WordKind, cell: unknown): { value: unknown } | { fault: CellFault } {
  const words: readonly Word[] = WORDS[kind];
  const text = bare(String(cell));
  const found = words.find(([value, th, en]) =>
    [String(value), th, en, bothWords(th, en)].some((one) => bare(one) === text),
  );
  if (found) return { value: found[0] };
  if (kind === 'flag' && ['1', '0'].includes(text)) return { value: text === '1' };
  const known = words.map(([, th]) => th).join(' ');
  const knownInEnglish = words.map(([, , en]) => en).join(', ');
  return fault('unknownWord', `ไม่รู้จัก “${text}” ใช้ได้: ${known}`, `“${text}” is not known; known are ${knownInEnglish}`);
}

/** A value as the form shows it. */
export function writeCell(kind: Kind, value: unknown): string | number {
  switch (kind) {
    case 'number':
      return value as number;
    case 'share':
      return shareText(value as number);
    case 'day':
      return formatThaiDate(value as Day, { style: 'medium' });
    case 'text':
    case 'code':
    case 'time':
      return String(value);
    default: {
      const [, th, en] = WORDS[kind].find(([one]) => one === value) ?? ['', String(value), ''];
      return bothWords(th, en);
    }
  }
}

/** A share as a person writes it: in percent where that is whole, else as a fraction, else as a number. */
function shareText(share: number): string {
  const percent = Math.round(share * 100);
  if (percent / 100 === share) return `${percent}%`;
  for (let whole = 1; whole <= FINEST; whole += 1) {
    const part = Math.round(share * whole);
    if (part / whole === share) return `${part}/${whole}`;
  }
  return String(share);
}
