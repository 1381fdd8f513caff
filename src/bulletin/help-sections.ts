import type { HelpFigures } from '../figures/index.js';
import { CARER_ROLES } from '../household/index.js';
import { count, REPORT_WORDS } from '../tables/index.js';
import type { Language } from '../vocabulary/index.js';
import type { Section } from './section.js';

/** The parts told only when asked for. */
export function helpSections({ plan, care }: HelpFigures, language: Language): Section[] {
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
