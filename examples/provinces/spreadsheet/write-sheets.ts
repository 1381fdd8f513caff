/*
 * From a programme as data to the sheets of a workbook, which `readProgrammeSheets` reads again. What is written is read back and
 * compared, so nothing is lost: what the form cannot tell is a problem, and then nothing is written.
 */
import type { Label, ProgrammeData } from 'kaechon';
import { bothWords, writeCell } from './cells.js';
import {
  type Field,
  FORM,
  type FormSheet,
  LINE_HEADINGS,
  SHEET_NAMES,
  type Sheet,
  type SheetName,
  tabName,
  UNREAD_HEADINGS,
} from './form.js';
import { dataOfSheets } from './read-sheets.js';
import { type Values, valueAt } from './read-tables.js';

/** A part of a programme that the form cannot tell. */
export interface UntoldPart {
  /** `menus.0.label.th` */
  readonly path: string;
  readonly message: Label;
}

/** The line of the headings, counted from 0; what stands above explains the sheet. */
export const HEADING_LINE = { lines: 2, rows: 3 } as const;

/** The sheets that tell a programme, or what they cannot tell of it. */
export function programmeSheets(data: ProgrammeData): { sheets: Sheet[] } | { untold: UntoldPart[] } {
  const plain = plainData(data);
  const sheets = sheetsOf(entriesOf(plain));
  const read = dataOfSheets(sheets);
  const untold = [
    ...('problems' in read
      ? read.problems.map(({ message }) => ({ path: '', message }))
      : differences(plain, read.data, []).map((path) => ({ path, message: NOT_IN_THE_FORM }))),
    ...textsIn(plain, [])
      .filter(({ text }) => UNWRITABLE.test(text))
      .map(({ path }) => ({ path, message: NOT_IN_A_CELL })),
  ];
  return untold.length > 0 ? { untold } : { sheets };
}

/** The form with nothing filled in but what is the same in every province. */
export const blankSheets = (): Sheet[] =>
  sheetsOf({
    programme: [{ version: '1', grading: { by: 'indicator' }, catalogue: { id: 'bmn-2560' } }],
    calendar: [{ every: 'week', weekday: 5, time: '17:00', timeZone: 'Asia/Bangkok' }],
  });

const NOT_IN_THE_FORM = { th: 'แบบฟอร์มไม่มีที่กรอกส่วนนี้', en: 'the form has no place for it' };
const NOT_IN_A_CELL = { th: 'มีอักขระที่เซลล์เก็บไม่ได้', en: 'it holds a character that no cell keeps' };

/** What a workbook changes or loses: control characters, halves of characters, and what it reads as a code of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Cs}|_x[0-9a-f]{4}_/iu;

/** The same decisions in the only form that the sheets have: counts from and to, no empty lists where none is the same. */
function plainData({ grading, ...data }: ProgrammeData): Values {
  const boxOf = (box: Values): Values =>
    Object.fromEntries(Object.entries(box).map(([key, range]) => [key, key === 'share' ? range : closed(range)]));
  const rules = grading.rules.map((rule) => ({ ...rule, when: rule.when.map((box) => boxOf({ ...box })) }));
  const plain = JSON.parse(JSON.stringify({ ...data, grading: { ...grading, rules } })) as Values & {
    calendar: Values;
  };
  for (const [part, key] of [
    [plain, 'interventions'],
    [plain, 'supervisors'],
    [plain, 'omitted'],
    [plain.calendar, 'holidays'],
  ] as const)
    if (Array.isArray(part[key]) && part[key].length === 0) delete part[key];
  return plain;
}

/** A range of whole numbers by its first and its last. */
function closed(range: unknown): unknown {
  const { from, to, above, below, ...others } = range as Readonly<Record<string, number>>;
  if (
    typeof range !== 'object' ||
    (from !== undefined && above !== undefined) ||
    (to !== undefined && below !== undefined)
  )
    return range;
  const [first, last] = [above === undefined ? from : above + 1, below === undefined ? to : below - 1];
  return { ...others, ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

type Entries = Partial<Record<SheetName, readonly Values[]>>;

/** The values of each sheet's rows. */
function entriesOf(data: Values): Entries {
  const {
    calendar,
    catalogue,
    grading,
    menus,
    areas,
    interventions = [],
    supervisors = [],
  } = data as Record<string, Values[]> & {
    readonly calendar: Values;
    readonly catalogue: string | Record<string, Values[]>;
    readonly grading: { readonly rules: readonly Values[] };
  };
  const own = typeof catalogue === 'string' ? {} : catalogue;
  const { every } = calendar;
  const isMonthly = typeof every === 'object';
  return {
    programme: [{ ...data, catalogue: typeof catalogue === 'string' ? { id: catalogue } : catalogue }],
    grades: grading.rules.flatMap(({ when, ...rule }) => (when as Values[]).map((box) => ({ ...rule, box }))),
    menus: (menus ?? []).flatMap(({ suits, ...menu }) => menuRows(menu, suits as Values[] | undefined)),
    areas: areas ?? [],
    calendar: [isMonthly ? { ...calendar, every: 'dayOfMonth', ...(every as Values) } : calendar],
    indicators: own.indicators ?? [],
    dimensions: own.dimensions ?? [],
    interventions,
    supervisors,
  };
}

function menuRows(menu: Values, suits: readonly Values[] | undefined): Values[] {
  if (suits === undefined) return [menu];
  return suits.length === 0 ? [{ ...menu, suggested: false }] : suits.map((box) => ({ ...menu, suggested: true, box }));
}

const sheetsOf = (entries: Entries): Sheet[] =>
  SHEET_NAMES.map((name) => {
    const form: FormSheet = FORM[name];
    const { about, layout, fields } = form;
    const told = entries[name] ?? [];
    const body = layout === 'rows' ? rowsOf(fields, told) : linesOf(fields, told[0] ?? {});
    return { sheet: tabName(name), data: [[about.th], [about.en], ...body] };
  });

const both = ({ th, en }: Label): string => bothWords(th, en);
const cellOf = ({ kind }: Field, value: unknown): unknown =>
  value === undefined || value === null ? null : writeCell(kind, value);

const rowsOf = (fields: readonly Field[], entries: readonly Values[]): unknown[][] => [
  fields.map(({ hint }) => both(hint)),
  fields.map(({ heading }) => both(heading)),
  ...entries.map((values) => fields.map((field) => cellOf(field, valueAt(values, field.at)))),
];

const linesOf = (fields: readonly Field[], values: Values): unknown[][] => [
  [LINE_HEADINGS.item, LINE_HEADINGS.value, UNREAD_HEADINGS.explanation].map(both),
  ...fields.flatMap((field) => {
    const value = valueAt(values, field.at);
    const all = field.many && Array.isArray(value) ? value : [value];
    return all.map((one) => [both(field.heading), cellOf(field, one), both(field.hint)]);
  }),
];

/** Where two values of plain data differ. */
function differences(a: unknown, b: unknown, path: readonly string[]): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path.join('.')];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences((a as Values)[key], (b as Values)[key], [...path, key]));
}

/** Every text in plain data. */
const textsIn = (part: unknown, path: readonly string[]): { text: string; path: string }[] =>
  typeof part === 'string'
    ? [{ text: part, path: path.join('.') }]
    : Object.entries(part ?? {}).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
