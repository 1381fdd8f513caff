import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineProgramme, weeklyReport } from '../../src/index.js';
import { packRegister, type RegisterBuffers, type RegisterPage, registerFromBuffers } from '../../src/register.js';
import { trat2565 } from '../../src/trat.js';
import { households } from '../tools/arbitrary-household.js';
import { sized } from '../tools/long.js';
import { tratRegister } from '../tools/trat-register.js';

const buffersOf = () => structuredClone(packRegister(trat2565, tratRegister().slice(0, 40)).buffers);
const withPage = (change: (page: RegisterPage) => Partial<RegisterPage>): RegisterBuffers => {
  const { head, pages } = buffersOf();
  const page = pages[0] as RegisterPage;
  return { head, pages: [{ ...page, ...change(page) }] };
};
const withHead = (change: (head: Record<string, unknown>) => unknown): RegisterBuffers => {
  const { head, pages } = buffersOf();
  const made = change(JSON.parse(new TextDecoder().decode(head)));
  return { head: new TextEncoder().encode(typeof made === 'string' ? made : JSON.stringify(made)), pages };
};
const put = (array: Uint32Array, at: number, value: number) => {
  const copy = array.slice();
  copy[at] = value;
  return copy;
};

test('valid buffers are read', () => {
  expect(registerFromBuffers(trat2565, buffersOf()).size).toBe(40);
});

describe('broken buffers are refused, and the message says what is broken', () => {
  test.each<[string, RegisterBuffers, RegExp]>([
    ['no JSON', withHead(() => '{'), /head does not describe a register/],
    ['JSON of something else', withHead(() => [1]), /head does not describe a register/],
    ['another format', withHead((head) => ({ ...head, format: 2 })), /head is of format 2, not of 1/],
    ['another programme', withHead((head) => ({ ...head, programme: 'other' })), /head is of other /],
    ['another version', withHead((head) => ({ ...head, version: '0' })), /head is of trat-2565 0, not of /],
    ['other menus', withHead((head) => ({ ...head, menus: ['a'] })), /other menus/],
    ['other indicators', withHead((head) => ({ ...head, indicators: [1] })), /other indicators/],
    ['an area elsewhere', withHead((head) => ({ ...head, areas: ['2401'] })), /"2401", which is not an area in 23/],
    ['an area that is none', withHead((head) => ({ ...head, areas: ['23x'] })), /"23x", which is not an area/],
    ['an area twice', withHead((head) => ({ ...head, areas: ['2301', '2301'] })), /an area twice/],
    ['areas that are missing', withHead((head) => ({ ...head, areas: [] })), /a damaged record: household 0/],
    [
      'a start too many',
      withPage(({ starts }) => ({ starts: put(new Uint32Array(starts.length + 1), 0, 0) })),
      /starts does not divide records/,
    ],
    [
      'starts that descend',
      withPage(({ starts }) => ({ starts: put(starts, 2, 0) })),
      /starts does not divide records/,
    ],
    ['a record that is cut', withPage(({ records }) => ({ records: records.slice(1) })), /does not divide records/],
    ['ids that are cut', withPage(({ ids }) => ({ ids: ids.slice(1) })), /idStarts does not divide ids/],
    ['an area that is none', withPage(({ records }) => ({ records: put(records, 0, 0x1ffffe) })), /damaged record/],
    ['an indicator that is none', withPage(({ records }) => ({ records: put(records, 1, 999) })), /damaged record/],
    ['a fact without a day', withPage(({ records }) => ({ records: put(records, 1, 0xffffffff) })), /damaged record/],
  ])('%s', (_, buffers, message) => {
    expect(() => registerFromBuffers(trat2565, buffers)).toThrow(RangeError);
    expect(() => registerFromBuffers(trat2565, buffers)).toThrow(message);
  });

  test.each<[string, unknown, RegExp]>([
    [
      'no array',
      withPage(() => ({ records: [] as never })),
      /^registerFromBuffers: buffers.pages\[0\].records must be a Uint32Array/,
    ],
    ['no bytes', withPage(() => ({ ids: 'x' as never })), /ids must be a Uint8Array/],
    ['no page', { ...buffersOf(), pages: [5] }, /pages\[0\] must be a page/],
    ['no pages', { ...buffersOf(), pages: 5 }, /buffers.pages must be a list/],
    ['no head', { ...buffersOf(), head: 'x' }, /buffers.head must be bytes/],
  ])('%s', (_, buffers, message) => {
    expect(() => registerFromBuffers(trat2565, buffers as RegisterBuffers)).toThrow(TypeError);
    expect(() => registerFromBuffers(trat2565, buffers as RegisterBuffers)).toThrow(message);
  });

  test('a word that is changed anywhere is refused, or is still a register that can be counted', () => {
    const law = fc.property(households, fc.nat(), fc.nat({ max: 0xffffffff }), (register, at, word) => {
      const { head, pages } = packRegister(trat2565, register).buffers;
      const page = pages[0];
      if (page === undefined) return;
      const records = put(page.records, at % page.records.length, word);
      let read: ReturnType<typeof registerFromBuffers>;
      try {
        read = registerFromBuffers(trat2565, { head, pages: [{ ...page, records }] });
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      const { registered, left } = weeklyReport(trat2565, read, { asOf: '2022-08-05' }).figures;
      expect(registered.households + left.households).toBeLessThanOrEqual(register.length);
    });
    fc.assert(law, { numRuns: sized(300, 3000) });
  });
});

test('a register of a programme that is defined again is its own', () => {
  const { buffers } = packRegister(trat2565, tratRegister());
  const again = registerFromBuffers(defineProgramme({ ...trat2565 }), buffers);
  expect(weeklyReport(trat2565, again, { asOf: '2022-08-05' })).toEqual(
    weeklyReport(trat2565, tratRegister(), { asOf: '2022-08-05' }),
  );
});
