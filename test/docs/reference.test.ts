import { LANGUAGES, readHouseholds, readTables } from 'kaechon';
import { describe, expect, test } from 'vitest';
import { referencePages } from '../../docs/reference/pages.js';
import { EXAMPLE_PROGRAMME, GOOD_RECORD, GOOD_TABLES, PROBLEM_HELP } from '../../docs/reference/problem-examples.js';
import { problemsOf } from '../../docs/reference/problems.js';
import { TASKS } from '../../docs/reference/tasks.js';
import { entries, filesBelow, ROOT, readText } from '../tools/repository.js';

const pages = referencePages();

describe('the reference agrees with the code; `npm run docs:reference` writes it again', () => {
  test.each(pages)('$path', ({ path, text }) => {
    expect(readText(path)).toBe(text);
  });

  test('and no page of it is left over', () => {
    const checkedIn = ['docs/en', 'docs/th'].flatMap((folder) => filesBelow(folder, '.md')).map(({ path }) => path);
    const written = pages.map(({ path }) => path).sort();
    expect(checkedIn.filter((path) => /\/(?:reference-|troubleshooting|api-by-task)/.test(path)).sort()).toEqual(
      written,
    );
  });

  test.each(pages)('$path has no empty table and no undefined', ({ text }) => {
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text).not.toMatch(/^\| ---.*\|\n\n/m);
  });
});

describe('troubleshooting', () => {
  test.each(Object.entries(PROBLEM_HELP))(
    'the example of %s gives it, and its message stands on the page',
    (code, { example }) => {
      const found = problemsOf(example).filter((problem) => problem.code === code);
      expect(found).not.toEqual([]);
      for (const language of LANGUAGES) {
        const page = readText(`docs/${language}/troubleshooting.md`);
        const [, section = ''] = page.split(new RegExp(`^### ${code}$`, 'm'));
        expect(section.split(/^##/m)[0]).toContain(found[0]?.message[language]);
      }
    },
  );

  test('the example without its fault is accepted', () => {
    expect(readTables(EXAMPLE_PROGRAMME, GOOD_TABLES).rejected).toEqual([]);
    expect(readHouseholds(EXAMPLE_PROGRAMME, [GOOD_RECORD]).rejected).toEqual([]);
  });
});

test('every function of every entry point is in one task', async () => {
  const listed = TASKS.flatMap(({ from = 'kaechon', functions }) =>
    Object.keys(functions).map((name) => `${from} ${name}`),
  );
  const exported = await Promise.all(
    entries().map(async ({ name, source }) =>
      Object.entries((await import(`${ROOT}${source}`)) as object)
        .filter(([, value]) => typeof value === 'function')
        .map(([one]) => `${name} ${one}`),
    ),
  );
  expect([...listed].sort()).toEqual(exported.flat().sort());
});
