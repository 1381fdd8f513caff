import { describe, expect, test } from 'vitest';
import { defineProgramme, gradesOf, type Programme, type Standing } from '../../src/index.js';
import { checkProgramme } from '../../src/programme/index.js';
import { trat2565 } from '../../src/trat.js';

const source = { basis: 'assumption', ref: 'made up' } as const;
const label = { th: 'ทดสอบ', en: 'test' };
const [A, B, C, F] = trat2565.grading.rules;
const [survive] = trat2565.menus;
const [help] = trat2565.interventions ?? [];
const [district] = trat2565.areas;
const [first, ...others] = trat2565.catalogue.indicators;

const messageOf = (programme: unknown): string => {
  try {
    defineProgramme(programme as Programme);
  } catch (error) {
    expect([TypeError, RangeError]).toContain((error as Error).constructor);
    return (error as Error).message;
  }
  return 'none';
};
const rules = (...list: unknown[]) => ({ grading: { by: 'indicator', rules: list } });
const indicator = (change: object) => ({
  catalogue: { ...trat2565.catalogue, indicators: [{ ...first, ...change }, ...others] },
});

/** Where every field of a programme stands, and what to put there. */
const FIELDS: [string, (value: unknown) => object][] = [
  ['id', (id) => ({ id })],
  ['version', (version) => ({ version })],
  ['area', (area) => ({ area })],
  ['label', (value) => ({ label: value })],
  ['label.en', (en) => ({ label: { th: 'ไทย', en } })],
  ['areas', (areas) => ({ areas })],
  ['areas[0]', (area) => ({ areas: [area] })],
  ['areas[0].code', (code) => ({ areas: [{ ...district, code }] })],
  ['areas[0].label', (value) => ({ areas: [{ ...district, label: value }] })],
  ['areas[0].label.th', (th) => ({ areas: [{ ...district, label: { th, en: 'x' } }] })],
  ['calendar', (calendar) => ({ calendar })],
  ['grading', (grading) => ({ grading })],
  ['grading.rules', (list) => ({ grading: { by: 'indicator', rules: list } })],
  ['grading.rules[0]', (rule) => rules(rule, B, C, F)],
  ['grading.rules[1].grade', (grade) => rules(A, { ...B, grade }, C, F)],
  ['grading.rules[1].label', (value) => rules(A, { ...B, label: value }, C, F)],
  ['grading.rules[1].label.en', (en) => rules(A, { ...B, label: { th: 'ไทย', en } }, C, F)],
  ['grading.rules[1].source', (value) => rules(A, { ...B, source: value }, C, F)],
  ['grading.rules[1].source.ref', (ref) => rules(A, { ...B, source: { basis: 'seed', ref } }, C, F)],
  ['grading.rules[1].when', (when) => rules(A, { ...B, when }, C, F)],
  ['menus', (menus) => ({ menus })],
  ['menus[0]', (menu) => ({ menus: [menu] })],
  ['menus[0].menu', (menu) => ({ menus: [{ ...survive, menu }] })],
  ['menus[0].label.th', (th) => ({ menus: [{ ...survive, label: { th, en: 'x' } }] })],
  ['menus[0].source', (value) => ({ menus: [{ ...survive, source: value }] })],
  ['interventions[0].id', (id) => ({ interventions: [{ ...help, id }] })],
  ['interventions[0].label', (value) => ({ interventions: [{ ...help, label: value }] })],
  ['interventions[0].agency.en', (en) => ({ interventions: [{ ...help, agency: { th: 'ไทย', en } }] })],
  ['interventions[0].source', (value) => ({ interventions: [{ ...help, source: value }] })],
  ['supervisors[0].area', (area) => ({ supervisors: [{ area, holder: label }] })],
  ['supervisors[0].holder', (holder) => ({ supervisors: [{ area: '2301', holder }] })],
  ['catalogue', (catalogue) => ({ catalogue })],
  ['catalogue.id', (id) => ({ catalogue: { ...trat2565.catalogue, id } })],
  ['catalogue.label', (value) => ({ catalogue: { ...trat2565.catalogue, label: value } })],
  ['catalogue.indicators', (indicators) => ({ catalogue: { ...trat2565.catalogue, indicators } })],
  ['catalogue.indicators[0].number', (number) => indicator({ number })],
  ['catalogue.indicators[0].label.en', (en) => indicator({ label: { th: 'ไทย', en } })],
  ['catalogue.indicators[0].applies', (applies) => indicator({ applies })],
  ['catalogue.indicators[0].criterion', (criterion) => indicator({ criterion })],
  ['catalogue.indicators[0].unit', (unit) => indicator({ unit })],
  ['catalogue.indicators[0].source', (value) => indicator({ source: value })],
];
const WRONG: readonly unknown[] = [undefined, null, true, 7, 7n, Symbol('x'), {}, [], [null], () => 'x', ''];

