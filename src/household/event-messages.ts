import { fixed, type Message } from './message.js';

/** The message of each reason for which an event is refused, beside those of rows. */
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
    en: `cannot be taken back, as what was recorded later needs it: ${value.en}`,
  }),
  lastMember: fixed('ครัวเรือนต้องมีสมาชิกอย่างน้อยหนึ่งคน', 'the household must have at least one member'),
} as const satisfies Record<string, Message>;
