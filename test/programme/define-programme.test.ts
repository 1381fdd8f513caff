import { describe, expect, test } from 'vitest';
import {
  type Catalogue,
  decide,
  defineProgramme,
  type GradeRule,
  type Label,
  type MenuStanding,
  type Programme,
  type Source,
  type Standing,
} from '../../src/index.js';
import { gradesOf } from '../../src/programme/index.js';
import { type TratGrade, trat2565 } from '../../src/trat.js';

const source: Source = { basis: 'assumption', ref: 'made up for this test' };
const words: Label = { th: 'คำ', en: 'words' };

/** Trat's programme with something else in it, whatever that is. */
const tratWith = (change: object): Programme => ({ ...trat2565, ...change });
const calendarWith = (change: object): Programme => tratWith({ calendar: { ...trat2565.calendar, ...change } });
const catalogueWith = (change: object): Programme => tratWith({ catalogue: { ...trat2565.catalogue, ...change } });
const gradedBy = (...rules: GradeRule<string>[]): Programme => tratWith({ grading: { by: 'indicator', rules } });
const rule = (grade: string, when: (standing: Standing) => boolean): GradeRule<string> => ({
  grade,
  label: words,
  when,
  source,
});
const tratGrade = (name: TratGrade): GradeRule<string> => {
  const found = trat2565.grading.rules.find(({ grade }) => grade === name);
  if (!found) throw new Error(`Trat has no grade ${name}`);
  return found;
};
const A = tratGrade('A');
const B = tratGrade('B');
const C = tratGrade('C');
const F = tratGrade('F');
const menu = (name: string, suits?: (standing: MenuStanding) => boolean) => ({
  menu: name,
  label: words,
  source,
  ...(suits ? { suits } : {}),
});
const area = (code: string) => ({ code, label: words });
const help = (id: string, dimension: string) => ({ id, label: words, dimension, agency: words, source });

