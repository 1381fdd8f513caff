import { calendarFault, dayFault, isDay } from '../calendar/index.js';
import { dimensionsOf } from '../catalogue/index.js';
import { proofFor, wordsOf } from '../rules/index.js';
import {
  areasAround,
  nameFault as givenNameFault,
  isAreaCode,
  isWithin,
  plainText,
  repeatedName,
  shownValue,
} from '../vocabulary/index.js';
import { countedOf, gradeRules, standingsOf } from './grades-of.js';
import { MENU_SPACE } from './menu-standing.js';
import type { Programme } from './programme.js';
import { MOST_COUNTED } from './standing-space.js';

/** What is wrong with a programme beside gaps and overlaps of its grades, in words, or null. */
export const programmeFault = (programme: Programme): string | null =>
  nameFault(programme) ??
  dateFault(programme) ??
  areaFault(programme) ??
  gradeFault(programme) ??
  menuFault(programme) ??
  helpFault(programme);

function nameFault({ id, version }: Programme): string | null {
  for (const [name, text] of Object.entries({ id, version })) {
    if (isBlank(text)) return `its ${name} is empty`;
    const fault = givenNameFault(text);
    if (fault !== null) return `its ${name} ${fault}`;
  }
  return null;
}

function dateFault({ declared, eventsFrom, calendar }: Programme): string | null {
  const fault = calendarFault(calendar);
  if (fault !== null) return fault;
  for (const [name, day] of Object.entries({ declared, eventsFrom })) {
    if (day === undefined) continue;
    if (!isDay(day)) return `${name} ${shownValue(day)} ${dayFault(day)}`;
    if (day > calendar.opened) return `${name} ${day} is after opened ${calendar.opened}`;
  }
  return null;
}

function areaFault({ area, areas, supervisors = [] }: Programme): string | null {
  const codes = [area, ...areas.map(({ code }) => code), ...supervisors.map((supervisor) => supervisor.area)];
  const odd = codes.find((code) => !isAreaCode(code));
  if (odd !== undefined) return `area ${shownValue(odd)} is not an area code of 2, 4, 6, 8 or 10 digits`;
  const outside = codes.find((code) => !isWithin(area, code));
  if (outside !== undefined) return `area ${outside} is outside ${area}`;
  const twice = repeatedName(areas.map(({ code }) => code));
  if (twice !== undefined) return `area ${twice} appears twice`;
  const known = new Set(areas.map(({ code }) => code));
  const above = new Set(areas.flatMap(({ code }) => areasAround(code))); // two lists of thousands: no walk of one for each of the other
  const lost = supervisors.find(
    (supervisor) => !above.has(supervisor.area) && !areasAround(supervisor.area).some((code) => known.has(code)),
  );
  return lost
    ? `area ${lost.area} has a supervisor but is none of its areas, ${firstOf(areas.map(({ code }) => code))}`
    : null;
}

function gradeFault(programme: Programme): string | null {
  const { by, rules } = programme.grading;
  if (by !== 'indicator' && by !== 'dimension')
    return `grading by ${shownValue(by)} is neither "indicator" nor "dimension"`;
  const grades = rules.map(({ grade }) => grade);
  const fault = namesFault('grade', grades);
  if (fault !== null) return fault;
  if (grades.includes('ungraded'))
    return 'no grade may be called ungraded: reports use the word for households without a grade';
  const counted = countedOf(programme);
  if (counted > MOST_COUNTED)
    return `${counted} indicators count, at most ${MOST_COUNTED} where grades are by indicator`;
  const { gaps, overlaps, idle } = proofFor('defineProgramme', standingsOf(programme), gradeRules(programme));
  const sound = gaps.length === 0 && overlaps.length === 0; // else the table of grades says it better
  return sound && idle[0] !== undefined ? `grade ${idle[0]} holds for no standing` : null;
}

function menuFault({ menus }: Programme): string | null {
  const names = menus.map(({ menu }) => menu);
  const fault = namesFault('menu', names);
  if (fault !== null) return fault;
  const rules = menus.flatMap(({ menu, suits }) => (suits ? [{ answer: menu, when: suits }] : []));
  const [overlap] = proofFor('defineProgramme', MENU_SPACE, rules).overlaps;
  return overlap
    ? `menus ${overlap.answers.join(' and ')} are both suggested for ${wordsOf(MENU_SPACE, overlap.state)}`
    : null;
}

function helpFault({ catalogue, interventions = [] }: Programme): string | null {
  const twice = repeatedName(interventions.map(({ id }) => id));
  if (twice !== undefined) return `intervention ${twice} appears twice`;
  const lost = interventions.find(({ dimension }) => !dimensionsOf(catalogue).includes(dimension));
  return lost ? `intervention ${lost.id} names the unknown dimension ${lost.dimension}` : null;
}

const isBlank = (name: string): boolean => plainText(name) === '';

/** What is wrong with the names of grades or of menus, in words, or null. */
function namesFault(what: string, names: readonly string[]): string | null {
  if (names.some(isBlank)) return `a ${what} has no name`;
  for (const name of names) {
    const fault = givenNameFault(name);
    if (fault !== null) return `${what} ${shownValue(name)} ${fault}`;
  }
  const twice = repeatedName(names);
  return twice === undefined ? null : `${what} ${twice} appears twice`;
}

/** The first few of a list, in words. */
const firstOf = (codes: readonly string[]): string =>
  codes.length > 20 ? `${codes.slice(0, 20).join(', ')} and ${codes.length - 20} others` : codes.join(', ');
