import { describe, expect, test } from 'vitest';
import { testsReadNoClock } from './house/clocks.js';
import { doorsListNames, nothingIsDefault } from './house/doors.js';
import { everyFileHasItsRoom, filesFitOnTwoScreens } from './house/rooms.js';
import { dataWalksForward, noRoomGoesRound } from './house/steps.js';
import { functionsAreTold } from './house/words.js';
import { filesBelow, type TextFile } from './tools/repository.js';

const src = filesBelow('src', '.ts');

const files = (texts: Record<string, string>): TextFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

test('src is not empty', () => {
  expect(src.length).toBeGreaterThan(0);
});

describe('every file has its room', () => {
  test('in src', () => {
    expect(everyFileHasItsRoom(src)).toEqual([]);
  });

  test.each([
    ['a file outside rooms', { 'src/helpers.ts': '' }],
    ['an unknown room', { 'src/attic/index.ts': '' }],
    ['a room without a door', { 'src/menu/menu-of.ts': '' }],
  ])('and %s is refused', (_, planted) => {
    expect(everyFileHasItsRoom(files(planted))).toHaveLength(1);
  });
});

describe('data walks forward', () => {
  test('in src', () => {
    expect(dataWalksForward(src)).toEqual([]);
  });

  test('backwards through a door, and inside from file to file are welcome', () => {
    const kept = files({
      'src/figures/a.ts': "import { b } from './b.js'; import type { Day } from '../calendar/index.js';",
      'src/calendar/a.ts': "import * as z from 'zod/mini';",
      'src/index.ts': "export { a } from './figures/index.js';",
      'src/trat.ts': "export { trat } from './province/index.js';",
    });
    expect(dataWalksForward(kept)).toEqual([]);
  });

  test.each([
    ['a room that comes later', 'src/calendar/a.ts', "import { weeklyReport } from '../figures/index.js';"],
    ['a type of a room that comes later', 'src/calendar/a.ts', "import type { Report } from '../figures/index.js';"],
    ['a later room in a type', 'src/calendar/a.ts', "type R = import('../figures/index.js').Report;"],
    ['a later room in a dynamic import', 'src/calendar/a.ts', "await import('../figures/index.js');"],
    ['a file behind a door', 'src/figures/a.ts', "import { isDay } from '../calendar/day.js';"],
    ['the own door', 'src/figures/a.ts', "import { b } from './index.js';"],
    ['the front door', 'src/figures/a.ts', "import { b } from '../index.js';"],
    ['a path without .js', 'src/figures/a.ts', "import { b } from './b';"],
    ['the province from the front door', 'src/index.ts', "export { trat2565 } from './province/index.js';"],
    ['a file of a room from the front door', 'src/index.ts', "export { isDay } from './calendar/day.js';"],
    ['a package of the tests', 'src/calendar/a.ts', "import fc from 'fast-check';"],
    ['all of date-fns', 'src/calendar/a.ts', "import { addDays } from 'date-fns';"],
    ['zod whole', 'src/household/a.ts', "import * as z from 'zod';"],
    ['zod by name', 'src/household/a.ts', "import { z } from 'zod/mini';"],
    ['another package', 'src/household/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('and importing %s is refused', (_, path, text) => {
    expect(dataWalksForward([{ path, text }])).toHaveLength(1);
  });
});

describe('no room goes round', () => {
  test('in src', () => {
    expect(noRoomGoesRound(src)).toEqual([]);
  });

  test('and three files in a ring are refused, types too', () => {
    const ring = files({
      'src/figures/a.ts': "import { b } from './b.js';",
      'src/figures/b.ts': "export { c } from './c.js';",
      'src/figures/c.ts': "import type { A } from './a.js';",
    });
    expect(noRoomGoesRound(ring)).toEqual([
      'src/figures/a.ts → src/figures/b.ts → src/figures/c.ts → src/figures/a.ts',
    ]);
  });
});

describe('doors list names', () => {
  test('in src', () => {
    expect(doorsListNames(src)).toEqual([]);
  });

  test.each([
    ['a star', "export * from './day.js';"],
    ['a star with a name', "export * as days from './day.js';"],
    ['a definition', 'export const one = 1;'],
    ['an import', "import { isDay } from './day.js';"],
    ['a name twice', "export { isDay } from './day.js'; export { isDay } from './day.js';"],
  ])('and %s is refused', (_, text) => {
    expect(doorsListNames([{ path: 'src/calendar/index.ts', text }])).toHaveLength(1);
    expect(doorsListNames([{ path: 'src/index.ts', text }])).toHaveLength(1);
  });

  test('and a door inside a door is refused', () => {
    const door = files({ 'src/figures/index.ts': "export { isDay } from '../calendar/index.js';" });
    expect(doorsListNames(door)).toHaveLength(1);
  });
});

describe('nothing is default', () => {
  test('in src', () => {
    expect(nothingIsDefault(src)).toEqual([]);
  });

  test.each([
    'export default 1;',
    'export default function f() {}',
    'const a = 1; export { a as default };',
    "export { default } from './day.js';",
  ])('and %s is refused', (text) => {
    expect(nothingIsDefault([{ path: 'src/figures/a.ts', text }])).toHaveLength(1);
  });
});

describe('functions are told everything', () => {
  test('in src', () => {
    expect(functionsAreTold(src)).toEqual([]);
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
    expect(functionsAreTold([{ path: 'src/figures/a.ts', text }])).not.toEqual([]);
  });

  test('a comment, a text, a key and a given day are not', () => {
    const text = "// any class\nconst plan = { process: 'console', eval: 1 }; plan.process; new Date('2022-08-05');";
    expect(functionsAreTold([{ path: 'src/figures/a.ts', text }])).toEqual([]);
  });
});

describe('files fit on two screens', () => {
  test('in src', () => {
    expect(filesFitOnTwoScreens(src)).toEqual([]);
  });

  test('and 301 lines are refused', () => {
    expect(filesFitOnTwoScreens([{ path: 'src/figures/a.ts', text: 'a;\n'.repeat(301) }])).toHaveLength(1);
    expect(filesFitOnTwoScreens([{ path: 'src/figures/a.ts', text: 'a;\n'.repeat(300) }])).toEqual([]);
  });
});

describe('no test reads a clock', () => {
  test('under test', () => {
    const tests = [...filesBelow('test', '.ts'), ...filesBelow('test', '.mjs')];
    expect(tests.length).toBeGreaterThan(50);
    expect(testsReadNoClock(tests)).toEqual([]);
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
    expect(testsReadNoClock([{ path: 'test/a.test.ts', text }])).not.toEqual([]);
  });

  test('a given day, a text and an exempt program are not', () => {
    const text = "new Date('2022-08-05'); const code = 'Date.now()'; // performance.now()";
    expect(testsReadNoClock([{ path: 'test/a.test.ts', text }])).toEqual([]);
    expect(testsReadNoClock([{ path: 'test/runtimes/run.mjs', text: 'performance.now();' }])).toEqual([]);
  });
});
