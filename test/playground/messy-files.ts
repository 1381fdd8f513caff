/* Ten files as offices keep them, made up: an invented programme of Chiang Mai in fiscal year 2569, with all that offices do to files. */
import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** What the ten files say, without the mess: for comparing. */
export const PLAIN = {
  household: [
    { household_id: 'CM-01', area_code: '500101', joined_on: '2025-10-01' },
    { household_id: 'CM-02', area_code: '500102', joined_on: '2025-10-01' },
    { household_id: 'CM-03', area_code: '500201', joined_on: '2025-10-01' },
    { household_id: 'CM-04', area_code: '500301', joined_on: '2025-10-01' },
    { household_id: 'CM-05', area_code: '500301', joined_on: '2025-10-01' },
    { household_id: 'CM-06', area_code: '500701', joined_on: '2025-10-01' },
  ],
  member: [
    { household_id: 'CM-01', member_id: 'M1', targeted: 'ใช่' },
    { household_id: 'CM-02', member_id: 'M2', targeted: 'ใช่' },
    { household_id: 'CM-02', member_id: 'M3', targeted: 'ไม่ใช่' },
    { household_id: 'CM-03', member_id: 'M4', targeted: 'ใช่' },
    { household_id: 'CM-04', member_id: 'M5', targeted: 'ใช่' },
    { household_id: 'CM-05', member_id: 'M6', targeted: 'ใช่' },
    { household_id: 'CM-06', member_id: 'M7', targeted: 'ใช่' },
  ],
  deprivation: ['CM-01 8', 'CM-01 22', 'CM-02 8', 'CM-02 22', 'CM-03 20', 'CM-04 4', 'CM-05 27', 'CM-06 9'].map(
    (row) => {
      const [household_id, indicator] = row.split(' ');
      return { household_id, indicator };
    },
  ),
  follow_up: [
    { household_id: 'CM-01', indicator: '8', checked_on: '2025-11-07', outcome: 'ผ่าน' },
    { household_id: 'CM-01', indicator: '22', checked_on: '2025-11-14', outcome: 'ผ่าน' },
    { household_id: 'CM-02', indicator: '8', checked_on: '2025-11-07', outcome: 'ผ่าน' },
    { household_id: 'CM-03', indicator: '20', checked_on: '2025-11-14', outcome: 'ไม่ผ่าน' },
  ],
  menu_choice: [{ household_id: 'CM-01', chosen_on: '2025-11-14', menu: 'sufficient' }],
  activity: [
    {
      household_id: 'CM-03',
      activity_id: 'K1',
      indicator: '20',
      action: 'ฝึกอาชีพ',
      agency: 'พช.',
      due_on: '2025-12-31',
      baht: '1,500',
    },
  ],
  carer: [{ household_id: 'CM-01', agency: 'อบต.', role: 'พี่เลี้ยง', from_on: '2025-10-15' }],
  move: [{ household_id: 'CM-04', moved_on: '2025-11-01', area_code: '500302' }],
  absence: [{ household_id: 'CM-05', from_on: '2025-10-20', to_on: '2025-11-03', reason: 'ไปทำงานต่างจังหวัด' }],
  halt: [{ household_id: 'CM-06', halted_on: '2025-11-10', reason: 'ย้ายไม่ทราบที่อยู่' }],
} as const;

/** Thai as older Windows writes it. */
export const windows874 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code > 0xe00 ? code - 0xd60 : code;
  });

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

const workbook = async (sheets: readonly { sheet: string; data: SheetData }[]): Promise<Uint8Array> =>
  new Uint8Array(await writeWorkbook([...sheets]).toBuffer());

/**
 * The ten files: titles above headings, names of people, ticks, Thai digits and dates, workbooks with several sheets, empty
 * lines, semicolons, tabs, older encodings. One row has an indicator that does not exist, to be corrected.
 */
