import { describe, expect, test } from 'vitest';
import { clocksInTests } from './house/clocks.js';
import { defaultExports, unnamedExports } from './house/doors.js';
import { filesWithoutFolder, tooLongFiles } from './house/rooms.js';
import { importLoops, wrongImports } from './house/steps.js';
import { hiddenInputs } from './house/words.js';
import { filesBelow, type TextFile } from './tools/repository.js';

const src = filesBelow('src', '.ts');

const files = (texts: Record<string, string>): TextFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

test('src is not empty', () => {
  expect(src.length).toBeGreaterThan(0);
});

describe('every file is in a known folder', () => {
  test('in src', () => {
    expect(filesWithoutFolder(src)).toEqual([]);
  });

  test.each([
    ['a file outside folders', { 'src/helpers.ts': '' }],
    ['an unknown folder', { 'src/attic/index.ts': '' }],
    ['a folder without an index', { 'src/menu/menu-of.ts': '' }],
  ])('and %s is refused', (_, planted) => {
    expect(filesWithoutFolder(files(planted))).toHaveLength(1);
  });
});

describe('imports go backwards in the order of folders', () => {
  test('in src', () => {
    expect(wrongImports(src)).toEqual([]);
  });

  test('imports of the index of an earlier folder, and between files of a folder, are accepted', () => {
    const kept = files({
      'src/figures/a.ts': "import { b } from './b.js'; import type { Day } from '../calendar/index.js';",
      'src/calendar/a.ts': "import * as z from 'zod/mini';",
      'src/index.ts': "export { a } from './figures/index.js';",
      'src/trat.ts': "export { trat } from './province/index.js';",
    });
    expect(wrongImports(kept)).toEqual([]);
  });

  test.each([
    ['a later folder', 'src/calendar/a.ts', "import { weeklyReport } from '../figures/index.js';"],
    ['a type of a later folder', 'src/calendar/a.ts', "import type { Report } from '../figures/index.js';"],
    ['a later folder in a type', 'src/calendar/a.ts', "type R = import('../figures/index.js').Report;"],
    ['a later folder in a dynamic import', 'src/calendar/a.ts', "await import('../figures/index.js');"],
    ['a file of another folder', 'src/figures/a.ts', "import { isDay } from '../calendar/day.js';"],
    ['the own index', 'src/figures/a.ts', "import { b } from './index.js';"],
    ['the main entry point', 'src/figures/a.ts', "import { b } from '../index.js';"],
    ['a path without .js', 'src/figures/a.ts', "import { b } from './b';"],
    ['the province from the main entry point', 'src/index.ts', "export { trat2565 } from './province/index.js';"],
    ['a file of a folder from the main entry point', 'src/index.ts', "export { isDay } from './calendar/day.js';"],
    ['a package of the tests', 'src/calendar/a.ts', "import fc from 'fast-check';"],
    ['all of date-fns', 'src/calendar/a.ts', "import { addDays } from 'date-fns';"],
    ['zod whole', 'src/household/a.ts', "import * as z from 'zod';"],
    ['zod by name', 'src/household/a.ts', "import { z } from 'zod/mini';"],
    ['another package', 'src/household/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('and importing %s is refused', (_, path, text) => {
    expect(wrongImports([{ path, text }])).toHaveLength(1);
  });
});

describe('no import loops', () => {
  test('in src', () => {
    expect(importLoops(src)).toEqual([]);
  });

  test('and three files that import each other in a loop are refused, also types', () => {
    const ring = files({
      'src/figures/a.ts': "import { b } from './b.js';",
      'src/figures/b.ts': "export { c } from './c.js';",
      'src/figures/c.ts': "import type { A } from './a.js';",
    });
    expect(importLoops(ring)).toEqual(['src/figures/a.ts → src/figures/b.ts → src/figures/c.ts → src/figures/a.ts']);
  });
});

describe('index files list names', () => {
  test('in src', () => {
    expect(unnamedExports(src)).toEqual([]);
  });

  test.each([
    ['a star', "export * from './day.js';"],
    ['a star with a name', "export * as days from './day.js';"],
    ['a definition', 'export const one = 1;'],
    ['an import', "import { isDay } from './day.js';"],
    ['a name twice', "export { isDay } from './day.js'; export { isDay } from './day.js';"],
  ])('and %s is refused', (_, text) => {
    expect(unnamedExports([{ path: 'src/calendar/index.ts', text }])).toHaveLength(1);
    expect(unnamedExports([{ path: 'src/index.ts', text }])).toHaveLength(1);
  });

  test('and an index that exports from another folder is refused', () => {
    const door = files({ 'src/figures/index.ts': "export { isDay } from '../calendar/index.js';" });
    expect(unnamedExports(door)).toHaveLength(1);
  });
});

describe('there are no default exports', () => {
  test('in src', () => {
    expect(defaultExports(src)).toEqual([]);
  });

  test.each([
    'export default 1;',
    'export default function f() {}',
    'const a = 1; export { a as default };',
    "export { default } from './day.js';",
  ])('and %s is refused', (text) => {
    expect(defaultExports([{ path: 'src/figures/a.ts', text }])).toHaveLength(1);
  });
});

describe('functions get everything as arguments', () => {
  test('in src', () => {
    expect(hiddenInputs(src)).toEqual([]);
  });

  test.each([
    'let a: any;',
    'enum Grade { A }',
    'class Report {}',
    'const R = class {};',
    'function f() { return this; }',
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const chance = Math.random();',
    "eval('1');",
    "new Function('return 1');",
    "console.log('x');",
    'const zone = process.env.TZ;',
    'const zone = globalThis.process;',
    'z.config({ jitless: true });',
  ])('and %s is refused', (text) => {
    expect(hiddenInputs([{ path: 'src/figures/a.ts', text }])).not.toEqual([]);
  });

  test('comments, texts, keys and given days are accepted', () => {
    const text = "// any class\nconst plan = { process: 'console', eval: 1 }; plan.process; new Date('2022-08-05');";
    expect(hiddenInputs([{ path: 'src/figures/a.ts', text }])).toEqual([]);
  });
});

describe('files have at most 300 lines', () => {
  test('in src', () => {
    expect(tooLongFiles(src)).toEqual([]);
  });

  test('and 301 lines are refused', () => {
    expect(tooLongFiles([{ path: 'src/figures/a.ts', text: 'a;\n'.repeat(301) }])).toHaveLength(1);
    expect(tooLongFiles([{ path: 'src/figures/a.ts', text: 'a;\n'.repeat(300) }])).toEqual([]);
  });
});

describe('no test reads a clock', () => {
  test('under test', () => {
    const tests = [...filesBelow('test', '.ts'), ...filesBelow('test', '.mjs')];
    expect(tests.length).toBeGreaterThan(50);
    expect(clocksInTests(tests)).toEqual([]);
  });

  test.each([
    'const start = performance.now();',
    'expect(Date.now() - start).toBeLessThan(1000);',
    'const now = new Date();',
    'const now = Date();',
    'const { hrtime } = process; process.hrtime.bigint();',
    'await new Promise((resolve) => setTimeout(resolve, 10));',
    'vi.setConfig({});',
    "test('x', { timeout: 100 }, () => {});",
    "test.each([1])('x', () => {}, 100);",
    'beforeAll(() => {}, 60_000);',
    'fc.assert(property, { interruptAfterTimeLimit: 100 });',
  ])('and %s is refused', (text) => {
    expect(clocksInTests([{ path: 'test/a.test.ts', text }])).not.toEqual([]);
  });

  test('given days, texts and exempt programs are accepted', () => {
    const text = "new Date('2022-08-05'); const code = 'Date.now()'; // performance.now()";
    expect(clocksInTests([{ path: 'test/a.test.ts', text }])).toEqual([]);
    expect(clocksInTests([{ path: 'test/runtimes/run.mjs', text: 'performance.now();' }])).toEqual([]);
  });
});
