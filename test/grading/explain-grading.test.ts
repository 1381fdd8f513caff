import { describe, expect, test } from 'vitest';
import { nineAreas } from '../../examples/provinces/nine-areas.js';
import { defineProgramme, explainGrading, gradeHousehold, type Programme, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { householdOf } from './household-of.js';

const explained = (programme: Programme, row: object, asOf: string, language: 'th' | 'en'): string => {
  const base = { id: 'HOUSEHOLD-7', area: programme.area, members: [{ id: 'MEMBER-1', targeted: true }] };
  const { households, rejected } = readHouseholds(programme, [{ ...base, ...row }]);
  expect(rejected).toEqual([]);
  return households
    .map((household) => explainGrading(programme, gradeHousehold(programme, household, asOf), language))
    .join();
};

const THREE = {
  deprivations: [
    { indicator: 8, followUps: [{ on: '2022-06-10', outcome: 'failed' }] },
    { indicator: 16 },
    { indicator: 22, followUps: [{ on: '2022-06-03', outcome: 'passed' }] },
  ],
};

describe('a household with three deprivations, explained', () => {
  test('in Thai', () => {
    expect(explained(trat2565, THREE, '2022-08-05', 'th').split('\n')).toEqual([
      'ระดับ B: ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์',
      'ข้อมูล ณ วันที่ 5 สิงหาคม 2565',
      'ตกเกณฑ์ 3 ตัวชี้วัด ผ่านเกณฑ์แล้ว 1 ตัวชี้วัด ยังไม่ผ่าน 2 ตัวชี้วัด',
      'ผ่านเกณฑ์แล้ว:',
      '  - ตัวชี้วัดที่ 22 รายได้เฉลี่ยของคนในครัวเรือนต่อปี (มิติรายได้) ติดตามเมื่อ 3 มิถุนายน 2565',
      'ยังไม่ผ่านเกณฑ์:',
      '  - ตัวชี้วัดที่ 8 ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร (มิติความเป็นอยู่) ติดตามเมื่อ 10 มิถุนายน 2565',
      '  - ตัวชี้วัดที่ 16 เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี (มิติการศึกษา)',
      'กติกาที่ใช้: ผ่านเกณฑ์บางตัวชี้วัดที่ตกเกณฑ์ ที่มา (ข่าวของจังหวัด: Trat Community Development Office, "CDD Policy Award 2022", 9 Aug 2565 (2022), figures of 5 Aug)',
      'หากผ่านเกณฑ์เพิ่มอีก 2 ตัวชี้วัด จะได้ระดับ A: ผ่านเกณฑ์ทุกตัวชี้วัดที่ตกเกณฑ์',
    ]);
  });

  test('in English', () => {
    expect(explained(trat2565, THREE, '2022-08-05', 'en').split('\n')).toEqual([
      'Grade B: passes some of the indicators it had failed',
      'As of 5 August 2022',
      'Of 3 indicators failed, 1 passed and 2 remaining',
      'Passed:',
      '  - Indicator 22, Average annual income of household members (Income), checked on 3 June 2022',
      'Remaining:',
      '  - Indicator 8, The household has secure tenure and a durable house (Living conditions), checked on 10 June 2022',
      '  - Indicator 16, Children aged 6 to 14 receive the 9 years of compulsory education (Education)',
      'The rule: passes some of the indicators it had failed. Source (news of the province: Trat Community Development Office, "CDD Policy Award 2022", 9 Aug 2565 (2022), figures of 5 Aug)',
      'Passing 2 indicators more would make it grade A: passes every indicator it had failed',
    ]);
  });

  test('names no household and no code', () => {
    for (const language of ['th', 'en'] as const) {
      const text = explained(
        trat2565,
        { ...THREE, halts: [{ on: '2022-07-01', reason: 'made up' }] },
        '2022-08-05',
        language,
      );
      expect(text).not.toMatch(/HOUSEHOLD-7|MEMBER-1|notApplicable|indicator_|halted|null|undefined/);
    }
  });
});

describe('other standings', () => {
  test('there is no grade above the best one', () => {
    const row = { deprivations: [{ indicator: 8, followUps: [{ on: '2022-06-10', outcome: 'passed' }] }] };
    expect(explained(trat2565, row, '2022-08-05', 'en').split('\n').at(-1)).toMatch(
      /^The rule: passes every indicator/,
    );
    expect(explained(trat2565, row, '2022-06-09', 'en')).toContain('Passing 1 indicator more would make it grade A');
  });

  test('declared impossible is said', () => {
    const row = { ...THREE, halts: [{ on: '2022-07-01', reason: 'made up' }] };
    expect(explained(trat2565, row, '2022-08-05', 'en')).toContain('\nDeclared impossible to help\n');
    expect(explained(trat2565, row, '2022-08-05', 'th')).toContain('\nมีการแจ้งแล้วว่าทำไม่ได้\n');
  });

  test('all lapsed: no grade, and why', () => {
    const row = { deprivations: [{ indicator: 16, followUps: [{ on: '2022-06-30', outcome: 'notApplicable' }] }] };
    expect(explained(trat2565, row, '2022-08-05', 'th').split('\n')).toEqual([
      'ไม่จัดระดับ: ตัวชี้วัดที่ตกเกณฑ์ทุกตัวไม่เกี่ยวข้องแล้ว',
      'ข้อมูล ณ วันที่ 5 สิงหาคม 2565',
      'ไม่เกี่ยวข้องแล้ว จึงไม่นับ:',
      '  - ตัวชี้วัดที่ 16 เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี (มิติการศึกษา) ติดตามเมื่อ 30 มิถุนายน 2565',
    ]);
  });

  test('all lapsed, in English', () => {
    const row = { deprivations: [{ indicator: 16, followUps: [{ on: '2022-06-30', outcome: 'notApplicable' }] }] };
    expect(explained(trat2565, row, '2022-08-05', 'en').split('\n')).toEqual([
      'No grade: none of the indicators it had failed applies any longer',
      'As of 5 August 2022',
      'No longer applies, so not counted:',
      '  - Indicator 16, Children aged 6 to 14 receive the 9 years of compulsory education (Education), checked on 30 June 2022',
    ]);
  });

  test.each([
    { basis: 'official', th: 'เอกสารราชการ', en: 'official' },
    { basis: 'seed', th: 'ข่าวของจังหวัด', en: 'news of the province' },
    { basis: 'assumption', th: 'ข้อสมมติ', en: 'assumption' },
  ] as const)('a rule of basis $basis says so: $th, $en', ({ basis, th, en }) => {
    const source = { basis, ref: 'made up' };
    const rules = trat2565.grading.rules.map((rule) => ({ ...rule, source }));
    const programme = defineProgramme({ ...trat2565, id: basis, grading: { by: 'indicator', rules } });
    expect(explained(programme, THREE, '2022-08-05', 'th')).toContain(`ที่มา (${th}: made up)`);
    expect(explained(programme, THREE, '2022-08-05', 'en')).toContain(`Source (${en}: made up)`);
  });

  test('where a programme grades by area of work, areas are counted', () => {
    const row = {
      deprivations: [
        { indicator: 3, followUps: [{ on: '2026-11-02', outcome: 'passed' }] },
        { indicator: 8 },
        { indicator: 9 },
      ],
    };
    expect(explained(nineAreas, row, '2026-12-28', 'en')).toContain('Of 2 dimensions failed, 1 passed and 1 remaining');
    expect(explained(nineAreas, row, '2026-12-28', 'en')).toContain(
      'Passing 1 dimension more would make it grade done: every area done',
    );
  });
});

describe('a value that is not a grading', () => {
  const household = householdOf({});
  const sound = gradeHousehold(trat2565, household, '2022-08-05');
  test.each([
    [{ asOf: '2565-08-05' }, 'grading.asOf "2565-08-05" looks like a year of the Buddhist Era'],
    [{ remaining: undefined }, 'grading.remaining must be an array of indicators, not undefined'],
    [{ checkedOn: null }, 'grading.checkedOn must be an object of days by indicator, not null'],
    [{ next: undefined }, 'grading.next must be the next grade or null, not undefined'],
    [{ standing: 3 }, 'grading.standing must be a standing or null, not 3'],
    [
      { standing: { failed: 18, passed: 0, halted: false } },
      'grading is not of this programme: 0 of 18 passed, not halted is not among the grades of trat-2565',
    ],
  ])('%j is refused', (change, message) => {
    expect(() => explainGrading(trat2565, { ...sound, ...change } as never, 'en')).toThrow(
      `explainGrading: ${message}`,
    );
  });
});
