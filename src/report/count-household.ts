import type { Day } from '../calendar/index.js';
import {
  countedPersons,
  type Deprivation,
  type Household,
  hasLeft,
  isHalted,
  menuChoiceOn,
  outcomeOn,
} from '../household/index.js';
import { standingPlace } from '../rules/index.js';
import type { HelpFigures } from './help-figures.js';
import type { Ledger } from './ledger.js';

/** The counts of one area: households and persons of every cell, and of every pattern of dimensions by its bits. */
export interface AreaCells {
  /** Cell `n` has its households at `2n` and its persons at `2n + 1`. */
  readonly counts: Float64Array;
  readonly patterns: Map<number, [households: number, persons: number]>;
  /** The blocks asked for, summed so far. */
  help: HelpFigures;
}

/**
 * Counts a household that has joined by a day into its area's cells. One pass over its deprivations in plain loops: a
 * report does this by the million. It agrees with `gradeHousehold` and `menuOf`, household by household.
 */
export function countHousehold(
  ledger: Ledger<string, string, string>,
  { counts, patterns }: AreaCells,
  household: Household,
  asOf: Day,
): void {
  const { cells } = ledger;
  if (household.left !== undefined && hasLeft(household, asOf)) {
    add(counts, cells.left, countedPersons(household, household.left.on));
    return;
  }
  const persons = countedPersons(household, asOf);
  add(counts, cells.registered, persons);

  let failed = 0;
  let passed = 0;
  let pattern = 0; // dimensions failed at the baseline, a bit each
  let applying = 0; // of those, the ones with an indicator that still applies
  let remaining = 0; // of those, the ones with an indicator that remains
  const { deprivations } = household;
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const deprivation = deprivations[nth] as Deprivation;
    const place = ledger.placeOfIndicator[deprivation.indicator];
    if (place === undefined) throw stranger(ledger, `indicator ${deprivation.indicator}`);
    const bit = ledger.bitOfIndicator[deprivation.indicator] as number; // has one where it has a place
    const outcome = outcomeOn(deprivation, asOf);
    add(counts, cells.indicatorsFailed + place, persons);
    pattern |= bit;
    if (outcome === 'notApplicable') continue;
    failed += 1;
    applying |= bit;
    if (outcome === 'passed') passed += 1;
    else {
      add(counts, cells.indicatorsRemaining + place, persons);
      remaining |= bit;
    }
  }
  addBits(counts, cells.dimensionsFailed, pattern, persons);
  addBits(counts, cells.dimensionsRemaining, remaining, persons);
  addPattern(patterns, pattern, persons);
  if (ledger.grading === 'dimension') {
    failed = bitCount(applying);
    passed = failed - bitCount(remaining);
  }

  const grade =
    failed === 0 ? -1 : (ledger.table.cells[standingPlace(failed, passed, isHalted(household, asOf))] as number);
  const choice = menuChoiceOn(household, asOf);
  const menu = choice === undefined ? -1 : (ledger.placeOfMenu.get(choice.menu) ?? -2);
  if (menu === -2) throw stranger(ledger, `menu ${choice?.menu}`);
  add(counts, grade < 0 ? cells.ungraded : cells.grades + grade, persons);
  add(counts, menu < 0 ? cells.unassigned : cells.menus + menu, persons);
  if (grade >= 0 && menu >= 0) add(counts, cells.gradesAndMenus + grade * ledger.menus.length + menu, persons);
}

/** A household that came through the gate of another programme would be counted wrongly without a word. */
const stranger = ({ programme }: Ledger<string, string, string>, what: string): RangeError =>
  new RangeError(`Cannot count a household of another programme: ${programme} has no ${what}`);

function add(counts: Float64Array, cell: number, persons: number): void {
  counts[2 * cell] = (counts[2 * cell] as number) + 1;
  counts[2 * cell + 1] = (counts[2 * cell + 1] as number) + persons;
}

function addBits(counts: Float64Array, first: number, bits: number, persons: number): void {
  for (let left = bits, place = 0; left !== 0; left >>>= 1, place += 1) {
    if (left & 1) add(counts, first + place, persons);
  }
}

function addPattern(patterns: AreaCells['patterns'], pattern: number, persons: number): void {
  const tally = patterns.get(pattern);
  if (tally === undefined) patterns.set(pattern, [1, persons]);
  else {
    tally[0] += 1;
    tally[1] += persons;
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
