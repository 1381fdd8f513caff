import ts from 'typescript';
import { parse, walk } from '../tools/syntax.js';
import { type HouseRule, said } from './reading.js';

/** Programs under `test/` that may look at a clock, and why. `npm test` runs none of them. */
export const MAY_READ_A_CLOCK: Readonly<Record<string, string>> = {
  'test/playground/': 'measures the time between two frames of a browser',
  'test/packed/': 'stops an install that hangs',
  'test/runtimes/': 'stops a page that hangs, prints how long each runtime took',
  'test/release/gate.ts': 'prints how long each step took',
};

const MEMBERS: readonly string[] = [
  'Date.now',
  'performance.now',
  'process.hrtime',
  'vi.setConfig',
  'vi.useFakeTimers',
];
const CALLS: readonly string[] = ['Date', 'setTimeout', 'setInterval'];
const LIMITS: readonly string[] = ['timeout', 'testTimeout', 'hookTimeout', 'interruptAfterTimeLimit'];
const WITH_LIMIT = /^(?:test|it|describe|beforeAll|beforeEach|afterAll|afterEach)\b/;

/** No test reads a clock, waits, or says how long it may take: it would fail on a slow machine, or on a busy one. */
export const clocksInTests: HouseRule = (files) =>
  files
    .filter(({ path }) => !Object.keys(MAY_READ_A_CLOCK).some((exempt) => path.startsWith(exempt)))
    .flatMap((file) => {
      const found: string[] = [];
      walk(parse(file), (node) => {
        const what = clock(node);
        if (what) found.push(said(node, what));
      });
      return found;
    });

function clock(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return MEMBERS.find((member) => member === node.getText());
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && !node.arguments?.length ? 'new Date() of now' : undefined;
  }
  if (ts.isPropertyAssignment(node) && node.initializer.getText() !== 'null')
    // null: without a limit
    return LIMITS.find((limit) => limit === node.name.getText());
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  if (CALLS.includes(called)) return `${called}()`;
  const last = node.arguments.at(-1);
  return WITH_LIMIT.test(called) && last && ts.isNumericLiteral(last) ? 'a time limit' : undefined;
}
