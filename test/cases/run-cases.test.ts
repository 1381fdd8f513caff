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

describe("the cases of the library's provinces pass", () => {
  test.each(kits)('$id', (programme, cases) => {
    expect(runCases(programme, cases)).toEqual({ passed: cases.length, failed: [] });
  });

  test.each(kits)('of $id, every grade has one', (programme, cases) => {
    const shown = new Set(cases.map(({ expect: { grade } }) => grade));
    for (const { grade } of programme.grading.rules) expect(shown).toContain(grade);
  });
});

describe('a case that fails', () => {
  const household = {
    id: 'H1',
    area: '2301',
    members: [{ id: 'P1', targeted: true }],
    deprivations: [{ indicator: 8 }],
  };
  const run = (one: Partial<Case> & Record<string, unknown>) =>
    runCases(trat2565, [{ name: 'a case', household, asOf: '2022-08-05', expect: {}, ...one }]);

  const notADay = 'is not a calendar day such as "2022-08-05"';
  const noDay = { asOf: `"2022-02-30" ${notADay}` };
  const buddhist = {
    asOf: '"2565-08-05" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"',
  };

  test.each([
    ['another grade', { expect: { grade: 'A' } }, { grade: 'C' }],
    ['another menu', { expect: { menu: 'survive' } }, { menu: null }],
    ['others remain', { expect: { remaining: [] } }, { remaining: [8] }],
    ['one of several', { expect: { grade: 'C', remaining: [8, 9] } }, { grade: 'C', remaining: [8] }],
    [
      'a question that is not known',
      { expect: { grade: 'C', mood: 'good' } },
      { grade: 'C', mood: 'is not known; a case may expect grade, menu, remaining' },
    ],
    ['a day that does not exist', { asOf: '2022-02-30', expect: { grade: 'C' } }, noDay],
    ['a day of the Buddhist Era', { asOf: '2565-08-05', expect: { grade: 'C' } }, buddhist],
    ['no day', { asOf: '', expect: { grade: 'C' } }, { asOf: `"" ${notADay}` }],
  ])('%s', (_, one, got) => {
    expect(run(one)).toEqual({ passed: 0, failed: [{ name: 'a case', expected: one.expect, got }] });
  });

  test('a household that is rejected, with the reasons', () => {
    const { failed } = run({ household: { ...household, area: '9901' }, expect: { grade: 'C' } });
    expect(failed[0]?.got).toMatchObject({ rejected: [{ path: 'area', code: 'outsideProvince' }] });
  });

  test('a case that expects nothing passes', () => expect(run({}).passed).toBe(1));

  test('the order in which the expectation is written makes no difference', () => {
    expect(run({ expect: { remaining: [8], menu: null, grade: 'C' } }).passed).toBe(1);
  });

  const sound = { name: 'a case', household, asOf: '2022-08-05' };
  const thrower = (what: unknown) => ({
    get members() {
      throw what;
    },
  });
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
      ownKeys: () => {
        throw new Error('no');
      },
      getPrototypeOf: () => {
        throw new Error('no');
      },
    },
  );

  test.each<[string, unknown, object]>([
    ['nothing is expected', sound, { name: 'a case', got: { expect: 'must be an object, not undefined' } }],
    ['null is expected', { ...sound, expect: null }, { got: { expect: 'must be an object, not null' } }],
    ['a list is expected', { ...sound, expect: [] }, { got: { expect: 'must be an object, not an array' } }],
    ['a word is expected', { ...sound, expect: 'C' }, { got: { expect: 'must be an object, not "C"' } }],
    ['the case is null', null, { name: 'case 1', expected: {}, got: { case: 'must be an object, not null' } }],
    ['the case is missing', undefined, { name: 'case 1', got: { case: 'must be an object, not undefined' } }],
    ['the case is a list', [], { name: 'case 1', got: { case: 'must be an object, not an array' } }],
    [
      'it has no name',
      { ...sound, name: undefined, expect: {} },
      { name: 'case 1', got: { name: 'must be text, not undefined' } },
    ],
    [
      'its name is a number',
      { ...sound, name: 7, expect: {} },
      { name: 'case 1', got: { name: 'must be text, not 7' } },
    ],
    [
      'its name is blank',
      { ...sound, name: ' ', expect: {} },
      { name: 'case 1', got: { name: 'must be text, not " "' } },
    ],
    ['a BigInt is expected', { ...sound, expect: { grade: 1n } }, { expected: { grade: 1n }, got: { grade: 'C' } }],
    ['BigInts remain', { ...sound, expect: { remaining: [8n] } }, { got: { remaining: [8] } }],
    ['texts remain', { ...sound, expect: { remaining: ['8'] } }, { got: { remaining: [8] } }],
    ['a symbol is expected', { ...sound, expect: { menu: Symbol('x') } }, { got: { menu: null } }],
    ['undefined is expected', { ...sound, expect: { menu: undefined } }, { got: { menu: null } }],
    [
      'a list of ten million holes remains',
      { ...sound, expect: { remaining: new Array(1e7) } },
      { got: { remaining: [8] } },
    ],
    [
      'an unknown question that has no answer',
      { ...sound, expect: { mood: undefined } },
      { got: { mood: 'is not known; a case may expect grade, menu, remaining' } },
    ],
    ['a household that throws', { ...sound, household: thrower(new Error('gone')), expect: {} }, {}],
    ['a household that throws null', { ...sound, household: thrower(null), expect: {} }, {}],
    ['a household that throws what throws', { ...sound, household: thrower(hostile), expect: {} }, {}],
    ['a household of which every field throws', { ...sound, household: hostile, expect: {} }, {}],
    ['an expectation of which every field throws', { ...sound, expect: hostile }, {}],
    ['a case of which every field throws', hostile, { name: 'case 1' }],
    ['a household of BigInts', { ...sound, household: { ...household, id: 7n }, expect: {} }, {}],
    ['no household', { ...sound, household: undefined, expect: {} }, {}],
  ])('%s', (_, one, failure) => {
    const { passed, failed } = runCases(trat2565, [one as Case]);
    expect(passed).toBe(0);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject(failure);
    expect(Object.keys(failed[0]?.got ?? {})).not.toEqual([]);
  });

  test('a missing entry in a list of cases fails, too, and the others run', () => {
    const cases = new Array<Case>(3);
    cases[0] = { ...sound, expect: { grade: 'C' } };
    cases[2] = { ...sound, expect: { grade: 'C' } };
    const { passed, failed } = runCases(trat2565, cases);
    expect([passed, failed.map(({ name }) => name)]).toEqual([2, ['case 2']]);
  });

  test('two cases of one name are two cases', () => {
    const twice = [
      { ...sound, expect: { grade: 'C' } },
      { ...sound, expect: { grade: 'A' } },
    ];
    expect(runCases(trat2565, twice)).toMatchObject({ passed: 1, failed: [{ name: 'a case' }] });
  });

  test('a list longer than 100,000 is refused', () => {
    expect(() => runCases(trat2565, new Array(1e9))).toThrow(
      new RangeError('runCases: cases has 1000000000 entries; the most is 100000'),
    );
  });
});
