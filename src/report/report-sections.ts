import { dimensionsOf } from '../catalogue/index.js';
import { CARER_ROLES } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import type { Language, Tally } from '../vocabulary/index.js';
import type { HelpFigures } from './help-figures.js';
import type { Report } from './report.js';
import { count, REPORT_WORDS } from './report-words.js';

/** One line of a report: a name and its tally; in dimensions also what remains. */
export interface SectionRow {
  readonly name: string;
  readonly tally: Tally;
  readonly remaining?: Tally;
}

/** One part of a report, ready to be written in any form. */
export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly SectionRow[];
}

/** The parts of a report in the order of the bulletins: register, dimensions, grades, menus, areas. */
export function reportSections(programme: Programme, report: Report, language: Language): Section[] {
  const words = REPORT_WORDS[language];
  const { figures, areas } = report;
  const some = (name: string, tally: Tally): SectionRow[] => (tally.households === 0 ? [] : [{ name, tally }]);
  const get = <V>(record: Readonly<Record<string, V>>, key: string): V => record[key] as V; // a report has its programme's keys
  const areaName = (code: string): string =>
    programme.areas.find((area) => area.code === code)?.label[language] ?? code;
  return [
    {
      title: words.register,
      rows: [{ name: words.registered, tally: figures.registered }, ...some(words.left, figures.left)],
    },
    {
      title: words.dimensions,
      note: words.overlap,
      rows: dimensionsOf(programme.catalogue).map((dimension, place) => {
        const { failed, remaining } = get(figures.byDimension, dimension);
        return {
          name: `${place + 1}) ${programme.catalogue.dimensions[dimension]?.[language]}`,
          tally: failed,
          remaining,
        };
      }),
    },
    {
      title: words.grades,
      rows: [
        ...programme.grading.rules.map(({ grade, label }) => ({
          name: `${grade} ${label[language]}`,
          tally: get(figures.byGrade, grade),
        })),
        ...some(words.ungraded, figures.ungraded),
      ],
    },
    {
      title: words.menus,
      rows: [
        ...programme.menus
          .map(({ menu, label }) => ({ name: label[language], tally: get(figures.byMenu, menu) }))
          .reverse(),
        ...some(words.unassigned, figures.unassigned),
      ],
    },
    ...helpSections(figures, language),
    {
      title: words.areas,
      rows: Object.entries(areas).map(([code, { registered }]) => ({ name: areaName(code), tally: registered })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The parts told only when asked for. */
function helpSections({ plan, care }: HelpFigures, language: Language): Section[] {
  const words = REPORT_WORDS[language];
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
