import type { Label } from '../vocabulary/index.js';
import { type CellKind, TABLE_LABELS, type TableName } from './table-columns.js';

/** The values that a message may mention. */
interface MessageDetails {
  /** The wrong value. */
  readonly value: Label;
  /** What would be accepted. */
  readonly known: Label;
  /** The refused row because of which another is held back. */
  readonly because: { readonly table: TableName; readonly row: number } | undefined;
}

type Message = (details: MessageDetails) => Label;

const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });

const same = (th: string, en: string) => ({ cell: { th, en }, record: { th, en } });

/** For each kind of value, what is accepted in a cell of a table and in the field of a record. */
export const EXPECTED: Readonly<Record<CellKind, { readonly cell: Label; readonly record: Label }>> & {
  readonly list: Label;
  readonly record: Label;
} = {
  text: same('ข้อความ', 'text'),
  code: same('รหัสที่เป็นข้อความ', 'an id or code, as text'),
  flag: {
    cell: { th: 'ใช่ ไม่ใช่ 1 0 true หรือ false', en: 'yes, no, 1, 0, true or false' },
    record: { th: 'จริงหรือเท็จ', en: 'true or false' },
  },
  day: {
    cell: { th: 'วันที่ เช่น 5 สิงหาคม 2565 หรือ 5/8/2565', en: 'a day such as 2022-08-05 or 5/8/2565' },
    record: { th: 'วันที่ เรียงเป็นปี ค.ศ. เดือน วัน', en: 'a day such as "2022-08-05"' },
  },
  whole: same('จำนวนเต็ม เช่น 22', 'a whole number such as 22'),
  baht: {
    cell: { th: 'จำนวนเงินตั้งแต่ 0 บาท เช่น 1,500.50', en: 'an amount of 0 baht or more, such as 1,500.50' },
    record: { th: 'จำนวนเงินตั้งแต่ 0 บาท', en: 'a number of 0 baht or more' },
  },
  outcome: {
    cell: { th: 'ผ่าน ไม่ผ่าน หรือ ไม่เกี่ยวข้อง', en: 'passed, failed or not applicable' },
    record: { th: 'ผ่าน ไม่ผ่าน หรือ ไม่เกี่ยวข้อง', en: '"passed", "failed" or "notApplicable"' },
  },
  role: {
    cell: { th: 'พ่อเลี้ยงแม่เลี้ยง พี่เลี้ยง หรือ ทีมปฏิบัติการ', en: 'foster, mentor or team' },
    record: { th: 'พ่อเลี้ยงแม่เลี้ยง พี่เลี้ยง หรือ ทีมปฏิบัติการ', en: '"foster", "mentor" or "team"' },
  },
  intervention: same('รหัสมาตรการช่วยเหลือ', 'the id of an intervention'),
  menu: same('ชื่อเมนู', 'the name of a menu'),
  dimension: same('ชื่อมิติ', 'the name of a dimension'),
  list: { th: 'รายการ', en: 'a list' },
  record: { th: 'ระเบียนข้อมูล', en: 'a record' },
};

/** The number of the first row of a table in a spreadsheet: row 1 has the headings. */
const SHEET_ROW = 2;

