import { describe, expect, test } from 'vitest';
import fiveStepsCases from '../../examples/provinces/five-steps.cases.json' with { type: 'json' };
import { fiveSteps } from '../../examples/provinces/five-steps.js';
import nineAreasCases from '../../examples/provinces/nine-areas.cases.json' with { type: 'json' };
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import passesOrNotCases from '../../examples/provinces/passes-or-not.cases.json' with { type: 'json' };
import { passesOrNot } from '../../examples/provinces/passes-or-not.js';
import tratCases from '../../examples/trat-2565/cases.json' with { type: 'json' };
import { type Case, type Programme, runCases } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const kits: readonly [Programme, readonly Case[]][] = [
  [trat2565, tratCases],
  [fiveSteps, fiveStepsCases],
  [passesOrNot, passesOrNotCases],
  [nineAreas, nineAreasCases],
];

describe('the cases that a province ships hold', () => {
  test.each(kits)('$id', (programme, cases) => {
    expect(runCases(programme, cases)).toEqual({ passed: cases.length, failed: [] });
  });

  test.each(kits)('of $id, every grade has one', (programme, cases) => {
    const shown = new Set(cases.map(({ expect: { grade } }) => grade));
    for (const { grade } of programme.grading.rules) expect(shown).toContain(grade);
  });
});

describe('a case that does not hold', () => {
  const household = {
    id: 'H1',
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 8 }],
  };
  const run = (one: Partial<Case> & Record<string, unknown>) =>
    runCases(trat2565, [{ name: 'a case', household, asOf: '2022-08-05', expect: {}, ...one }]);

  test.each([
    ['another grade', { expect: { grade: 'A' } }, { grade: 'C' }],
    ['another menu', { expect: { menu: 'survive' } }, { menu: null }],
    ['others remain', { expect: { remaining: [] } }, { remaining: [8] }],
    ['one of several', { expect: { grade: 'C', remaining: [8, 9] } }, { grade: 'C', remaining: [8] }],
    ['a question that is not known', { expect: { grade: 'C', mood: 'good' } }, { grade: 'C' }],
    ['a day that does not exist', { asOf: '2022-02-30', expect: { grade: 'C' } }, { asOf: 'not a calendar day' }],
  ])('%s', (_, one, got) => {
    expect(run(one)).toEqual({ passed: 0, failed: [{ name: 'a case', expected: one.expect, got }] });
  });

  test('a household that the gate rejects, with its reasons', () => {
    const { failed } = run({ household: { ...household, area: '9901' }, expect: { grade: 'C' } });
    expect(failed[0]?.got).toMatchObject({ rejected: [{ path: 'area', code: 'outsideProvince' }] });
  });

  test('a case that expects nothing passes', () => expect(run({}).passed).toBe(1));

  test('the order in which the expectation is written makes no difference', () => {
    expect(run({ expect: { remaining: [8], menu: null, grade: 'C' } }).passed).toBe(1);
  });
});
