import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The playground in Chromium, against the package as it was built: `npm run test:site`. */
export default defineConfig({
  root: at('../..'),
  resolve: {
    alias: [
      { find: /^kaechon$/, replacement: at('../../dist/index.js') },
      { find: /^kaechon\/([\w/]+)$/, replacement: at('../../dist/$1.js') },
    ],
  },
  test: {
    include: ['test/playground/*.test.ts', 'test/site/*.test.ts'],
    globalSetup: at('build-first.ts'),
    fileParallelism: false, // one browser at a time: the frames of another would be measured too
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
