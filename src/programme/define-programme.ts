import { calendarFault, dayFault, isDay } from '../calendar/index.js';
import { catalogueFor, dimensionsOf } from '../catalogue/index.js';
import { proofFor, wordsOf } from '../rules/index.js';
import {
  areasAround,
  checkArray,
  checkLabel,
  checkLength,
  checkName,
  checkObject,
  checkSource,
  checkText,
  frozenCopy,
  nameFault as givenNameFault,
  isAreaCode,
  isWithin,
  plainText,
  repeatedName,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';
import { checkCohort, cohortFault } from './cohort.js';
import { countedOf, rulesOfGrades, standingsOf, tableOf } from './grades-of.js';
import {
  type GradeRule,
  type Intervention,
  type NamedArea,
  NO_FUNCTION,
  type OutcomeMenu,
  type Programme,
  rememberProgramme,
  type Supervisor,
} from './programme.js';
import { MENU_SPACE, MOST_COUNTED } from './standings.js';

/**
 * Checks a programme, proves its grades by checking every standing, and returns a frozen copy. The province's own names of
 * grades, menus and dimensions are part of the type, so that figures are found by name. A name is any text of at most 100
 * characters without control characters.
 *
 * `TypeError` naming the field that is missing or of the wrong kind, such as a rule that is not a function (JSON keeps no
 * functions). `RangeError` when a standing has no grade or two, a grade holds for no standing, a menu is suggested beside
 * another, a name is repeated or looks like another, the year of a cohort is not one of the Buddhist Era, a label lacks a
 * language, an area has no valid code or is outside the province, or days are out of order or outside 1880 to 2399. The message
 * names the smallest case. At most 100 grades, 100 menus, 10,000 areas, 10,000 supervisors, 1,000 interventions, 1,000
 * indicators, 200 of them counted where grades are by indicator.
 *
 * @example
 * ```ts
 * const source = { basis: 'assumption', ref: 'made up for this example' } as const;
 * const programme = defineProgramme({
 *   ...trat2565,
 *   id: 'trat-two-grades',
 *   grading: {
 *     by: 'indicator',
 *     rules: [
 *       { grade: 'passed', label: { th: 'ผ่าน', en: 'passed' }, when: (s) => s.passed === s.failed, source },
 *       { grade: 'not yet', label: { th: 'ยังไม่ผ่าน', en: 'not yet' }, when: (s) => s.passed < s.failed, source },
 *     ],
 *   },
 * });
 * Object.keys(weeklyReport(programme, [], { asOf: '2022-08-05' }).figures.byGrade); // => ['passed', 'not yet']
 * ```
 */
export function defineProgramme<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
): Programme<G, M, D> {
  checkShape(programme);
  const catalogue = catalogueFor('defineProgramme', programme.catalogue);
  const fault = programmeFault(programme);
  if (fault !== null) throw new RangeError(`Cannot define programme ${programme.id}: ${fault}`);
  const defined = frozenCopy(programme.catalogue === catalogue ? programme : { ...programme, catalogue });
  tableOf('defineProgramme', defined);
  rememberProgramme(defined);
  return defined;
}

const CALL = 'defineProgramme';
const MOST_GRADES = 100;
const MOST_MENUS = 100;
const MOST_AREAS = 10_000;
const MOST_SUPERVISORS = 10_000;
const MOST_INTERVENTIONS = 1000;

/**
 * `TypeError` naming the first field of a programme that is missing or of the wrong kind; `RangeError` where a list is
 * too long or a label or a source lacks its words. Its catalogue and its calendar are checked elsewhere.
 */
function checkShape(value: unknown): void {
  checkObject(CALL, 'programme', 'a programme', value);
  const programme = value as Programme; // its fields are checked next
  for (const name of ['id', 'version', 'area'] as const) checkText(CALL, `programme.${name}`, programme[name]);
  checkLabel(CALL, 'programme.label', programme.label);
  if (programme.cohort !== undefined) checkCohort(CALL, 'programme.cohort', programme.cohort);
  checkObject(CALL, 'programme.calendar', 'a report calendar', programme.calendar);
  if (programme.calendar.source !== undefined)
    checkSource(CALL, 'programme.calendar.source', programme.calendar.source);
  checkList('areas', MOST_AREAS, programme.areas, checkArea);
  checkObject(CALL, 'programme.grading', 'an object with by and rules', programme.grading);
  checkList('grading.rules', MOST_GRADES, programme.grading.rules, checkGrade);
  checkList('menus', MOST_MENUS, programme.menus, checkMenu);
  if (programme.interventions !== undefined)
    checkList('interventions', MOST_INTERVENTIONS, programme.interventions, checkIntervention);
  if (programme.supervisors !== undefined)
    checkList('supervisors', MOST_SUPERVISORS, programme.supervisors, checkSupervisor);
}

