import type { Conflict, Household } from '../../src/index.js';

type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: a draft is looked into by paths here
type Draft = any;

/** What identifies the entries of each list. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  moves: ['on'],
  absences: ['from'],
  halts: ['on'],
  members: ['id'],
  deprivations: ['indicator'],
  followUps: ['on'],
  menus: ['on'],
  plan: ['id'],
  carers: ['agency', 'role', 'from'],
};

/** Lists whose entries are one fact each. */
const WHOLE = ['moves', 'absences', 'followUps', 'menus'];

/** Every fact of a household by what identifies it: fields, entries of lists, fields of entries. */
export function factsOf(household: Household): Map<string, unknown> {
  const facts = new Map<string, unknown>();
  const look = (owner: object, at: Path): void => {
    for (const [name, value] of Object.entries(owner)) {
      const keys = KEYS[name];
      if (keys === undefined) facts.set(JSON.stringify([...at, name]), value);
      else
        for (const entry of value) {
          const path = [...at, name, ...keys.map((key) => entry[key])];
          if (WHOLE.includes(name)) facts.set(JSON.stringify(path), entry);
          else look(entry, path);
        }
    }
  };
  look(household, []);
  return facts;
}

/** Whether a fact is in a conflict, or in an entry that is. */
export const isIn = (conflicts: readonly Conflict[], fact: string): boolean =>
  conflicts.some(({ segments }) => segments.every((step, nth) => step === JSON.parse(fact)[nth]));

/** A household as a plain row, with one side's values in some conflicts. */
export function taking(household: Household, conflicts: readonly Conflict[], side: 'mine' | 'theirs'): Draft {
  const draft = JSON.parse(JSON.stringify(household));
  for (const { segments, [side]: value } of conflicts) put(draft, segments, value);
  return draft;
}

function put(owner: Draft, [name = '', ...rest]: Path, value: unknown): void {
  const keys = KEYS[name];
  if (keys === undefined) {
    if (value === undefined) delete owner[name];
    else owner[name] = value;
    return;
  }
  owner[name] ??= [];
  const list: Draft[] = owner[name];
  const index = list.findIndex((entry) => keys.every((key, nth) => entry[key] === rest[nth]));
  if (rest.length > keys.length) put(list[index], rest.slice(keys.length), value);
  else list.splice(index < 0 ? list.length : index, index < 0 ? 0 : 1, ...(value === undefined ? [] : [value]));
}
