import {
  type AnyReport,
  type AreaLevel,
  areaOn,
  compareProgrammes,
  type Day,
  explainGrading,
  formatReport,
  gradeHousehold,
  type Household,
  isRegistered,
  movement,
  type Programme,
  type Report,
  reportDays,
  reportSeries,
  reportTables,
  weeklyReport,
} from 'kaechon';
import { reportCharts } from 'kaechon/charts';
import { type Register, startPacking } from 'kaechon/register';
import { programmeOf } from './programme-of.js';
import type { Charts, GradedRow, GradeMoves, Part, Questions, Settings, Tell, Telling } from './protocol.js';

/** Households between two words about the progress. */
const STRIDE = 5_000;

/** A picture of more areas than this is no picture. */
const AREAS_IN_A_CHART = 40;

/** The households of files, packed for a programme. */
export interface PackedFor {
  readonly programme: Programme;
  readonly households: readonly Household[];
  readonly register: Register;
  /** By level: the reports of all report days, counted in one pass when the first of them is asked for. */
  readonly series: Map<AreaLevel, ReadonlyMap<Day, Report>>;
}

/** Packs households, so that any day is counted at once. */
export function packFor(programme: Programme, households: readonly Household[], tell: Tell): PackedFor {
  const { add, finish } = startPacking(programme);
  households.forEach((household, place) => {
    if (place % STRIDE === 0) tell({ step: 'pack', done: place, of: households.length });
    add(household);
  });
  return { programme, households, register: finish(), series: new Map() };
}

/** A register as it stands on a day, by the grades of a ladder. */
export interface Counted {
  readonly programme: Programme;
  readonly day: Day;
  readonly packed: PackedFor;
  readonly report: Report;
}

/** The reports of the opening and of all report days at a level, counted in one pass when the first of them is asked for. */
function reportsAt({ programme, register, series }: PackedFor, level: AreaLevel): ReadonlyMap<Day, Report> {
  const days = [...new Set([programme.calendar.opened, ...reportDays(programme.calendar)])];
  const known =
    series.get(level) ??
    new Map(reportSeries(programme, register, { days, areas: level }).map((report) => [report.asOf, report]));
  series.set(level, known);
  return known;
}

/** Counts every household. */
export function countRegister(packed: PackedFor, { day, level }: Settings): Counted {
  const { programme, register } = packed;
  const report = reportsAt(packed, level).get(day) ?? weeklyReport(programme, register, { asOf: day, areas: level });
  return { programme, day, packed, report };
}

/** The households on the register on a day, with their grades beside them. */
export interface Graded {
  readonly households: readonly Household[];
  readonly grades: readonly (string | null)[];
}

/** Grades every household that is on the register that day. */
export function gradeRegister({ programme, day, packed }: Counted, tell: Tell): Graded {
  const households = packed.households.filter((household) => isRegistered(household, day));
  const grades = households.map((household, place) => {
    if (place % STRIDE === 0) tell({ step: 'grade', done: place, of: households.length });
    return gradeHousehold(programme, household, day).grade;
  });
  return { households, grades };
}

/** Some of the graded households: those of a grade, whose id holds what is sought. */
export function gradedRows(
  { programme, day }: Counted,
  { households, grades }: Graded,
  { find, grade, from, count, language }: Questions['households']['asks'],
): Part<GradedRow> {
  const sought = find.trim().toLowerCase();
  const places = households.flatMap(({ id }, place) => {
    const graded = grade === '' || (grades[place] ?? 'ungraded') === grade;
    return graded && id.toLowerCase().includes(sought) ? [place] : [];
  });
  const rows = places.slice(from, from + count).map((place): GradedRow => {
    const household = households[place] as Household; // a place just found in it
    const { grade: own, standing } = gradeHousehold(programme, household, day);
    const code = areaOn(household, day);
    const area = programme.areas.find((one) => code.startsWith(one.code));
    return {
      id: household.id,
      area: area ? `${area.label[language]} (${code})` : code,
      grade: own,
      label: programme.grading.rules.find((rule) => rule.grade === own)?.label[language] ?? '',
      passed: standing?.passed ?? 0,
      failed: standing?.failed ?? 0,
    };
  });
  return { total: places.length, rows };
}

/** Why a household has its grade. */
export function explain({ programme, day, packed }: Counted, { id, language }: Questions['explain']['asks']): string {
  const household = packed.households.find((one) => one.id === id);
  if (household === undefined) throw new RangeError(`There is no household ${id} on this register`);
  return explainGrading(programme, gradeHousehold(programme, household, day), language);
}

/** A report in words and tables; the same for an office's own and for one with hidden tallies. */
export const tellReport = (
  programme: Programme,
  report: AnyReport,
  { language }: Questions['tell']['asks'],
): Telling => ({
  bulletin: formatReport(programme, report, { language, form: 'bulletin' }),
  markdown: formatReport(programme, report, { language, form: 'markdown' }),
  tables: reportTables(programme, report, language),
});

/** The charts of a report, with the reports before it and what moved since the first. */
export function drawings(
  { programme, day, packed, report }: Counted,
  { language, width }: Questions['charts']['asks'],
  tell: Tell,
): Charts {
  tell({ step: 'charts' });
  const { opened } = programme.calendar;
  const earlier = [...reportsAt(packed, 'district').values()].filter(({ asOf }) => asOf < day);
  const byDistrict = Object.keys(report.areas).length > AREAS_IN_A_CHART;
  const drawn = byDistrict ? weeklyReport(programme, packed.register, { asOf: day }) : report;
  const changes =
    earlier.length > 0 ? { earlier, movement: movement(programme, packed.households, { from: opened, to: day }) } : {};
  const context = { ...changes, width };
  return { charts: reportCharts(programme, drawn, language, context), byDistrict };
}

/** Who has another grade under other rules, from which grade to which; the largest groups first. */
export function gradeMoves(
  { programme, day, packed }: Counted,
  { programme: data }: Questions['moves']['asks'],
): GradeMoves {
  const moved = compareProgrammes(programme, programmeOf(data), packed.households, day);
  const groups = new Map<string, { from: string | null; to: string | null; count: number; ids: string[] }>();
  for (const { household, a, b } of moved) {
    const key = JSON.stringify([a, b]);
    const group = groups.get(key) ?? { from: a, to: b, count: 0, ids: [] };
    groups.set(key, group);
    group.count += 1;
    if (group.ids.length < 5) group.ids.push(household);
  }
  return { total: moved.length, moves: [...groups.values()].sort((one, other) => other.count - one.count) };
}
