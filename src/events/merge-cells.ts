import type { Household, HouseholdDraft } from '../household/index.js';
import { compareText, type Path } from '../vocabulary/index.js';
import { isSame } from './fact-lists.js';

/** A household or a part of it, as a plain record. */
export type Plain = Readonly<Record<string, unknown>>;

/** The three copies of a household. */
export const COPIES = ['base', 'mine', 'theirs'] as const;
export type Copy = (typeof COPIES)[number];

/** The smallest part that is taken from one copy: a field, or a whole entry of a list. It is undefined where a copy does not have it. */
export interface Cell {
  readonly at: Path;
  readonly values: Readonly<Record<Copy, unknown>>;
}

/** A record that is merged part by part: its key and its parts. */
interface Branch {
  readonly key: Plain;
  readonly fields: readonly (readonly [name: string, cell: Cell])[];
  readonly lists: readonly (readonly [name: string, entries: readonly (Branch | Cell)[]])[];
}

/** A household divided into cells. */
export interface Cells {
  readonly root: Branch;
  readonly all: readonly Cell[];
}

/** How the entries of a list are identified and merged. */
interface ListRules {
  readonly key: readonly string[];
  /** The fields that are merged one by one. Without them an entry is merged as a whole. */
  readonly fields?: readonly string[];
  /** The fields that every entry has. */
  readonly required?: readonly string[];
  readonly lists?: Readonly<Record<string, ListRules>>;
}

const HOUSEHOLD = {
  key: ['id'],
  fields: ['area', 'joined', 'left'],
  lists: {
    moves: { key: ['on'] },
    absences: { key: ['from'] },
    halts: { key: ['on'], fields: ['reason', 'lifted'], required: ['reason'] },
    members: { key: ['id'], fields: ['targeted', 'dependent', 'born', 'joined', 'left'], required: ['targeted'] },
    deprivations: { key: ['indicator'], fields: [], lists: { followUps: { key: ['on'] } } },
    menus: { key: ['on'] },
    plan: {
      key: ['id'],
      fields: ['indicator', 'action', 'agency', 'planned', 'due', 'done', 'baht', 'intervention'],
      required: ['indicator', 'action', 'agency', 'due'],
    },
    carers: { key: ['agency', 'role', 'from'], fields: ['to'] },
  },
} as const satisfies ListRules;

/** The fields that identify the entries of a list. */
export function keyFieldsOf(list: string): readonly string[] {
  const lists: Readonly<Record<string, ListRules>> = { ...HOUSEHOLD.lists, ...HOUSEHOLD.lists.deprivations.lists };
  return lists[list]?.key ?? [];
}

/** Divides three copies of a household into cells. Without a base, everything is new. */
export function cellsOf(copies: Readonly<Record<Copy, Household | null>>): Cells {
  const all: Cell[] = [];
  const records = Object.fromEntries(COPIES.map((copy) => [copy, copies[copy] ?? undefined]));
  return { root: branchOf(HOUSEHOLD, [], records as unknown as Records, all), all };
}

type Records = Readonly<Record<Copy, Plain | undefined>>;

function branchOf({ key, fields = [], lists = {} }: ListRules, at: Path, records: Records, all: Cell[]): Branch {
  const cellAt = (path: Path, from: (record: Plain | undefined) => unknown): Cell => {
    const [base, mine, theirs] = COPIES.map((copy) => from(records[copy]));
    const cell = { at: path, values: { base, mine, theirs } };
    all.push(cell);
    return cell;
  };
  const { mine = {} } = records;
  return {
    key: Object.fromEntries(key.map((name) => [name, mine[name]])),
    fields: fields.map((name) => [name, cellAt([...at, name], (record) => record?.[name])]),
    lists: Object.entries(lists).map(([name, rules]) => [name, entriesOf(rules, [...at, name], name, records, all)]),
  };
}

function entriesOf(rules: ListRules, at: Path, list: string, records: Records, all: Cell[]): (Branch | Cell)[] {
  const byKey = COPIES.map((copy): ReadonlyMap<string, Plain> => {
    const entries = (records[copy]?.[list] ?? []) as readonly Plain[];
    return new Map(entries.map((entry) => [JSON.stringify(keyOf(rules, entry)), entry]));
  });
  const [inBase, inMine, inTheirs] = byKey as [(typeof byKey)[0], (typeof byKey)[0], (typeof byKey)[0]];
  const added = new Map([...inMine, ...inTheirs].filter(([text]) => !inBase.has(text)));
  const order = [
    ...inBase.keys(),
    ...[...added].sort(([, a], [, b]) => compareKeys(keyOf(rules, a), keyOf(rules, b))).map(([text]) => text),
  ];
  return order.map((text) => {
    const [base, mine, theirs] = [inBase.get(text), inMine.get(text), inTheirs.get(text)];
    const path = [...at, ...keyOf(rules, (base ?? mine ?? theirs) as Plain)];
    const isShared =
      rules.fields !== undefined &&
      mine !== undefined &&
      theirs !== undefined &&
      (base !== undefined || (rules.required ?? []).every((name) => isSame(mine[name], theirs[name])));
    if (isShared) return branchOf(rules, path, { base, mine, theirs }, all);
    const cell = { at: path, values: { base, mine, theirs } };
    all.push(cell);
    return cell;
  });
}

const keyOf = ({ key }: ListRules, entry: Plain): (string | number)[] =>
  key.map((name) => entry[name] as string | number);

function compareKeys(a: Path, b: Path): number {
  for (const [nth, step] of a.entries()) {
    const other = b[nth] as string | number;
    const order = typeof step === 'number' ? step - Number(other) : compareText(step, String(other));
    if (order !== 0) return order;
  }
  return 0;
}

/** The household with the chosen value in every cell. */
export const builtOf = ({ root }: Cells, choose: (cell: Cell) => unknown): HouseholdDraft =>
  recordOf(root, choose) as unknown as HouseholdDraft; // cells of households make a household

function recordOf({ key, fields, lists }: Branch, choose: (cell: Cell) => unknown): Plain {
  const record: Record<string, unknown> = { ...key };
  for (const [name, cell] of fields) {
    const value = choose(cell);
    if (value !== undefined) record[name] = value;
  }
  for (const [name, entries] of lists) {
    const list = entries.flatMap((entry) => ('values' in entry ? (choose(entry) ?? []) : recordOf(entry, choose)));
    if (list.length > 0 || name in ALWAYS) record[name] = list;
  }
  return record;
}

/** The lists that a household has even when they are empty. */
const ALWAYS: Readonly<Record<string, true>> = { members: true, deprivations: true };

/** A path in a household with keys instead of indexes, so that it means the same fact in every copy. */
export function factAt(household: HouseholdDraft, at: Path): Path {
  const fact: (string | number)[] = [];
  let owner: unknown = household;
  let rules: ListRules = HOUSEHOLD;
  for (const step of at) {
    owner = (owner as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    if (typeof step === 'string') {
      rules = rules.lists?.[step] ?? rules;
      fact.push(step);
    } else fact.push(...keyOf(rules, owner as Plain));
  }
  return fact;
}
