import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { PROVINCES, packedAreas } from '../docs/reference/area-entries.js';
import { namedAreas } from '../src/areas/index.js';
import { compileFences } from './tools/compile-fences.js';
import { type Fence, fencesOfGuide, fencesOfSource } from './tools/fences.js';
import { publicNames } from './tools/public-names.js';
import { entries, filesBelow, ROOT, readText } from './tools/repository.js';
import { runFence } from './tools/run-fence.js';

const names = publicNames(entries());
const modules = new Map<string, unknown>();
for (const { name, source } of entries()) modules.set(name, await import(`${ROOT}${source}`));
for (const one of PROVINCES) modules.set(`kaechon/areas/${one}`, { areas: namedAreas(one, packedAreas(one)) });

const fromHere = createRequire(import.meta.url);
const load = (name: string): unknown => modules.get(name) ?? fromHere(name);

const guides = [
  ...['README.md', 'README.th.md', 'CONTRIBUTING.md'].map((path) => ({ path, text: readText(path) })),
  ...filesBelow('docs', '.md').filter(({ path }) => !/^docs\/(?:site|api)\//.test(path)),
];
const sources = filesBelow('src', '.ts');
const examples = compileFences([...guides.flatMap(fencesOfGuide), ...sources.flatMap(fencesOfSource)], names);

describe('an example of the documentation compiles, runs and ends in the values it claims', () => {
  test.each(examples.map((example) => ({ ...example, at: `${example.file}:${example.line}` })))(
    '$at',
    async (example) => {
      expect(example.faults).toEqual([]);
      for (const { line, expected, actual } of await runFence(example.code, load)) {
        expect(actual, `the claim on ${example.file}:${example.line + line - 1}`).toStrictEqual(expected);
      }
    },
  );
});

const sample = (code: string, more: Partial<Fence> = {}): Fence => ({
  file: 'sample.md',
  line: 1,
  info: 'ts',
  code,
  inComment: false,
  ...more,
});

describe('claims', () => {
  test.each([
    ['after an expression', '1 + 1; // => 2'],
    ['after a constant', 'const two = 1 + 1; // => 2'],
    ['after a print', 'console.log(1 + 1); // => 2'],
    ['on the next line', '1 + 1;\n// => 2'],
    ['after an awaited value', 'await Promise.resolve(2); // => 2'],
    ['of a name of the example', 'const two = 2;\n1 + 1; // => two'],
    ['inside a block', 'for (const one of [1]) {\n  one + 1; // => 2\n}'],
  ])('%s are compared', async (_, code) => {
    expect(await runFence(code, load)).toMatchObject([{ expected: 2, actual: 2 }]);
    expect(await runFence(code.replace(/=> .*/, '=> 3'), load)).toMatchObject([{ expected: 3, actual: 2 }]);
  });

  test('go on in the comment lines below until they are whole', async () => {
    const code = 'const a = { b: [1], c: 2 }; // => {\n//   b: [1],\n// c: 2\n// }\n// as it should\na.b; // => [1]';
    const claims = await runFence(code, load);
    expect(claims).toHaveLength(2);
    for (const { expected, actual } of claims) expect(actual).toStrictEqual(expected);
  });

  test('in a loop hold every time', async () => {
    const claims = await runFence('for (const one of [1, 2]) {\n  one; // => 2\n}', load);
    expect(claims.map(({ actual }) => actual)).toEqual([1, 2]);
  });

  test.each([
    ['that follow no expression', 'function f() {} // => 2'],
    ['that are never reached', 'if (Date.now() < 0) {\n  1 + 1; // => 2\n}'],
    ['that are no value', '1 + 1; // => two of them'],
  ])('%s are refused', async (_, code) => {
    await expect(runFence(code, load)).rejects.toThrow();
  });
});

describe('fences', () => {
  const guide = [
    '# Title',
    '```ts',
    'const a = 1;',
    '```',
    '- item',
    '  ```ts',
    '  const b = 2;',
    '  ```',
    '```sh',
    'npm i',
    '```',
  ];

  test('of a guide are found with their lines, those of other languages left alone', () => {
    expect(fencesOfGuide({ path: 'a.md', text: guide.join('\n') })).toMatchObject([
      { line: 3, code: 'const a = 1;' },
      { line: 7, code: 'const b = 2;' },
    ]);
  });

  test('of a doc comment are found with their lines, and an example without one is refused', () => {
    const text = '/**\n * One.\n *\n * @example\n * ```ts\n * one(); // => 1\n * ```\n */\nconst one = () => 1;\n';
    const bare = '/**\n * @example\n * one();\n * @returns 1\n */\nconst two = 2;\n';
    const found = fencesOfSource({ path: 'src/a.ts', text: text + bare });
    expect(found).toMatchObject([
      { line: 6, code: 'one(); // => 1' },
      { line: 11, info: '' },
    ]);
    expect(compileFences(found.slice(1), names)[0]?.faults).toHaveLength(1);
  });

  test.each([
    ['a wrong type', sample('const a: string = 1;')],
    ['a wrong shape of the library', sample("import { nothing } from 'kaechon';\nnothing;")],
    ['an unchecked index', sample('const a: number = [1][0];')],
    ['a tag that asks not to run', sample('const a = 1;', { info: 'ts no-run' })],
    ['another name for the language', sample('const a = 1;', { info: 'typescript' })],
  ])('with %s are refused', (_, fence) => {
    expect(compileFences([fence], names)[0]?.faults).toHaveLength(1);
  });

  test('of a doc comment need no imports, those of a guide do', () => {
    const code = "fiscalYearOf('2022-10-01'); // => 2566";
    const [comment] = compileFences([sample(code, { inComment: true })], names);
    expect(comment?.code).toBe(`import { fiscalYearOf } from 'kaechon'; ${code}`);
    expect(comment?.faults).toEqual([]);
    expect(compileFences([sample(code)], names)[0]?.faults).toHaveLength(1);
  });
});
