/*
 * A morning's visits, as a field app records them: a visit, a mistake taken back, two phones without a network, a conflict
 * and its decision; what is left to visit, and what changes in the bulletin of the day.
 *
 *     npx tsx examples/08-visit/main.ts
 */
import { pathToFileURL } from 'node:url';
import {
  bareHousehold,
  formatReport,
  type Household,
  type HouseholdEvent,
  historyOf,
  mergeHouseholds,
  readTables,
  recordEvent,
  statusOf,
  weeklyReport,
  withdrawEvent,
  worklist,
} from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { readRegister } from '../trat-2565/read-register.js';

const TODAY = '2022-08-05';
const LOGGED = '2022-08-04';

/** Prints the morning in Thai, and returns the register after it. */
export function main(print: (text: string) => void): Household[] {
  const { households } = readTables(trat2565, readRegister());
  const register = new Map(households.map((household) => [household.id, knownOn(LOGGED, household)]));
  const before = [...register.values()];
  const household = (id: string): Household => {
    const found = register.get(id);
    if (found === undefined) throw new Error(`the register has no ${id}`);
    return found;
  };

  print(`เช้าวันที่ 5 สิงหาคม 2565 มี ${worklist(trat2565, before, TODAY).length} ครัวเรือนที่ต้องลงเยี่ยม`);

  print('\n1. เยี่ยม TR-0253 พบว่าผ่านตัวชี้วัดที่ 16 และกิจกรรมในแผนเสร็จแล้ว');
  printStatus(print, household('TR-0253'));
  const visited = after(household('TR-0253'), [
    { event: 'activityDone', activity: 'TR-0253-P1', on: TODAY },
    { event: 'followUp', indicator: 16, on: TODAY, outcome: 'passed' },
  ]);
  printStatus(print, visited);
  for (const text of refusals(visited, { event: 'followUp', indicator: 16, on: '2022-08-06', outcome: 'passed' }))
    print(`   การเยี่ยมของพรุ่งนี้ ไม่รับ ${text}`);

  print('\n2. บันทึกผิดว่า TR-0253 ไม่ผ่านตัวชี้วัดที่ 19 แล้วยกเลิก');
  const mistake = { event: 'followUp', indicator: 19, on: TODAY, outcome: 'failed' } as const;
  const mistaken = after(visited, [mistake]);
  printStatus(print, mistaken);
  const undone = withdrawn(mistaken, mistake);
  printStatus(print, undone);
  print(`   ${JSON.stringify(undone) === JSON.stringify(visited) ? 'กลับเป็นดังเดิม' : 'ไม่เหมือนเดิม'}`);
  register.set(undone.id, undone);

  print('\n3. โทรศัพท์สองเครื่องบันทึก TR-0386 โดยไม่มีเครือข่าย');
  print('   เครื่องของทีม: ยังไม่ผ่านตัวชี้วัดที่ 10');
  print('   เครื่องของสำนักงาน: การประปาส่วนภูมิภาคเป็นพ่อเลี้ยง แม่เลี้ยง และวางแผนต่อท่อน้ำประปา');
  const base = household('TR-0386');
  const team = after(base, [{ event: 'followUp', indicator: 10, on: TODAY, outcome: 'failed' }]);
  const office = after(base, [
    { event: 'carerAssigned', agency: 'การประปาส่วนภูมิภาค', role: 'foster', on: TODAY },
    { event: 'activityPlanned', activity: { ...PIPE, id: 'TR-0386-P9', planned: TODAY } },
  ]);
  const united = mergeHouseholds(trat2565, { base, mine: team, theirs: office });
  print(`   รวมแล้วมีข้อขัดแย้ง ${united.conflicts.length} ข้อ ที่บันทึกวันนี้: ${namesOf(united.household).join(' ')}`);
  printStatus(print, united.household);
  register.set(base.id, united.household);

  print('\n4. โทรศัพท์สองเครื่องบันทึก TR-0143 ขัดกัน');
  print('   เครื่องหนึ่ง: ออกจากทะเบียนตั้งแต่ 3 สิงหาคม อีกเครื่อง: เยี่ยมวันนี้ ผ่านตัวชี้วัดที่ 8');
  const shared = household('TR-0143');
  const gone: HouseholdEvent = { event: 'left', on: '2022-08-03', reason: 'ย้ายไปจังหวัดระยอง' };
  const met: HouseholdEvent = { event: 'followUp', indicator: 8, on: TODAY, outcome: 'passed' };
  const { household: kept, conflicts } = mergeHouseholds(trat2565, {
    base: shared,
    mine: after(shared, [gone]),
    theirs: after(shared, [met]),
  });
  for (const { message } of conflicts) print(`   ต้องเลือก: ${message.th}`);
  print('   ผู้ใหญ่บ้านยืนยันว่ายังอยู่และได้พบกันวันนี้: รับผลการติดตาม');
  const decided = after(kept, [met]);
  printStatus(print, decided);
  register.set(shared.id, decided);

  const now = [...register.values()];
  const left = worklist(trat2565, now, TODAY).map((status) => status.household);
  const seen = worklist(trat2565, before, TODAY).filter((status) => !left.includes(status.household));
  print(`\nสาย ๆ เหลือ ${left.length} ครัวเรือนที่ต้องลงเยี่ยม ไม่ต้องแล้ว: ${seen.map((one) => one.household).join(' ')}`);
  print('\nรายงานผลของวันที่เปลี่ยนไป (- ก่อนลงเยี่ยม, + หลังลงเยี่ยม)');
  const [was, is] = [bulletinOf(before), bulletinOf(now)];
  const old = was.filter((line) => !is.includes(line));
  const fresh = is.filter((line) => !was.includes(line));
  for (let nth = 0; nth < Math.max(old.length, fresh.length); nth += 1) {
    if (old[nth] !== undefined) print(`   - ${old[nth]?.trim()}`);
    if (fresh[nth] !== undefined) print(`   + ${fresh[nth]?.trim()}`);
  }
  return now;
}

