import { describe, expect, test } from 'vitest';
import { weeklyReport } from '../../src/index.js';
import {
  auditPublication,
  auditSuppression,
  planPublication,
  suppressReport,
  suppressReports,
} from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { register } from './registers.js';

const report = weeklyReport(
  trat2565,
  register(
    { count: 9, failed: [8] },
    { count: 3, failed: [22] },
    { count: 2, failed: [8, 22], area: '230201' },
    { count: 1, failed: [27], area: '230301' },
    { count: 30, failed: [8], area: '230301' },
  ),
  { asOf: '2022-06-03' },
);
const published = suppressReport(trat2565, report);

/** A signal that is aborted after it was asked so often. */
function stopsAfter(asked: number) {
  const seen = { many: 0 };
  const signal = {
    get aborted() {
      seen.many += 1;
      return seen.many > asked;
    },
    reason: 'the office has closed',
  };
  return { seen, signal };
}

const CALLS = {
  planPublication: (options: object) => planPublication(trat2565, [report], options),
  suppressReports: (options: object) => suppressReports(trat2565, [report], options),
  suppressReport: (options: object) => suppressReport(trat2565, report, options),
  auditPublication: (options: object) => auditPublication(trat2565, [published], options),
  auditSuppression: (options: object) => auditSuppression(trat2565, published, options),
} as const;

describe.each(Object.entries(CALLS))('%s', (name, call) => {
  test('throws the reason of a signal that is aborted before it begins', () => {
    const controller = new AbortController();
    controller.abort('never mind');
    expect(() => call({ signal: controller.signal })).toThrow('never mind');
  });

  test('stops at the tally at which a signal is aborted', () => {
    const whole = stopsAfter(Number.POSITIVE_INFINITY);
    const answer = call({ signal: whole.signal });
    expect(answer).toEqual(call({}));
    expect(whole.seen.many).toBeGreaterThan(2);
    const { seen, signal } = stopsAfter(whole.seen.many - 2);
    expect(() => call({ signal })).toThrow('the office has closed');
    expect(seen.many).toBe(whole.seen.many - 1);
  });

  test.each<[string, unknown, string]>([
    ['a controller', new AbortController(), 'options.signal.aborted must be true or false, not undefined'],
    ['true', true, 'options.signal must be an AbortSignal, not true'],
  ])('refuses %s', (_, signal, says) => {
    expect(() => call({ signal })).toThrow(new TypeError(`${name}: ${says}`));
  });
});

test('what is told of the progress may abort', () => {
  const controller = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number): void => {
    told.push(done);
    controller.abort('seen enough');
  };
  expect(() => planPublication(trat2565, [report], { signal: controller.signal, onProgress })).toThrow('seen enough');
  expect(told).toHaveLength(1);
});

test('progress is told to a function alone', () => {
  expect(() => planPublication(trat2565, [report], { onProgress: 'yes' as never })).toThrow(
    new TypeError('planPublication: options.onProgress must be a function, not "yes"'),
  );
});
