/* How each runtime is tried: what it runs in the province's project, and what it says its version is. */
import { join } from 'node:path';
import { run } from '../packed/package.mjs';
import { textOfPage } from './browser.mjs';
import { VERSIONS } from './versions.mjs';

/** Both forms of the program in a JavaScript runtime, with the words that come before and after the file. */
const runs = (command, { words = () => [], env } = {}) =>
  async function tried({ tool, province, same }) {
    const bin = tool(command);
    for (const file of ['main.mjs', 'main.cjs']) same(file, await run(province, bin, [...words(file), file], { env }));
    return 'ES module and CommonJS';
  };

/** Nothing is allowed to Deno but, for `require`, to read the project. */
const deno = runs('deno', {
  words: (file) => ['run', '--no-prompt', ...(file.endsWith('.cjs') ? ['--allow-read=.'] : [])],
  env: { DENO_NO_UPDATE_CHECK: '1', DENO_DIR: '.deno-cache' },
});

/** Built for production and served as files. */
async function browser({ tool, province, same }) {
  await run(province, tool('vite'), ['build', 'web', '--logLevel', 'warn']);
  const { version, text } = await textOfPage(join(province, 'web', 'dist'));
  same('the page', `${text}\n`);
  return `Chromium ${version}, a production build under a strict Content-Security-Policy`;
}

async function types({ tool, province }) {
  for (const resolution of ['node16', 'bundler']) await run(province, tool('tsc'), ['-p', resolution]);
  return 'moduleResolution node16 (ES module and CommonJS) and bundler, strict, every declaration checked';
}

const TRIALS = { node: runs('node'), bun: runs('bun'), deno, vite: browser, typescript: types };

/** What says the version of each, where it is not the command of its name. */
const COMMANDS = { typescript: 'tsc' };

/** Every part by name: the package that brings it, its version, the command that tells it, and the trial. */
export const PARTS = Object.entries(VERSIONS).map(([name, packages]) => {
  const [[runtime, version]] = Object.entries(packages);
  return { name, runtime, version, command: COMMANDS[runtime] ?? runtime, trial: TRIALS[runtime] };
});
