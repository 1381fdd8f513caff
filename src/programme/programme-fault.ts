import { calendarFault, dayFault, isDay } from '../calendar/index.js';
import { dimensionsOf } from '../catalogue/index.js';
import { proveRules, wordsOf } from '../rules/index.js';
import { isAreaCode, isWithin } from '../vocabulary/index.js';
import { gradeRules, standingsOf } from './grades-of.js';
import { MENU_SPACE } from './menu-standing.js';
import type { Programme } from './programme.js';

/** What is wrong with a programme beside gaps and overlaps of its grades, in words, or null. */
export const programmeFault = (programme: Programme): string | null =>
  nameFault(programme) ??
  dateFault(programme) ??
  areaFault(programme) ??
  gradeFault(programme) ??
  menuFault(programme) ??
  helpFault(programme);

function nameFault({ id, version }: Programme): string | null {
  if (isBlank(id)) return 'its id is empty';
  return isBlank(version) ? 'its version is empty' : null;
}

function dateFault({ declared, eventsFrom, calendar }: Programme): string | null {
  const fault = calendarFault(calendar);
  if (fault !== null) return fault;
  for (const [name, day] of Object.entries({ declared, eventsFrom })) {
    if (day === undefined) continue;
    if (!isDay(day)) return `${name} ${JSON.stringify(day)} ${dayFault(day)}`;
    if (day > calendar.opened) return `${name} ${day} is after opened ${calendar.opened}`;
  }
  return null;
}

function areaFault({ area, areas, supervisors = [] }: Programme): string | null {
  const codes = [area, ...areas.map(({ code }) => code), ...supervisors.map((supervisor) => supervisor.area)];
  const odd = codes.find((code) => !isAreaCode(code));
  if (odd !== undefined) return `area ${JSON.stringify(odd)} is not an area code of 2, 4, 6, 8 or 10 digits`;
  const outside = codes.find((code) => !isWithin(area, code));
  if (outside !== undefined) return `area ${outside} is outside ${area}`;
  const twice = repeated(areas.map(({ code }) => code));
  if (twice !== undefined) return `area ${twice} appears twice`;
  const lost = supervisors.find(
    (supervisor) => !areas.some(({ code }) => isWithin(code, supervisor.area) || isWithin(supervisor.area, code)),
  );
  return lost
    ? `area ${lost.area} has a supervisor but is none of its areas, ${areas.map(({ code }) => code).join(', ')}`
    : null;
}

function gradeFault(programme: Programme): string | null {
  const { by, rules } = programme.grading;
  if (by !== 'indicator' && by !== 'dimension')
    return `grading by ${JSON.stringify(by)} is neither "indicator" nor "dimension"`;
  const grades = rules.map(({ grade }) => grade);
  const twice = repeated(grades);
  if (twice !== undefined) return `grade ${twice} appears twice`;
  if (grades.some(isBlank)) return 'a grade has no name';
  if (grades.includes('ungraded'))
    return 'no grade may be called ungraded: reports use the word for households without a grade';
  const { gaps, overlaps, idle } = proveRules(standingsOf(programme), gradeRules(programme));
  const sound = gaps.length === 0 && overlaps.length === 0; // else the table of grades says it better
  return sound && idle[0] !== undefined ? `grade ${idle[0]} holds for no standing` : null;
}

function menuFault({ menus }: Programme): string | null {
  const twice = repeated(menus.map(({ menu }) => menu));
  if (twice !== undefined) return `menu ${twice} appears twice`;
  if (menus.some(({ menu }) => isBlank(menu))) return 'a menu has no name';
  const rules = menus.flatMap(({ menu, suits }) => (suits ? [{ answer: menu, when: suits }] : []));
  const [overlap] = proveRules(MENU_SPACE, rules).overlaps;
  return overlap
    ? `menus ${overlap.answers.join(' and ')} are both suggested for ${wordsOf(MENU_SPACE, overlap.state)}`
    : null;
}

function helpFault({ catalogue, interventions = [] }: Programme): string | null {
  const twice = repeated(interventions.map(({ id }) => id));
  if (twice !== undefined) return `intervention ${twice} appears twice`;
  const lost = interventions.find(({ dimension }) => !dimensionsOf(catalogue).includes(dimension));
  return lost ? `intervention ${lost.id} names the unknown dimension ${lost.dimension}` : null;
}

const isBlank = (name: string): boolean => name.trim() === '';

/** The first name that stands before, too. */
const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, place) => names.indexOf(name) !== place);
