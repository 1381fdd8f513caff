import type { Language } from 'kaechon';

const WORDS = {
  title: ['เยี่ยมครัวเรือน', 'Household visits'],
  token: ['รหัสเข้าใช้', 'Token'],
  signIn: ['เข้าใช้', 'Sign in'],
  wrongToken: ['รหัสเข้าใช้ไม่ถูกต้อง', 'Wrong token'],
  noAccess: ['ไม่มีสิทธิ์ใช้หน้านี้', 'This page is not for you'],
  noAnswer: ['เซิร์ฟเวอร์ไม่ตอบ ลองอีกครั้ง', 'The server does not answer: try again'],
  sync: ['ส่งและรับข้อมูล', 'Send and fetch'],
  waiting: ['รอส่ง', 'waiting'],
  offline: ['ไม่มีเครือข่าย ข้อมูลอยู่ในเครื่องและจะส่งภายหลัง', 'No network: the data is on this phone and is sent later'],
  worklist: ['ครัวเรือนที่ต้องลงเยี่ยม', 'To be visited'],
  all: ['ครัวเรือนทั้งหมด', 'All households'],
  grade: ['ระดับ', 'grade'],
  back: ['กลับ', 'Back'],
  followUp: ['ผลการติดตาม', 'A visit'],
  moved: ['ย้ายที่อยู่', 'Moved'],
  menuChosen: ['เลือกเมนู', 'Menu chosen'],
  left: ['ออกจากทะเบียน', 'Left the register'],
  returned: ['กลับเข้าทะเบียน', 'Back on the register'],
  activityDone: ['ทำกิจกรรมตามแผนแล้ว', 'Activity done'],
  carerAssigned: ['มอบหมายผู้ดูแล', 'Carer assigned'],
  carerEnded: ['ผู้ดูแลสิ้นสุดหน้าที่', 'Carer ended'],
  memberJoined: ['มีสมาชิกเพิ่ม', 'Member joined'],
  memberLeft: ['สมาชิกออกจากครัวเรือน', 'Member left'],
  halted: ['แก้ไขไม่ได้', 'Cannot be done'],
  haltLifted: ['กลับมาแก้ไขได้', 'Can be done again'],
  on: ['วันที่', 'Day'],
  indicator: ['ตัวชี้วัด', 'Indicator'],
  outcome: ['ผล', 'Outcome'],
  area: ['พื้นที่ใหม่', 'New area'],
  menu: ['เมนู', 'Menu'],
  reason: ['เหตุผล', 'Reason'],
  record: ['บันทึก', 'Record'],
  recorded: ['บันทึกในเครื่องแล้ว', 'Recorded on this phone'],
  history: ['ประวัติ', 'History'],
  conflicts: ['ข้อมูลสองเครื่องไม่ตรงกัน ต้องเลือก', 'Two phones disagree: decide'],
  mine: ['เครื่องนี้', 'This phone'],
  theirs: ['เครื่องอื่น', 'Others'],
  nothing: ['ไม่มี', 'nothing'],
  takeMine: ['ใช้ของเครื่องนี้', 'Take this phone’s'],
  takeTheirs: ['ใช้ของเครื่องอื่น', 'Take the others’'],
  refused: ['เซิร์ฟเวอร์ไม่รับรายการนี้', 'The server refuses this'],
  forbidden: ['ครัวเรือนนี้ไม่อยู่ในความรับผิดชอบแล้ว', 'This household is not yours any more'],
  giveUp: ['ทิ้งรายการ', 'Discard'],
} as const satisfies Readonly<Record<string, readonly [th: string, en: string]>>;

export type Word = keyof typeof WORDS;

export const wordIn =
  (language: Language) =>
  (word: Word): string =>
    WORDS[word][language === 'th' ? 0 : 1];

const OFFICE_WORDS = {
  title: ['แผงข้อมูลของสำนักงาน', 'Office dashboard'],
  day: ['รายงานวันที่', 'Report of'],
  refresh: ['รับสิ่งที่เปลี่ยน', 'Fetch what changed'],
  whole: ['กลับไปทั้งพื้นที่', 'Back to the whole area'],
  area: ['พื้นที่', 'Area'],
  behind: ['ครัวเรือนของตัวเลขนี้', 'Households behind the number'],
  nobody: ['ไม่มี', 'None'],
  households: ['ครัวเรือน', 'households'],
  registered: ['อยู่ในทะเบียน', 'on the register'],
  left: ['ออกจากทะเบียนแล้ว', 'left'],
  failed: ['ตกเกณฑ์', 'failed'],
  remaining: ['ยังไม่ผ่าน', 'remaining'],
  changes: ['สิ่งที่เปลี่ยนตั้งแต่', 'Changed since'],
  'since joined': ['เข้าทะเบียนหรือกลับมา', 'joined or came back'],
  'since left': ['ออกจากทะเบียน', 'left the register'],
  'since movedAreas': ['ย้ายพื้นที่', 'moved to another area'],
  'since relapsed': ['ระดับลดลง', 'fell to a lower grade'],
  late: ['สิ่งที่การบันทึกล่าช้าเปลี่ยน', 'What late entries changed'],
  notPublished: ['ยังไม่ได้เผยแพร่รายงานของวันนี้', 'The report of this day is not told yet'],
  same: ['ไม่มีการเปลี่ยนแปลง', 'Nothing changed'],
  publish: ['เผยแพร่รายงานของวันนี้', 'Tell the report of this day'],
  public: ['หน้าสาธารณะ', 'Public page'],
  waiting: ['กำลังปกปิดจำนวนที่น้อย', 'Small numbers are being hidden'],
  published: ['เผยแพร่ต่อสาธารณะแล้ว', 'Public'],
  refused: ['เผยแพร่ต่อสาธารณะไม่ได้', 'Cannot be made public'],
  passed: ['เผยแพร่ต่อสาธารณะไม่ได้ เพราะเผยแพร่วันที่หลังจากนี้แล้ว', 'Cannot be made public: a later day is public'],
  exposed: ['จำนวนที่ปกปิดแต่คำนวณย้อนหาได้', 'Hidden numbers that can be worked out'],
} as const satisfies Readonly<Record<string, readonly [th: string, en: string]>>;

export const officeWordIn =
  (language: Language) =>
  (word: keyof typeof OFFICE_WORDS): string =>
    OFFICE_WORDS[word][language === 'th' ? 0 : 1];
