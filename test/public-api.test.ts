import { describe, expect, test } from 'vitest';
import { ROOMS } from './house/rooms.js';
import { listOfNames, publicNames } from './tools/public-names.js';
import { entries, ROOT } from './tools/repository.js';

const names = publicNames(entries());

describe('the public names', () => {
  // After a wanted change: npx vitest run test/public-api.test.ts -u, read the difference, write a changeset.
  test('are those of test/public-api.txt', async () => {
    await expect(listOfNames(names, ROOMS)).toMatchFileSnapshot('./public-api.txt');
  });

  test.each(entries())('$name gives the values the compiler promises, and no others', async ({ name, source }) => {
    const values = (names.get(name) ?? []).filter(({ kind }) => kind !== 'type').map((value) => value.name);
    const module: object = await import(`${ROOT}${source}`);
    expect(Object.keys(module).sort()).toEqual(values.sort());
  });

  test('none stands in two entries', () => {
    const all = [...names.values()].flat().map(({ name }) => name);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
