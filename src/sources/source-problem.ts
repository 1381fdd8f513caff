import { type Label, shownText, shownValue } from '../vocabulary/index.js';

/** The values that a message may mention: the wrong value, and what would be accepted. */
interface MessageDetails {
  readonly value: string;
  readonly known: Label;
}

type Message = (details: MessageDetails) => Label;

const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });

/** The messages of the reasons for which a row of a file is refused. */
export const SOURCE_MESSAGES = {
  unreadable: fixed('อ่านแถวนี้ไม่ได้', 'the row cannot be read'),
  blankRow: fixed('เป็นแถวว่าง', 'the row is blank'),
  missing: ({ known }) => ({ th: `ขาดข้อมูล ต้องเป็น${known.th}`, en: `is missing; it must be ${known.en}` }),
  columnTwice: fixed('มีสองคอลัมน์ที่มีความหมายเดียวกัน', 'two columns have this meaning'),
  tooLong: fixed('ยาวเกินกำหนด', 'is too long'),
  wrongShape: ({ value, known }) => ({
    th: `${value} ไม่ถูกต้อง ต้องเป็น${known.th}`,
    en: `${value} is wrong; it must be ${known.en}`,
  }),
  roundedNumber: ({ value }) => ({
    th: `โปรแกรมตารางคำนวณปัดเศษ ${value} แล้ว ให้จัดคอลัมน์เป็นข้อความ แล้วใส่รหัสใหม่`,
    en: `a spreadsheet has rounded ${value}; format the column as text and enter the id again`,
  }),
  spreadsheetError: ({ value }) => ({
    th: `${value} คือข้อผิดพลาดของสูตรในตารางคำนวณ`,
    en: `${value} is an error of a spreadsheet's formula`,
  }),
  duplicateHousehold: ({ value }) => ({
    th: `มีครัวเรือน ${value} ในแถวก่อนหน้าแล้ว`,
    en: `household ${value} is in an earlier row`,
  }),
  wrongCount: ({ value, known }) => ({
    th: `มีผลสำรวจ ${value} ข้อ ต้องมี ${known.th} ข้อ`,
    en: `holds ${value} results; it must hold ${known.en}`,
  }),
  toldTwice: fixed(
    'แถวนี้บอกผลสองครั้ง ทั้งในคอลัมน์ของตัวชี้วัดและในคอลัมน์รวม',
    'the row has its results twice: in columns of indicators and in one column joined by commas',
  ),
  amountOrResult: ({ value, known }) => ({
    th: `${value} อาจเป็นผล "ผ่าน" หรือจำนวนเงิน ซึ่งคอลัมน์นี้ผ่านเมื่อถึง ${known.th}`,
    en: `${value} may mean "passed" or an amount, which passes from ${known.en} in this column`,
  }),
  totalRow: ({ value }) => ({
    th: `${value} ดูเป็นแถวผลรวม ถ้านับจะซ้ำกับแถวของพื้นที่ย่อย`,
    en: `${value} looks like a row of totals, which would be counted twice`,
  }),
  duplicateArea: ({ value }) => ({
    th: `มีพื้นที่ ${value} ในแถวก่อนหน้าแล้ว`,
    en: `area ${value} is in an earlier row`,
  }),
  otherProvince: ({ value, known }) => ({
    th: `พื้นที่ ${value} ไม่อยู่ในจังหวัด ${known.th} ของแถวเดียวกัน`,
    en: `area ${value} is not in ${known.en}, the province of the same row`,
  }),
  notSelected: ({ value }) => ({
    th: `มี ${value} คน แต่ไฟล์นี้ไม่ได้เลือกมิตินี้ จึงอาจเป็นไฟล์ของมิติชุดอื่น`,
    en: `has ${value} persons, but the file does not select this dimension: it may be the file of another mask`,
  }),
  otherFile: ({ known }) => ({
    th: `ไม่มีคอลัมน์ของไฟล์ ${known.th}`,
    en: `the row has no column of the file ${known.en}`,
  }),
} as const satisfies Record<string, Message>;

/** Every reason for which a row of a survey or of a TPMAP file is refused. */
export type SourceProblemCode = keyof typeof SOURCE_MESSAGES;

/** One thing that is wrong with a row of a file, with a message for the person who corrects it. */
export interface SourceProblem {
  /** The heading of the column; empty for the row itself. */
  readonly path: string;
  /** The same as a list of one heading, or an empty list. */
  readonly segments: readonly string[];
  readonly code: SourceProblemCode;
  readonly message: Label;
}

/** A row that was refused, with everything that is wrong with it. */
export interface SourceRejected {
  /** Its index among the rows, from 0; in a spreadsheet with one row of headings it is row `row + 2`. */
  readonly row: number;
  /** The id of its household or the code of its area, where it can be read. */
  readonly id?: string;
  readonly problems: readonly SourceProblem[];
}

const NOTHING: Label = { th: '', en: '' };

/** A problem of a column, or of the row when the heading is empty. */
export function sourceProblem(
  code: SourceProblemCode,
  heading = '',
  value: unknown = '',
  known: Label = NOTHING,
): SourceProblem {
  const shown = typeof value === 'string' ? shownText(value) : shownValue(value);
  const { th, en } = SOURCE_MESSAGES[code]({ value: shown, known });
  const name = shownText(heading);
  return {
    path: heading,
    segments: heading === '' ? [] : [heading],
    code,
    message: { th: name === '' ? th : `${name}: ${th}`, en: name === '' ? en : `${name}: ${en}` },
  };
}
