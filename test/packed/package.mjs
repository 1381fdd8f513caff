/* The package as a stranger gets it: packed once, installed in a project of its own, its commands run there. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The checkout that this file stands in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a command prints. Rejects with all it said when it fails, or has not ended after `seconds`. */
export async function run(folder, command, args, { env = {}, seconds = 240 } = {}) {
  const options = { cwd: folder, env: { ...process.env, ...env }, timeout: seconds * 1000, maxBuffer: 2 ** 26 };
  const running = execute(command, args, options);
  running.child.stdin?.end();
  try {
    return (await running).stdout;
  } catch (error) {
    const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
    throw new Error(`${command} ${args.join(' ')}${error.killed ? ` took over ${seconds} s` : ''}\n${said}`);
  }
}

/** Packs what was built, as publishing would. The path of the tarball. */
export async function pack(folder) {
  const [{ filename }] = JSON.parse(await run(root, 'npm', ['pack', '--json', '--pack-destination', folder]));
  return join(folder, filename);
}

/** An empty project with files in it, by name. Its folder. */
export function project(folder, files = {}) {
  mkdirSync(folder, { recursive: true });
  const all = { 'package.json': JSON.stringify({ name: 'a-province', private: true, type: 'module' }), ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Installs packages in a project, from what npm keeps where it can. */
export const install = (folder, packages) =>
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages]);
