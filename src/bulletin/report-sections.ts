import type { AnyReport, HelpFigures } from '../figures/index.js';
import { CARER_ROLES } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { areaNamesOf, count, namedDimensions, reportWords } from '../tables/index.js';
import type { Language, PublicTally } from '../vocabulary/index.js';
import { sharesOf } from './shares-of.js';

/** One line of a report: a name and its tally; for partitions and dimensions also shares, for dimensions also what remains. */
export interface SectionRow {
  readonly name: string;
  readonly tally: PublicTally;
  /** The shares of households and of persons, in hundredths of a percent. */
  readonly shares?: readonly [number | null, number | null];
  readonly remaining?: PublicTally;
  /** For a grade that no household has: the grade and the sentence about it. */
  readonly empty?: { readonly grade: string; readonly text: string };
}

/** One section of a report, which any form can write. */
export interface Section {
  readonly title: string;
  /** A note after the title. */
  readonly note?: string;
  /** A remark below the rows. */
  readonly remark?: string;
  readonly rows: readonly SectionRow[];
}

/** The sections of a report in the order of the bulletins: register, dimensions, grades, menus, plan and care, areas. */
export function reportSections(programme: Programme, report: AnyReport, language: Language): Section[] {
  const words = reportWords(language);
  const { figures, areas } = report;
  const { registered } = figures;
  const some = (name: string, tally: PublicTally): SectionRow[] => (tally.households === 0 ? [] : [{ name, tally }]);
  const get = <V>(record: Readonly<Record<string, V>>, key: string): V => record[key] as V; // a report has its programme's keys
  const areaName = areaNamesOf(programme, language);
  const empties = emptyGrades(programme, report);
  const of = registered.households ? { note: words.shareOf(tallyWords(registered, language)) } : {};
  const dimensions = namedDimensions(programme, language).map(({ code, name }, index): SectionRow => {
    const { failed, remaining } = get(figures.byDimension, code);
    return { name: `${index + 1}) ${words.dimension(name)}`, tally: failed, remaining };
  });
  const grades = programme.grading.rules.map(({ grade, label }, index): SectionRow => {
    const empty = empties[index];
    const row = { name: `${grade} ${words.grade(label[language])}`, tally: get(figures.byGrade, grade) };
    return empty ? { ...row, empty: { grade, text: words.empty[empty] } } : row;
  });
  const menus = programme.menus
    .map(({ menu, label }) => ({ name: label[language], tally: get(figures.byMenu, menu) }))
    .reverse();
  return [
    {
      title: words.register,
      rows: [{ name: words.registered, tally: registered }, ...some(words.left, figures.left)],
    },
    {
      title: words.dimensions + words.asFollows,
      remark: words.overlap,
      ...of,
      rows: dimensions.flatMap((row) => withShares([row], registered)), // each by itself, as dimensions overlap
    },
    {
      title: words.graded + words.asFollows,
      ...of,
      rows: withShares([...grades, ...some(words.ungradedWhy, figures.ungraded)], registered),
    },
    {
      title: words.menus + words.asFollows,
      ...of,
      // The report of a programme without menus has no section of menus.
      rows: menus.length === 0 ? [] : withShares([...menus, ...some(words.unassigned, figures.unassigned)], registered),
    },
    ...helpSections(figures, language),
    {
      title: words.areas + words.asFollows,
      rows: Object.entries(areas).map(([code, { registered: tally }]) => ({ name: areaName(code), tally })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** A tally as four texts: for households and for persons, the number or the word for hidden, and the unit. */
export function tallyWords({ households, persons }: PublicTally, language: Language): string[] {
  const words = reportWords(language);
  const shown = (value: number | null): string => (value === null ? words.hidden : count(value));
  return [shown(households), words.households(households), shown(persons), words.persons(persons)];
}

/** The sections of the blocks that a report has only on request. */
function helpSections({ plan, care }: HelpFigures, language: Language): Section[] {
  const words = reportWords(language);
  const sections: Section[] = [];
  if (plan) {
    const { activities, baht } = plan;
    const counts = [activities.overdue, activities.open, activities.done, baht.planned, baht.done].map(count);
    sections.push({
      title: words.plan,
      note: words.planNote(...(counts as [string, string, string, string, string])),
      rows: [
        { name: words.uncovered, tally: plan.uncovered },
        { name: words.overdue, tally: plan.overdue },
      ],
    });
  }
  if (care) {
    const roles = CARER_ROLES.map((role) => ({ name: words.roles[role], tally: care.byRole[role] }));
    const uncared = { name: words.uncared, tally: care.uncared };
    sections.push({ title: words.care, note: words.careNote, rows: [...roles, uncared] });
  }
  return sections;
}

/**
 * For each grade, the sentence that says that no household has it; `null` when a household has it, when its tally is hidden, or when
 * it is a rounded 0, which may be some. `'yet'` when all households have worse grades. `'anyMore'` when all have better grades, and none
 * has the grade with which all begin (nothing passed). `'nobody'` otherwise.
 */
function emptyGrades({ grading: { rules } }: Programme, report: AnyReport): ('yet' | 'anyMore' | 'nobody' | null)[] {
  const empty = rules.map(({ grade }) => report.figures.byGrade[grade]?.households === 0);
  const start = rules.findIndex(({ when }) => when({ failed: 1, passed: 0, halted: false }));
  const firstHeld = empty.indexOf(false);
  const lastHeld = empty.lastIndexOf(false);
  return empty.map((isEmpty, index) => {
    if (!isEmpty || report.rounded !== undefined) return null;
    const better = firstHeld === -1 || index < firstHeld; // no household has a better grade
    const worse = index > lastHeld; // none has a worse one
    if (better && !worse) return 'yet';
    return worse && !better && empty[start] ? 'anyMore' : 'nobody';
  });
}

/** The rows with their shares of a total, unless the total is hidden or zero. */
function withShares(rows: readonly SectionRow[], total: PublicTally): SectionRow[] {
  if (!total.households) return [...rows];
  const sharesIn = (key: 'households' | 'persons') =>
    sharesOf(
      rows.map(({ tally }) => tally[key]),
      total[key],
    );
  const [households, persons] = [sharesIn('households'), sharesIn('persons')];
  return rows.map((row, index) => ({ ...row, shares: [households[index] ?? null, persons[index] ?? null] }));
}