export async function messyFiles(): Promise<Record<string, Uint8Array | string>> {
  const text = (value: string) => ({ value, type: String });
  return {
    'บัญชีครัวเรือน ต.ค. 68.xlsx': await workbook([
      { sheet: 'ปก', data: [[text('สำนักงานพัฒนาชุมชน')]] },
      {
        sheet: 'ครัวเรือน',
        data: [
          [text('บัญชีครัวเรือนเป้าหมาย จังหวัดเชียงใหม่')],
          [text('ข้อมูล ณ วันที่ 1 ตุลาคม 2568')],
          [],
          ['รหัสครัวเรือน', 'ชื่อ-สกุลหัวหน้าครัวเรือน', 'รหัสพื้นที่', 'วันที่เข้าทะเบียน'].map(text),
          ...PLAIN.household.map(({ household_id, area_code }) => [
            text(household_id),
            text('นางสมมติ ตัวอย่าง'),
            { value: Number(area_code), type: Number },
            { value: new Date('2025-10-01T00:00:00Z'), type: Date, format: 'd/m/yyyy' },
          ]),
        ],
      },
    ]),
    'คนในครัวเรือน (ฉบับแก้ไข).csv': windows874(
      `รายชื่อสมาชิก,,,,\nรหัสครัวเรือน,ที่,รหัสสมาชิก,ชื่อ-สกุล,คนจนเป้าหมาย\n${PLAIN.member
        .map(
          ({ household_id, member_id, targeted }, nth) =>
            `${household_id},${nth + 1},${member_id},ตัวอย่าง,${targeted === 'ใช่' ? '/' : '-'}`,
        )
        .join('\n')}\n`,
    ),
    'จปฐ ตก.csv': `﻿รหัสครัวเรือน;ตัวชี้วัดที่\n\n${PLAIN.deprivation
      .map(
        ({ household_id, indicator }) =>
          `${household_id};${indicator === '8' ? '๘' : indicator === '9' ? '99' : indicator}`,
      )
      .join('\n')}\n`,
    'ผลติดตาม.txt': utf16(
      `รหัสครัวเรือน\tตัวชี้วัด\tวันที่ติดตาม\tผล\tหมายเหตุ\n${PLAIN.follow_up
        .map(({ household_id, indicator, checked_on, outcome }) => {
          const day = Number(checked_on.slice(8));
          return `${household_id}\t${indicator}\t${day} พ.ย. 2568\t${outcome === 'ผ่าน' ? 'ผ่านแล้ว' : outcome}\t`;
        })
        .join('\n')}\n`,
    ),
    'เมนู.csv': 'household_id,chosen_on,menu\nCM-01,14/11/2568,พอเพียง\n',
    'แผนงาน.xlsx': await workbook([
      {
        sheet: 'Sheet1',
        data: [
          ['รหัสครัวเรือน', 'รหัสกิจกรรม', 'ตัวชี้วัด', 'กิจกรรม', 'หน่วยงาน', 'กำหนดแล้วเสร็จ', 'งบประมาณ'].map(text),
          ['CM-03', 'K1', '20', 'ฝึกอาชีพ', 'พช.', '31 ธ.ค. 2568', '1,500'].map(text),
        ],
      },
    ]),
    'ผู้ดูแล.csv': 'household id,agency,role,from\nCM-01,อบต.,พี่เลี้ยง,15/10/2568\n',
    'ย้าย.csv': 'รหัสครัวเรือน,วันที่ย้าย,รหัสพื้นที่\nCM-04,1/11/2568,500302\n',
    'ออกชั่วคราว.csv': 'รหัสครัวเรือน,วันที่ออกชั่วคราว,วันที่กลับ,เหตุผล\nCM-05,20/10/2568,3/11/2568,ไปทำงานต่างจังหวัด\n',
    'ทำไม่ได้.csv': 'รหัสครัวเรือน,วันที่ทำไม่ได้,เหตุผลที่ทำไม่ได้\nCM-06,10/11/2568,ย้ายไม่ทราบที่อยู่\n',
  };
}
