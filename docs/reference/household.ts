import type { Language } from 'kaechon';
import { householdJsonSchema } from './household-json-schema.js';
import { markdown, pageOf, WORDS } from './words.js';

const SAYS = {
  en: {
    title: 'The household',
    description: 'The JSON Schema of a household, field by field.',
    heading: 'The household, as JSON Schema',
    intro:
      '`kaechon/household.schema.json` is the JSON Schema (draft 2020-12) of one record that `readHouseholds` takes. It is made from the schema that `readHouseholds` uses. Fields that are not listed are refused. [Tables](tables.md#check-before-sending) shows how an agency checks an export with it, in any language.',
    record: (name: string) => `Record ${name}`,
    value: (name: string) => `Value ${name}`,
    columns: ['field', 'kind', 'required', 'meaning'],
    list: (kind: string) => `list of ${kind}`,
    from: (least: number) => `, at least ${least}`,
    upTo: (most: number) => `, at most ${most} characters`,
    kinds: { string: 'text', boolean: '`true` or `false`', integer: 'whole number', number: 'number' },
    oneOf: 'one of',
  },
  th: {
    title: 'ครัวเรือน',
    description: 'JSON Schema ของครัวเรือน ทีละช่อง',
    heading: 'ครัวเรือนตาม JSON Schema',
    intro:
      '`kaechon/household.schema.json` คือ JSON Schema (draft 2020-12) ของหนึ่งระเบียนที่ `readHouseholds` รับ สร้างจาก schema ที่ฟังก์ชันนี้ใช้ตรวจ ช่องที่ไม่อยู่ในรายการจะถูกปฏิเสธ [ตารางข้อมูล](tables.md#ตรวจก่อนส่ง)แสดงวิธีที่หน่วยงานใช้ตรวจข้อมูลในภาษาโปรแกรมใดก็ได้',
    record: (name: string) => `ระเบียน ${name}`,
    value: (name: string) => `ค่า ${name}`,
    columns: ['ช่อง', 'ชนิด', 'ต้องมี', 'ความหมาย'],
    list: (kind: string) => `รายการของ ${kind}`,
    from: (least: number) => ` อย่างน้อย ${least}`,
    upTo: (most: number) => ` ไม่เกิน ${most} อักขระ`,
    kinds: { string: 'ข้อความ', boolean: '`true` หรือ `false`', integer: 'จำนวนเต็ม', number: 'จำนวน' },
    oneOf: 'หนึ่งใน',
  },
} as const;

