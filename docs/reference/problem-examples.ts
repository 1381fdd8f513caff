import { defineProgramme, type HouseholdDraft, type Label, type ProblemCode, type TableName } from 'kaechon';
import { trat2565 } from 'kaechon/trat';

type Cells = Readonly<Record<string, string>>;

/** What gives the problem: a row beside good ones or instead of one, fields of a record, or an event of a household. */
export type ProblemExample =
  | { readonly row: readonly [table: TableName, cells: Cells]; readonly instead?: true }
  | { readonly record: Readonly<Record<string, unknown>>; readonly told?: string }
  | {
      readonly event: Readonly<Record<string, unknown>>;
      readonly withdraw?: true;
      readonly of?: Partial<HouseholdDraft>;
    };

/** How to mend a problem, and an example that gives it. */
export interface ProblemHelp {
  readonly mend: Label;
  readonly example: ProblemExample;
}

/** Good tables, which every example with a row is put into. */
export const GOOD_TABLES: Readonly<Partial<Record<TableName, readonly Cells[]>>> = {
  household: [{ household_id: 'H1', area_code: '230102', joined_on: '2022-05-10' }],
  member: [{ household_id: 'H1', member_id: 'P1', targeted: 'yes' }],
  deprivation: [
    { household_id: 'H1', indicator: '8' },
    { household_id: 'H1', indicator: '22' },
  ],
};

/** A good record, which every example with fields or an event is put into. */
export const GOOD_RECORD = {
  id: 'H1',
  area: '230102',
  members: [{ id: 'P1', targeted: true }],
  deprivations: [{ indicator: 8 }, { indicator: 22 }],
} as const satisfies HouseholdDraft;

const source = { basis: 'assumption', ref: 'made up for this page' } as const;

/** Trat's programme with two menus that differ in a capital, which no office should have. */
export const EXAMPLE_PROGRAMME = defineProgramme({
  ...trat2565,
  menus: [
    ...trat2565.menus,
    { menu: 'home visit', label: { th: 'เยี่ยมบ้าน', en: 'home visit' }, source },
    { menu: 'Home Visit', label: { th: 'เยี่ยมบ้านประจำ', en: 'regular home visit' }, source },
  ],
});

const help = (en: string, th: string, example: ProblemExample): ProblemHelp => ({ mend: { th, en }, example });
const household = (cells: Cells): ProblemExample => ({
  row: ['household', { household_id: 'H1', area_code: '230102', ...cells }],
  instead: true,
});
const followUp = (cells: Cells): ProblemExample => ({
  row: ['follow_up', { household_id: 'H1', indicator: '8', checked_on: '2022-06-02', outcome: 'passed', ...cells }],
});
const activity = (cells: Cells): ProblemExample => ({
  row: [
    'activity',
    {
      household_id: 'H1',
      activity_id: 'A1',
      indicator: '8',
      action: 'Mend the roof',
      agency: 'Subdistrict office',
      due_on: '2022-07-01',
      ...cells,
    },
  ],
});
const plan = [{ id: 'A1', indicator: 8, action: 'Mend the roof', agency: 'Subdistrict office', due: '2022-07-01' }];
const carers = [{ agency: 'Labour office', role: 'foster', from: '2022-06-01' }] as const;
const leave = { on: '2022-07-01', reason: 'moved to Rayong' };

