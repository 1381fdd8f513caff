import { describe, expect, test } from 'vitest';
import { readText } from '../tools/repository.js';

/** The pieces of a guide that name a file, each up to the next blank line. */
const pieces = (guide: string): { file: string; code: string }[] =>
  [...guide.matchAll(/^ *(?:\/\/|--) (examples\/field-app\/\S+)\n((?:.+\n)+?)(?=\n|```)/gm)].map(
    ([, file = '', code = '']) => ({
      file,
      code,
    }),
  );

/** Without the blanks at the beginning of lines: a piece may stand deeper in its file. */
const flush = (text: string): string => text.replace(/^ +/gm, '').trim();

/** The files that a guide shows pieces of, in both languages. */
const GUIDES = {
  'field-app.md': [
    'shared/protocol.ts',
    'shared/replay.ts',
    'shared/replay.ts',
    'server/sync.ts',
    'server/access.ts',
    'client/event-form.tsx',
  ],
  'dashboard.md': [
    'client/figures.ts',
    'client/figures.ts',
    'client/count-together.ts',
    ...Array(7).fill('shared/behind.ts'),
  ],
};

const guides = Object.entries(GUIDES).flatMap(([name, files]) =>
  ['en', 'th'].map((language) => ({ path: `docs/${language}/${name}`, files })),
);

describe.each(guides)('$path', ({ path, files }) => {
  const found = pieces(readText(path));

  test('shows pieces of the example', () => {
    expect(found.map(({ file }) => file.replace('examples/field-app/', ''))).toEqual(files);
  });

  test.each(found)('$file has them word for word', ({ file, code }) => {
    expect(flush(readText(file)).replace(/;$/gm, '')).toContain(flush(code).replace(/;$/gm, ''));
  });
});