/** The message of each problem. */
export const MESSAGES = {
  wrongShape: ({ known }) => ({ th: `ต้องเป็น${known.th}`, en: `must be ${known.en}` }),
  missing: ({ known }) => ({ th: `ขาดข้อมูลที่จำเป็น ต้องเป็น${known.th}`, en: `is missing; it must be ${known.en}` }),
  unreadable: fixed('อ่านแถวนี้ไม่ได้', 'the row cannot be read'),
  unknownKey: ({ value }) =>
    value.en === ''
      ? { th: 'มีค่าอยู่ในคอลัมน์ที่ไม่มีหัวคอลัมน์', en: 'a column without a heading holds a value' }
      : { th: `ไม่รู้จักช่อง "${value.th}"`, en: `"${value.en}" is not a known field` },
  empty: fixed('ต้องไม่ว่าง', 'must not be empty'),
  tooLong: fixed('ยาวเกินกำหนด', 'is too long'),
  tooMany: ({ value }) => ({
    th: `มี ${value.th} รายการ รับได้ไม่เกิน 100,000`,
    en: `has ${value.en} entries; at most 100,000 are read`,
  }),
  notADay: ({ known }) => ({ th: `ไม่มีวันนี้ในปฏิทิน ต้องเป็น${known.th}`, en: `is not an existing day; write ${known.en}` }),
  buddhistYear: ({ value }) => ({
    th: `ปี ${value.th.slice(0, 4)} ดูเป็นพุทธศักราช แต่วันที่แบบนี้ต้องใช้คริสต์ศักราช`,
    en: `the year of ${value.en} looks like the Buddhist Era; write the Common Era`,
  }),
  tooEarly: ({ value }) => ({
    th: `ปี ค.ศ. ${value.th.slice(0, 4)} อยู่ก่อน ค.ศ. 1880 อาจลบ 543 ซ้ำสองครั้ง`,
    en: `${value.en} is before 1880; perhaps 543 years were taken off twice`,
  }),
  shortYear: fixed('ปีต้องเขียนครบสี่หลัก เช่น 2565', 'the year must have four digits, such as 2565'),
  notBuddhistEra: fixed('ปีในวันที่แบบไทยต้องเป็นพุทธศักราช', 'the year of a Thai date must be of the Buddhist Era'),
  wrongWeekday: fixed('วันในสัปดาห์ไม่ตรงกับวันที่', 'the day of the week does not agree with the date'),
  ambiguousNumber: fixed(
    'เครื่องหมายจุลภาคต้องคั่นทุกสามหลัก เช่น 1,500.50',
    'commas must stand between thousands, as in 1,500.50',
  ),
  tooManyDecimals: ({ value }) => ({
    th: `${value.th} มีทศนิยมเกินสองตำแหน่ง`,
    en: `${value.en} has more than two decimals`,
  }),
  roundedNumber: ({ value }) => ({
    th: `โปรแกรมตารางคำนวณปัดเศษ ${value.th} แล้ว ให้จัดคอลัมน์เป็นข้อความ แล้วใส่รหัสใหม่`,
    en: `a spreadsheet has rounded ${value.en}; format the column as text and enter the id again`,
  }),
  spreadsheetError: ({ value }) => ({
    th: `${value.th} คือข้อผิดพลาดของสูตรในตารางคำนวณ`,
    en: `${value.en} is an error of a spreadsheet's formula`,
  }),
  ambiguousWord: ({ value, known }) => ({
    th: `"${value.th}" ตรงกับหลายชื่อ ให้เขียนให้ตรงกับชื่อหนึ่ง: ${known.th}`,
    en: `"${value.en}" is a spelling of several names; write one as it is: ${known.en}`,
  }),
  notAnArea: fixed('รหัสพื้นที่ต้องเป็นข้อความเลข 2, 4, 6, 8 หรือ 10 หลัก', 'an area code is text of 2, 4, 6, 8 or 10 digits'),
  outsideProvince: ({ value, known }) => ({
    th: `${value.th} อยู่นอกจังหวัด ซึ่งขึ้นต้นด้วย ${known.th}`,
    en: `${value.en} is outside the province, whose codes begin with ${known.en}`,
  }),
  unknownIndicator: ({ value }) => ({ th: `ไม่มีตัวชี้วัดที่ ${value.th}`, en: `there is no indicator ${value.en}` }),
  uncountedIndicator: ({ value }) => ({
    th: `ตัวชี้วัดที่ ${value.th} ไม่นับเป็นความยากจนในมิติใด`,
    en: `indicator ${value.en} is not counted in any dimension`,
  }),
  unknownMenu: ({ value, known }) => ({
    th: `โครงการไม่มีเมนู "${value.th}" มีแต่ ${known.th}`,
    en: `the programme has no menu "${value.en}", only ${known.en}`,
  }),
  unknownIntervention: ({ value }) => ({
    th: `โครงการไม่มีมาตรการช่วยเหลือ "${value.th}"`,
    en: `the programme has no intervention "${value.en}"`,
  }),
  beforeJoined: ({ value }) => ({
    th: `${value.th} เป็นวันก่อนเข้าทะเบียน`,
    en: `${value.en} is before joining the register`,
  }),
  afterLeft: ({ value }) => ({
    th: `${value.th} เป็นวันหลังออกจากทะเบียน`,
    en: `${value.en} is after leaving the register`,
  }),
  endsBeforeStart: ({ value }) => ({ th: `${value.th} เป็นวันก่อนวันเริ่ม`, en: `${value.en} is before the start` }),
  notAfterStart: ({ value }) => ({
    th: `${value.th} ต้องเป็นวันหลังวันเริ่ม`,
    en: `${value.en} must be after the start`,
  }),
  overlaps: ({ value, known }) => ({
    th: `${value.th} ซ้อนกับช่วงก่อนหน้า ${known.th}`,
    en: `${value.en} overlaps the one before; ${known.en}`,
  }),
  whileAbsent: ({ value }) => ({
    th: `${value.th} อยู่ในช่วงที่ครัวเรือนออกจากทะเบียนชั่วคราว`,
    en: `${value.en} is in a time when the household was off the register`,
  }),
  beforeProgramme: ({ value, known }) => ({
    th: `${value.th} เป็นวันก่อนเริ่มโครงการ รับตั้งแต่ ${known.th}`,
    en: `${value.en} is before the programme; days from ${known.en} are accepted`,
  }),
  inTheFuture: ({ value, known }) => ({
    th: `${value.th} เป็นวันที่ยังมาไม่ถึงหรือหลังโครงการ รับถึง ${known.th}`,
    en: `${value.en} is in the future or after the programme; days to ${known.en} are accepted`,
  }),
  duplicateHousehold: ({ value }) => ({
    th: `มีครัวเรือน "${value.th}" แล้ว`,
    en: `household "${value.en}" appears twice`,
  }),
  duplicateMember: ({ value }) => ({ th: `มีสมาชิก "${value.th}" แล้ว`, en: `member "${value.en}" appears twice` }),
  duplicateDeprivation: ({ value }) => ({
    th: `มีตัวชี้วัดที่ ${value.th} แล้ว`,
    en: `indicator ${value.en} appears twice`,
  }),
  duplicateFollowUp: ({ value }) => ({
    th: `มีการติดตามวันที่ ${value.th} แล้ว`,
    en: `there are two follow-ups on ${value.en}`,
  }),
  duplicateMenu: ({ value }) => ({ th: `มีเมนูของวันที่ ${value.th} แล้ว`, en: `there are two menus on ${value.en}` }),
  duplicateActivity: ({ value }) => ({ th: `มีกิจกรรม "${value.th}" แล้ว`, en: `activity "${value.en}" appears twice` }),
  duplicateMove: ({ value }) => ({
    th: `มีการย้ายที่อยู่วันที่ ${value.th} แล้ว`,
    en: `there are two moves on ${value.en}`,
  }),
  duplicateCarer: ({ value }) => ({
    th: `มีผู้ดูแล "${value.th}" ในบทบาทเดียวกันตั้งแต่วันเดียวกันแล้ว`,
    en: `"${value.en}" appears twice in the same role from the same day`,
  }),
  notFailed: ({ value }) => ({
    th: `ครัวเรือนไม่ได้ตกเกณฑ์ตัวชี้วัดที่ ${value.th}`,
    en: `the household did not fail indicator ${value.en}`,
  }),
  wrongDimension: ({ value }) => ({
    th: `มิติไม่ตรงกับตัวชี้วัดที่ ${value.th}`,
    en: `the dimension is not that of indicator ${value.en}`,
  }),
  columnTwice: ({ value }) => ({
    th: `หัวคอลัมน์ "${value.th}" ซ้ำกับอีกคอลัมน์หนึ่ง`,
    en: `two columns have the heading "${value.en}" or another of the same meaning`,
  }),
  noSuchHousehold: ({ value }) => ({ th: `ไม่มีครัวเรือน "${value.th}"`, en: `there is no household "${value.en}"` }),
  partRejected: ({ because }) => {
    const { table, row } = because as NonNullable<typeof because>; // every fault with this code has it
    const { th, en } = TABLE_LABELS[table];
    return {
      th: `พักไว้ เพราะแถวที่ ${row + SHEET_ROW} ของตาราง${th}ไม่ผ่านการตรวจ`,
      en: `held back: row ${row + SHEET_ROW} of the ${en} table was refused`,
    };
  },
} as const satisfies Record<string, Message>;

