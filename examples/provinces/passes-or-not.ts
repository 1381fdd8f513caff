/*
 * The Ministry of Interior's indicator of 2566: the share of target households in TPMAP that pass the Basic Minimum Needs
 * criteria. Two grades and no menus. The province, its calendar and its households are invented.
 *
 *     npx tsx examples/provinces/passes-or-not.ts
 */
import { pathToFileURL } from 'node:url';
import { BMN_2560, compareProgrammes, defineProgramme, pace, readHouseholds, runCases, weeklyReport } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import cases from './passes-or-not.cases.json' with { type: 'json' };

const kpi = {
  basis: 'official',
  ref: 'Ministry of Interior KPI 2566, "ร้อยละของครัวเรือนเป้าหมายตามระบบ TPMAP ปี 2566 ที่ผ่านเกณฑ์ จปฐ."',
} as const;

/** A household passes or it does not; being declared impossible is no excuse. */
export const passesOrNot = defineProgramme({
  id: 'passes-or-not',
  version: '1',
  label: { th: 'ครัวเรือนเป้าหมายที่ผ่านเกณฑ์ จปฐ.', en: 'Target households that pass Basic Minimum Needs' },
  cohort: { register: 'TPMAP', year: 2566 },
  area: '23',
  areas: trat2565.areas,
  calendar: { opened: '2022-10-01', deadline: '2023-09-30', weekday: 5, time: '16:30', timeZone: 'Asia/Bangkok' },
  catalogue: BMN_2560,
  grading: {
    by: 'indicator',
    rules: [
      {
        grade: 'passes',
        label: { th: 'ผ่านเกณฑ์', en: 'passes' },
        when: (s) => s.passed === s.failed,
        source: kpi,
      },
      {
        grade: 'not yet',
        label: { th: 'ยังไม่ผ่านเกณฑ์', en: 'does not pass yet' },
        when: (s) => s.passed < s.failed,
        source: kpi,
      },
    ],
  },
  menus: [],
});

/** Prints the indicator, the pace it needs, and whom Trat's four grades would have graded by another name. */
export function main(print: (text: string) => void): void {
  const { households } = readHouseholds(
    passesOrNot,
    cases.map(({ household }) => household),
  );
  const report = weeklyReport(passesOrNot, households, { asOf: '2023-06-30' });
  const { byGrade, registered } = report.figures;
  const share = (100 * byGrade.passes.households) / registered.households;
  print(`ร้อยละ ${share.toFixed(2)} (${byGrade.passes.households} ใน ${registered.households} ครัวเรือน)`);
  const { remaining, reportsLeft, perReport } = pace(passesOrNot, report);
  print(`เหลือ ${remaining.households} ครัวเรือน ${reportsLeft} รายงาน เฉลี่ย ${perReport.toFixed(2)} ครัวเรือนต่อรายงาน`);
  for (const { household, a, b } of compareProgrammes(trat2565, passesOrNot, households, '2023-06-30')) {
    print(`${household}: ${a} → ${b}`);
  }
  const { passed, failed } = runCases(passesOrNot, cases);
  print(`cases: ${passed} passed, ${failed.length} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(console.log);
