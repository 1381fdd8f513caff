import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineProgramme, formatReport, type Label, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { seen } from '../tools/markdown.js';

const both = (text: string): Label => ({ th: text, en: text });

/** Trat's programme with one text wherever a province writes its own: title, grades, menus, dimensions and areas. */
const labelled = (text: string, grade = text) =>
  defineProgramme({
    ...trat2565,
    label: both(text),
    areas: [{ code: '2301', label: both(text) }],
    supervisors: [],
    grading: {
      by: 'indicator',
      rules: trat2565.grading.rules.map((rule, nth) => ({
        ...rule,
        grade: nth === 3 ? grade : rule.grade,
        label: both(text),
      })),
    },
    menus: trat2565.menus.map((menu) => ({ ...menu, label: both(text) })),
    catalogue: {
      ...trat2565.catalogue,
      dimensions: Object.fromEntries(
        Object.keys(trat2565.catalogue.dimensions).map((name) => [name, both(text)]),
      ) as typeof trat2565.catalogue.dimensions,
    },
  });
const rows = [
  {
    id: 'H1',
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 8 }, { indicator: 22 }],
  },
];
const written = (text: string, form: 'bulletin' | 'markdown', grade?: string): string => {
  const programme = labelled(text, grade);
  const report = weeklyReport(programme, readHouseholds(programme, rows).households, { asOf: '2022-06-03' });
  return formatReport(programme, report, { language: 'en', form });
};

const TEXTS = [
  ...[
    'a|b',
    'a\\|b',
    'a\\\\|b',
    '||',
    '\\',
    'a\\',
    'a\nb',
    'a\r\nb',
    'a\rb',
    'a\n\nb',
    'a\n| x | y |',
    'a\u2028b',
    'a\tb',
  ],
  ...[
    '`x`',
    '``',
    '```',
    '*x*',
    '**',
    '***',
    '_x_',
    '__x__',
    '~~x~~',
    '~~~',
    '<b>x</b>',
    '<!-- x -->',
    '<script>',
    '<x',
  ],
  ...[
    '[x](http://y)',
    '![x](y)',
    '[x]',
    '[x]: y',
    '<http://x>',
    '# x',
    '#x',
    'x #',
    '- x',
    '+ x',
    '1. x',
    '1) x',
    '> x',
  ],
  ...['&amp;', '&#124;', '&lt;b&gt;', '$x$', '---', '===', '=1+1', '"x"', "'x'", '(x)', 'x!', 'ก ำ', '😀', '  x  '],
];
/** How a text reads on one line. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
/** Blanks as a browser shows them. */
const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a text of the province in Markdown', () => {
  const reads = (text: string) => {
    const grade = `${onOneLine(text)}.`; // a name, unlike a label, holds no line break
    const markdown = written(text, 'markdown', grade);
    const name = shown(onOneLine(text));
    expect(seen(markdown, 'h1').map(shown)).toEqual([name]);
    const cells = seen(markdown, 'tr').map((row) => row.trim().split('\n').map(shown));
    const names = cells.map(([first]) => first);
    expect(names).toEqual(
      [
        ...['group', 'on the register'],
        ...['group', ...[1, 2, 3, 4, 5].map((nth) => `${nth}) ${name}`)],
        ...['group', ...['A', 'B', 'C', shown(grade)].map((grade) => `${grade} ${name}`)],
        ...['group', name, name, name, 'no menu yet'],
        ...['group', name],
      ].map(shown),
    );
    for (const row of cells) expect([3, 5, 7]).toContain(row.length);
    expect(seen(markdown, 'p').map(shown)).toContain('A, B: no household is at this level yet');
    expect(seen(markdown, 'p').map(shown)).toContain(`${shown(grade)}: no household is at this level`);
  };

  test.each(TEXTS)('%j reads as it is', reads);

  test('and so does any other', () => {
    const unit = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&;$=:"\'ax1 \n\rก');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 12 }).filter((text) => onOneLine(text) !== ''),
        reads,
      ),
      { numRuns: 150 },
    );
  });
});

describe('a text of the province in a bulletin', () => {
  test.each(TEXTS)('%j is on one line', (text) => {
    const plain = written('x', 'bulletin').split('\n');
    const lines = written(text, 'bulletin', 'F').split('\n');
    expect(lines).toHaveLength(plain.length);
    expect(lines[0]).toBe(onOneLine(text));
    expect(lines.at(-1)?.startsWith(`  ${onOneLine(text)}`.trimEnd())).toBe(true);
  });
});
