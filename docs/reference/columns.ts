import { type Language, readDimension, type TableName } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { FLAG_SPELLINGS, OUTCOME_SPELLINGS, ROLE_SPELLINGS } from '../../src/household/normalise-cell.js';
import { type CellKind, TABLE_COLUMNS, TABLE_NAMES, type TableColumn } from '../../src/household/table-columns.js';
import { householdJsonSchema } from './household-json-schema.js';
import { markdown, pageOf, WORDS } from './words.js';

const SAYS = {
  en: {
    title: 'Columns',
    description: 'Every column that readTables reads, its kind, whether it is required, its headings and spellings.',
    heading: 'The columns of `readTables`',
    intro:
      'Spaces, underscores, dots, brackets and capitals of a heading make no difference. [Tables](tables.md) explains each column. [Spreadsheets](spreadsheets.md) explains which spellings of offices are accepted.',
    columns: ['column', 'kind', 'required', 'other headings'],
    table: (name: string) => `Table ${name}`,
    withOther: (other: string) => `with \`${other}\``,
    spellings: 'Words for values',
    spellingColumns: ['kind', 'value', 'written as'],
    spellingIntro: 'Spaces and capitals make no difference. Menus and dimensions here are those of Trat.',
    kinds: {
      text: 'text',
      code: 'id or code',
      flag: 'yes or no',
      day: 'day',
      whole: 'whole number',
      baht: 'baht',
      outcome: 'outcome',
      role: 'role',
      menu: 'menu',
      dimension: 'dimension',
      intervention: 'intervention',
    },
  },
  th: {
    title: 'คอลัมน์',
    description: 'ทุกคอลัมน์ที่ readTables อ่าน ชนิด ความจำเป็น หัวคอลัมน์และคำที่ใช้ได้',
    heading: 'คอลัมน์ของ `readTables` ทั้งหมด',
    intro:
      'ช่องว่าง ขีดล่าง จุด วงเล็บ และตัวพิมพ์ใหญ่เล็กของหัวคอลัมน์ไม่มีผล [ตารางข้อมูล](tables.md)อธิบายแต่ละคอลัมน์ ส่วน[สเปรดชีต](spreadsheets.md)อธิบายว่าสำนักงานเขียนอะไรได้บ้าง',
    columns: ['คอลัมน์', 'ชนิด', 'ต้องมี', 'หัวคอลัมน์อื่น'],
    table: (name: string) => `ตาราง ${name}`,
    withOther: (other: string) => `คู่กับ \`${other}\``,
    spellings: 'คำที่ใช้เป็นค่า',
    spellingColumns: ['ชนิด', 'ค่า', 'เขียนว่า'],
    spellingIntro: 'ช่องว่างและตัวพิมพ์ใหญ่เล็กไม่มีผล เมนูและมิติในที่นี้เป็นของจังหวัดตราด',
    kinds: {
      text: 'ข้อความ',
      code: 'รหัส',
      flag: 'ใช่หรือไม่',
      day: 'วันที่',
      whole: 'จำนวนเต็ม',
      baht: 'บาท',
      outcome: 'ผลการติดตาม',
      role: 'บทบาท',
      menu: 'เมนู',
      dimension: 'มิติ',
      intervention: 'มาตรการช่วยเหลือ',
    },
  },
} as const;

/** What in the schema a row of each table becomes; the household itself is the schema. */
const RECORDS: Readonly<Record<TableName, string>> = {
  household: '',
  member: 'Member',
  deprivation: 'Deprivation',
  follow_up: 'FollowUp',
  menu_choice: 'MenuChoice',
  activity: 'Activity',
  carer: 'Carer',
  move: 'Move',
  absence: 'Absence',
  halt: 'Halt',
};

interface RecordSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** The columns of every table, their headings, and the words that values may be written in. */
export function columnsPage(language: Language) {
  const says = SAYS[language];
  const schema = householdJsonSchema() as unknown as RecordSchema & { $defs: Record<string, RecordSchema> };
  const needs = (table: TableName, { name, path, kind }: TableColumn): string => {
    const { properties, required } = RECORDS[table] === '' ? schema : (schema.$defs[RECORDS[table]] as RecordSchema);
    const other = TABLE_COLUMNS[table].find((one: TableColumn) => one.path[0] === path[0] && one.name !== name);
    if (path[1] !== undefined && other) return says.withOther(other.name);
    const isKey = !(path[0] in properties) && kind !== 'dimension'; // it says which record the row belongs to
    return isKey || required.includes(path[0]) ? WORDS[language].yes : WORDS[language].no;
  };
  return pageOf(language, 'reference-columns', says, [
    says.intro,
    ...TABLE_NAMES.flatMap((table) => [
      `## ${says.table(table)}`,
      markdown(
        says.columns,
        TABLE_COLUMNS[table].map((column: TableColumn) => [
          `\`${column.name}\``,
          (says.kinds as Record<CellKind, string>)[column.kind],
          needs(table, column),
          [
            column.heading.th,
            ...column.others,
            ...(column.heading.en.replaceAll(' ', '_') === column.name ? [] : [column.heading.en]),
          ].join(', '),
        ]),
      ),
    ]),
    `## ${says.spellings}`,
    says.spellingIntro,
    markdown(says.spellingColumns, [
      ...spelt(says.kinds.flag, FLAG_SPELLINGS),
      ...spelt(says.kinds.outcome, OUTCOME_SPELLINGS),
      ...spelt(says.kinds.role, ROLE_SPELLINGS),
      ...trat2565.menus.map(({ menu, label }) => [says.kinds.menu, `\`${menu}\``, `${menu}, ${label.th}`]),
      ...Object.entries(trat2565.catalogue.dimensions).map(([key, { th, en }]) => [
        says.kinds.dimension,
        `\`${key}\``,
        [key, en, th, `ด้าน${th}`, `มิติด้าน${th}`]
          .filter((text, place, all) => all.indexOf(text) === place && isRead(text, key))
          .join(', '),
      ]),
    ]),
  ]);
}

const isRead = (text: string, key: string): boolean =>
  JSON.stringify(readDimension(trat2565.catalogue, text)) === JSON.stringify(readDimension(trat2565.catalogue, key));

/** A row for every value, its spellings in the order of the code. */
function spelt(kind: string, spellings: ReadonlyMap<string, unknown>): string[][] {
  const values = [...new Set(spellings.values())];
  return values.map((value) => [
    kind,
    `\`${value}\``,
    [...spellings]
      .filter(([, one]) => one === value)
      .map(([text]) => (text === String(value).toLowerCase() ? String(value) : text))
      .join(', '),
  ]);
}
