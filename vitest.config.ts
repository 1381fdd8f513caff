import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The files of tests that `npm run test:long` runs in full. */
const longFiles = () =>
  readdirSync(at('test'), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.test.ts') && /\/tools\/long\.js'/.test(readFileSync(join(at('test'), name), 'utf8')),
    )
    .map((name) => `test/${name.replaceAll('\\', '/')}`);

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      { find: /^kaechon$/, replacement: at('src/index.ts') },
      { find: /^kaechon\/(\w+)$/, replacement: at('src/$1.ts') },
    ],
  },
  test: {
    include: mode === 'long' ? longFiles() : ['test/**/*.test.ts'],
    exclude: ['test/{playground,site}/**'], // need a browser: npm run test:site
    env: { LONG: mode === 'long' ? '1' : '0' },
    pool: 'forks', // tests set process.env.TZ, which a worker thread would not feel
    maxWorkers: '100%', // Vitest would leave one of two cores idle
    isolate: false, // a worker imports the library once, not for each file: tests put back what they change outside themselves
    // Only what never ends is stopped: no test knows how fast the machine is.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    typecheck: { enabled: mode !== 'long', include: ['test/**/*.test-d.ts'], tsconfig: './test/tsconfig.types.json' },
    reporters: ['default', './test/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, statements: 95, functions: 95, branches: 90 },
    },
  },
}));
