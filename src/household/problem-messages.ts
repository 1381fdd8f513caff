import type { Label } from '../vocabulary/index.js';

type Message = (value: string, known: string) => Label;

const fixed =
  (th: string, en: string): Message =>
  () => ({ th, en });

/** What is said for each problem, in one place. */
export const MESSAGES = {
  wrongShape: fixed('ชนิดหรือรูปแบบของข้อมูลไม่ถูกต้อง', 'is not of the expected kind'),
  missing: fixed('ขาดข้อมูลที่จำเป็น', 'is missing'),
  unreadable: fixed('อ่านแถวนี้ไม่ได้', 'the row cannot be read'),
  unknownKey: (key) => ({ th: `ไม่รู้จักช่อง "${key}"`, en: `"${key}" is not a known field` }),
  empty: fixed('ต้องไม่ว่าง', 'must not be empty'),
  tooLong: fixed('ยาวเกินกำหนด', 'is too long'),
  notADay: fixed('ไม่ใช่วันที่ที่มีอยู่จริงในรูปแบบ 2022-08-05', 'is not an existing day such as 2022-08-05'),
  buddhistYear: (day) => ({
    th: `ปีของ ${day} ดูเป็นพุทธศักราช ต้องเป็นคริสต์ศักราช`,
    en: `the year of ${day} looks like the Buddhist Era; write the Common Era`,
  }),
  shortYear: fixed('ปีต้องเขียนครบสี่หลัก เช่น 2565', 'the year must have four digits, such as 2565'),
  notBuddhistEra: fixed('ปีในวันที่แบบไทยต้องเป็นพุทธศักราช', 'the year of a Thai date must be of the Buddhist Era'),
  wrongWeekday: fixed('วันในสัปดาห์ไม่ตรงกับวันที่', 'the day of the week does not agree with the date'),
  ambiguousNumber: fixed('จุลภาคไม่ได้คั่นหลักพัน', 'its commas do not stand between thousands'),
  notAnArea: fixed('รหัสพื้นที่ต้องเป็นข้อความเลข 2, 4, 6, 8 หรือ 10 หลัก', 'an area code is text of 2, 4, 6, 8 or 10 digits'),
  outsideProvince: (area) => ({ th: `พื้นที่ ${area} อยู่นอกจังหวัด`, en: `area ${area} is outside the province` }),
  unknownIndicator: (number) => ({ th: `ไม่มีตัวชี้วัดที่ ${number}`, en: `there is no indicator ${number}` }),
  uncountedIndicator: (number) => ({
    th: `ตัวชี้วัดที่ ${number} ไม่นับเป็นความยากจนในมิติใด`,
    en: `indicator ${number} is not counted in any dimension`,
  }),
  unknownMenu: (menu, known) => ({
    th: `โครงการไม่มีเมนู "${menu}" มีแต่ ${known}`,
    en: `the programme has no menu "${menu}", only ${known}`,
  }),
  unknownIntervention: (id) => ({
    th: `โครงการไม่มีมาตรการช่วยเหลือ "${id}"`,
    en: `the programme has no intervention "${id}"`,
  }),
  beforeJoined: (day) => ({ th: `${day} เป็นวันก่อนเข้าทะเบียน`, en: `${day} is before joining the register` }),
  afterLeft: (day) => ({ th: `${day} เป็นวันหลังออกจากทะเบียน`, en: `${day} is after leaving the register` }),
  endsBeforeStart: (day) => ({ th: `${day} เป็นวันก่อนวันเริ่ม`, en: `${day} is before the start` }),
  duplicateHousehold: (id) => ({ th: `มีครัวเรือน "${id}" แล้ว`, en: `household "${id}" appears twice` }),
  duplicateMember: (id) => ({ th: `มีสมาชิก "${id}" แล้ว`, en: `member "${id}" appears twice` }),
  duplicateDeprivation: (number) => ({ th: `มีตัวชี้วัดที่ ${number} แล้ว`, en: `indicator ${number} appears twice` }),
  duplicateFollowUp: (day) => ({ th: `มีการติดตามวันที่ ${day} แล้ว`, en: `there are two follow-ups on ${day}` }),
  duplicateMenu: (day) => ({ th: `มีเมนูของวันที่ ${day} แล้ว`, en: `there are two menus on ${day}` }),
  duplicateActivity: (id) => ({ th: `มีกิจกรรม "${id}" แล้ว`, en: `activity "${id}" appears twice` }),
  notFailed: (number) => ({
    th: `ครัวเรือนไม่ได้ตกเกณฑ์ตัวชี้วัดที่ ${number}`,
    en: `the household did not fail indicator ${number}`,
  }),
  wrongDimension: (number) => ({
    th: `มิติไม่ตรงกับตัวชี้วัดที่ ${number}`,
    en: `the dimension is not that of indicator ${number}`,
  }),
  columnTwice: (heading) => ({
    th: `ช่อง "${heading}" ซ้ำกับช่องอื่นของแถว`,
    en: `"${heading}" names the same column as another field of the row`,
  }),
  noSuchHousehold: (id) => ({ th: `ไม่มีครัวเรือน "${id}"`, en: `there is no household "${id}"` }),
  partRejected: (where) => ({ th: `พักไว้ เพราะ ${where} มีปัญหา`, en: `held back: ${where} was rejected` }),
} as const satisfies Record<string, Message>;
