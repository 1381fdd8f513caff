import {
  areaOn,
  compareProgrammes,
  explainGrading,
  formatReport,
  gradeHousehold,
  type Household,
  isRegistered,
  movement,
  type Programme,
  type PublicReport,
  type Report,
  reportDays,
  reportTables,
  startReport,
  weeklyReport,
} from 'kaechon';
import { reportCharts } from 'kaechon/charts';
import { programmeOf } from './programme-of.js';
import type { Charts, GradedRow, GradeMoves, Part, Questions, Settings, Tell, Telling } from './protocol.js';

/** Households between two words about the progress. */
const STRIDE = 5_000;

/** A picture of more areas than this is no picture. */
const AREAS_IN_A_CHART = 40;

/** A register as it stands on a day, by the grades of a ladder. */
export interface Counted {
  readonly programme: Programme;
  readonly settings: Settings;
  readonly report: Report;
  /** The households on the register that day, with their grades beside them. */
  readonly present: readonly Household[];
  readonly grades: readonly (string | null)[];
}

/** Grades and counts every household. */
export function countRegister(households: readonly Household[], settings: Settings, tell: Tell): Counted {
  const { day, level } = settings;
  const programme = programmeOf(settings.programme);
  const { add, finish } = startReport(programme, { asOf: day, areas: level });
  const present: Household[] = [];
  const grades: (string | null)[] = [];
  households.forEach((household, place) => {
    if (place % STRIDE === 0) tell({ step: 'grade', done: place, of: households.length });
    add(household);
    if (!isRegistered(household, day)) return;
    present.push(household);
    grades.push(gradeHousehold(programme, household, day).grade);
  });
  return { programme, settings, report: finish(), present, grades };
}

/** Some of the graded households: those of a grade, whose id holds what is sought. */
export function gradedRows(counted: Counted, asks: Questions['households']['asks']): Part<GradedRow> {
  const { find, grade, from, count, language } = asks;
  const { programme, present, grades, settings } = counted;
  const sought = find.trim().toLowerCase();
  const places = present.flatMap(({ id }, place) => {
    const graded = grade === '' || (grades[place] ?? 'ungraded') === grade;
    return graded && id.toLowerCase().includes(sought) ? [place] : [];
  });
  const rows = places.slice(from, from + count).map((place): GradedRow => {
    const household = present[place] as Household; // a place just found in it
    const { grade: own, standing } = gradeHousehold(programme, household, settings.day);
    const code = areaOn(household, settings.day);
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
export function explain(counted: Counted, { id, language }: Questions['explain']['asks']): string {
  const household = counted.present.find((one) => one.id === id);
  if (household === undefined) throw new RangeError(`There is no household ${id} on this register`);
  const grading = gradeHousehold(counted.programme, household, counted.settings.day);
  return explainGrading(counted.programme, grading, language);
}

/** A report in words and tables; the same for an office's own and for one with hidden tallies. */
export const tellReport = (
  programme: Programme,
  report: PublicReport,
  { language }: Questions['tell']['asks'],
): Telling => ({
  bulletin: formatReport(programme, report, { language, form: 'bulletin' }),
  markdown: formatReport(programme, report, { language, form: 'markdown' }),
  tables: reportTables(programme, report, language),
});

/** The charts of a report, with the reports before it and what moved since the first. */
export function drawings(
  { programme, settings, report, present }: Counted,
  households: readonly Household[],
  { language, width }: Questions['charts']['asks'],
  tell: Tell,
): Charts {
  const { opened } = programme.calendar;
  const { day: asOf } = settings;
  const days = [opened, ...reportDays(programme.calendar)].filter((day) => day < asOf);
  const earlier = days.map((day, place) => {
    tell({ step: 'charts', done: place, of: days.length });
    return weeklyReport(programme, households, { asOf: day });
  });
  const byDistrict = Object.keys(report.areas).length > AREAS_IN_A_CHART;
  const drawn = byDistrict ? weeklyReport(programme, present, { asOf }) : report;
  const changes =
    days.length > 0 ? { earlier, movement: movement(programme, households, { from: opened, to: asOf }) } : {};
  const context = { ...changes, width };
  return { charts: reportCharts(programme, drawn, language, context), byDistrict };
}

/** Who has another grade under other rules, from which grade to which; the largest groups first. */
export function gradeMoves(
  { programme, settings, present }: Counted,
  { programme: data }: Questions['moves']['asks'],
): GradeMoves {
  const moved = compareProgrammes(programme, programmeOf(data), present, settings.day);
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
