import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  careCoverage,
  carersOf,
  checkRegister,
  compareProgrammes,
  gradeHousehold,
  type Household,
  mergeReports,
  movement,
  planStatus,
  reportSeries,
  weeklyReport,
  worklist,
} from '../../src/index.js';
import { packRegister, registerFromBuffers, registerParts, startPacking } from '../../src/register.js';
import { trat2565 } from '../../src/trat.js';
import { DAYS, households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';

const text = JSON.stringify;
const options = { days: ['2022-05-01', ...DAYS], areas: 'village' } as const;

/** One change of a register: by the place of a household among those drawn, and another life under its id. */
const changes = fc.array(
  fc.oneof(
    fc.record({ put: fc.nat({ max: 15 }), as: fc.nat({ max: 11 }) }),
    fc.record({ remove: fc.nat({ max: 15 }) }),
  ),
  { maxLength: 30 },
);

describe('a register that was changed equals one packed of the result', () => {
  const law = (change: (register: ReturnType<typeof packRegister>) => ReturnType<typeof packRegister>) =>
    fc.property(households, households, changes, (first, others, some) => {
      const expected = new Map(first.map((one) => [one.id, one]));
      const register = change(packRegister(trat2565, first));
      for (const one of some) {
        if ('remove' in one) {
          const id = `H${one.remove}`;
          expect(register.remove(id)).toBe(expected.delete(id));
        } else if (others[one.as] !== undefined) {
          const put = { ...(others[one.as] as Household), id: `H${one.put}` };
          register.put(put);
          expected.set(put.id, put);
        }
        expect(register.size).toBe(expected.size);
      }
      const result = [...expected.values()];
      expect(text(reportSeries(trat2565, register, options))).toBe(
        text(reportSeries(trat2565, packRegister(trat2565, result), options)),
      );
      const again = registerFromBuffers(trat2565, structuredClone(register.buffers));
      expect(again.size).toBe(result.length);
      expect(text(reportSeries(trat2565, again, options))).toBe(text(reportSeries(trat2565, result, options)));
    });

  test('by put and remove, in any order', () => {
    fc.assert(
      law((register) => register),
      { numRuns: sized(60, 600) },
    );
  });

  test('after it was posted', () => {
    fc.assert(
      law((register) => registerFromBuffers(trat2565, structuredClone(register).buffers)),
      { numRuns: sized(30, 300) },
    );
  });
});

/** As many households as fill pages, each with an id and a life of few. */
const many = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, nth) =>
      ({
        id: `บ้าน ${from + nth}`,
        area: `230${1 + (nth % 7)}`,
        members: [{ id: 'P1', targeted: true }],
        deprivations: [{ indicator: nth % 2 === 0 ? 8 : 22 }],
      }) as unknown as Household,
  );
const asOf = '2022-08-05';

