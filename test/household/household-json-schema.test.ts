import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { householdJsonSchema } from '../../docs/reference/household-json-schema.js';
import { MESSAGES } from '../../src/household/problem-messages.js';
import { readHouseholds } from '../../src/index.js';
import { households } from '../tools/arbitrary-household.js';
import { kept } from '../tools/kept.js';
import { readText } from '../tools/repository.js';
import { tratRegister } from '../tools/trat-register.js';
import { BROKEN_ROWS } from './broken-rows.js';
import { changed, goodRow, ODD_ROWS, programme } from './good-rows.js';

/** Who can see what is wrong with a record: the schema alone, or only the gate, who knows the programme and the others. */
const SEEN_BY = {
  wrongShape: 'schema',
  missing: 'schema',
  unknownKey: 'schema',
  empty: 'schema',
  tooLong: 'schema',
  notADay: 'schema',
  buddhistYear: 'schema',
  notAnArea: 'schema',
  outsideProvince: 'gate',
  unknownIndicator: 'gate',
  uncountedIndicator: 'gate',
  unknownMenu: 'gate',
  unknownIntervention: 'gate',
  beforeJoined: 'gate',
  afterLeft: 'gate',
  endsBeforeStart: 'gate',
  duplicateHousehold: 'gate',
  duplicateMember: 'gate',
  duplicateDeprivation: 'gate',
  duplicateFollowUp: 'gate',
  duplicateMenu: 'gate',
  duplicateActivity: 'gate',
  duplicateMove: 'gate',
  duplicateCarer: 'gate',
  notAfterStart: 'gate',
  overlaps: 'gate',
  whileAbsent: 'gate',
  unreadable: 'nobody: a file holds no live objects',
  tooMany: 'schema',
  tooEarly: 'schema',
  tooManyDecimals: 'gate',
  roundedNumber: 'gate',
  beforeProgramme: 'gate',
  inTheFuture: 'gate',
  spreadsheetError: 'gate',
  ambiguousWord: 'nobody: of tables',
  shortYear: 'nobody: of tables',
  notBuddhistEra: 'nobody: of tables',
  wrongWeekday: 'nobody: of tables',
  ambiguousNumber: 'nobody: of tables',
  notFailed: 'nobody: of tables',
  wrongDimension: 'nobody: of tables',
  columnTwice: 'nobody: of tables',
  noSuchHousehold: 'nobody: of tables',
  partRejected: 'nobody: of tables',
} as const satisfies Record<keyof typeof MESSAGES, string>;

const schema = householdJsonSchema();
const isValid = addFormats.default(new Ajv2020({ strict: true })).compile(schema);
/** As validators do that take `format` for a remark. */
const isValidWithoutFormats = new Ajv2020({ validateFormats: false }).compile(schema);

const seenBy = (who: string) => BROKEN_ROWS.filter(({ code }) => SEEN_BY[code as keyof typeof MESSAGES] === who);

describe('what the schema finds and what only readHousehold finds', () => {
  test('is decided for every code of a rejection', () => {
    expect(Object.keys(SEEN_BY).sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  test('and for every broken row', () => {
    expect(seenBy('schema').length).toBeGreaterThan(80);
    expect(seenBy('gate').length).toBeGreaterThan(30);
    expect(seenBy('schema').length + seenBy('gate').length).toBe(BROKEN_ROWS.length);
  });
});

describe('the schema refuses', () => {
  test.each(seenBy('schema'))('$what: $code', ({ from, at, put }) => {
    const row = changed(from(), at, put);
    expect(isValid(row)).toBe(false);
    expect(isValidWithoutFormats(row)).toBe(false);
  });
});

describe('the schema cannot find', () => {
  test.each(seenBy('gate'))('$what: $code', ({ from, at, put }) => {
    expect(isValid(changed(from(), at, put)) ? [] : isValid.errors).toEqual([]);
  });

  test('parts of a satang, for most validators divide inexactly', () => {
    const row = changed(goodRow(), 'plan[0].baht', 1500.005);
    expect(isValid(row)).toBe(true);
    expect(readHouseholds(programme, [row]).rejected).toMatchObject([{ problems: [{ code: 'tooManyDecimals' }] }]);
  });
});

describe('the schema accepts everything that readHousehold accepts', () => {
  test.each(ODD_ROWS)('%s', (_, at, put) => {
    expect(isValid(changed(goodRow(), at, put)) ? [] : isValid.errors).toEqual([]);
  });

  test.each([0.01, 0.07, 1.1, 19.99, 1500.5, 4.35, 1_000_000.29])('%d baht', (baht) => {
    const row = changed(goodRow(), 'plan[0].baht', baht);
    expect(readHouseholds(programme, [row]).households).toEqual([kept(row)]);
    expect(isValid(row)).toBe(true);
  });

  test('every household of the example register', () => {
    const register = tratRegister();
    expect(register.length).toBeGreaterThan(400);
    expect(register.filter((household) => !isValid(household))).toEqual([]);
  });

  test('every household there can be', () => {
    fc.assert(
      fc.property(households, (register) => {
        expect(readHouseholds(programme, register).households).toEqual(register);
        expect(register.filter((household) => !isValid(household))).toEqual([]);
      }),
    );
  });
});

describe('the schema itself', () => {
  test('is one of draft 2020-12, named by where the package is mirrored', () => {
    const { name, exports } = JSON.parse(readText('package.json'));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://unpkg.com/${name}@1${exports['./household.schema.json'].slice(1)}`,
      title: 'Household',
    });
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
  });

  test('has patterns that every language reads alike: no look-ahead, no digits of other scripts', () => {
    const patterns = [...JSON.stringify(schema).matchAll(/"pattern":"(.*?)"/g)].map(([, pattern]) => pattern);
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.filter((pattern) => /\(\?[^:]|\\d|\\w/.test(pattern ?? ''))).toEqual([]);
  });

  interface Described {
    readonly description?: string;
    readonly $comment?: string;
    readonly properties?: Readonly<Record<string, Described>>;
  }
  const described: Readonly<Record<string, Described>> = {
    ...(schema.$defs as Record<string, Described>),
    Household: schema,
  };

  test('describes every part in the words of its type', () => {
    expect(Object.keys(described).sort()).toEqual(
      [
        'Absence',
        'Activity',
        'AreaCode',
        'Carer',
        'CarerRole',
        'DatedReason',
        'Day',
        'Deprivation',
        'FollowUp',
        'Halt',
        'Household',
      ].concat(['Member', 'MenuChoice', 'Move', 'Outcome']),
    );
    for (const [part, { description }] of Object.entries(described)) expect(description, part).toMatch(/\.( |$)/);
    expect(described.FollowUp?.description).toBe('What a visit (การติดตาม) found about one indicator.');
    expect(described.Day?.description).toBe("A calendar day of the Common Era as text, `'2022-08-05'`.");
    expect(described.Activity?.properties?.baht?.description).toBe('Cost in baht, at most two decimals.');
  });

  test('has the sources of facts', () => {
    expect(described.AreaCode?.$comment).toMatch(/^Source: Ministry of Interior/);
  });
});
