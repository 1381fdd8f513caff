import { describe, expectTypeOf, test } from 'vitest';
import {
  type Catalogue,
  type Dimension,
  defineCatalogue,
  defineProgramme,
  type Figures,
  type GradeRule,
  gradeHousehold,
  type Household,
  type Indicator,
  type Label,
  menuOf,
  type OutcomeMenu,
  type Source,
  suggestMenu,
  type Tally,
  weeklyReport,
} from '../../src/index.js';
import { type TratGrade, type TratMenu, trat2565 } from '../../src/trat.js';

const source: Source = { basis: 'assumption', ref: 'made up for this test' };
const words: Label = { th: 'คำ', en: 'words' };
const always = () => true;
declare const household: Household;

const onlyThai = { th: 'คำ' };
const onlyEnglish = { en: 'words' };

describe('what a province must write', () => {
  test('every grade has a label, a rule and a source', () => {
    const whole = { grade: 'A', label: words, when: always, source };
    const { label: _, ...noLabel } = whole;
    const { when: __, ...noRule } = whole;
    const { source: ___, ...noSource } = whole;
    defineProgramme({ ...trat2565, grading: { by: 'indicator', rules: [whole] } });
    // @ts-expect-error no label
    defineProgramme({ ...trat2565, grading: { by: 'indicator', rules: [noLabel] } });
    // @ts-expect-error no rule
    defineProgramme({ ...trat2565, grading: { by: 'indicator', rules: [noRule] } });
    // @ts-expect-error no source
    defineProgramme({ ...trat2565, grading: { by: 'indicator', rules: [noSource] } });
    // @ts-expect-error graded by persons
    defineProgramme({ ...trat2565, grading: { by: 'person', rules: [whole] } });
  });

  test('every label is in Thai and in English', () => {
    defineProgramme({ ...trat2565, label: words });
    // @ts-expect-error no English
    defineProgramme({ ...trat2565, label: onlyThai });
    // @ts-expect-error no Thai
    defineProgramme({ ...trat2565, label: onlyEnglish });
    // @ts-expect-error no English in the name of a district
    defineProgramme({ ...trat2565, areas: [{ code: '2301', label: onlyThai }] });
    // @ts-expect-error no English in the name of a menu
    defineProgramme({ ...trat2565, menus: [{ menu: 'survive', label: onlyThai, source }] });
  });

  test('every menu has a source', () => {
    defineProgramme({ ...trat2565, menus: [{ menu: 'survive', label: words, source }] });
    // @ts-expect-error no source
    defineProgramme({ ...trat2565, menus: [{ menu: 'survive', label: words }] });
    // @ts-expect-error a basis that there is not
    defineProgramme({ ...trat2565, menus: [{ menu: 'survive', label: words, source: { basis: 'rumour', ref: '' } }] });
  });

  test('every dimension that an indicator names has a label', () => {
    const row = { number: 1, label: words, unit: 'household', applies: words, criterion: words, source } as const;
    const rows = [
      { ...row, dimension: 'health' },
      { ...row, number: 2, dimension: 'living' },
      { ...row, number: 3, dimension: null },
    ] as const satisfies readonly Indicator<string>[];
    const whole = { id: 'made-up', label: words, dimensions: { health: words, living: words }, indicators: rows };
    const lacking = { ...whole, dimensions: { health: words } };
    defineCatalogue(whole);
    // @ts-expect-error no label for living
    defineCatalogue(lacking);
    defineProgramme({ ...trat2565, interventions: [], catalogue: whole });
    // @ts-expect-error no label for living
    defineProgramme({ ...trat2565, interventions: [], catalogue: lacking });
    // @ts-expect-error no label for the other four
    const five: Catalogue<Dimension> = { ...trat2565.catalogue, dimensions: { health: words } };
    expectTypeOf(five).toEqualTypeOf<Catalogue<Dimension>>();
  });

  test('help is for a dimension of the catalogue', () => {
    const help = { id: 'well', label: words, agency: words, source };
    defineProgramme({ ...trat2565, interventions: [{ ...help, dimension: 'living' }] });
    // @ts-expect-error no such dimension
    defineProgramme({ ...trat2565, interventions: [{ ...help, dimension: 'debt' }] });
  });

  test('nothing of it is written over', () => {
    // @ts-expect-error read only
    trat2565.version = '2';
    // @ts-expect-error read only
    trat2565.areas.push({ code: '2308', label: words });
  });
});

