import { describe, expect, test } from 'vitest';
import { publicNames } from './tools/public-names.js';
import { entries, ROOT } from './tools/repository.js';

const names = publicNames(entries());

// Which names there are, and with which signatures, is pinned in test/api.
describe('the public names', () => {
  test.each(entries())('$name gives the values the compiler promises, and no others', async ({ name, source }) => {
    const values = (names.get(name) ?? []).filter(({ kind }) => kind !== 'type').map((value) => value.name);
    const module: object = await import(`${ROOT}${source}`);
    expect(Object.keys(module).sort()).toEqual(values.sort());
  });

  test('none is in two entry points', () => {
    const all = [...names.values()].flat().map(({ name }) => name);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
