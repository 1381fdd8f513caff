/*
 * The package as a stranger gets it: packed, installed in an empty project, and the first snippets of the README and of the recipes
 * compiled under strict and run, as ES module and as CommonJS. Prints what differs from these pages and exits with 1.
 *
 *     npm run test:packed
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { install, pack, project, root, run } from './package.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kaechon-packed-'));

const textOf = (path) => readFileSync(join(root, path), 'utf8');
const recipes = textOf('docs/en/recipes.md');
const snippets = [textOf('README.md'), recipes].map((page) => /^```ts\n(.*?)^```/ms.exec(page)?.[1] ?? '');
/** What the recipes say their first snippet prints: the first plain block after it. */
const printed = /^It prints:\n\n```\n(.*?)^```/ms.exec(recipes)?.[1];
const CLAIM = /^(.*); \/\/ => .*$/gm;
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
};

try {
  const tarball = await pack(folder);
  const { typescript } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies;
  project(folder, {
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['first.ts', 'second.ts', 'common.cts'] }),
    'first.ts': snippets[0].replace(CLAIM, 'console.log($1);'),
    'second.ts': snippets[1],
    'common.cts': snippets[1].replace(
      /^import (.*) from ('.*');$/gm,
      'import kaechon = require($2);\nconst $1 = kaechon;',
    ),
  });
  await install(folder, [tarball, `typescript@${typescript}`]);
  await run(folder, 'npx', ['tsc']);

  const node = (file) => run(folder, 'node', [file]);
  const results = [];
  for (const file of ['second.js', 'common.cjs']) results.push([file, await node(file)]);
  const wrong = results.filter(([, output]) => output !== printed);
  for (const [file, output] of wrong) console.error(`${file} does not print what the recipes say:\n${output}`);
  const claims = [...snippets[0].matchAll(CLAIM)].length;
  const lines = (await node('first.js')).trimEnd().split('\n').length;
  if (lines !== claims) console.error(`first.js prints ${lines} lines, the README claims ${claims}`);
  if (snippets[1].split('\n').length > 40) console.error('the second snippet is longer than 40 lines');
  if (wrong.length > 0 || lines !== claims || snippets[1].split('\n').length > 40) process.exitCode = 1;
  else console.log(`packed: ${basename(tarball)} installs, compiles and prints what the pages say`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
