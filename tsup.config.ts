import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { householdJsonSchema } from './docs/reference/household-json-schema.js';
import manifest from './package.json' with { type: 'json' };

/** The entry points of package.json that are code, as their sources. */
const doors = Object.values(manifest.exports).flatMap((door) =>
  typeof door === 'string' ? [] : [door.import.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')],
);

const both: Options = {
  target: ['es2022', 'node20'],
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: '6.0' } }, // the bundler of types still sets baseUrl
  esbuildOptions: (options) => {
    options.charset = 'utf8'; // Thai stays Thai
  },
};

/** Runs here, once, and is not published: what it makes is. */
const SCHEMA_SOURCE = 'src/household/household-json-schema.ts';

const writeSchema = (): Promise<void> =>
  writeFile('dist/household.schema.json', `${JSON.stringify(householdJsonSchema(), null, 2)}\n`);

rmSync('dist', { recursive: true, force: true }); // here, once, for two builds that run side by side

export default defineConfig([
  // File by file, so that an app that only grades and counts does not carry the gate and its schemas.
  { ...both, format: 'esm', entry: ['src/**/*.ts', `!${SCHEMA_SOURCE}`], bundle: false, onSuccess: writeSchema },
  // Bundled, with one copy of what the doors share.
  { ...both, format: 'cjs', entry: doors, splitting: true },
]);
