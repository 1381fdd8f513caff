import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command: string, ...args: string[]): void => {
  execFileSync(command, args, { stdio: 'inherit' });
};

/** The package if there is none, and the page always: it takes less than a second. */
export function setup(): void {
  if (!existsSync('dist/index.js')) run('npm', 'run', 'build');
  run(process.execPath, 'docs/playground/build.mjs');
}
