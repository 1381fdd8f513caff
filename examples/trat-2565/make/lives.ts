import { DISTRICTS, villageIn } from './areas.js';
import { pick, type Random, shuffled } from './random.js';
import type { CsvTable, Day, Examined } from './types.js';

/** Working days in June and July on which somebody moves house. */
const MOVING_DAYS: readonly Day[] = [
  '2022-06-07',
  '2022-06-15',
  '2022-06-29',
  '2022-07-06',
  '2022-07-19',
  '2022-08-16',
];

/** Times off the register from a Saturday to the Thursday after it: no report of a Friday sees them. */
const ABSENCES = [
  { from: '2022-07-23', to: '2022-07-28', reason: 'ไปเฝ้าไข้ญาติที่จังหวัดจันทบุรี' },
  { from: '2022-08-20', to: '2022-08-25', reason: 'ไปรับจ้างเก็บผลไม้ต่างจังหวัด' },
] as const;

/** Declared on a Monday, and taken back on the Thursday after it. */
const LIFTED_HALT = { on: '2022-07-18', lifted: '2022-07-21', reason: 'ไม่ประสงค์รับความช่วยเหลือ' } as const;

/** The days on which something is recorded of each household. */
function eventDaysOf(tables: readonly CsvTable[]): ReadonlyMap<string, readonly Day[]> {
  const days = new Map<string, Day[]>();
  for (const { columns, rows } of tables) {
    const dated = columns.filter((column) => column.endsWith('_on') && column !== 'born_on' && column !== 'due_on');
    for (const row of rows) {
      const household = row.household_id ?? '';
      const own = days.get(household) ?? [];
      days.set(household, own);
      for (const column of dated) if (row[column]) own.push(row[column]);
    }
  }
  return days;
}

/**
 * What happens to a few households beside what is published: some move within their district, two are away for some days
 * of a week, and one is declared impossible for some days. No published figure, and none of a Friday by district, depends
 * on it.
 */
export function livesOf(random: Random, households: readonly Examined[], tables: readonly CsvTable[]): CsvTable[] {
  const eventDays = eventDaysOf(tables);
  const left = shuffled(
    random,
    households.filter(({ leftOn, course }) => leftOn === null && course === 'steady'),
  );
  /** The next household of which nothing is recorded between two days. */
  const next = (from: Day, to: Day): Examined => {
    const at = left.findIndex(({ id }) => !eventDays.get(id)?.some((day) => from <= day && day <= to));
    const [found] = left.splice(at, 1);
    if (at < 0 || found === undefined) throw new Error(`No household is free from ${from} to ${to}`);
    return found;
  };
  const moves = MOVING_DAYS.map((on) => {
    const household = next(on, on);
    return { household_id: household.id, moved_on: on, area_code: elsewhere(random, household.area) };
  });
  const absences = ABSENCES.map(({ from, to, reason }) => ({
    household_id: next(from, to).id,
    from_on: from,
    to_on: to,
    reason,
  }));
  const { on, lifted, reason } = LIFTED_HALT;
  const halts = [{ household_id: next(on, lifted).id, halted_on: on, reason, lifted_on: lifted }];
  return [
    { name: 'move', columns: ['household_id', 'moved_on', 'area_code'], rows: byHousehold(moves) },
    { name: 'absence', columns: ['household_id', 'from_on', 'to_on', 'reason'], rows: byHousehold(absences) },
    { name: 'halt', columns: ['household_id', 'halted_on', 'reason', 'lifted_on'], rows: halts },
  ];
}

const byHousehold = <T extends { readonly household_id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.household_id < b.household_id ? -1 : 1));

/** Another village of the same district. */
function elsewhere(random: Random, area: string): string {
  const district = DISTRICTS.find(({ code }) => area.startsWith(code));
  if (district === undefined) throw new RangeError(`No district has the area ${area}`);
  const subdistricts = district.subdistricts.filter((digits) => !area.startsWith(district.code + digits));
  return villageIn(random, { ...district, subdistricts: [pick(random, subdistricts)] });
}
