import {
  defineCatalogue,
  defineProgramme,
  type Household,
  type Report,
  readHouseholds,
  weeklyReport,
} from '../../src/index.js';

const source = { basis: 'assumption', ref: 'made up' } as const;
const named = (name: string) => ({ th: name, en: name });
const indicator = (number: number, dimension: 'home' | 'work' | null) => ({
  ...{ number, dimension, label: named(`ข้อ ${number}`), criterion: named('ผ่าน'), source },
  ...{ unit: 'household' as const, applies: named('ทุกครัวเรือน') },
});

/** Two dimensions, three grades and one menu: few enough facts to read. */
export const small = defineProgramme({
  id: 'small',
  version: '1',
  label: named('เล็ก'),
  area: '23',
  areas: [],
  calendar: { opened: '2022-05-09', deadline: '2022-09-30', weekday: 5, time: '17:00', timeZone: 'Asia/Bangkok' },
  catalogue: defineCatalogue({
    id: 'small',
    label: named('เล็ก'),
    dimensions: { home: named('บ้าน'), work: named('งาน') },
    indicators: [indicator(1, 'home'), indicator(2, 'home'), indicator(3, 'work'), indicator(4, null)],
  }),
  grading: {
    by: 'indicator',
    rules: [
      { grade: 'done', label: named('ครบ'), when: (s) => s.passed === s.failed && !s.halted, source },
      { grade: 'open', label: named('ยังไม่ครบ'), when: (s) => s.passed < s.failed && !s.halted, source },
      { grade: 'closed', label: named('ปิด'), when: (s) => s.halted, source },
    ],
  },
  menus: [{ menu: 'rise', label: named('ไปต่อ'), source }],
});

export const DAY = '2022-08-05';

/** `count` households of an area that failed indicators, the first `passed` of which passed all of them in June. */
export function households(area: string, count: number, failed: readonly number[] = [1], passed = 0): Household[] {
  const rows = Array.from({ length: count }, (_, n) => ({
    id: `${area}-${failed.join('+')}-${n}`,
    area,
    members: [{ id: `${area}-${failed.join('+')}-${n}-P`, targeted: true }],
    deprivations: failed.map((one) => ({
      indicator: one,
      followUps: n < passed ? [{ on: '2022-06-01', outcome: 'passed' }] : [],
    })),
  }));
  const { households: read, rejected } = readHouseholds(small, rows);
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
  return read;
}

export const reportOf = (register: readonly Household[], asOf = DAY): Report => weeklyReport(small, register, { asOf });