/** What the schema says of itself, in Thai. What is not here, or no longer said, fails. */
const THAI: Readonly<Record<string, string>> = {
  "A calendar day of the Common Era as text, `'2022-08-05'`.": "วันที่ในคริสต์ศักราช `'2022-08-05'`",
  'Something that happened on a day, and why.': 'สิ่งที่เกิดขึ้นในวันหนึ่ง และเหตุผล',
  'A member of a household. A person is counted when `targeted`, joined and not left.':
    'สมาชิกของครัวเรือน นับเมื่อเป็น `targeted` เข้าทะเบียนแล้ว และยังไม่ออก',
  'Whether this is a targeted poor person (คนจนเป้าหมาย). Figures count only these persons.':
    'เป็นคนจนเป้าหมายหรือไม่ ยอดต่าง ๆ นับเฉพาะคนจนเป้าหมาย',
  'Whether this person depends on others to live.': 'ต้องพึ่งพิงผู้อื่นเพื่อดำรงชีวิตหรือไม่',
  'An indicator that the household failed at the baseline (ตกเกณฑ์), and its follow-ups since.':
    'ตัวชี้วัดที่ครัวเรือนตกเกณฑ์ตั้งแต่ต้น และผลการติดตามหลังจากนั้น',
  'What a visit (การติดตาม) found about one indicator.': 'ผลการติดตามหนึ่งครั้งของตัวชี้วัดหนึ่งตัว',
  "`'passed'`, `'failed'` or `'notApplicable'`: the indicator no longer applies, for example because a child grew up.":
    "`'passed'` ผ่าน `'failed'` ไม่ผ่าน หรือ `'notApplicable'` ไม่เกี่ยวข้องแล้ว เช่น เด็กโตพ้นวัย",
  "`'foster'` (พ่อเลี้ยงแม่เลี้ยง), `'mentor'` (พี่เลี้ยง) or `'team'` (ทีมปฏิบัติการ).":
    "`'foster'` พ่อเลี้ยงแม่เลี้ยง `'mentor'` พี่เลี้ยง หรือ `'team'` ทีมปฏิบัติการ",
  'An outcome menu that the team chose for the household on a day. The latest choice is in force.':
    'เมนูแก้จนที่ทีมเลือกให้ครัวเรือนในวันหนึ่ง ครั้งล่าสุดมีผล',
  'One activity of the household plan (แผนครัวเรือน), for one indicator.': 'กิจกรรมหนึ่งของแผนครัวเรือน สำหรับตัวชี้วัดหนึ่งตัว',
  'Cost in baht, at most two decimals.': 'ค่าใช้จ่ายเป็นบาท ทศนิยมไม่เกินสองตำแหน่ง',
  "The id of the programme's intervention that this activity is part of.":
    'รหัสมาตรการช่วยเหลือของโครงการที่กิจกรรมนี้เป็นส่วนหนึ่ง',
  'An agency that looks after the household, from one day to another, or still.':
    'หน่วยงานที่ดูแลครัวเรือน ตั้งแต่วันหนึ่ง ถึงวันหนึ่ง หรือยังดูแลอยู่',
  'A poor household with its history: what it failed at the baseline, and dated events.':
    'ครัวเรือนยากจนพร้อมประวัติ คือ สิ่งที่ตกเกณฑ์ตั้งแต่ต้น และเหตุการณ์พร้อมวันที่',
  'The day on which it joined the register; when left out, it is on it from the start.':
    'วันที่เข้าทะเบียน หากไม่บอกคือตั้งแต่ต้น',
  'The day on which it left the register, and why. It is not counted on that day.':
    'วันที่ออกจากทะเบียน ซึ่งวันนั้นไม่นับแล้ว และเหตุผล',
  'The area where it lived when it joined the register.': 'ที่อยู่เมื่อเข้าทะเบียน',
  'The areas to which it has moved since.': 'ที่อยู่หลังจากนั้น',
  'The times when it was off the register and came back, between `joined` and `left`. It is on the register between two of them.':
    'ช่วงที่ออกจากทะเบียนแล้วกลับเข้ามา อยู่ระหว่าง `joined` กับ `left` และสองช่วงต้องมีวันที่อยู่ในทะเบียนคั่น',
  'The times when it was declared impossible to help. They do not overlap.': 'การแจ้งว่าทำไม่ได้ ครั้งละหนึ่งช่วง ไม่ซ้อนกัน',
  'A time off the register: the household left on `from` and is back on `to`.':
    'ช่วงที่ออกจากทะเบียนชั่วคราว ออกตั้งแต่ `from` กลับในวันที่ `to`',
  'A declaration that nothing can be done (ทำไม่ได้). It is in force from `on` until the day on which it is lifted.':
    'การแจ้งว่าทำไม่ได้ มีผลตั้งแต่ `on` จนถึงวันที่ยกเลิก หากไม่ยกเลิกคือยังมีผลอยู่',
  'The day on which it was planned. It is not counted before; when left out, it was always in the plan.':
    'วันที่เข้าแผน ก่อนวันนั้นไม่นับกิจกรรมนี้ หากไม่บอกคืออยู่ในแผนตั้งแต่ต้น',
  'The code of an area: 2 digits a province, 4 a district (อำเภอ), 6 a subdistrict (ตำบล), 8 or 10 a village (หมู่บ้าน; TPMAP writes ten). Always text, so that leading zeros stay.':
    'รหัสพื้นที่: 2 หลักคือจังหวัด 4 หลักคืออำเภอ 6 หลักคือตำบล 8 หรือ 10 หลักคือหมู่บ้าน (TPMAP เขียนสิบหลัก) เป็นข้อความเสมอ เพื่อไม่ให้เลขศูนย์หาย',
  'A move to another area of the province. The latest on or before a day says where the household lives on that day.':
    'การย้ายไปอยู่พื้นที่อื่นในจังหวัด ครั้งล่าสุดที่ไม่เกินวันหนึ่งบอกว่าวันนั้นครัวเรือนอยู่ที่ใด',
  'At least one.': 'อย่างน้อยหนึ่งรายการ',
};

interface Schema {
  readonly type?: keyof (typeof SAYS)['en']['kinds'] | 'array' | 'object';
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Every record of the schema, field by field. */
export function householdPage(language: Language) {
  const says = SAYS[language];
  const { $defs, ...household } = householdJsonSchema() as unknown as Schema & { $defs: Record<string, Schema> };
  const meaning = (text = ''): string => {
    if (language === 'en' || text === '') return text;
    const thai = THAI[text];
    if (thai === undefined) throw new Error(`The schema says what has no Thai yet: ${text}`);
    return thai;
  };
  const kind = ({ $ref, type, items, enum: values, minimum, maxLength }: Schema): string => {
    if ($ref !== undefined) return `[${$ref.replace('#/$defs/', '')}](#${slug($ref.replace('#/$defs/', ''))})`;
    if (values) return `${says.oneOf} ${values.map((value) => `\`${value}\``).join(', ')}`;
    if (type === 'array' && items) return says.list(kind(items));
    const word = says.kinds[type as keyof typeof says.kinds];
    return `${word}${minimum === undefined ? '' : says.from(minimum)}${maxLength === undefined ? '' : says.upTo(maxLength)}`;
  };
  const headingOf = (name: string, { properties }: Schema) => (properties ? says.record(name) : says.value(name));
  const records: Record<string, Schema> = { Household: household, ...$defs };
  const slug = (name: string) =>
    headingOf(name, records[name] as Schema)
      .toLowerCase()
      .replaceAll(' ', '-');
  return pageOf(language, 'reference-household', says, [
    says.intro,
    ...Object.entries(records).flatMap(([name, schema]) => [
      `## ${headingOf(name, schema)}`,
      meaning(name === 'Household' ? firstSentence(schema.description) : schema.description),
      schema.properties
        ? markdown(
            says.columns,
            Object.entries(schema.properties).map(([field, one]) => [
              `\`${field}\``,
              kind(one),
              schema.required?.includes(field) ? WORDS[language].yes : WORDS[language].no,
              meaning(one.description),
            ]),
          )
        : kind(schema),
    ]),
  ]);
}

const firstSentence = (text = ''): string => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
