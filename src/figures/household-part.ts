import type { Day } from '../calendar/index.js';
import {
  countedPersons,
  type Deprivation,
  exitOn,
  type Household,
  isHalted,
  menuChoiceOn,
  outcomeOn,
} from '../household/index.js';
import { type Programme, standingIndex } from '../programme/index.js';
import { type AnyLayout, type AreaCells, addToCell, addToPattern, gradeAndMenuCell } from './layout.js';

/**
 * What a household adds to the counts of its area on a day. One object is filled again for every household, as a report counts
 * millions. `cells` has the cell of the grade and menu first, then two for each indicator. This order is the same on all days on which
 * a household is on the register, so two days are compared position by position.
 */
export interface Part {
  /** Indexes of cells; -1 where an indicator does not remain. */
  readonly cells: number[];
  /** How many entries of `cells` are in use; later ones are of an earlier household. */
  used: number;
  /** The dimensions failed at the baseline, one bit each; -1 where the household is off the register. */
  failed: number;
  /** The dimensions that remain, one bit each; -1 where the household is off the register. */
  remaining: number;
  persons: number;
}

/** A part that adds nothing. */
export const emptyPart = (): Part => ({ cells: [0], used: 0, failed: -1, remaining: -1, persons: 0 });

/** Adds a part to the counts of an area, or subtracts it. */
export function addPart(area: AreaCells, { cells, used, failed, remaining, persons }: Part, sign: 1 | -1): void {
  const { counts } = area;
  const people = sign * persons;
  for (let nth = 0; nth < used; nth += 1) {
    const cell = cells[nth] as number;
    if (cell < 0) continue;
    counts[2 * cell] = (counts[2 * cell] as number) + sign;
    counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + people;
  }
  if (failed < 0) return;
  addToPattern(area.failed, failed, sign, people);
  addToPattern(area.remaining, remaining, sign, people);
}

/** Adds the difference between two parts of one household. */
export function changePart(area: AreaCells, before: Part, after: Part): void {
  if (before.used !== after.used || before.persons !== after.persons || before.failed !== after.failed) {
    addPart(area, before, -1);
    addPart(area, after, 1);
    return;
  }
  const { persons } = after;
  for (let nth = 0; nth < after.used; nth += 1) {
    const [old, now] = [before.cells[nth] as number, after.cells[nth] as number];
    if (old === now) continue;
    if (old >= 0) addToCell(area.counts, old, -1, -persons);
    if (now >= 0) addToCell(area.counts, now, 1, persons);
  }
  if (before.remaining === after.remaining) return;
  addToPattern(area.remaining, before.remaining, -1, -persons);
  addToPattern(area.remaining, after.remaining, 1, persons);
}

/** Whether the counts of an area are large enough to subtract a part. */
export function includesPart(area: AreaCells, { cells, used, failed, remaining, persons }: Part): boolean {
  const isEnough = (households: number, people: number): boolean => households >= 1 && people >= persons;
  for (let nth = 0; nth < used; nth += 1) {
    const cell = cells[nth] as number;
    if (cell >= 0 && !isEnough(area.counts[2 * cell] as number, area.counts[2 * cell + 1] as number)) return false;
  }
  return failed < 0 || (isEnough(...(area.failed[failed] ?? NONE)) && isEnough(...(area.remaining[remaining] ?? NONE)));
}

const NONE: AreaCells['failed'][number] = [0, 0];

/** The values by which households on the register are counted together. A missing grade or menu is -1; each dimension is one bit. */
export interface Common {
  readonly grade: number;
  readonly menu: number;
  /** The dimensions failed at the baseline. */
  readonly failed: number;
  /** The dimensions that remain. */
  readonly remaining: number;
}

/** Adds households on the register to all counts except those by indicator. */
export function addHouseholds(
  layout: AnyLayout,
  cells: AreaCells,
  { grade, menu, failed, remaining }: Common,
  households: number,
  persons: number,
): void {
  addToCell(cells.counts, gradeAndMenuCell(layout, grade, menu), households, persons);
  addToPattern(cells.failed, failed, households, persons);
  addToPattern(cells.remaining, remaining, households, persons);
}

/**
 * Fills the part of a household that has joined by a day. It uses plain loops and reads each field once, as a report does this for
 * millions of households. Grade and menu are those of `gradeHousehold` and `menuOf`.
 *
 * `RangeError` when the household has a menu or an indicator that the programme does not have.
 */
export function fillPart(call: string, layout: AnyLayout, part: Part, household: Household, asOf: Day): void {
  const exit = exitOn(household, asOf);
  if (exit !== undefined) {
    part.cells[0] = layout.left;
    part.used = 1;
    part.failed = -1;
    part.remaining = -1;
    part.persons = countedPersons(household, exit.on);
    return;
  }
  const choice = menuChoiceOn(household, asOf);
  const menu = choice === undefined ? -1 : indexOf(layout.names.menu, choice.menu);
  if (choice !== undefined && menu < 0) throw notInProgramme(call, layout.programme, `menu ${choice.menu}`);
  const { deprivations } = household;
  const { indicators } = layout;
  const { cells } = part;
  let used = 1;
  let applying = 0; // indicators that apply
  let passed = 0;
  let failedBits = 0; // dimensions failed at the baseline, one bit each
  let applyingBits = 0; // those of them with an indicator that still applies
  let remainingBits = 0; // those of them with an indicator that remains
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const deprivation = deprivations[nth] as Deprivation;
    const own = indicators[deprivation.indicator];
    if (own === undefined) throw notInProgramme(call, layout.programme, `indicator ${deprivation.indicator}`);
    const { bit, failed, remaining } = own;
    const outcome = outcomeOn(deprivation, asOf);
    cells[used] = failed;
    cells[used + 1] = -1;
    failedBits |= bit;
    if (outcome !== 'notApplicable') {
      applying += 1;
      applyingBits |= bit;
      if (outcome === 'passed') passed += 1;
      else {
        cells[used + 1] = remaining;
        remainingBits |= bit;
      }
    }
    used += 2;
  }
  if (layout.programme.grading.by === 'dimension') {
    applying = bitCount(applyingBits);
    passed = applying - bitCount(remainingBits);
  }
  const grade =
    applying === 0 ? -1 : (layout.table.cells[standingIndex(applying, passed, isHalted(household, asOf))] as number);
  cells[0] = gradeAndMenuCell(layout, grade, menu);
  part.used = used;
  part.failed = failedBits;
  part.remaining = remainingBits;
  part.persons = countedPersons(household, asOf);
}

/** The index of a name; -1 where it is missing. A loop, as there are few names and a map would compute a hash of each. */
function indexOf(names: readonly string[], name: string): number {
  let index = names.length - 1;
  while (index >= 0 && names[index] !== name) index -= 1;
  return index;
}

/** The error for a household that was read for another programme, which would be counted wrongly. */
export const notInProgramme = (call: string, { id }: Programme, what: string): RangeError =>
  new RangeError(`${call}: a household of another programme: ${id} has no ${what}`);

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