export const PROBLEM_HELP: Readonly<Record<ProblemCode, ProblemHelp>> = {
  wrongShape: help(
    'Write one of the values that the message names.',
    'เขียนค่าใดค่าหนึ่งตามที่ข้อความระบุ',
    followUp({ outcome: 'good' }),
  ),
  missing: help('Fill in the cell, or add the missing row.', 'กรอกช่องนั้น หรือเพิ่มแถวที่ขาด', followUp({ outcome: '' })),
  unreadable: help(
    'Pass plain rows of texts, numbers and lists, as a CSV or JSON parser makes them.',
    'ส่งแถวธรรมดาที่เป็นข้อความ ตัวเลข และรายการ ตามที่ตัวอ่าน CSV หรือ JSON ให้',
    {
      record: Object.defineProperty({}, 'area', {
        enumerable: true,
        get: () => {
          throw new Error('no value');
        },
      }),
      told: "{ get area() { throw new Error('no value'); } }",
    },
  ),
  unknownKey: help('Delete the column, or give it one of the accepted headings.', 'ลบคอลัมน์นั้น หรือใช้หัวคอลัมน์ที่รับได้', {
    row: ['member', { household_id: 'H1', member_id: 'P2', targeted: 'yes', telephone: '039-000000' }],
  }),
  empty: help('Leave out the field, or fill it in.', 'ตัดช่องนั้นออก หรือกรอกค่า', { record: { members: [] } }),
  tooLong: help('Shorten the text; an id has at most 200 characters.', 'เขียนให้สั้นลง รหัสยาวได้ไม่เกิน 200 อักขระ', {
    record: { id: 'H'.repeat(201) },
    told: "{ id: 'H'.repeat(201) }",
  }),
  tooMany: help('Look for rows repeated by a program.', 'ตรวจหาแถวที่โปรแกรมเขียนซ้ำ', {
    record: { members: new Array(100_001) },
    told: '{ members: new Array(100_001) }',
  }),
  notADay: help('Write a day of the calendar.', 'เขียนวันที่ที่มีอยู่จริงในปฏิทิน', followUp({ checked_on: '31/6/2565' })),
  buddhistYear: help(
    'Write `2022-06-02`, or the Thai way, `2/6/2565`.',
    'เขียน `2022-06-02` หรือเขียนแบบไทย `2/6/2565`',
    followUp({ checked_on: '2565-06-02' }),
  ),
  tooEarly: help(
    'Subtract 543 once, or let the library read the year of the Buddhist Era.',
    'ลบ 543 เพียงครั้งเดียว หรือส่งปีพุทธศักราชให้ไลบรารีอ่านเอง',
    followUp({ checked_on: '1479-06-02' }),
  ),
  shortYear: help('Write the year with four digits.', 'เขียนปีให้ครบสี่หลัก', followUp({ checked_on: '2/6/65' })),
  notBuddhistEra: help(
    'Write the year of the Buddhist Era, 2565.',
    'เขียนปีพุทธศักราช เช่น 2565',
    followUp({ checked_on: '2/6/2022' }),
  ),
  wrongWeekday: help(
    'Check the calendar: the date or the day of the week is wrong.',
    'ดูปฏิทิน วันที่หรือวันในสัปดาห์ผิด',
    followUp({ checked_on: 'วันศุกร์ที่ 2 มิถุนายน 2565' }),
  ),
  ambiguousNumber: help(
    'Write `1250` or `12.50`, whichever is meant.',
    'เขียน `1250` หรือ `12.50` ตามจำนวนที่ถูกต้อง',
    activity({ baht: '12,50' }),
  ),
  tooManyDecimals: help('Round the amount to satang.', 'ปัดจำนวนเงินให้เหลือทศนิยมสองตำแหน่ง', activity({ baht: '12.345' })),
  roundedNumber: help(
    'Format the column as text, then copy the ids from their source again: the lost digits are not in the file.',
    'จัดคอลัมน์เป็นข้อความ แล้วคัดลอกรหัสจากต้นทางใหม่ เพราะเลขที่หายไปไม่อยู่ในไฟล์แล้ว',
    household({ household_id: '1.1037E+12' }),
  ),
  spreadsheetError: help(
    'Correct the formula, or write its value.',
    'แก้สูตร หรือใส่ค่าแทนสูตร',
    household({ household_id: '#N/A' }),
  ),
  ambiguousWord: help('Write the menu exactly as the programme does.', 'เขียนชื่อเมนูให้ตรงกับของโครงการทุกตัวอักษร', {
    row: ['menu_choice', { household_id: 'H1', chosen_on: '2022-06-20', menu: 'HOME VISIT' }],
  }),
  notAnArea: help(
    'Write the code of the district or subdistrict, not its name.',
    'ใส่รหัสอำเภอหรือตำบล ไม่ใช่ชื่อ',
    household({ area_code: 'Trat' }),
  ),
  outsideProvince: help(
    'Correct the code, or send the row to its own province.',
    'แก้รหัส หรือส่งแถวไปยังจังหวัดของแถวนั้น',
    household({ area_code: '240101' }),
  ),
  unknownIndicator: help('Look up the number in the list of indicators.', 'ดูหมายเลขในรายการตัวชี้วัด', {
    row: ['deprivation', { household_id: 'H1', indicator: '99' }],
  }),
  uncountedIndicator: help(
    'Delete the row: the survey asks about this indicator, but it counts in no dimension.',
    'ลบแถวนั้น ตัวชี้วัดนี้มีในแบบสำรวจ แต่ไม่นับในมิติใด',
    { row: ['deprivation', { household_id: 'H1', indicator: '2' }] },
  ),
  unknownMenu: help('Write one of the menus that the message names.', 'เขียนเมนูใดเมนูหนึ่งตามที่ข้อความระบุ', {
    row: ['menu_choice', { household_id: 'H1', chosen_on: '2022-06-20', menu: 'abundant' }],
  }),
  unknownIntervention: help(
    'Use an id from the list of the programme, or leave the cell empty.',
    'ใช้รหัสจากรายการของโครงการ หรือเว้นช่องว่าง',
    activity({ intervention: 'a-cow' }),
  ),
  beforeJoined: help(
    'Correct the day, or the day of joining.',
    'แก้วันที่นั้น หรือวันเข้าทะเบียน',
    followUp({ checked_on: '2022-05-09' }),
  ),
  afterLeft: help('Correct the day, or the day of leaving.', 'แก้วันที่นั้น หรือวันออกจากทะเบียน', {
    record: { left: leave, menus: [{ on: '2022-07-02', menu: 'survive' }] },
  }),
  endsBeforeStart: help('Swap the days, or correct one.', 'สลับวันเริ่มกับวันสิ้นสุด หรือแก้วันหนึ่ง', {
    row: [
      'carer',
      { household_id: 'H1', agency: 'Labour office', role: 'foster', from_on: '2022-06-20', to_on: '2022-06-01' },
    ],
  }),
  notAfterStart: help(
    'Write the day it ended, at least one day later; delete the row if it never happened.',
    'เขียนวันที่สิ้นสุดให้ช้ากว่าวันเริ่มอย่างน้อยหนึ่งวัน หากไม่ได้เกิดขึ้นจริงให้ลบแถว',
    { row: ['absence', { household_id: 'H1', from_on: '2022-06-20', to_on: '2022-06-20', reason: 'at sea' }] },
  ),
  overlaps: help(
    'Combine two rows about the same thing, or correct their days.',
    'รวมสองแถวที่เป็นเรื่องเดียวกันเป็นแถวเดียว หรือแก้วันที่',
    {
      record: {
        absences: [
          { from: '2022-06-01', to: '2022-06-20', reason: 'at sea' },
          { from: '2022-06-10', to: '2022-07-01', reason: 'at sea' },
        ],
      },
    },
  ),
  whileAbsent: help('Correct the day, or the days of the absence.', 'แก้วันที่นั้น หรือวันที่ออกและกลับเข้าทะเบียน', {
    record: {
      absences: [{ from: '2022-06-01', to: '2022-06-20', reason: 'at sea' }],
      menus: [{ on: '2022-06-10', menu: 'survive' }],
    },
  }),
  beforeProgramme: help(
    'Correct the year. This register does not hold earlier history.',
    'แก้ปี ทะเบียนนี้ไม่เก็บประวัติก่อนหน้านั้น',
    {
      record: { menus: [{ on: '2001-01-01', menu: 'survive' }] },
    },
  ),
  inTheFuture: help(
    'Correct the year. Record an event only after it has happened.',
    'แก้ปี บันทึกเหตุการณ์ได้เมื่อเกิดขึ้นแล้วเท่านั้น',
    followUp({ checked_on: '2202-06-02' }),
  ),
  duplicateHousehold: help('Delete the second row. The first one counts.', 'ลบแถวที่สอง ให้ถือแถวแรก', {
    row: ['household', { household_id: 'H1', area_code: '230103' }],
  }),
  duplicateMember: help('Delete one row, or correct the id.', 'ลบแถวหนึ่ง หรือแก้รหัส', {
    row: ['member', { household_id: 'H1', member_id: 'P1', targeted: 'no' }],
  }),
  duplicateDeprivation: help('Delete one of the rows.', 'ลบแถวหนึ่ง', {
    row: ['deprivation', { household_id: 'H1', indicator: '8' }],
  }),
  duplicateFollowUp: help('Keep the correct row, or correct the day of one.', 'เก็บแถวที่ถูก หรือแก้วันที่ของแถวหนึ่ง', {
    record: {
      deprivations: [
        {
          indicator: 8,
          followUps: [
            { on: '2022-06-02', outcome: 'passed' },
            { on: '2022-06-02', outcome: 'failed' },
          ],
        },
      ],
    },
  }),
  duplicateMenu: help('Keep the menu that was chosen last on that day.', 'เก็บเมนูที่เลือกครั้งสุดท้ายของวันนั้น', {
    record: {
      menus: [
        { on: '2022-06-20', menu: 'survive' },
        { on: '2022-06-20', menu: 'sufficient' },
      ],
    },
  }),
  duplicateActivity: help('Give each activity its own id.', 'ให้แต่ละกิจกรรมมีรหัสของตนเอง', {
    record: { plan: [...plan, ...plan] },
  }),
  duplicateMove: help('Keep the last move of the day.', 'เก็บการย้ายครั้งสุดท้ายของวันนั้น', {
    record: {
      moves: [
        { on: '2022-06-20', area: '2302' },
        { on: '2022-06-20', area: '2303' },
      ],
    },
  }),
  duplicateCarer: help('Delete one of the rows.', 'ลบแถวหนึ่ง', { record: { carers: [...carers, ...carers] } }),
  notFailed: help(
    'Add the indicator to the deprivation table if the household failed it at the baseline. Otherwise delete the follow-up.',
    'หากตกเกณฑ์ตั้งแต่ต้นให้เพิ่มตัวชี้วัดในตารางตัวชี้วัดที่ตกเกณฑ์ หากไม่ใช่ให้ลบการติดตาม',
    followUp({ indicator: '10' }),
  ),
  wrongDimension: help('Leave the dimension empty. The indicator determines it.', 'เว้นช่องมิติว่าง เพราะตัวชี้วัดบอกมิติอยู่แล้ว', {
    row: ['deprivation', { household_id: 'H1', indicator: '10', dimension: 'income' }],
  }),
  columnTwice: help('Delete one of the columns, or give it its own heading.', 'ลบคอลัมน์หนึ่ง หรือเปลี่ยนหัวคอลัมน์', {
    row: ['member', { household_id: 'H1', 'Household ID': 'H1', member_id: 'P2', targeted: 'yes' }],
  }),
  noSuchHousehold: help('Correct the id, or add the household.', 'แก้รหัส หรือเพิ่มครัวเรือน', {
    row: ['member', { household_id: 'H9', member_id: 'P1', targeted: 'yes' }],
  }),
  partRejected: help(
    'Correct the other row that the message names. Then the whole household is accepted.',
    'แก้อีกแถวหนึ่งตามที่ข้อความระบุ แล้วครัวเรือนทั้งครัวเรือนจะผ่านการตรวจ',
    followUp({ checked_on: '31/6/2565' }),
  ),
  unknownEvent: help('Send one of the events that the message lists.', 'ส่งเหตุการณ์ใดเหตุการณ์หนึ่งที่ข้อความระบุ', {
    event: { event: 'birthday', on: '2022-06-20' },
  }),
  noSuchMember: help('Correct the id of the member.', 'แก้รหัสสมาชิก', {
    event: { event: 'memberLeft', member: 'P9', on: '2022-06-20', reason: 'moved' },
  }),
  noSuchActivity: help('Correct the id of the activity, or plan it first.', 'แก้รหัสกิจกรรม หรือใส่ในแผนก่อน', {
    event: { event: 'activityDone', activity: 'A9', on: '2022-06-20' },
  }),
  noSuchCarer: help('Correct the agency, the role or the day.', 'แก้หน่วยงาน บทบาท หรือวันที่', {
    event: { event: 'carerEnded', agency: 'Labour office', role: 'team', on: '2022-06-20' },
  }),
  severalCarers: help('Give `from`, the first day of the one that ends.', 'ระบุ `from` คือวันแรกของช่วงที่สิ้นสุด', {
    event: { event: 'carerEnded', agency: 'Labour office', role: 'foster', on: '2022-06-20' },
    of: { carers: [...carers, { agency: 'Labour office', role: 'foster', from: '2022-06-05' }] },
  }),
  alreadyDone: help('Withdraw the first event if its day is wrong.', 'หากวันของเหตุการณ์แรกผิด ให้ยกเลิกเหตุการณ์แรก', {
    event: { event: 'activityDone', activity: 'A1', on: '2022-06-20' },
    of: { plan: plan.map((one) => ({ ...one, done: '2022-06-10' })) },
  }),
  alreadyEnded: help('Withdraw the first event if its day is wrong.', 'หากวันของเหตุการณ์แรกผิด ให้ยกเลิกเหตุการณ์แรก', {
    event: { event: 'carerEnded', agency: 'Labour office', role: 'foster', on: '2022-06-05', from: '2022-06-01' },
    of: { carers: [{ ...carers[0], to: '2022-06-10' }] },
  }),
  memberLeft: help('Withdraw the first event if its day is wrong.', 'หากวันของเหตุการณ์แรกผิด ให้ยกเลิกเหตุการณ์แรก', {
    event: { event: 'memberLeft', member: 'P2', on: '2022-06-20', reason: 'moved' },
    of: {
      members: [...GOOD_RECORD.members, { id: 'P2', targeted: true, left: { on: '2022-06-10', reason: 'moved' } }],
    },
  }),
  alreadyLeft: help('Withdraw the first event if its day is wrong.', 'หากวันของเหตุการณ์แรกผิด ให้ยกเลิกเหตุการณ์แรก', {
    event: { event: 'left', on: '2022-07-10', reason: 'moved' },
    of: { left: leave },
  }),
  notAway: help(
    'First record that the household left, or check whether another household is meant.',
    'บันทึกการออกจากทะเบียนก่อน หรือตรวจว่าเป็นครัวเรือนอื่นหรือไม่',
    {
      event: { event: 'returned', on: '2022-06-20' },
    },
  ),
  notHalted: help(
    'Check whether the declaration was already lifted, or never made.',
    'ตรวจว่ายกเลิกการแจ้งว่าทำไม่ได้ไปแล้ว หรือไม่เคยแจ้ง',
    {
      event: { event: 'haltLifted', on: '2022-06-20' },
    },
  ),
  notRecorded: help('Withdraw exactly an event that `historyOf` lists.', 'ยกเลิกให้ตรงกับเหตุการณ์ที่ `historyOf` แสดง', {
    event: { event: 'moved', on: '2022-06-20', area: '2302' },
    withdraw: true,
  }),
  neededLater: help('First withdraw what was recorded later.', 'ยกเลิกสิ่งที่บันทึกภายหลังก่อน', {
    event: { event: 'memberJoined', on: '2022-06-01', member: { id: 'P2', targeted: true } },
    withdraw: true,
    of: {
      members: [
        ...GOOD_RECORD.members,
        { id: 'P2', targeted: true, joined: '2022-06-01', left: { on: '2022-06-10', reason: 'moved' } },
      ],
    },
  }),
  lastMember: help('Record `left` for the household instead.', 'ให้บันทึกว่าครัวเรือนออกจากทะเบียนแทน', {
    event: { event: 'memberJoined', on: '2022-06-01', member: { id: 'P1', targeted: true } },
    withdraw: true,
    of: { members: [{ id: 'P1', targeted: true, joined: '2022-06-01' }] },
  }),
};