describe('a register of several pages', () => {
  const register = many(20_000);

  test('counts all, and keeps its size when households are put again and again', () => {
    const packed = packRegister(trat2565, register);
    const { bytes } = packed;
    for (let round = 0; round < 3; round += 1) for (const one of register) packed.put(one);
    expect(packed.size).toBe(20_000);
    expect(packed.bytes).toBeLessThan(2.5 * bytes);
    expect(weeklyReport(trat2565, packed, { asOf })).toEqual(weeklyReport(trat2565, register, { asOf }));
    for (const { id } of register) expect(packed.remove(id)).toBe(true);
    expect(packed.size).toBe(0);
    expect(packed.bytes).toBeLessThan(bytes / 20);
  });

  test('is divided in parts whose reports merge to its own', () => {
    const packed = packRegister(trat2565, register, { shared: true });
    for (const count of [1, 2, 3, 4, 100]) {
      const parts = registerParts(packed, count);
      expect(parts.length).toBe(Math.min(count, 3));
      const reports = parts.map((part) => weeklyReport(trat2565, registerFromBuffers(trat2565, part), { asOf }));
      expect(reports.reduce(mergeReports)).toEqual(weeklyReport(trat2565, register, { asOf }));
    }
  });

  test('is in shared memory on request, also after it was read back and changed', () => {
    const arrays = ({ buffers: { head, pages } }: ReturnType<typeof packRegister>) => [
      head,
      ...pages.flatMap((page) => Object.values(page) as Uint8Array[]),
    ];
    const packed = packRegister(trat2565, register, { shared: true });
    const again = registerFromBuffers(trat2565, packed.buffers);
    again.put({ ...(register[0] as Household), id: 'new', area: '230105' });
    for (const one of [packed, again])
      expect(arrays(one).every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(arrays(packRegister(trat2565, register)).some(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(
      false,
    );
  });
});

describe('a refused change has no effect', () => {
  const [one, other] = many(2) as [Household, Household];

  test.each([
    ['another indicator', { ...one, deprivations: [{ indicator: 2 }] }, /2565.* has no indicator 2$/],
    ['another menu', { ...one, menus: [{ on: asOf, menu: 'other' }] }, /has no menu other$/],
    ['another province', { ...one, area: '2401' }, /has no area "2401"$/],
    ['a move out of the province', { ...one, moves: [{ on: asOf, area: '2401' }] }, /has no area "2401"$/],
    ['a day of the Buddhist Era', { ...one, joined: '2565-08-05' }, /has the day "2565-08-05"$/],
  ])('%s', (_, wrong, message) => {
    const packer = startPacking(trat2565);
    packer.add(one);
    expect(() => packer.add({ ...wrong, id: 'wrong' } as unknown as Household)).toThrow(RangeError);
    expect(() => packer.add({ ...wrong, id: 'wrong' } as unknown as Household)).toThrow(message);
    const register = packer.finish();
    expect(() => register.put(wrong as unknown as Household)).toThrow(message);
    expect(register.size).toBe(1);
    expect(weeklyReport(trat2565, register, { asOf })).toEqual(weeklyReport(trat2565, [one], { asOf }));
  });

  test('an id that was packed before', () => {
    expect(() => packRegister(trat2565, [one, other, one])).toThrow(
      new RangeError('packRegister: two households have the id "บ้าน 0"'),
    );
  });

  test('a household after the register was finished', () => {
    const packer = startPacking(trat2565);
    packer.add(one);
    expect(packer.finish()).toBe(packer.finish());
    expect(() => packer.add(other)).toThrow(/^startPacking: the register is finished/);
  });

  test.each([undefined, null, 5, 'x', {}, [], true])('%j', (wrong) => {
    const register = packRegister(trat2565, [one]);
    expect(() => register.put(wrong as never)).toThrow(/^put: household must be /);
    if (typeof wrong !== 'string') expect(() => register.remove(wrong as never)).toThrow(/^remove: id must be text/);
    expect(() => startPacking(trat2565).add(wrong as never)).toThrow(/^startPacking: household must be /);
  });
});

describe('what needs whole households says that a packed register keeps none', () => {
  const register = packRegister(trat2565, many(3)) as never;
  test.each([
    ['worklist', () => worklist(trat2565, register, asOf)],
    ['careCoverage', () => careCoverage(trat2565, register, asOf)],
    ['movement', () => movement(trat2565, register, { from: '2022-05-13', to: asOf })],
    ['compareProgrammes', () => compareProgrammes(trat2565, trat2565, register, asOf)],
    ['checkRegister', () => checkRegister(trat2565, register, { asOf })],
    ['packRegister', () => packRegister(trat2565, register)],
    ['gradeHousehold', () => gradeHousehold(trat2565, register, asOf)],
    ['planStatus', () => planStatus(trat2565, register, asOf)],
    ['carersOf', () => carersOf(register, asOf)],
  ])('%s', (name, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(new RegExp(`^${name}: .* must be .*, not a packed register, which keeps no households$`));
  });
});

test('what cannot be counted over a packed register has a message', () => {
  const register = packRegister(trat2565, many(3));
  expect(() => weeklyReport(trat2565, register, { asOf, include: ['plan'] })).toThrow(
    new RangeError('weeklyReport: options.include: a packed register keeps neither plans nor carers'),
  );
  expect(() => weeklyReport({ ...trat2565, version: 'other' }, register, { asOf })).toThrow(
    /^weeklyReport: the register is of trat-2565 /,
  );
  expect(() => weeklyReport({ ...trat2565, menus: trat2565.menus.slice(1) }, register, { asOf })).toThrow(
    /with other menus or indicators$/,
  );
  const cloned = structuredClone(register);
  expect(Object.keys(cloned)).toEqual(['programme', 'version', 'size', 'bytes', 'buffers']);
  expect(() => weeklyReport(trat2565, cloned, { asOf })).toThrow(
    /^weeklyReport: households must be an iterable of households or a register/,
  );
});
