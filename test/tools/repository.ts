import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file of the repository: its path from the root, with forward slashes, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A way into the package: what a user imports, and the source behind it. */
export interface Entry {
  readonly name: string;
  readonly source: string;
}

/** The root of the repository, ending in a slash. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/** The text of a file, by its path from the root. */
export const readText = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** The files below a folder whose names end so, in the order of their paths; none where there is no such folder. */
export function filesBelow(folder: string, ending: string): TextFile[] {
  if (!existsSync(ROOT + folder)) return [];
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readText(path) }));
}

/**
 * The entries that package.json exports: `kaechon` from src/index.ts, `kaechon/trat` from src/trat.ts, and so on. Not those of
 * `kaechon/areas/*`, which no source holds: docs/reference/area-entries.ts makes them.
 */
export function entries(): Entry[] {
  const { name, exports } = JSON.parse(readText('package.json')) as { name: string; exports: Record<string, unknown> };
  return Object.keys(exports)
    .filter((key) => typeof exports[key] === 'object' && !key.includes('*')) // a string is a plain file, like package.json
    .map((key) => ({ name: key.replace('.', name), source: `src/${key === '.' ? 'index' : key.slice(2)}.ts` }));
}

/** The strict options of the repository, as `tsc` reads them. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}