function checkList<T>(name: string, most: number, list: readonly T[], check: (path: string, one: T) => void): void {
  const path = `programme.${name}`;
  checkArray(CALL, path, 'an array', list);
  checkLength(CALL, path, most, list.length);
  for (let index = 0; index < list.length; index += 1) {
    checkObject(CALL, `${path}[${index}]`, 'an object', list[index]);
    check(`${path}[${index}]`, list[index] as T);
  }
}

function checkArea(path: string, { code, label }: NamedArea): void {
  checkText(CALL, `${path}.code`, code);
  checkLabel(CALL, `${path}.label`, label);
}

function checkGrade(path: string, { grade, label, when, source }: GradeRule<string>): void {
  checkText(CALL, `${path}.grade`, grade);
  checkLabel(CALL, `${path}.label`, label);
  checkSource(CALL, `${path}.source`, source);
  if (typeof when !== 'function') throw noFunction(`${path}.when`, when);
}

function checkMenu(path: string, { menu, label, suits, source }: OutcomeMenu<string>): void {
  checkText(CALL, `${path}.menu`, menu);
  checkLabel(CALL, `${path}.label`, label);
  checkSource(CALL, `${path}.source`, source);
  if (suits !== undefined && typeof suits !== 'function') throw noFunction(`${path}.suits`, suits);
}

function checkIntervention(path: string, one: Intervention<string>): void {
  const { id, label, dimension, agency, suits, benefit, source } = one;
  checkName(CALL, `${path}.id`, id);
  checkLabel(CALL, `${path}.label`, label);
  checkText(CALL, `${path}.dimension`, dimension);
  checkLabel(CALL, `${path}.agency`, agency);
  if (benefit !== undefined) checkLabel(CALL, `${path}.benefit`, benefit);
  checkSource(CALL, `${path}.source`, source);
  if (suits !== undefined && typeof suits !== 'function') throw noFunction(`${path}.suits`, suits);
}

function checkSupervisor(path: string, { area, holder }: Supervisor): void {
  checkText(CALL, `${path}.area`, area);
  checkLabel(CALL, `${path}.holder`, holder);
}

const noFunction = (path: string, value: unknown): TypeError =>
  new TypeError(`${wrongArgument(CALL, path, 'a function', value).message}: ${NO_FUNCTION}`);

/** What is wrong with a programme, except gaps and overlaps of its grades, in words; null when nothing is. */
const programmeFault = (programme: Programme): string | null =>
  nameFault(programme) ??
  (programme.cohort === undefined ? null : cohortFault(programme.cohort)) ??
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
  const above = new Set(areas.flatMap(({ code }) => areasAround(code))); // a set, as both lists may have thousands of entries
  const stray = supervisors.find(
    (supervisor) => !above.has(supervisor.area) && !areasAround(supervisor.area).some((code) => known.has(code)),
  );
  return stray
    ? `area ${stray.area} has a supervisor but is not one of its areas, ${firstOf(areas.map(({ code }) => code))}`
    : null;
}

function gradeFault(programme: Programme): string | null {
  const { by, rules } = programme.grading;
  if (by !== 'indicator' && by !== 'dimension')
    return `grading by ${shownValue(by)} is neither "indicator" nor "dimension"`;
  const grades = rules.map(({ grade }) => grade);
  const fault = namesFault('grade', grades);
  if (fault !== null) return fault;
  const counted = countedOf(programme);
  if (counted > MOST_COUNTED)
    return `${counted} indicators count, at most ${MOST_COUNTED} where grades are by indicator`;
  const { gaps, overlaps, idle } = proofFor('defineProgramme', standingsOf(programme), rulesOfGrades(programme));
  const isComplete = gaps.length === 0 && overlaps.length === 0; // else `tableOf` has a better message
  return isComplete && idle[0] !== undefined ? `grade ${idle[0]} holds for no standing` : null;
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
  const stray = interventions.find(({ dimension }) => !dimensionsOf(catalogue).includes(dimension));
  return stray ? `intervention ${stray.id} names the unknown dimension ${stray.dimension}` : null;
}

const isBlank = (name: string): boolean => plainText(name) === '';

/** What is wrong with the names of grades or of menus, in words; null when nothing is. */
function namesFault(what: string, names: readonly string[]): string | null {
  if (names.some(isBlank)) return `a ${what} has no name`;
  for (const name of names) {
    const fault = givenNameFault(name);
    if (fault !== null) return `${what} ${shownValue(name)} ${fault}`;
  }
  const twice = repeatedName(names);
  return twice === undefined ? null : `${what} ${twice} appears twice`;
}

/** The first 20 codes of a list, and how many others there are. */
const firstOf = (codes: readonly string[]): string =>
  codes.length > 20 ? `${codes.slice(0, 20).join(', ')} and ${codes.length - 20} others` : codes.join(', ');
