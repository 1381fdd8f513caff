import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

const doors = ['src/index.ts', 'src/trat.ts', 'src/query.ts', 'src/measure.ts'];

const both: Options = {
  target: ['es2022', 'node20'],
  dts: { entry: doors, compilerOptions: { ignoreDeprecations: '6.0' } }, // the bundler of types still sets baseUrl
  esbuildOptions: (options) => {
    options.charset = 'utf8'; // Thai stays Thai
  },
};

rmSync('dist', { recursive: true, force: true }); // here, once, for two builds that run side by side

export default defineConfig([
  // File by file, so that an app that only grades and counts does not carry the gate and its schemas.
  { ...both, format: 'esm', entry: ['src/**/*.ts'], bundle: false },
  // Bundled, with one copy of what the doors share.
  { ...both, format: 'cjs', entry: doors, splitting: true },
]);
