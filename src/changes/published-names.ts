import { checkDay } from '../calendar/index.js';
import { dimensionsOf } from '../catalogue/index.js';
import type { Programme } from '../programme/index.js';
import {
  checkObject,
  checkOneOf,
  checkText,
  isAreaCode,
  isWithin,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';
import type { PublishedFigures } from './published-figures.js';

/**
 * Refuses what is no published figures of the programme: a misspelt name would be added up unnoticed, and a hidden tally
 * would be taken for one that was not told. `argument` begins what is named.
 */
export function checkPublished(
  call: string,
  { area: whole, grading, menus, catalogue }: Programme,
  argument: string,
  figures: PublishedFigures,
): void {
  checkObject(call, argument, 'published figures', figures);
  const { asOf, area, since = {}, registered, ungraded, unassigned } = figures;
  checkDay(call, `${argument}.asOf`, asOf);
  if (area !== undefined) {
    checkText(call, `${argument}.area`, area);
    if (!isAreaCode(area) || !isWithin(whole, area))
      throw new RangeError(`${call}: ${argument}.area ${shownValue(area)} is no area in ${whole}`);
  }
  const known = {
    byGrade: grading.rules.map(({ grade }) => grade),
    byMenu: menus.map(({ menu }) => menu),
    byDimension: dimensionsOf(catalogue),
  };
  for (const group of ['byGrade', 'byMenu', 'byDimension'] as const) {
    const told = figures[group];
    if (told === undefined) continue;
    checkObject(call, `${argument}.${group}`, 'tallies by name', told);
    for (const [name, tally] of Object.entries(told)) {
      checkOneOf(call, `${argument}.${group}`, known[group], name);
      checkTally(call, `${argument}.${group}.${name}`, tally);
    }
  }
  for (const [name, tally] of Object.entries({ registered, ungraded, unassigned }))
    if (tally !== undefined) checkTally(call, `${argument}.${name}`, tally);
  checkObject(call, `${argument}.since`, 'what changed since the figures before', since);
  for (const name of ['joined', 'left'] as const)
    if (since[name] !== undefined) checkTally(call, `${argument}.since.${name}`, since[name]);
  for (const name of ['membersJoined', 'membersLeft'] as const)
    checkCount(call, `${argument}.since.${name}`, since[name]);
}

function checkTally(call: string, argument: string, tally: unknown): void {
  checkObject(call, argument, 'a tally of households and persons', tally);
  const { households, persons } = tally as { readonly households?: unknown; readonly persons?: unknown };
  checkCount(call, `${argument}.households`, households);
  checkCount(call, `${argument}.persons`, persons);
}

function checkCount(call: string, argument: string, count: unknown): void {
  if (count === null) throw new TypeError(`${call}: ${argument} is hidden: it can be compared with nothing`);
  if (count !== undefined && typeof count !== 'number') throw wrongArgument(call, argument, 'a number', count);
}
