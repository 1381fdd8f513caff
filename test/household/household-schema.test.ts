import { sValidator } from '@hono/standard-validator';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { type HouseholdDraft, householdSchema, readHousehold } from '../../src/index.js';
import { kept } from '../tools/kept.js';
import { BROKEN_ROWS } from './broken-rows.js';
import { bareRow, changed, goodRow, ODD_ROWS, programme } from './good-rows.js';

const english = householdSchema(programme, { language: 'en' });
const thai = householdSchema(programme);
const validate = (schema: typeof english, value: unknown) => schema['~standard'].validate(value);

describe('the schema accepts and refuses as readHousehold does', () => {
  test('it names its version and who made it', () => {
    expect(english['~standard']).toMatchObject({ version: 1, vendor: 'kaechon' });
  });

  test.each(ODD_ROWS)('%s', (_, at, put) => {
    const row = changed(goodRow(), at, put);
    expect(validate(english, row)).toEqual({ value: kept(row) });
  });

  test('with a checked, frozen household', () => {
    const result = validate(english, goodRow());
    expect(result.issues).toBeUndefined();
    expect('value' in result && Object.isFrozen(result.value.moves)).toBe(true);
  });

  test.each(BROKEN_ROWS.filter(({ code }) => code !== 'duplicateHousehold'))('$what', ({ from, at, put }) => {
    const row = changed(from(), at, put);
    const read = readHousehold(programme, row);
    const problems = 'problems' in read ? read.problems : [];
    expect(problems).toHaveLength(1);
    for (const [schema, language] of [
      [english, 'en'],
      [thai, 'th'],
    ] as const) {
      expect(validate(schema, row)).toEqual({
        issues: problems.map(({ message, segments }) => ({ message: message[language], path: segments })),
      });
    }
  });

  test('with the options of every reading', () => {
    const blank = householdSchema(programme, { blanks: 'absent', today: '2022-06-03', language: 'en' });
    expect(validate(blank, { ...bareRow(), joined: ' ' })).toEqual({ value: bareRow() });
    expect(validate(blank, { ...bareRow(), joined: '2022-06-04' })).toEqual({
      issues: [
        {
          message: 'joined on: 4 June 2022 is in the future or after the programme; days to 3 June 2022 are accepted',
          path: ['joined'],
        },
      ],
    });
  });

  test('it remembers no household', () => {
    expect([bareRow(), bareRow()].map((row) => validate(english, row))).toEqual(
      [bareRow(), bareRow()].map((value) => ({ value })),
    );
  });
});

describe('a form of react-hook-form', () => {
  const schema = householdSchema(programme, { language: 'th', blanks: 'absent' });
  const resolver = standardSchemaResolver(schema);
  const submit = (values: unknown) =>
    resolver(values as HouseholdDraft, undefined, { fields: {}, shouldUseNativeValidation: false });

  test('gives its values as a household', async () => {
    const form = { ...goodRow(), left: { on: '', reason: '' } };
    expect(await submit(form)).toEqual({ values: goodRow(), errors: {} });
  });

  test('shows each message at its field', async () => {
    const form = changed(changed(goodRow(), 'moves[1].area', 'Trat'), 'members[0].born', '2565-05-01');
    const message = { ref: undefined, type: '' };
    expect(await submit(form)).toEqual({
      values: {},
      errors: {
        moves: [
          undefined,
          {
            area: {
              ...message,
              message: 'การย้ายที่อยู่ที่ 2 รหัสพื้นที่: รหัสพื้นที่ต้องเป็นข้อความเลข 2, 4, 6, 8 หรือ 10 หลัก',
            },
          },
        ],
        members: [
          {
            born: {
              ...message,
              message: 'สมาชิกที่ 1 วันเกิด: ปี 2565 ดูเป็นพุทธศักราช แต่วันที่แบบนี้ต้องใช้คริสต์ศักราช',
            },
          },
        ],
      },
    });
  });
});

describe('a route of Hono', () => {
  const app = new Hono().post('/households', sValidator('json', english), (context) => {
    const { id, members } = context.req.valid('json');
    return context.json({ id, members: members.length });
  });
  const post = (body: unknown) =>
    app.request('/households', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('takes a household', async () => {
    const response = await post(goodRow());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: 'H2', members: 2 });
  });

  test('refuses a row with its reasons', async () => {
    const response = await post({ ...bareRow(), area: '1001' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      success: false,
      error: [{ message: 'area code: 1001 is outside the province, whose codes begin with 23', path: ['area'] }],
    });
  });
});
