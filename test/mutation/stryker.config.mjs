import { availableParallelism } from 'node:os';

const room = process.env.MUTATED_ROOM ?? '';

/** One room of `src/` is mutated, and measured by its own folder of `test/`. `run.mjs` names the room. */
export default {
  mutate: [`src/${room}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: Math.min(2, availableParallelism()),
  timeoutMS: 30_000, // a busy machine is no endless loop
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `.stryker/${room}.html` },
  jsonReporter: { fileName: `.stryker/${room}.json` },
  incremental: false, // `--incremental` is quicker, but does not see that a test of the same name has changed
  incrementalFile: `.stryker/${room}.incremental.json`,
  tempDirName: '.stryker/tmp',
  ignorePatterns: ['/dist', '/coverage', '/docs/site', '/docs/api', '/bench', '/.ci', '/.changeset'],
};
