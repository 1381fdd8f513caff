import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (...arguments_: string[]): void => {
  execFileSync('npm', ['run', ...arguments_], { stdio: 'inherit' });
};

/** The package and the reference if there are none, and the site always. */
export function setup(): void {
  if (process.env.SITE === 'built') return;
  if (!existsSync('dist/index.js')) run('build');
  run(existsSync('docs/api/typedoc-sidebar.json') ? 'docs:pages' : 'docs');
}
