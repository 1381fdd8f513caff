import { deepFreeze, type Label, plainText, type RecordOf } from '../vocabulary/index.js';

/**
 * The kind of value in a column. `code`: an id or the code of an area. `flag`: yes or no. `whole`: a whole number. `baht`: an amount
 * of money. `outcome`, `role`: one of `OUTCOMES` or `CARER_ROLES`. `menu`, `dimension`, `intervention`: a name of the programme.
 */
export type CellKind =
  | 'text'
  | 'code'
  | 'flag'
  | 'day'
  | 'whole'
  | 'baht'
  | 'outcome'
  | 'role'
  | 'menu'
  | 'dimension'
  | 'intervention';

/** One column of a table: its name and headings, the path of its value in the record, and the kind of value. */
export interface TableColumn {
  readonly name: string;
  /** Its heading for people, which messages use. */
  readonly heading: Label;
  /** Other headings that offices use for it. */
  readonly others: readonly string[];
  /** The path of its value in the record that the row becomes, `['left', 'on']`. */
  readonly path: readonly [string] | readonly [string, string];
  readonly kind: CellKind;
}

/** The names of the tables of the relational form, `household` first. */
export const TABLE_NAMES = deepFreeze([
  'household',
  'member',
  'deprivation',
  'follow_up',
  'menu_choice',
  'activity',
  'carer',
  'move',
  'absence',
  'halt',
] as const);

/** One of `TABLE_NAMES`. */
export type TableName = (typeof TABLE_NAMES)[number];

const column = (
  name: string,
  path: string,
  kind: CellKind,
  th: string,
  en: string,
  ...others: string[]
): TableColumn => {
  const [first = path, second] = path.split('.');
  return { name, path: second === undefined ? [first] : [first, second], kind, heading: { th, en }, others };
};

const household = column('household_id', 'household', 'code', 'รหัสครัวเรือน', 'household id');
const indicator = column('indicator', 'indicator', 'whole', 'ตัวชี้วัด', 'indicator', 'ตัวชี้วัดที่');
const agency = column('agency', 'agency', 'text', 'หน่วยงาน', 'agency');
const joined = column('joined_on', 'joined', 'day', 'วันที่เข้าทะเบียน', 'joined on');
const left = [
  column('left_on', 'left.on', 'day', 'วันที่ออกจากทะเบียน', 'left on', 'วันที่ออก'),
  column('left_reason', 'left.reason', 'text', 'เหตุผลที่ออกจากทะเบียน', 'reason for leaving', 'เหตุผลที่ออก'),
] as const;

const halted = (on: string, reasonColumn: string, reason: string) =>
  [
    column('halted_on', on, 'day', 'วันที่แจ้งว่าทำไม่ได้', 'declared impossible on', 'วันที่ทำไม่ได้'),
    column(reasonColumn, reason, 'text', 'เหตุผลที่ทำไม่ได้', 'reason it is impossible'),
  ] as const;

/**
 * The columns of the relational form, in order, by table: for a form, for an import in which users assign columns, or for the tables
 * of a database. Every table except `household` begins with the id of the household. `halted_on` and `halted_reason` of `household`
 * are a short form for one halt, without a row of `halt`. The dimension of a deprivation may be left out; where it is given, it must
 * be that of the indicator.
 *
 * @example
 * ```ts
 * TABLE_COLUMNS.move.map(({ name, kind }) => `${name}: ${kind}`); // => ['household_id: code', 'moved_on: day', 'area_code: code']
 * TABLE_COLUMNS.move[1]?.heading; // => { th: 'วันที่ย้าย', en: 'moved on' }
 * ```
 */
