import { formatDate, isDay } from '../calendar/index.js';
import { type Label, type Path, pathText, shownText } from '../vocabulary/index.js';
import { EVENT_MESSAGES, EXPECTED, MESSAGES } from './problem-messages.js';
import {
  type CellKind,
  TABLE_COLUMNS,
  TABLE_LABELS,
  TABLE_NAMES,
  type TableColumn,
  type TableName,
} from './table-columns.js';

/** Every reason for which a row or an event is refused. */
export type ProblemCode = keyof typeof MESSAGES | keyof typeof EVENT_MESSAGES;

const ALL_MESSAGES = { ...MESSAGES, ...EVENT_MESSAGES };

/** One thing that is wrong with a row: where, what, and a message for the person who corrects it. */
export interface Problem {
  /** The path in the row, `members[0].left.on`, or the column of a table; empty for the row itself. */
  readonly path: string;
  /** The same as keys and indexes: `['members', 0, 'left', 'on']`. */
  readonly segments: readonly (string | number)[];
  readonly code: ProblemCode;
  /** It names the field by its heading, menus and indicators by their labels, and writes days as people do. */
  readonly message: Label;
  /** With `partRejected`: the row to correct, by its table and its index among the rows of that table, from 0. */
  readonly because?: { readonly table: TableName; readonly row: number };
}

/** A row that was refused, with everything that is wrong with it. */
export interface Rejected {
  /**
   * Its index among the rows, from 0; in a spreadsheet with one row of headings it is row `row + 2`. When rows are
   * read one by one, it is the number that was passed to the reader.
   */
  readonly row: number;
  /** Its table, where tables were read. */
  readonly table?: string;
  /** The id of its household, where it can be read. */
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** A problem before its message is written. */
export interface Fault {
  readonly at: Path;
  readonly code: ProblemCode;
  /** The wrong value. The message writes a day as people do. */
  readonly detail?: string | number;
  /** The label of the wrong value, where it has one. */
  readonly label?: Label;
  /** What would be accepted. */
  readonly known?: Label;
  readonly because?: { readonly table: TableName; readonly row: number };
}

/** The faults of a household without faults: one empty list for all of them. */
export const NO_FAULTS: readonly Fault[] = Object.freeze([]);

/** A fault as a problem with its message: of a row of `table`, or of a record when `table` is left out. */
export function problemOf({ at, code, detail = '', label, known, because }: Fault, table?: TableName): Problem {
  const field = fieldOf(at, table);
  const message = ALL_MESSAGES[code]({
    value: label ?? valueLabel(detail),
    known: known ?? expectedAt(field.column?.kind, table === undefined, field.list),
    because,
  });
  return {
    path: pathText(at),
    segments: at,
    code,
    message: {
      th: field.name.th === '' ? message.th : `${field.name.th}: ${message.th}`,
      en: field.name.en === '' ? message.en : `${field.name.en}: ${message.en}`,
    },
    ...(because === undefined ? {} : { because }),
  };
}

const valueLabel = (detail: string | number): Label => {
  if (isDay(detail)) return { th: formatDate(detail, 'th'), en: formatDate(detail, 'en') };
  const text = shownText(String(detail));
  return { th: text, en: text };
};

const expectedAt = (kind: CellKind | undefined, record: boolean, list: boolean): Label =>
  list ? EXPECTED.list : kind === undefined ? EXPECTED.record : record ? EXPECTED[kind].record : EXPECTED[kind].cell;

/** For each table, the list of a household that its rows become. Follow-ups are inside their deprivation. */
export const LISTS = {
  member: 'members',
  deprivation: 'deprivations',
  follow_up: 'followUps',
  menu_choice: 'menus',
  activity: 'plan',
  carer: 'carers',
  move: 'moves',
  absence: 'absences',
  halt: 'halts',
} as const satisfies Partial<Record<TableName, string>>;

interface Field {
  /** Its name in words; empty for the row itself. */
  readonly name: Label;
  /** Its column, where it is a value. */
  readonly column?: TableColumn | undefined;
  /** Whether it is a list. */
  readonly list: boolean;
}

/** A path in a row in words: `member 1, left on`, or the heading of a column. */
function fieldOf(at: Path, table: TableName | undefined): Field {
  if (table !== undefined) {
    const column = TABLE_COLUMNS[table].find(({ name }) => name === at[0]);
    const list = TABLE_NAMES.find((name) => name !== 'household' && LISTS[name] === at[0]);
    if (list !== undefined) return { name: TABLE_LABELS[list], list: true };
    return { name: column?.heading ?? { th: '', en: '' }, column, list: false };
  }
  let owner: TableName = 'household';
  let rest = at;
  const names: Label[] = [];
  for (;;) {
    const inner = TABLE_NAMES.find((name) => name !== 'household' && LISTS[name] === rest[0]);
    if (inner === undefined) break;
    owner = inner;
    const nth = rest[1];
    const number = typeof nth === 'number' ? { th: `ที่ ${nth + 1}`, en: ` ${nth + 1}` } : { th: '', en: '' };
    names.push({ th: TABLE_LABELS[inner].th + number.th, en: TABLE_LABELS[inner].en + number.en });
    if (rest.length < 2) return { name: joined(names), list: true };
    rest = rest.slice(2);
  }
  const column = TABLE_COLUMNS[owner].find(({ path }) => rest.length > 0 && rest.every((step, n) => step === path[n]));
  if (column) names.push(column.heading);
  return { name: joined(names), column: column?.path.length === rest.length ? column : undefined, list: false };
}

const joined = (names: readonly Label[]): Label => ({
  th: names.map(({ th }) => th).join(' '),
  en: names.map(({ en }) => en).join(', '),
});
