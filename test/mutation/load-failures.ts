import type { Reporter, Vitest } from 'vitest/node';

/**
 * Counts a file of tests that cannot be loaded as a test that fails. Stryker looks at tests alone: of a mutant at which
 * such a file throws before its first test it would say that nobody noticed.
 */
export function loadFailures(): Reporter {
  let vitest: Vitest;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunEnd() {
      for (const file of vitest.state.getFiles()) {
        if (file.result?.state !== 'fail' || file.tasks.length > 0) continue;
        const { result } = file;
        file.tasks.push({
          ...file,
          type: 'test',
          name: 'loads',
          fullName: 'loads',
          suite: file,
          file,
          result,
        } as never);
      }
    },
  };
}
