import {
  type Language,
  type Problem,
  type ProblemCode,
  readHouseholds,
  readTables,
  recordEvent,
  withdrawEvent,
} from 'kaechon';
import { readText } from '../../test/tools/repository.js';
import { EXAMPLE_PROGRAMME, GOOD_RECORD, GOOD_TABLES, PROBLEM_HELP, type ProblemExample } from './problem-examples.js';
import { pageOf } from './words.js';

const SAYS = {
  en: {
    title: 'Troubleshooting',
    description: 'Every rejection code: what it means, an example that causes it, and how to correct it.',
    heading: 'Troubleshooting: every rejection code',
    intro:
      'Each rejected row has one or more problems. A problem has a code from this page, the field, and a message in Thai and English. Find the code below. The address of each code ends in `#` and the code in small letters. [Tables](tables.md#rejection-codes) has all codes in one table.',
    rows: 'Rows and records',
    events: 'Events',
    means: 'When it occurs',
    mend: 'How to correct it',
    row: (table: string) => `This row of the table \`${table}\` causes it:`,
    record: 'A record with these fields causes it:',
    event: 'This event causes it:',
    withdraw: 'Withdrawing this event causes it:',
    of: 'for a household with',
    told: 'The message:',
  },
  th: {
    title: 'แก้ปัญหา',
    description: 'รหัสการปฏิเสธทุกรหัส: ความหมาย ตัวอย่าง และวิธีแก้',
    heading: 'แก้ปัญหา: รหัสการปฏิเสธทุกรหัส',
    intro:
      'แถวที่ถูกปฏิเสธมีปัญหาหนึ่งข้อหรือมากกว่า แต่ละข้อมีรหัสตามหน้านี้ ช่องที่ผิด และข้อความภาษาไทยกับภาษาอังกฤษ ค้นรหัสได้ด้านล่าง ที่อยู่ของแต่ละรหัสลงท้ายด้วย `#` และรหัสเป็นตัวพิมพ์เล็ก [ตารางข้อมูล](tables.md#รหัสการปฏิเสธ)รวมทุกรหัสไว้ในตารางเดียว',
    rows: 'แถวและระเบียน',
    events: 'เหตุการณ์',
    means: 'เกิดเมื่อใด',
    mend: 'วิธีแก้',
    row: (table: string) => `แถวนี้ของตาราง \`${table}\` ทำให้เกิดปัญหา`,
    record: 'ระเบียนที่มีช่องต่อไปนี้ทำให้เกิดปัญหา',
    event: 'เหตุการณ์นี้ทำให้เกิดปัญหา',
    withdraw: 'การยกเลิกเหตุการณ์นี้ทำให้เกิดปัญหา',
    of: 'ของครัวเรือนที่มี',
    told: 'ข้อความ',
  },
} as const;

/** What reading the example of a code answers. */
export function problemsOf(example: ProblemExample): readonly Problem[] {
  if ('row' in example) {
    const [table, cells] = example.row;
    const tables = { ...GOOD_TABLES, [table]: [...(example.instead ? [] : (GOOD_TABLES[table] ?? [])), cells] };
    return readTables(EXAMPLE_PROGRAMME, tables).rejected.flatMap(({ problems }) => problems);
  }
  if ('record' in example) {
    const record = Object.defineProperties({ ...GOOD_RECORD }, Object.getOwnPropertyDescriptors(example.record));
    return readHouseholds(EXAMPLE_PROGRAMME, [record]).rejected.flatMap(({ problems }) => problems);
  }
  const [household] = readHouseholds(EXAMPLE_PROGRAMME, [{ ...GOOD_RECORD, ...example.of }]).households;
  if (!household) throw new Error('The household of an example must be good');
  const result = (example.withdraw ? withdrawEvent : recordEvent)(EXAMPLE_PROGRAMME, household, example.event);
  return 'problems' in result ? (result.problems ?? []) : [];
}

/** What the guides say of when a code is given. */
function meaningsOf(language: Language): ReadonlyMap<string, string> {
  const cells = readText(`docs/${language}/tables.md`).matchAll(/^\| `(\w+)` \| [^|]*\| [^|]*\| ([^|]*) \|$/gm);
  return new Map([...cells].map(([, code = '', when = '']) => [code, when]));
}

const written = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const csv = (cells: Readonly<Record<string, string>>): string =>
  [Object.keys(cells), Object.values(cells)]
    .map((line) => line.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
    .join('\n');

function exampleOf(language: Language, example: ProblemExample): string[] {
  const says = SAYS[language];
  if ('row' in example) return [says.row(example.row[0]), `\`\`\`csv\n${csv(example.row[1])}\n\`\`\``];
  if ('record' in example) return [says.record, example.told ? `\`${example.told}\`` : written(example.record)];
  const of = example.of ? [says.of, written(example.of)] : [];
  return [example.withdraw ? says.withdraw : says.event, written(example.event), ...of];
}

/** Every rejection code, with what it means, an example that was run, and how to mend it. */
export function problemsPage(language: Language) {
  const says = SAYS[language];
  const meanings = meaningsOf(language);
  const section = (code: ProblemCode): string[] => {
    const { mend, example } = PROBLEM_HELP[code];
    const message = problemsOf(example).find((problem) => problem.code === code)?.message[language] ?? '';
    const when = meanings.get(code);
    return [
      `### ${code}`,
      ...(when === undefined ? [] : [`**${says.means}** ${when}`]),
      `**${says.mend}** ${mend[language]}`,
      ...exampleOf(language, example),
      `${says.told} ${message}`,
    ];
  };
  const codes = Object.keys(PROBLEM_HELP) as ProblemCode[];
  return pageOf(language, 'troubleshooting', says, [
    says.intro,
    `## ${says.rows}`,
    ...codes.filter((code) => meanings.has(code)).flatMap(section),
    `## ${says.events}`,
    ...codes.filter((code) => !meanings.has(code)).flatMap(section),
  ]);
}
