/*
 * What `npm pack` would send, file by file: the doors and nothing else, nothing of the machine it was built on, and a
 * schema that Node finds by its public name. Prints what is wrong and exits with 1.
 *
 *     npm run build && npm run test:contents
 */
import { execFileSync } from 'node:child_process';
import { ROOT, readText } from '../tools/repository.js';
import { faultsOfContents } from './contents.js';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

const [{ files }] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
const texts = (files as { path: string }[]).map(({ path }) => ({ path, text: readText(path) }));
const faults = faultsOfContents(texts, JSON.parse(readText('package.json')), ROOT);

/** The package knows itself by name, so these find what a user's `import` and `require` do. */
const LOOK_UPS = {
  module: "import schema from 'kaechon/household.schema.json' with { type: 'json' }; console.log(schema.$id);",
  commonjs: "console.log(require('kaechon/household.schema.json').$id);",
};
if (faults.length === 0) {
  const { $id } = JSON.parse(readText('dist/household.schema.json'));
  for (const [type, code] of Object.entries(LOOK_UPS)) {
    const found = run(process.execPath, '--no-warnings', `--input-type=${type}`, '--eval', code).trim();
    if (found !== $id) faults.push(`kaechon/household.schema.json: as ${type} it says ${found}, not ${$id}`);
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`packed: ${texts.length} files, no more than the doors need`);