describe('the figures of Trat are found by its own words', () => {
  type Mine = ReturnType<typeof weeklyReport<TratGrade, TratMenu, Dimension>>['figures'];
  const { figures, areas } = weeklyReport(trat2565, [], { asOf: '2022-08-05' });

  test('its grades are A, B, C and F, its menus three', () => {
    expectTypeOf<TratGrade>().toEqualTypeOf<'A' | 'B' | 'C' | 'F'>();
    expectTypeOf<TratMenu>().toEqualTypeOf<'survive' | 'sufficient' | 'sustainable'>();
    expectTypeOf(figures).toEqualTypeOf<Mine>();
  });

  test('in every figure', () => {
    expectTypeOf<keyof typeof figures.byGrade>().toEqualTypeOf<TratGrade>();
    expectTypeOf<keyof typeof figures.byMenu>().toEqualTypeOf<TratMenu>();
    expectTypeOf<keyof typeof figures.byDimension>().toEqualTypeOf<Dimension>();
    expectTypeOf<keyof typeof figures.byGradeAndMenu>().toEqualTypeOf<TratGrade>();
    expectTypeOf<keyof (typeof figures.byGradeAndMenu)['A']>().toEqualTypeOf<TratMenu>();
    expectTypeOf(figures.byGrade.A).toEqualTypeOf<Tally>();
    expectTypeOf(areas).toEqualTypeOf<Readonly<Record<string, Figures<TratGrade, TratMenu, Dimension>>>>();
  });

  test('and by no other', () => {
    // @ts-expect-error Trat has no grade D
    figures.byGrade.D;
    // @ts-expect-error nor such a menu
    figures.byMenu.thrive;
    // @ts-expect-error nor such a dimension
    figures.byDimension.debt;
    // @ts-expect-error nor such a menu in a grade
    figures.byGradeAndMenu.A.thrive;
  });

  test('in the grade and the menu of a household', () => {
    expectTypeOf(gradeHousehold(trat2565, household, '2022-08-05').grade).toEqualTypeOf<TratGrade | null>();
    expectTypeOf(gradeHousehold(trat2565, household, '2022-08-05').next).toEqualTypeOf<{
      readonly grade: TratGrade;
      readonly passesNeeded: number;
    } | null>();
    expectTypeOf(menuOf(trat2565, household, '2022-08-05')?.menu).toEqualTypeOf<TratMenu | undefined>();
    expectTypeOf(suggestMenu(trat2565, household, '2022-08-05')?.menu).toEqualTypeOf<TratMenu | undefined>();
  });
});

describe('so are those of a province whose grades are Thai letters', () => {
  const programme = defineProgramme({
    id: 'made-up',
    version: '1',
    label: words,
    area: '99',
    areas: [],
    calendar: { opened: '2024-10-01', deadline: '2025-09-30', weekday: 1, time: '12:00', timeZone: 'Asia/Bangkok' },
    catalogue: {
      id: 'made-up',
      label: words,
      dimensions: { น้ำ: words, ไฟ: words },
      indicators: [
        { number: 1, label: words, dimension: 'น้ำ', unit: 'household', applies: words, criterion: words, source },
        { number: 2, label: words, dimension: 'ไฟ', unit: 'household', applies: words, criterion: words, source },
        { number: 3, label: words, dimension: null, unit: 'person', applies: words, criterion: words, source },
      ],
    },
    grading: {
      by: 'indicator',
      rules: [
        { grade: 'ก', label: words, when: (s) => s.passed === s.failed, source },
        { grade: 'ข', label: words, when: (s) => s.passed < s.failed, source },
      ],
    },
    menus: [
      { menu: 'ต้น', label: words, suits: (s) => !s.settled, source },
      { menu: 'ปลาย', label: words, source },
    ],
  });
  const { figures } = weeklyReport(programme, [], { asOf: '2024-10-07' });

  test('written in one piece', () => {
    expectTypeOf<keyof typeof figures.byGrade>().toEqualTypeOf<'ก' | 'ข'>();
    expectTypeOf<keyof typeof figures.byMenu>().toEqualTypeOf<'ต้น' | 'ปลาย'>();
    expectTypeOf<keyof typeof figures.byDimension>().toEqualTypeOf<'น้ำ' | 'ไฟ'>();
    expectTypeOf<keyof typeof figures.byGradeAndMenu>().toEqualTypeOf<'ก' | 'ข'>();
    expectTypeOf<keyof (typeof figures.byGradeAndMenu)['ข']>().toEqualTypeOf<'ต้น' | 'ปลาย'>();
    expectTypeOf(gradeHousehold(programme, household, '2024-10-07').grade).toEqualTypeOf<'ก' | 'ข' | null>();
  });

  test('or in parts', () => {
    const rules = [
      { grade: 'ดี', label: words, when: (s) => s.passed > 0, source },
      { grade: 'ด้อย', label: words, when: (s) => s.passed === 0, source },
    ] as const satisfies readonly GradeRule<string>[];
    const menus = [{ menu: 'เดียว', label: words, source }] as const satisfies readonly OutcomeMenu<string>[];
    const derived = defineProgramme({ ...trat2565, grading: { by: 'dimension', rules }, menus });
    const { figures } = weeklyReport(derived, [], { asOf: '2022-08-05' });
    expectTypeOf<keyof typeof figures.byGrade>().toEqualTypeOf<'ดี' | 'ด้อย'>();
    expectTypeOf<keyof typeof figures.byMenu>().toEqualTypeOf<'เดียว'>();
    expectTypeOf<keyof typeof figures.byDimension>().toEqualTypeOf<Dimension>();
    expectTypeOf<keyof (typeof figures.byGradeAndMenu)['ดี']>().toEqualTypeOf<'เดียว'>();
  });
});