describe('the error for a wrong field of a programme names defineProgramme and the field', () => {
  test.each(FIELDS)('%s', (field, change) => {
    for (const wrong of WRONG) {
      const message = messageOf({ ...trat2565, ...change(wrong) });
      if (message === 'none') {
        // What is wrong for most fields is right for a few: no areas, no menus, any function that was walked.
        expect([`${field} ${String(wrong)}`]).toContainEqual(
          expect.stringMatching(/^(areas|menus) $|^catalogue\.indicators\[0\]\.number 7$/),
        );
        continue;
      }
      expect(message).toMatch(/^(defineProgramme: |Cannot define (programme|grades of|catalogue) )/);
    }
  });

  test.each([...WRONG, 'trat', trat2565.catalogue, [trat2565]])('no programme at all, %#', (wrong) => {
    expect(messageOf(wrong)).toMatch(/^defineProgramme: programme/);
  });

  test('suits that is not a function', () => {
    for (const suits of [null, true, 'x', {}, []]) {
      expect(messageOf({ ...trat2565, menus: [{ ...survive, suits }] })).toMatch(
        /^defineProgramme: programme\.menus\[0\]\.suits must be a function, not .*: rules are functions/,
      );
      expect(messageOf({ ...trat2565, interventions: [{ ...help, suits }] })).toMatch(
        /^defineProgramme: programme\.interventions\[0\]\.suits must be a function, not .*: rules are functions/,
      );
    }
  });
});

describe('a programme that was kept as JSON', () => {
  const parsed: unknown = JSON.parse(JSON.stringify(trat2565));

  test('is refused, as JSON keeps no rules', () => {
    expect(messageOf(parsed)).toBe(
      'defineProgramme: programme.grading.rules[0].when must be a function, not undefined: rules are functions, which JSON does not keep',
    );
    expect(() => gradesOf(parsed as Programme)).toThrow(
      new TypeError(
        'gradesOf: programme must be a programme that defineProgramme returned: rules are functions, which JSON does not keep (grade A has none)',
      ),
    );
  });

  test.each([
    [undefined, 'must be a programme that defineProgramme returned, not undefined'],
    [[], 'must be a programme that defineProgramme returned, not an array'],
    [{}, 'must be a programme that defineProgramme returned: its id is not text'],
    [{ ...trat2565, menus: undefined }, 'must be a programme that defineProgramme returned: it has no menus'],
    [{ ...trat2565, areas: [null] }, 'must be a programme that defineProgramme returned: it has no areas'],
    [{ ...trat2565, catalogue: {} }, 'must be a programme that defineProgramme returned: it has no catalogue'],
    [{ ...trat2565, calendar: null }, 'must be a programme that defineProgramme returned: it has no calendar'],
    [{ ...trat2565, grading: {} }, 'must be a programme that defineProgramme returned: it has no grading rules'],
  ])('%#: and other functions say %s', (value, message) => {
    expect(() => checkProgramme('weeklyReport', value)).toThrow(new TypeError(`weeklyReport: programme ${message}`));
  });
});

describe('a rule that does not return', () => {
  test.each([
    [undefined, 'undefined'],
    [1, '1'],
    ['yes', '"yes"'],
    [null, 'null'],
    [Promise.resolve(true), 'an object'],
  ])('true or false but %s', (answer, shown) => {
    const programme = { ...trat2565, ...rules({ ...A, when: () => answer }, B, C, F) };
    expect(messageOf(programme)).toBe(
      `defineProgramme: the rule of A must answer true or false, not ${shown}, for 0 of 1 passed, not halted`,
    );
  });

  test('but throws, is named with the standing', () => {
    const when = (s: { failed: number }) => {
      if (s.failed === 3) throw new Error('three');
      return false;
    };
    expect(messageOf({ ...trat2565, ...rules({ ...A, when }, B, C, F) })).toBe(
      'defineProgramme: the rule of A fails for 0 of 3 passed, not halted: three',
    );
    const suits = () => {
      throw null;
    };
    expect(messageOf({ ...trat2565, menus: [{ ...survive, suits }] })).toBe(
      'defineProgramme: the rule of survive fails for no earner, not settled: it threw a value that is not an error',
    );
  });
});

