/*
 * An invented province: five grades in Thai letters by the share of indicators passed, three outcome menus of its own,
 * a report every Wednesday at noon.
 *
 *     npx tsx examples/provinces/five-steps.ts
 */
import { pathToFileURL } from 'node:url';
import {
  BMN_2560,
  decisionTable,
  defineProgramme,
  formatReport,
  gradesOf,
  readHouseholds,
  runCases,
  weeklyReport,
} from 'kaechon';
import cases from './five-steps.cases.json' with { type: 'json' };

const invented = { basis: 'assumption', ref: 'invented for this example' } as const;

/** Grades by share: all, two thirds, one third, any, none. Who was declared impossible is at the bottom until all is passed. */
export const fiveSteps = defineProgramme({
  id: 'five-steps',
  version: '1',
  label: { th: 'บันไดห้าขั้น จังหวัดตัวอย่าง', en: 'Five steps, an example province' },
  area: '99',
  areas: [
    { code: '9901', label: { th: 'อำเภอเหนือ', en: 'North district' } },
    { code: '9902', label: { th: 'อำเภอใต้', en: 'South district' } },
  ],
  calendar: { opened: '2026-10-01', deadline: '2027-03-31', weekday: 3, time: '12:00', timeZone: 'Asia/Bangkok' },
  catalogue: BMN_2560,
  grading: {
    by: 'indicator',
    rules: [
      {
        grade: 'ก',
        label: { th: 'ผ่านครบทุกตัวชี้วัด', en: 'passes all' },
        when: (s) => s.passed === s.failed,
        source: invented,
      },
      {
        grade: 'ข',
        label: { th: 'ผ่านสองในสามขึ้นไป', en: 'passes two thirds or more' },
        when: (s) => !s.halted && s.passed < s.failed && 3 * s.passed >= 2 * s.failed,
        source: invented,
      },
      {
        grade: 'ค',
        label: { th: 'ผ่านหนึ่งในสามขึ้นไป', en: 'passes a third or more' },
        when: (s) => !s.halted && 3 * s.passed >= s.failed && 3 * s.passed < 2 * s.failed,
        source: invented,
      },
      {
        grade: 'ง',
        label: { th: 'ผ่านไม่ถึงหนึ่งในสาม', en: 'passes less than a third' },
        when: (s) => !s.halted && s.passed > 0 && 3 * s.passed < s.failed,
        source: invented,
      },
      {
        grade: 'จ',
        label: { th: 'ยังไม่ผ่านเลย หรือแจ้งว่าทำไม่ได้', en: 'passes none, or declared impossible' },
        when: (s) => s.passed < s.failed && (s.halted || s.passed === 0),
        source: invented,
      },
    ],
  },
  menus: [
    { menu: 'relief', label: { th: 'สงเคราะห์', en: 'relief' }, suits: (s) => !s.earner, source: invented },
    { menu: 'growth', label: { th: 'พัฒนา', en: 'growth' }, suits: (s) => s.earner, source: invented },
  ],
});

/** Prints the rules as a table, the report of its example households, and whether its cases hold. */
export function main(print: (text: string) => void): void {
  const { rows } = decisionTable(gradesOf(fiveSteps), 'th');
  for (const row of rows) print(Object.values(row).join(' | '));
  const { households } = readHouseholds(
    fiveSteps,
    cases.map(({ household }) => household),
  );
  const report = weeklyReport(fiveSteps, households, { asOf: '2026-12-02' });
  print(formatReport(fiveSteps, report, { language: 'th', form: 'bulletin' }));
  const { passed, failed } = runCases(fiveSteps, cases);
  print(`cases: ${passed} passed, ${failed.length} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(console.log);
