/*
 * The package as a stranger gets it: packed, installed in an empty project, and the README's two snippets compiled under
 * strict and run, as ES module and as CommonJS. Prints what differs from the README and exits with 1.
 *
 *     npm run test:packed
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const project = mkdtempSync(join(tmpdir(), 'kaechon-packed-'));
const run = (command, ...args) =>
  execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const write = (name, text) => writeFileSync(join(project, name), text);

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code);
/** What the README says its second snippet prints: the first plain block after it. */
const printed = /^It prints:\n\n```\n(.*?)^```/ms.exec(readme)?.[1];
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
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', project], { cwd: root, encoding: 'utf8' }),
  );
  const { typescript } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies;
  write('package.json', JSON.stringify({ name: 'a-province', private: true, type: 'module' }));
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`, `typescript@${typescript}`);
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['first.ts', 'second.ts', 'common.cts'] }));
  write('first.ts', snippets[0]);
  write('second.ts', snippets[1]);
  write(
    'common.cts',
    snippets[1].replace(/^import (.*) from ('.*');$/gm, 'import kaechon = require($2);\nconst $1 = kaechon;'),
  );
  run('npx', 'tsc');

  const results = ['second.js', 'common.cjs'].map((file) => [file, run('node', file)]);
  const wrong = results.filter(([, output]) => output !== printed);
  for (const [file, output] of wrong) console.error(`${file} does not print what the README says:\n${output}`);
  const claims = [...snippets[0].matchAll(/console\.log\(.*\); \/\/ => /g)].length;
  const lines = run('node', 'first.js').trimEnd().split('\n').length;
  if (lines !== claims) console.error(`first.js prints ${lines} lines, the README claims ${claims}`);
  if (snippets[1].split('\n').length > 40) console.error('the second snippet is longer than 40 lines');
  if (wrong.length > 0 || lines !== claims || snippets[1].split('\n').length > 40) process.exitCode = 1;
  else console.log(`packed: ${filename} installs, compiles and prints what the README says`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