/** The messages of the reasons for which only an event is refused. Events share the other reasons with rows. */
export const EVENT_MESSAGES = {
  unknownEvent: ({ value, known }) => ({
    th: `ไม่รู้จักเหตุการณ์ "${value.th}" มีแต่ ${known.th}`,
    en: `there is no event "${value.en}", only ${known.en}`,
  }),
  noSuchMember: ({ value }) => ({
    th: `ครัวเรือนไม่มีสมาชิก "${value.th}"`,
    en: `the household has no member "${value.en}"`,
  }),
  noSuchActivity: ({ value }) => ({
    th: `แผนครัวเรือนไม่มีกิจกรรม "${value.th}"`,
    en: `the plan has no activity "${value.en}"`,
  }),
  noSuchCarer: ({ value }) => ({
    th: `"${value.th}" ไม่ได้ดูแลครัวเรือนในบทบาทนี้ในวันดังกล่าว`,
    en: `"${value.en}" does not look after the household in this role on that day`,
  }),
  severalCarers: ({ value }) => ({
    th: `"${value.th}" ดูแลครัวเรือนในบทบาทนี้อยู่หลายช่วงในวันดังกล่าว ให้ระบุวันเริ่ม`,
    en: `"${value.en}" looks after the household in this role more than once on that day; say from which day`,
  }),
  alreadyDone: ({ value }) => ({ th: `ทำเสร็จแล้วเมื่อ ${value.th}`, en: `was already done on ${value.en}` }),
  alreadyEnded: ({ value }) => ({ th: `สิ้นสุดแล้วเมื่อ ${value.th}`, en: `already ended on ${value.en}` }),
  memberLeft: ({ value }) => ({
    th: `สมาชิกออกจากครัวเรือนแล้วเมื่อ ${value.th}`,
    en: `the member already left on ${value.en}`,
  }),
  alreadyLeft: ({ value }) => ({
    th: `ครัวเรือนออกจากทะเบียนแล้วเมื่อ ${value.th}`,
    en: `the household already left the register on ${value.en}`,
  }),
  notAway: fixed('ครัวเรือนยังไม่ได้ออกจากทะเบียน', 'the household has not left the register'),
  notHalted: fixed('ไม่มีการแจ้งว่าทำไม่ได้ที่ยังมีผลอยู่', 'no declaration that it is impossible is in force'),
  notRecorded: fixed('ไม่มีบันทึกเหตุการณ์นี้', 'this event is not recorded'),
  neededLater: ({ value }) => ({
    th: `ยกเลิกไม่ได้ เพราะบันทึกภายหลังต้องใช้: ${value.th}`,
    en: `cannot be taken back, as a later record needs it: ${value.en}`,
  }),
  lastMember: fixed('ครัวเรือนต้องมีสมาชิกอย่างน้อยหนึ่งคน', 'the household must have at least one member'),
} as const satisfies Record<string, Message>;