export const TABLE_COLUMNS: RecordOf<TableName, readonly TableColumn[]> = deepFreeze({
  household: [
    column('household_id', 'id', 'code', 'รหัสครัวเรือน', 'household id'),
    column('area_code', 'area', 'code', 'รหัสพื้นที่', 'area code', 'รหัสหมู่บ้าน'),
    joined,
    ...left,
    ...halted('halted.on', 'halted_reason', 'halted.reason'),
  ],
  member: [
    household,
    column('member_id', 'id', 'code', 'รหัสสมาชิก', 'member id', 'รหัสบุคคล'),
    column('targeted', 'targeted', 'flag', 'คนจนเป้าหมาย', 'targeted', 'เป็นคนจนเป้าหมาย'),
    column('dependent', 'dependent', 'flag', 'ผู้พึ่งพิง', 'dependent', 'เป็นผู้พึ่งพิง'),
    column('born_on', 'born', 'day', 'วันเกิด', 'born on', 'วันเดือนปีเกิด', 'birth date', 'date of birth'),
    joined,
    ...left,
  ],
  deprivation: [
    household,
    { ...indicator, others: [...indicator.others, 'ตัวชี้วัดที่ตกเกณฑ์'] },
    column('dimension', 'dimension', 'dimension', 'มิติ', 'dimension', 'ด้าน'),
  ],
  follow_up: [
    household,
    indicator,
    column('checked_on', 'on', 'day', 'วันที่ติดตาม', 'checked on', 'วันที่ตรวจ'),
    column('outcome', 'outcome', 'outcome', 'ผลการติดตาม', 'outcome', 'ผล'),
  ],
  menu_choice: [
    household,
    column('chosen_on', 'on', 'day', 'วันที่เลือกเมนู', 'chosen on', 'วันที่เลือก'),
    column('menu', 'menu', 'menu', 'เมนูแก้จน', 'menu', 'เมนู'),
    column('chosen_by', 'by', 'text', 'ผู้เลือกเมนู', 'chosen by', 'ผู้เลือก'),
    column('reason', 'reason', 'text', 'เหตุผล', 'reason'),
  ],
  activity: [
    household,
    column('activity_id', 'id', 'code', 'รหัสกิจกรรม', 'activity id'),
    indicator,
    column('action', 'action', 'text', 'กิจกรรม', 'action'),
    agency,
    column('planned_on', 'planned', 'day', 'วันที่เข้าแผน', 'planned on'),
    column('due_on', 'due', 'day', 'กำหนดแล้วเสร็จ', 'due on', 'วันครบกำหนด'),
    column('done_on', 'done', 'day', 'วันที่แล้วเสร็จ', 'done on'),
    column('baht', 'baht', 'baht', 'งบประมาณ (บาท)', 'baht', 'งบประมาณ', 'จำนวนเงิน (บาท)', 'บาท'),
    column('intervention', 'intervention', 'intervention', 'มาตรการช่วยเหลือ', 'intervention'),
  ],
  carer: [
    household,
    agency,
    column('role', 'role', 'role', 'บทบาท', 'role'),
    column('from_on', 'from', 'day', 'ตั้งแต่วันที่', 'from'),
    column('to_on', 'to', 'day', 'ถึงวันที่', 'to'),
  ],
  move: [
    household,
    column('moved_on', 'on', 'day', 'วันที่ย้าย', 'moved on'),
    column('area_code', 'area', 'code', 'รหัสพื้นที่', 'area code', 'รหัสหมู่บ้าน'),
  ],
  absence: [
    household,
    column('from_on', 'from', 'day', 'วันที่ออกชั่วคราว', 'away from', 'ตั้งแต่วันที่'),
    column('to_on', 'to', 'day', 'วันที่กลับเข้าทะเบียน', 'back on', 'วันที่กลับ'), // not ถึงวันที่, which would be the last day of the absence
    column('reason', 'reason', 'text', 'เหตุผล', 'reason'),
  ],
  halt: [
    household,
    ...halted('on', 'reason', 'reason'),
    column('lifted_on', 'lifted', 'day', 'วันที่ยกเลิกการแจ้งว่าทำไม่ได้', 'lifted on', 'วันที่ยกเลิก'),
  ],
});

/**
 * The label of each table, which is also that of the entries that its rows become.
 *
 * @example
 * ```ts
 * TABLE_NAMES.map((table) => TABLE_LABELS[table].en).slice(0, 4); // => ['household', 'member', 'deprivation', 'follow-up']
 * ```
 */
export const TABLE_LABELS: RecordOf<TableName, Label> = deepFreeze({
  household: { th: 'ครัวเรือน', en: 'household' },
  member: { th: 'สมาชิก', en: 'member' },
  deprivation: { th: 'ตัวชี้วัดที่ตกเกณฑ์', en: 'deprivation' },
  follow_up: { th: 'การติดตาม', en: 'follow-up' },
  menu_choice: { th: 'การเลือกเมนู', en: 'menu choice' },
  activity: { th: 'กิจกรรม', en: 'activity' },
  carer: { th: 'ผู้ดูแล', en: 'carer' },
  move: { th: 'การย้ายที่อยู่', en: 'move' },
  absence: { th: 'การออกจากทะเบียนชั่วคราว', en: 'absence' },
  halt: { th: 'การแจ้งว่าทำไม่ได้', en: 'halt' },
});

const bare = (heading: string): string =>
  plainText(heading)
    .replace(/[\s_.()]/g, '')
    .toLowerCase();

const NAMED: ReadonlyMap<TableName, ReadonlyMap<string, TableColumn>> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    new Map(
      TABLE_COLUMNS[table].flatMap((one) =>
        [one.name, one.heading.th, one.heading.en, ...one.others].map((name): [string, TableColumn] => [
          bare(name),
          one,
        ]),
      ),
    ),
  ]),
);

/** The longest heading that is looked up: longer than any heading of a column. */
const LONGEST_HEADING = 200;

/** The column of a table that a heading names, in Thai or English; undefined when it names none. */
export const columnOf = (table: TableName, heading: string): TableColumn | undefined =>
  heading.length > LONGEST_HEADING ? undefined : NAMED.get(table)?.get(bare(heading));
