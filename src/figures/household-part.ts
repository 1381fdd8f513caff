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
import { type Programme, standingPlace } from '../programme/index.js';
import { type AnyLayout, type AreaCells, addToCell, addToPattern } from './layout.js';
import type { Need } from './report.js';

/**
 * The cells that count a household, or households that have them in common. Each kind of cell has a fixed index in `slots`,
 * so that two days of one household are compared slot by slot. It is filled again for every household: a report counts millions.
 */
export interface Part {
  /** Indexes of cells; -1 where it is in none. */
  readonly slots: number[];
  /** How many of the slots are in use; those after them are of an earlier household. */
  used: number;
  /** Its pattern of dimensions, as bits; -1 where it is in none. */
  pattern: number;
  persons: number;
}

/** A part of nobody. */
export const emptyPart = (): Part => ({ slots: [], used: 0, pattern: -1, persons: 0 });

/** The part of a household that is off the register. */
function fillLeft({ cells }: AnyLayout, part: Part, persons: number): void {
  part.slots[0] = cells.left;
  part.used = 1;
  part.pattern = -1;
  part.persons = persons;
}

/**
 * The part of a household on the register, but for its indicators, whose slots follow. `grade` and `menu` are indexes, -1
 * where it has none; `failed` and `remaining` are its dimensions, a bit each.
 */
export function fillRegistered(
  layout: AnyLayout,
  part: Part,
  grade: number,
  menu: number,
  failed: number,
  remaining: number,
): void {
  const { cells, gradeCells, menuCells, gradeAndMenuCells, dimensionCells } = layout;
  const { slots } = part;
  slots[0] = cells.registered;
  slots[1] = grade < 0 ? cells.ungraded : (gradeCells[grade] as number);
  slots[2] = menu < 0 ? cells.unassigned : (menuCells[menu] as number);
  slots[3] = grade < 0 || menu < 0 ? -1 : (gradeAndMenuCells[grade * menuCells.length + menu] as number);
  let used = 4;
  for (let index = 0; index < dimensionCells.length; index += 1) {
    const dimension = dimensionCells[index] as Need<number>;
    slots[used] = failed & (1 << index) ? dimension.failed : -1;
    slots[used + 1] = remaining & (1 << index) ? dimension.remaining : -1;
    used += 2;
  }
  part.used = used;
  part.pattern = failed;
}

/** How many slots come before those of the indicators. */
const slotsBefore = ({ dimensionCells }: AnyLayout): number => 4 + 2 * dimensionCells.length;

/** Adds a part of so many households, or takes it away when they are negative. */
export function addPart({ counts, patterns }: AreaCells, { slots, used, pattern, persons }: Part, households: number) {
  const people = households < 0 ? -persons : persons;
  for (let slot = 0; slot < used; slot += 1) {
    const cell = slots[slot] as number;
    if (cell < 0) continue;
    counts[2 * cell] = (counts[2 * cell] as number) + households;
    counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + people;
  }
  if (pattern >= 0) addToPattern(patterns, pattern, households, people);
}

/** Adds the difference of two parts of one household. */
export function changePart(cells: AreaCells, before: Part, after: Part): void {
  if (before.used !== after.used || before.persons !== after.persons || before.pattern !== after.pattern) {
    addPart(cells, before, -1);
    addPart(cells, after, 1);
    return;
  }
  for (let slot = 0; slot < after.used; slot += 1) {
    const [old, now] = [before.slots[slot] as number, after.slots[slot] as number];
    if (old === now) continue;
    if (old >= 0) addToCell(cells.counts, old, -1, -before.persons);
    if (now >= 0) addToCell(cells.counts, now, 1, after.persons);
  }
}

/** Whether every cell of a part counts at least one household with its persons. */
export function holdsPart({ counts, patterns }: AreaCells, { slots, used, pattern, persons }: Part): boolean {
  const [households, people] = pattern < 0 ? [1, persons] : (patterns[pattern] ?? [0, 0]);
  if (households < 1 || people < persons) return false;
  for (let slot = 0; slot < used; slot += 1) {
    const cell = slots[slot] as number;
    if (cell >= 0 && ((counts[2 * cell] as number) < 1 || (counts[2 * cell + 1] as number) < persons)) return false;
  }
  return true;
}

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
  const part = emptyPart();
  part.persons = persons;
  fillRegistered(layout, part, grade, menu, failed, remaining);
  addPart(cells, part, households);
}

/**
 * The part of a household that has joined by a day. Plain loops, and each field of the household read once: a report does
 * this by the million. It agrees with `gradeHousehold` and `menuOf`, household by household.
 *
 * `RangeError` when it names what the programme has not.
 */
export function fillPart(call: string, layout: AnyLayout, part: Part, household: Household, asOf: Day): void {
  const exit = exitOn(household, asOf);
  if (exit !== undefined) {
    fillLeft(layout, part, countedPersons(household, exit.on));
    return;
  }
  const choice = menuChoiceOn(household, asOf);
  const menu = choice === undefined ? -1 : indexOf(layout.names.menu, choice.menu);
  if (choice !== undefined && menu < 0) throw stranger(call, layout.programme, `menu ${choice.menu}`);
  const { deprivations } = household;
  const { indicators } = layout;
  const { slots } = part;
  let slot = slotsBefore(layout);
  let applying = 0; // indicators that apply
  let passed = 0;
  let failedBits = 0; // dimensions failed at the baseline, a bit each
  let applyingBits = 0; // of those, the ones with an indicator that still applies
  let remainingBits = 0; // of those, the ones with an indicator that remains
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const deprivation = deprivations[nth] as Deprivation;
    const cells = indicators[deprivation.indicator];
    if (cells === undefined) throw stranger(call, layout.programme, `indicator ${deprivation.indicator}`);
    const { bit, failed, remaining } = cells;
    const outcome = outcomeOn(deprivation, asOf);
    slots[slot] = failed;
    slots[slot + 1] = -1;
    failedBits |= bit;
    if (outcome !== 'notApplicable') {
      applying += 1;
      applyingBits |= bit;
      if (outcome === 'passed') passed += 1;
      else {
        slots[slot + 1] = remaining;
        remainingBits |= bit;
      }
    }
    slot += 2;
  }
  if (layout.programme.grading.by === 'dimension') {
    applying = bitCount(applyingBits);
    passed = applying - bitCount(remainingBits);
  }
  const grade =
    applying === 0 ? -1 : (layout.table.cells[standingPlace(applying, passed, isHalted(household, asOf))] as number);
  fillRegistered(layout, part, grade, menu, failedBits, remainingBits);
  part.used = slot;
  part.persons = countedPersons(household, asOf);
}

/** The index of a name, -1 where it is missing; a loop, as names are few and a map would compute a hash of each. */
function indexOf(names: readonly string[], name: string): number {
  let index = names.length - 1;
  while (index >= 0 && names[index] !== name) index -= 1;
  return index;
}

/** A household that was read for another programme would be counted wrongly without an error. */
export const stranger = (call: string, { id }: Programme, what: string): RangeError =>
  new RangeError(`${call}: a household of another programme: ${id} has no ${what}`);

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
