import { isDay } from '../calendar/index.js';
import { checkObject } from '../vocabulary/index.js';
import type { Programme } from './programme.js';

const known = new WeakSet<object>(); // looked at before: functions are asked for every household

/**
 * `TypeError` unless an argument looks like what `defineProgramme` returns. Its parts are looked at, not proved: that
 * was done when it was defined.
 */
export function checkProgramme(call: string, value: unknown, argument = 'programme'): void {
  if (typeof value === 'object' && value !== null && known.has(value)) return;
  const expected = 'a programme that defineProgramme returned';
  checkObject(call, argument, expected, value);
  const fault = partFault(value as Partial<Programme>);
  if (fault !== null) throw new TypeError(`${call}: ${argument} must be ${expected}: ${fault}`);
  known.add(value as object);
}

/** Known from now on, as it was proved. */
export const rememberProgramme = (programme: Programme): void => void known.add(programme);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);

/** Which part of a programme is not of its kind, in words, or null. */
function partFault({ id, version, label, area, areas, calendar, catalogue, grading, menus }: Partial<Programme>) {
  for (const [name, text] of Object.entries({ id, version, area }))
    if (typeof text !== 'string') return `its ${name} is no text`;
  const parts = {
    label: isObject(label),
    calendar: isObject(calendar) && isDay(calendar.opened) && isDay(calendar.deadline),
    catalogue: isObject(catalogue) && isObject(catalogue.dimensions) && Array.isArray(catalogue.indicators),
    areas: isList(areas),
    menus: isList(menus),
    'grading rules': isObject(grading) && isList(grading.rules),
  };
  for (const [name, isThere] of Object.entries(parts)) if (!isThere) return `it has no ${name}`;
  const lost = grading?.rules.find(({ when }) => typeof when !== 'function');
  return lost ? `${NO_FUNCTION} (grade ${String(lost.grade)} has none)` : null;
}

/** What a programme that was kept as JSON is told. */
export const NO_FUNCTION = 'rules are functions, and a programme read from JSON has lost them';
