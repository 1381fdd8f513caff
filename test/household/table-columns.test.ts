import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { householdShape } from '../../src/household/household.js';
import {
  type CellKind,
  TABLE_COLUMNS,
  TABLE_NAMES,
  type TableColumn,
  type TableName,
} from '../../src/household/table-columns.js';
import { CARER_ROLE_LABELS, CARER_ROLES, OUTCOME_LABELS, OUTCOMES, readTables } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** The schema inside an optional one or a list. */
function inner(schema: unknown): z.ZodMiniType {
  if (schema instanceof z.ZodMiniOptional) return inner(schema.def.innerType);
  return schema instanceof z.ZodMiniArray ? inner(schema.def.element) : (schema as z.ZodMiniType);
}

const objectAt = (...path: string[]): z.ZodMiniObject =>
  path.reduce<unknown>((owner, key) => inner((owner as z.ZodMiniObject).shape[key]), householdShape) as z.ZodMiniObject;

/** What a row of each table becomes. */
const RECORDS: Readonly<Record<TableName, z.ZodMiniObject>> = {
  household: objectAt(),
  member: objectAt('members'),
  deprivation: objectAt('deprivations'),
  follow_up: objectAt('deprivations', 'followUps'),
  menu_choice: objectAt('menus'),
  activity: objectAt('plan'),
  carer: objectAt('carers'),
  move: objectAt('moves'),
  absence: objectAt('absences'),
  halt: objectAt('halts'),
};

/** What each kind of cell is in the schema. `dimension` is in no record: it is compared with the indicator's. */
const TYPES: Readonly<Record<Exclude<CellKind, 'dimension'>, string>> = {
  text: 'string',
  code: 'string',
  menu: 'string',
  intervention: 'string',
  day: 'string',
  flag: 'boolean',
  whole: 'number',
  baht: 'number',
  outcome: 'enum',
  role: 'enum',
};

/** Columns that say which household or deprivation a row belongs to, and the short form of one halt. */
const isKey = (table: TableName, { name, path }: TableColumn): boolean =>
  (table !== 'household' && name === 'household_id') ||
  (table === 'follow_up' && name === 'indicator') ||
  (table === 'household' && path[0] === 'halted');

describe('the columns and the schema', () => {
  const columns = TABLE_NAMES.flatMap((table) =>
    TABLE_COLUMNS[table]
      .filter((column: TableColumn) => !isKey(table, column))
      .map((column: TableColumn) => ({ table, column })),
  );

  test.each(columns.filter(({ column }) => column.kind !== 'dimension'))(
    'agree on $table.$column.name',
    ({ table, column: { path, kind } }) => {
      const schema = path.reduce<unknown>((owner, key) => inner((owner as z.ZodMiniObject).shape[key]), RECORDS[table]);
      expect((schema as z.ZodMiniType).def.type).toBe(TYPES[kind as keyof typeof TYPES]);
    },
  );

  test.each(TABLE_NAMES)('every value of %s has its column', (table) => {
    const paths = (record: z.ZodMiniObject, before: readonly string[] = []): string[] =>
      Object.entries(record.shape).flatMap(([key, schema]) => {
        const part = inner(schema);
        if (!(part instanceof z.ZodMiniObject)) return [[...before, key].join('.')];
        return schema instanceof z.ZodMiniArray || RECORDS[table] === part || isList(schema)
          ? []
          : paths(part, [...before, key]);
      });
    const isList = (schema: unknown): boolean =>
      schema instanceof z.ZodMiniOptional ? isList(schema.def.innerType) : schema instanceof z.ZodMiniArray;
    const kept = columns.filter((one) => one.table === table && one.column.kind !== 'dimension');
    expect(kept.map(({ column }) => column.path.join('.')).sort()).toEqual(paths(RECORDS[table]).sort());
  });
});

describe('the labels of outcomes and roles', () => {
  test('name every one, once', () => {
    expect(Object.keys(OUTCOME_LABELS)).toEqual([...OUTCOMES]);
    expect(Object.keys(CARER_ROLE_LABELS)).toEqual([...CARER_ROLES]);
  });

  test.each([...OUTCOMES.map((key) => ['outcome', key]), ...CARER_ROLES.map((key) => ['role', key])] as const)(
    'are read as the %s %s',
    (kind, key) => {
      const { th, en } = { ...OUTCOME_LABELS, ...CARER_ROLE_LABELS }[key as keyof typeof OUTCOME_LABELS];
      for (const word of [th, en]) {
        const { households } = readTables(trat2565, {
          household: [{ household_id: 'H1', area_code: '2301' }],
          member: [{ household_id: 'H1', member_id: 'P1', targeted: '1' }],
          deprivation: [{ household_id: 'H1', indicator: '8' }],
          ...(kind === 'outcome'
            ? { follow_up: [{ household_id: 'H1', indicator: '8', checked_on: '2022-06-01', outcome: word }] }
            : { carer: [{ household_id: 'H1', agency: 'A', role: word, from_on: '2022-06-01' }] }),
        });
        const found = households[0]?.deprivations[0]?.followUps?.[0]?.outcome ?? households[0]?.carers?.[0]?.role;
        expect(found, word).toBe(key);
      }
    },
  );
});
