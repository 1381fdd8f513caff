import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What ran, type tests included. A file that did not load and an error outside any test are failures too. */
export function closingLine(modules: readonly TestModule[], errors: readonly SerializedError[]): string {
  let passed = 0;
  let failed = errors.length;
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const fell = states.filter((state) => state === 'failed').length;
    passed += states.filter((state) => state === 'passed').length;
    failed += module.state() === 'failed' ? Math.max(fell, 1) : fell;
  }
  return `${passed} passed, ${failed} failed`;
}

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const line = closingLine(modules, errors);
    process.once('exit', () => process.stdout.write(`${line}\n`)); // after the table of coverage
  }
}
