import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isThaiId, maskThaiId, pseudonymise } from '../../src/publish.js';

describe('a national identification number', () => {
  test.each(['1112034563562', '0113200420331', '3100600445635', '1101700207030', '1101700207099', '1234545678781'])(
    '%s is well formed',
    (id) => {
      expect(isThaiId(id)).toBe(true);
      expect(isThaiId(`${id[0]}-${id.slice(1, 5)}-${id.slice(5, 10)}-${id.slice(10, 12)}-${id[12]}`)).toBe(true);
    },
  );

  test.each<[string, unknown]>([
    ['a wrong check digit', '1101700230705'],
    ['another first digit', '7100600445635'],
    ['a first digit that is not given', '9100600445634'],
    ['12 digits', '111203456356'],
    ['14 digits', '11120345635621'],
    ['letters', '111203456356x'],
    ['a number', 1112034563562],
    ['nothing', ''],
    ['null', null],
    ['ten million digits', '1'.repeat(10_000_000)],
  ])('%s: no', (_, text) => expect(isThaiId(text)).toBe(false));

  test('Thai digits are digits', () => expect(isThaiId('๑๒๓๔๕๔๕๖๗๘๗๘๑')).toBe(true));

  test('any wrong digit is detected, except most wrong third digits, which have the weight 11', () => {
    const id = '1234545678781';
    const slips = (place: number): number =>
      [...'0123456789'].filter(
        (digit) => digit !== id[place] && isThaiId(id.slice(0, place) + digit + id.slice(place + 1)),
      ).length;
    expect(slips(2)).toBe(9);
    expect(slips(12)).toBe(0);
  });
});

describe('hidden', () => {
  test('no digit of type, province and district is kept', () => {
    expect(maskThaiId('1234545678781')).toBe('x-xxxx-xxxxx-78-1');
    expect(maskThaiId('1-2345-45678-78-1')).toBe('x-xxxx-xxxxx-78-1');
  });

  test('another text keeps all but its digits', () => expect(maskThaiId('บ้าน ๑๒/3 หมู่ 4')).toBe('บ้าน xx/x หมู่ x'));

  test('text that is not a number loses every digit, in whatever script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hidden = maskThaiId(`${text} ๑๒ 34`);
        if (!hidden.startsWith('x-xxxx')) expect(hidden).not.toMatch(/\p{Number}/u);
      }),
    );
  });
});

describe('a pseudonym', () => {
  const key = 'made-up key of sixteen or more';

  test('is the HMAC-SHA-256 that another implementation gives', async () => {
    for (const id of ['TR-0001', 'ครัวเรือน ๑', '']) {
      expect(await pseudonymise(id, key)).toBe(createHmac('sha256', key).update(id).digest('hex'));
    }
  });

  test('is the same for the same id and key, and another for another', async () => {
    const names = await Promise.all([
      pseudonymise('a', key),
      pseudonymise('a', key),
      pseudonymise('b', key),
      pseudonymise('a', `${key}.`),
    ]);
    expect(names[0]).toBe(names[1]);
    expect(new Set(names).size).toBe(3);
  });

  test('needs a key', async () => {
    await expect(pseudonymise('a', '')).rejects.toThrow(new RangeError('pseudonymise: key must not be empty'));
  });
});
