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
 * What a household adds to the cells of its area on a day. It is filled again for every household, as a report counts
 * millions. The cells of one household have the same indexes on every day that it is on the register, so that two days are
 * compared cell by cell: first that of its grade and menu, then two of each indicator.
 */
export interface Part {
  /** Indexes of cells; -1 where an indicator does not remain. */
  readonly cells: number[];
  /** How many are in use; those after them are of an earlier household. */
  used: number;
  /** The dimensions failed at the baseline, a bit each; -1 where the household is off the register. */
  failed: number;
  /** Those that remain. */
  remaining: number;
  persons: number;
}

/** A part of nobody. */
export const emptyPart = (): Part => ({ cells: [0], used: 0, failed: -1, remaining: -1, persons: 0 });

/** Adds a part, or takes it away. */
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

/** Adds the difference of two parts of one household. */
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

/** Whether every cell of a part counts at least one household with its persons. */
export function holdsPart(area: AreaCells, { cells, used, failed, remaining, persons }: Part): boolean {
  const holds = (households: number, people: number): boolean => households >= 1 && people >= persons;
  for (let nth = 0; nth < used; nth += 1) {
    const cell = cells[nth] as number;
    if (cell >= 0 && !holds(area.counts[2 * cell] as number, area.counts[2 * cell + 1] as number)) return false;
  }
  return failed < 0 || (holds(...(area.failed[failed] ?? NONE)) && holds(...(area.remaining[remaining] ?? NONE)));
}

const NONE: AreaCells['failed'][number] = [0, 0];

/** What households on the register have in common. Dimensions are a bit each; a grade or a menu that is missing is -1. */
export interface Common {
  readonly grade: number;
  readonly menu: number;
  /** The dimensions failed at the baseline. */
  readonly failed: number;
  /** Those that remain. */
  readonly remaining: number;
}

/** Counts households on the register in every figure but those by indicator. */
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
 * The part of a household that has joined by a day. Plain loops, and each field of the household read once: a report does
 * this by the million. It agrees with `gradeHousehold` and `menuOf`, household by household.
 *
 * `RangeError` when it names what the programme does not have.
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
  let failedBits = 0; // dimensions failed at the baseline, a bit each
  let applyingBits = 0; // of those, the ones with an indicator that still applies
  let remainingBits = 0; // of those, the ones with an indicator that remains
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

/** The index of a name, -1 where it is missing; a loop, as names are few and a map would compute a hash of each. */
function indexOf(names: readonly string[], name: string): number {
  let index = names.length - 1;
  while (index >= 0 && names[index] !== name) index -= 1;
  return index;
}

/** A household that was read for another programme would be counted wrongly without an error. */
export const notInProgramme = (call: string, { id }: Programme, what: string): RangeError =>
  new RangeError(`${call}: a household of another programme: ${id} has no ${what}`);

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
