import { describe, expect, test } from 'vitest';
import { referencePages } from '../../docs/reference/pages.js';
import { filesBelow, readText } from '../tools/repository.js';

const pages = referencePages();

describe('the reference tells what the code tells; `npm run docs:reference` writes it anew', () => {
  test.each(pages)('$path', ({ path, text }) => {
    expect(readText(path)).toBe(text);
  });

  test('and no page of it is left over', () => {
    const checkedIn = ['docs/en', 'docs/th'].flatMap((folder) => filesBelow(folder, '.md')).map(({ path }) => path);
    const written = pages.map(({ path }) => path).sort();
    expect(checkedIn.filter((path) => path.includes('/reference-')).sort()).toEqual(written);
  });

  test.each(pages)('$path has no empty table and no undefined', ({ text }) => {
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text).not.toMatch(/^\| ---.*\|\n\n/m);
  });
});
