import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { loadFailures } from './load-failures.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A room's own tests. Stryker runs them in threads, so none of them may set a time zone. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^kaechon$/, replacement: at('src/index.ts') },
      { find: /^kaechon\/(\w+)$/, replacement: at('src/$1.ts') },
    ],
  },
  test: {
    include: [`test/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    // Thousands of random rows, whole registers hidden and audited: right in `npm test`, too slow to run for every mutant.
    exclude: ['household/hostile', 'publish/suppress-random', 'publish/trat-suppressed'].map(
      (file) => `test/${file}.test.ts`,
    ),
    reporters: [loadFailures()],
  },
});
