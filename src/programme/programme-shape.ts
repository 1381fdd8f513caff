import {
  checkArray,
  checkLabel,
  checkLength,
  checkName,
  checkObject,
  checkSource,
  checkText,
  wrongArgument,
} from '../vocabulary/index.js';
import { NO_FUNCTION } from './check-programme.js';
import type { GradeRule, Intervention, NamedArea, OutcomeMenu, Programme, Supervisor } from './programme.js';

const CALL = 'defineProgramme';
const MOST_GRADES = 100;
const MOST_MENUS = 100;
const MOST_AREAS = 10_000;
const MOST_SUPERVISORS = 10_000;
const MOST_INTERVENTIONS = 1000;

/**
 * `TypeError` naming the first field of a programme that is missing or of the wrong kind; `RangeError` where a list is
 * too long or a label or a source lacks its words. Its catalogue and its calendar are looked at elsewhere.
 */
export function checkShape(value: unknown): void {
  checkObject(CALL, 'programme', 'a programme', value);
  const programme = value as Programme; // its fields are checked now
  for (const name of ['id', 'version', 'area'] as const) checkText(CALL, `programme.${name}`, programme[name]);
  checkLabel(CALL, 'programme.label', programme.label);
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
