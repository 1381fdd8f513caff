import { checkArray, checkObject, wrongArgument } from '../vocabulary/index.js';
import type { Programme } from './programme.js';

/** `TypeError` unless the value has the parts of a programme; the message names the function. */
export function checkProgramme(call: string, value: unknown): void {
  const expected = 'a programme made by defineProgramme';
  checkObject(call, 'programme', expected, value);
  const { id, grading, menus, areas, catalogue, calendar } = value as Partial<Programme>;
  if (typeof id !== 'string') throw wrongArgument(call, 'programme', expected, value);
  checkArray(call, 'programme.grading.rules', 'a list of rules', grading?.rules);
  checkArray(call, 'programme.menus', 'a list of menus', menus);
  checkArray(call, 'programme.areas', 'a list of areas', areas);
  checkArray(call, 'programme.catalogue.indicators', 'a list of indicators', catalogue?.indicators);
  checkObject(call, 'programme.calendar', 'a report calendar', calendar);
}