describe('names are free', () => {
  const named = (name: string) => ({
    ...trat2565,
    ...rules({ ...A, grade: name }, B, C, F),
    menus: [{ menu: name, label, source }],
  });

  test.each([
    ...['failed', 'passed', 'unassigned', 'households', 'persons', 'a.b', '1', '__proto__', 'constructor', 'toString'],
    ...['A+B', 'a,b', 'a|b', '"a"', "'a'", '\\', '<b>', '=1+1', 'ผ่านแล้ว', '😀', 'ก'.repeat(100), ' a ', 'null'],
  ])('%j is a name', (name) => {
    const programme = defineProgramme(named(name) as Programme);
    expect(programme.grading.rules[0]?.grade).toBe(name);
    expect(programme.menus[0]?.menu).toBe(name);
  });

  test.each([
    ['', 'a grade has no name'],
    [' \u00a0', 'a grade has no name'],
    ['\u200b', 'a grade has no name'],
    ['a\nb', 'grade "a\\nb" has a control character'],
    ['a\u0000', 'grade "a\\u0000" has a control character'],
    ['a\u009f', 'grade "a\u009f" has a control character'],
    ['\udc00', 'grade "\\udc00" has half a character'],
    ['ก'.repeat(101), `grade "${'ก'.repeat(60)}…" is longer than 100 characters`],
    ['B\u200b', 'grade B appears twice'],
    ['\u00a0B', 'grade B appears twice'],
  ])('%j is none', (name, fault) => {
    expect(messageOf(named(name))).toBe(`Cannot define programme trat-2565: ${fault}`);
  });

  test('two menus, two interventions or two dimensions that look the same are refused', () => {
    const menu = (name: string) => ({ menu: name, label, source });
    expect(messageOf({ ...trat2565, menus: [menu('น้ำ'), menu('น\u0e4d\u0e49า')] })).toMatch(/: menu .* appears twice$/);
    expect(messageOf({ ...trat2565, interventions: [help, { ...help, id: `${help?.id}\u200d` }] })).toMatch(
      /: intervention .* appears twice$/,
    );
    const dimensions = { ...trat2565.catalogue.dimensions, 'hea\u00adlth': label };
    expect(messageOf({ ...trat2565, catalogue: { ...trat2565.catalogue, dimensions } })).toMatch(
      /: dimension .* appears twice: another looks the same$/,
    );
  });
});

describe('every list has a greatest length', () => {
  const many = (length: number) => new Array(length);
  test.each([
    ['areas', { areas: many(1e9) }, 10_000],
    ['supervisors', { supervisors: many(10_001) }, 10_000],
    ['grading.rules', { grading: { by: 'indicator', rules: many(101) } }, 100],
    ['menus', { menus: many(1e7) }, 100],
    ['interventions', { interventions: many(1001) }, 1000],
  ])('%s', (name, change, most) => {
    expect(messageOf({ ...trat2565, ...change })).toMatch(
      new RegExp(`^defineProgramme: programme\\.${name.replace('.', '\\.')} has \\d+ entries; the most is ${most}$`),
    );
  });

  test('of indicators and of their numbers', () => {
    const withIndicators = (indicators: unknown) => ({ ...trat2565, catalogue: { ...trat2565.catalogue, indicators } });
    const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ ...first, number: index + 1 }));
    expect(messageOf(withIndicators(many(1e8)))).toBe(
      'defineProgramme: catalogue.indicators has 100000000 entries; the most is 1000',
    );
    expect(messageOf(withIndicators([{ ...first, number: 10_000 }]))).toBe(
      'Cannot define catalogue bmn-2560: indicator number 10000 is more than 9999',
    );
    expect(messageOf(withIndicators(numbered(201)))).toBe(
      'Cannot define programme trat-2565: 201 indicators count, at most 200 where grades are by indicator',
    );
    const rest = { ...F, when: (s: Standing) => s.passed < s.failed };
    const byDimension = { grading: { by: 'dimension', rules: [A, rest] } };
    expect(messageOf({ ...withIndicators(numbered(1000)), ...byDimension, interventions: [] })).toBe('none');
  });

  test('of the words of a label and of a source', () => {
    const long = 'x'.repeat(2001);
    expect(messageOf({ ...trat2565, label: { th: 'ไทย', en: long } })).toBe(
      'defineProgramme: programme.label.en is longer than 2000 characters',
    );
    expect(messageOf({ ...trat2565, ...rules({ ...A, source: { basis: 'seed', ref: long } }, B, C, F) })).toBe(
      'defineProgramme: programme.grading.rules[0].source.ref is longer than 2000 characters',
    );
  });
});

describe('days of a programme', () => {
  test.each(['declared', 'eventsFrom'])('%s in the Buddhist Era is refused and said to be so', (name) => {
    expect(messageOf({ ...trat2565, [name]: '2565-05-01' })).toBe(
      `Cannot define programme trat-2565: ${name} "2565-05-01" looks like a year of the Buddhist Era; days are of the Common Era, such as "2022-08-05"`,
    );
    for (const odd of [null, 7, 7n, '', '0022-05-01', ['2022-05-01']])
      expect(messageOf({ ...trat2565, [name]: odd })).toMatch(
        new RegExp(`^Cannot define programme trat-2565: ${name} `),
      );
  });
});