const PIPE = { indicator: 10, action: 'ต่อท่อน้ำประปา', agency: 'การประปาส่วนภูมิภาค', due: '2022-08-31', baht: 4500 };

/** A household as the register had it on a day: what happened later is not recorded yet. */
const knownOn = (day: string, household: Household): Household =>
  after(
    bareHousehold(household),
    historyOf(household).filter((event) => !('on' in event) || event.on <= day),
    day,
  );

/** A household after events, each of which must be accepted. */
function after(household: Household, events: readonly HouseholdEvent[], today = TODAY): Household {
  return events.reduce((before, event) => {
    const recorded = recordEvent(trat2565, before, event, { today });
    if ('problems' in recorded) throw new Error(recorded.problems.map(({ message }) => message.th).join('\n'));
    return recorded.household;
  }, household);
}

function withdrawn(household: Household, event: HouseholdEvent): Household {
  const result = withdrawEvent(trat2565, household, event);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message.th).join('\n'));
  return result.household;
}

/** What a form shows beside its fields when an event is refused. */
function refusals(household: Household, event: HouseholdEvent): string[] {
  const recorded = recordEvent(trat2565, household, event, { today: TODAY });
  return 'problems' in recorded ? recorded.problems.map(({ path, message }) => `[${path}] ${message.th}`) : [];
}

/** What a mentor sees of a household: its grade and what it needs. */
function printStatus(print: (text: string) => void, household: Household): void {
  const { grading, needs } = statusOf(trat2565, household, TODAY);
  print(`   ระดับ ${grading.grade ?? '–'}: ${needs.map(({ message }) => message.th).join(' · ') || 'ไม่มีสิ่งที่ต้องทำ'}`);
}

const NAMES: Partial<Record<HouseholdEvent['event'], string>> = {
  carerAssigned: 'ผู้ดูแล',
  activityPlanned: 'กิจกรรมในแผน',
  followUp: 'ผลการติดตาม',
};

/** What was recorded today, in words. */
const namesOf = (household: Household): string[] =>
  historyOf(household)
    .filter((event) => ('on' in event ? event.on : event.activity.planned) === TODAY)
    .map(({ event }) => NAMES[event] ?? event);

const bulletinOf = (households: readonly Household[]): string[] =>
  formatReport(trat2565, weeklyReport(trat2565, households, { asOf: TODAY, include: ['plan', 'care'] }), {
    language: 'th',
    form: 'bulletin',
  }).split('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(console.log);