const refusal = (programme: Programme): string => {
  try {
    defineProgramme(programme);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  return 'none';
};

describe('a programme is refused', () => {
  test.each([
    { what: 'no version', programme: tratWith({ version: '' }), fault: 'its version is empty' },
    { what: 'a version of spaces', programme: tratWith({ version: '  ' }), fault: 'its version is empty' },
    {
      what: 'opened on no day',
      programme: calendarWith({ opened: '2022-02-30' }),
      fault: 'opened "2022-02-30" is not a calendar day such as "2022-08-05"',
    },
    {
      what: 'a deadline in the Buddhist Era as written in Thailand',
      programme: calendarWith({ deadline: '30/9/2565' }),
      fault: 'deadline "30/9/2565" is not a calendar day such as "2022-08-05"',
    },
    {
      what: 'a deadline before the opening',
      programme: calendarWith({ deadline: '2022-05-08' }),
      fault: 'deadline 2022-05-08 is before opened 2022-05-09',
    },
    {
      what: 'an eighth day of the week',
      programme: calendarWith({ weekday: 7 }),
      fault: 'weekday 7 is not 0 (Sunday) to 6 (Saturday)',
    },
    {
      what: 'a time that no clock shows',
      programme: calendarWith({ time: '25:00' }),
      fault: 'time "25:00" is not a time of day such as "17:00"',
    },
    {
      what: 'a place without a clock',
      programme: calendarWith({ timeZone: 'Asia/Trat' }),
      fault: 'time zone "Asia/Trat" is unknown; write one such as "Asia/Bangkok"',
    },
    {
      what: 'no Friday in the drive',
      programme: calendarWith({ opened: '2022-08-06', deadline: '2022-08-11' }),
      fault: 'no report day falls between 2022-08-06 and 2022-08-11',
    },
    {
      what: 'declared on no day',
      programme: tratWith({ declared: '2021-12-32' }),
      fault: 'declared "2021-12-32" is not a calendar day such as "2022-08-05"',
    },
    {
      what: 'declared after it opened',
      programme: tratWith({ declared: '2022-05-10' }),
      fault: 'declared 2022-05-10 is after opened 2022-05-09',
    },
    {
      what: 'a province that is not an area code',
      programme: tratWith({ area: 'Trat' }),
      fault: 'area "Trat" is not an area code of 2, 4, 6, 8 or 10 digits',
    },
    {
      what: 'a district twice',
      programme: tratWith({ areas: [area('2301'), area('2302'), area('2301')] }),
      fault: 'area 2301 appears twice',
    },
    {
      what: 'a district that is not an area code',
      programme: tratWith({ areas: [area('2301'), area('230')] }),
      fault: 'area "230" is not an area code of 2, 4, 6, 8 or 10 digits',
    },
    {
      what: 'a district of another province',
      programme: tratWith({ areas: [area('2301'), area('2401')] }),
      fault: 'area 2401 is outside 23',
    },
    {
      what: 'a supervisor of what is not an area code',
      programme: tratWith({ supervisors: [{ area: 'เมืองตราด', holder: words }] }),
      fault: 'area "เมืองตราด" is not an area code of 2, 4, 6, 8 or 10 digits',
    },
    {
      what: 'a supervisor of a district of another province',
      programme: tratWith({
        supervisors: [
          { area: '2301', holder: words },
          { area: '2401', holder: words },
        ],
      }),
      fault: 'area 2401 is outside 23',
    },
    {
      what: 'grades by what is neither indicator nor dimension',
      programme: tratWith({ grading: { by: 'person', rules: trat2565.grading.rules } }),
      fault: 'grading by "person" is neither "indicator" nor "dimension"',
    },
    {
      what: 'grades by nothing',
      programme: tratWith({ grading: { rules: trat2565.grading.rules } }),
      fault: 'grading by undefined is neither "indicator" nor "dimension"',
    },
    { what: 'a grade twice', programme: gradedBy(A, B, C, F, B), fault: 'grade B appears twice' },
    {
      what: 'a grade that no household can get',
      programme: gradedBy(
        A,
        B,
        C,
        F,
        rule('D', (s) => s.failed > 17),
      ),
      fault: 'grade D holds for no standing',
    },
    {
      what: 'a menu twice',
      programme: tratWith({ menus: [menu('survive'), menu('sufficient'), menu('survive')] }),
      fault: 'menu survive appears twice',
    },
    {
      what: 'two menus suggested for the same',
      programme: tratWith({ menus: [menu('low', (s) => !s.settled), menu('high', (s) => s.earner)] }),
      fault: 'menus low and high are both suggested for an earner, not settled',
    },
    {
      what: 'two menus suggested for all',
      programme: tratWith({ menus: [menu('low', () => true), menu('none'), menu('high', () => true)] }),
      fault: 'menus low and high are both suggested for no earner, not settled',
    },
    {
      what: 'two menus suggested where income is short',
      programme: tratWith({
        menus: [...trat2565.menus, { ...menu('cash'), suits: (s: MenuStanding) => s.incomeShort }],
      }),
      fault: 'menus survive and cash are both suggested for no earner, income short',
    },
    {
      what: 'two menus suggested where all is settled',
      programme: tratWith({ menus: [...trat2565.menus, menu('done', (s) => s.settled && s.earner)] }),
      fault: 'menus sustainable and done are both suggested for an earner, settled',
    },
    {
      what: 'an intervention twice',
      programme: tratWith({ interventions: [help('well', 'living'), help('well', 'health')] }),
      fault: 'intervention well appears twice',
    },
    {
      what: 'an intervention for an unknown dimension',
      programme: tratWith({ interventions: [help('well', 'living'), help('loan', 'debt')] }),
      fault: 'intervention loan names the unknown dimension debt',
    },
  ])('$what: $fault', ({ programme, fault }) => {
    expect(refusal(programme)).toBe(`Cannot define programme trat-2565: ${fault}`);
  });

  test.each([{ id: '' }, { id: '  ' }])('without a name, $id', ({ id }) => {
    expect(refusal(tratWith({ id }))).toBe(`Cannot define programme ${id}: its id is empty`);
  });

  test('with the first fault, in the order in which a programme is written', () => {
    const faulty = { areas: [area('2401')], menus: [menu('survive'), menu('survive')] };
    expect(refusal(tratWith({ ...faulty, version: '' }))).toBe(
      'Cannot define programme trat-2565: its version is empty',
    );
    expect(refusal(tratWith(faulty))).toBe('Cannot define programme trat-2565: area 2401 is outside 23');
  });
});

describe('a programme whose catalogue is refused is refused', () => {
  const [first] = trat2565.catalogue.indicators;

  test.each([
    {
      what: 'a number that appears twice',
      programme: catalogueWith({ indicators: [...trat2565.catalogue.indicators, first] }),
      fault: 'indicator 1 appears twice',
    },
    {
      what: 'a dimension that it does not have',
      programme: catalogueWith({ dimensions: { living: words } }),
      fault: 'indicator 1 names the unknown dimension health',
    },
    {
      what: 'nothing that counts',
      programme: catalogueWith({ indicators: [{ ...first, dimension: null }] }),
      fault: 'no indicator has a dimension',
    },
  ])('$what: $fault', ({ programme, fault }) => {
    expect(refusal(programme)).toBe(`Cannot define catalogue bmn-2560: ${fault}`);
  });
});

describe('grades that leave a gap or overlap are refused, with the smallest standing', () => {
  const except = (grade: GradeRule<string>, { failed, passed, halted }: Standing): GradeRule<string> => ({
    ...grade,
    when: (s) => grade.when(s) && !(s.failed === failed && s.passed === passed && s.halted === halted),
  });
  const also = (grade: GradeRule<string>, when: (standing: Standing) => boolean): GradeRule<string> => ({
    ...grade,
    when: (s) => grade.when(s) || when(s),
  });

  test.each([
    { what: 'no grades', rules: [], fault: 'no rule holds for 0 of 1 passed, not halted' },
    { what: 'without F', rules: [A, B, C], fault: 'no rule holds for 0 of 1 passed, halted' },
    {
      what: 'B forgets two of three',
      rules: [A, except(B, { failed: 3, passed: 2, halted: false }), C, F],
      fault: 'no rule holds for 2 of 3 passed, not halted',
    },
    {
      what: 'F forgets the largest',
      rules: [A, B, C, except(F, { failed: 17, passed: 16, halted: true })],
      fault: 'no rule holds for 16 of 17 passed, halted',
    },
    {
      what: 'C takes two of three as well',
      rules: [A, B, also(C, (s) => s.failed === 3 && s.passed === 2 && !s.halted), F],
      fault: 'B and C both hold for 2 of 3 passed, not halted',
    },
    {
      what: 'F takes all that were halted',
      rules: [A, B, C, also(F, (s) => s.halted)],
      fault: 'A and F both hold for 1 of 1 passed, halted',
    },
    {
      what: 'a gap, beside a grade that no household can get',
      rules: [A, B, C, rule('D', () => false)],
      fault: 'no rule holds for 0 of 1 passed, halted',
    },
  ])('$what: $fault', ({ rules, fault }) => {
    expect(refusal(gradedBy(...rules))).toBe(`Cannot define grades of trat-2565: ${fault}`);
  });

  test('where dimensions are graded, five count: what holds for six is a grade no household can get', () => {
    const rules = [...trat2565.grading.rules, rule('D', (s) => s.failed === 6)];
    expect(refusal(tratWith({ grading: { by: 'dimension', rules } }))).toBe(
      'Cannot define programme trat-2565: grade D holds for no standing',
    );
    expect(refusal(tratWith({ grading: { by: 'indicator', rules } }))).toBe(
      'Cannot define grades of trat-2565: C and D both hold for 0 of 6 passed, not halted',
    );
  });

  test('where dimensions are graded, only those with an indicator that counts', () => {
    const spare = catalogueWith({ dimensions: { ...trat2565.catalogue.dimensions, spare: words } });
    const rules = [...trat2565.grading.rules, rule('D', (s) => s.failed === 6)];
    expect(refusal({ ...spare, grading: { by: 'dimension', rules } })).toBe(
      'Cannot define programme trat-2565: grade D holds for no standing',
    );
  });
});

describe('a programme is accepted', () => {
  test.each([
    { what: 'that of Trat', change: {} },
    { what: 'without the day it was declared', change: { declared: undefined } },
    { what: 'declared on the day it opened', change: { declared: '2022-05-09' } },
    { what: 'without named areas', change: { areas: [] } },
    { what: 'with its province among the areas', change: { areas: [area('23'), area('2301'), area('230101')] } },
    { what: 'of a district alone', change: { area: '2301', areas: [area('230101')] } },
    { what: 'without menus', change: { menus: [] } },
    { what: 'with menus that are never suggested', change: { menus: [menu('low'), menu('high')] } },
    { what: 'with a menu suggested for nothing', change: { menus: [menu('low', () => false)] } },
    { what: 'with a supervisor of the whole', change: { supervisors: [{ area: '23', holder: words }] } },
    {
      what: 'with two supervisors of one area',
      change: { supervisors: [words, words].map((holder) => ({ area: '2301', holder })) },
    },
    { what: 'with help', change: { interventions: [help('well', 'living'), help('loan', 'income')] } },
    { what: 'graded by dimension', change: { grading: { by: 'dimension', rules: trat2565.grading.rules } } },
    {
      what: 'of one grade for all',
      change: { grading: { by: 'indicator', rules: [rule('any', () => true)] } },
    },
  ])('$what', ({ change }) => {
    expect(refusal(tratWith(change))).toBe('none');
  });

  test('and returned as a copy, with every text and every function unchanged', () => {
    const programme = tratWith({ id: 'trat-2566' });
    const before = { ...programme };
    const defined = defineProgramme(programme);
    expect(defined).not.toBe(programme);
    expect(defined).toEqual(before);
    expect(defined.grading.rules.map(({ when }) => when)).toEqual(programme.grading.rules.map(({ when }) => when));
    expect(defined.catalogue).toBe(trat2565.catalogue); // made by defineCatalogue: frozen, and no need of a copy
  });

  test('and defined again it is the same', () => {
    expect(defineProgramme(trat2565)).toBe(trat2565);
  });
});

describe('what defineProgramme returns is frozen', () => {
  /** Every object and list in a value, itself included. */
  const partsOf = (value: unknown): object[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

  const copyOf = <T>(value: T): T =>
    Array.isArray(value)
      ? (value.map(copyOf) as T)
      : typeof value === 'object' && value !== null
        ? (Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) as T)
        : value;

  test('with all its parts', () => {
    const programme = copyOf(trat2565);
    expect(partsOf(programme).filter((part) => Object.isFrozen(part))).toEqual([]);
    expect(partsOf(defineProgramme(programme)).filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test("and the caller's own parts are not, whether it is accepted or refused", () => {
    const programme = copyOf(trat2565);
    defineProgramme(programme);
    expect(partsOf(programme).filter((part) => Object.isFrozen(part))).toEqual([]);
    const refused = { ...copyOf(trat2565), area: 'Trat' };
    expect(() => defineProgramme(refused)).toThrow(RangeError);
    expect(partsOf(refused).filter((part) => Object.isFrozen(part))).toEqual([]);
    Object.assign(programme.areas[0] as object, { code: '2399' });
    expect(defineProgramme(programme).areas[0]?.code).toBe('2399');
    expect(trat2565.areas[0]?.code).toBe('2301');
  });

  test('and other fields of a programme are kept, also where an object contains itself', () => {
    const own: { note: string; self?: object } = { note: 'ours' };
    own.self = own;
    const defined = defineProgramme(tratWith({ own })) as Programme & { own: typeof own };
    expect(defined.own.note).toBe('ours');
    expect(defined.own.self).toBe(defined.own);
    expect(Object.isFrozen(own)).toBe(false);
  });

  test('also the parts of a list that was frozen before', () => {
    const areas = Object.freeze([area('2301')]);
    const catalogue: Catalogue<string> = Object.freeze(copyOf(trat2565.catalogue));
    const parts = partsOf(defineProgramme(tratWith({ areas, catalogue })));
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test('so that nobody changes a grade or an area afterwards', () => {
    const programme = defineProgramme(copyOf(trat2565));
    expect(() => Object.assign(programme, { version: '2' })).toThrow(TypeError);
    expect(() => Object.assign(programme.areas, [area('2308')])).toThrow(TypeError);
    expect(() => Object.assign(programme.grading.rules[0] ?? {}, { grade: 'D' })).toThrow(TypeError);
  });
});

describe('the table of grades', () => {
  test('is one for each programme', () => {
    expect(gradesOf(trat2565)).toBe(gradesOf(trat2565));
    expect(gradesOf(tratWith({}))).not.toBe(gradesOf(trat2565));
  });

  test.each([
    { by: 'indicator', states: 340 },
    { by: 'dimension', states: 40 },
  ])('by $by has $states standings', ({ by, states }) => {
    const table = gradesOf(defineProgramme(tratWith({ grading: { by, rules: trat2565.grading.rules } })));
    expect(table.space.states).toHaveLength(states);
    expect(table.cells).toHaveLength(states);
  });

  test('is named when a standing does not exist', () => {
    expect(() => decide(gradesOf(trat2565), { failed: 18, passed: 0, halted: false })).toThrow(
      new RangeError('decide: state 0 of 18 passed, not halted is not among the grades of trat-2565'),
    );
  });
});
