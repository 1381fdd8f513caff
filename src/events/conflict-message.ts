import { formatDate, isDay } from '../calendar/index.js';
import {
  CARER_ROLE_LABELS,
  type CarerRole,
  type Fault,
  labelOf,
  OUTCOME_LABELS,
  type Outcome,
  problemOf,
  type ReadingTerms,
  TABLE_COLUMNS,
  TABLE_LABELS,
  type TableColumn,
  type TableName,
} from '../household/index.js';
import type { Label, Path } from '../vocabulary/index.js';
import { isSame } from './fact-lists.js';
import { type Cell, keyFieldsOf, type Plain } from './merge-cells.js';
import { tableOf } from './read-event.js';

/** An entry of a list in the path of a cell, and its key. */
interface Entry {
  readonly table: TableName;
  readonly list: string;
  readonly key: Path;
}

/** The entries in a path with keys, and the field at its end. */
function partsOf(at: Path): { readonly entries: readonly Entry[]; readonly field: string | undefined } {
  const entries: Entry[] = [];
  let rest = at;
  for (let table = tableOf(rest); table !== undefined; table = tableOf(rest)) {
    const list = String(rest[0]);
    const end = 1 + keyFieldsOf(list).length;
    entries.push({ table, list, key: rest.slice(1, end) });
    rest = rest.slice(end);
  }
  return { entries, field: rest.length === 0 ? undefined : String(rest[0]) };
}

/** A path with keys as text: `plan[A1].due`. */
export function pathOf(at: Path): string {
  const { entries, field } = partsOf(at);
  return [
    ...entries.map(({ list, key }) => `${list}[${key.join(', ')}]`),
    ...(field === undefined ? [] : [field]),
  ].join('.');
}

/** The message of a conflict: what each copy says and, where both together are invalid, the fault. */
export function conflictMessage(terms: ReadingTerms, { at, values }: Cell, together: Fault | null): Label {
  const { entries, field } = partsOf(at);
  const { table = 'household', list = '' } = entries.at(-1) ?? {};
  const names = entries.map((entry) => labelsOf([TABLE_LABELS[entry.table], ...keyLabels(terms, entry)], ' '));
  const columns = TABLE_COLUMNS[table].filter(({ path: [first] }: TableColumn) =>
    field === undefined ? !keyFieldsOf(list).includes(first) : first === field,
  );
  const where = labelsOf([...names, ...(field === undefined ? [] : columns.slice(0, 1).map(headingOf))], ', ');
  const valueLabel = (value: unknown): Label => {
    if (value === undefined) return { th: 'ไม่มี', en: 'nothing' };
    const record = (field === undefined ? value : { [field]: value }) as Plain;
    const parts = columns.flatMap((column) => partOf(terms, column, record, field === undefined));
    return parts.length > 0 ? labelsOf(parts, ', ') : { th: 'มีบันทึก', en: 'recorded' };
  };
  const [mine, theirs] = [valueLabel(values.mine), valueLabel(values.theirs)];
  const message = isSame(values.mine, values.theirs)
    ? {
        th: `${where.th}: ทั้งสองฉบับบันทึกว่า ${mine.th} รอการตัดสินพร้อมข้ออื่น`,
        en: `${where.en}: both copies say ${mine.en}, to be decided with the other conflicts`,
      }
    : {
        th: `${where.th}: ฉบับนี้บันทึกว่า ${mine.th} อีกฉบับบันทึกว่า ${theirs.th}`,
        en: `${where.en}: this copy says ${mine.en}, the other says ${theirs.en}`,
      };
  if (together === null) return message;
  const fault = problemOf(together).message;
  return { th: `${message.th} ซึ่งขัดกัน (${fault.th})`, en: `${message.en}; both cannot be true (${fault.en})` };
}

const headingOf = ({ heading }: TableColumn): Label => heading;

const same = (text: string): Label => ({ th: text, en: text });

const dateLabel = (value: string): Label => ({ th: formatDate(value, 'th'), en: formatDate(value, 'en') });

const labelsOf = (labels: readonly Label[], between: string): Label => ({
  th: labels.map(({ th }) => th).join(between),
  en: labels.map(({ en }) => en).join(between),
});

/** The key of an entry in words. */
const keyLabels = ({ indicators }: ReadingTerms, { table, key }: Entry): Label[] =>
  key.map((value, nth) => {
    if (table === 'deprivation') return labelOf(indicators, value).label ?? same(String(value));
    if (table === 'carer' && nth === 1) return CARER_ROLE_LABELS[value as CarerRole];
    return isDay(value) ? dateLabel(value) : same(String(value));
  });

/** The value in a column of a record in words; an empty list where it has none. */
function partOf({ menus }: ReadingTerms, { path, kind, heading }: TableColumn, record: Plain, named: boolean): Label[] {
  const value = path.reduce<unknown>((owner, key) => (owner as Plain | undefined)?.[key], record);
  if (value === undefined) return [];
  const text = String(value);
  const shown: Label =
    kind === 'day'
      ? dateLabel(text)
      : kind === 'outcome'
        ? OUTCOME_LABELS[value as Outcome]
        : kind === 'flag'
          ? value === true
            ? { th: 'ใช่', en: 'yes' }
            : { th: 'ไม่ใช่', en: 'no' }
          : ((kind === 'menu' ? menus.get(text) : undefined) ?? same(text));
  return [named ? labelsOf([heading, shown], ' ') : shown];
}
