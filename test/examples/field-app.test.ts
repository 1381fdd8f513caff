import { describe, expect, test } from 'vitest';
import { readText } from '../tools/repository.js';

/** The pieces of a guide that name a file, each up to the next blank line. */
const pieces = (guide: string): { file: string; code: string }[] =>
  [...guide.matchAll(/^(?:\/\/|--) (examples\/field-app\/\S+)\n((?:.+\n)+?)(?=\n|```)/gm)].map(
    ([, file = '', code = '']) => ({
      file,
      code,
    }),
  );

/** Without the blanks at the beginning of lines: a piece may stand deeper in its file. */
const flush = (text: string): string => text.replace(/^ +/gm, '').trim();

describe.each(['docs/en/field-app.md', 'docs/th/field-app.md'])('%s', (path) => {
  const found = pieces(readText(path));

  test('shows pieces of the example', () => {
    expect(found.map(({ file }) => file.replace('examples/field-app/', ''))).toEqual([
      'shared/protocol.ts',
      'shared/replay.ts',
      'shared/replay.ts',
      'server/sync.ts',
      'server/access.ts',
      'client/event-form.tsx',
    ]);
  });

  test.each(found)('$file has them word for word', ({ file, code }) => {
    expect(flush(readText(file))).toContain(flush(code));
  });
});
