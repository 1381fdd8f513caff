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
import { standingPlace } from '../programme/index.js';
import { type AreaCells, addToCell, addToPattern } from './area-cells.js';
import type { Ledger } from './layout.js';

/**
 * Counts a household that has joined by a day into its area's cells. One pass over its deprivations in plain loops: a
 * report does this by the million. It agrees with `gradeHousehold` and `menuOf`, household by household.
 */
export function countHousehold(
  call: string,
  ledger: Ledger<string, string, string>,
  { counts, patterns }: AreaCells,
  household: Household,
  asOf: Day,
): void {
  const { cells } = ledger;
  if (household.left !== undefined && hasLeft(household, asOf)) {
    addToCell(counts, cells.left, 1, countedPersons(household, household.left.on));
    return;
  }
  const choice = menuChoiceOn(household, asOf);
  const menu = choice === undefined ? -1 : (ledger.placeOfMenu.get(choice.menu) ?? -2);
  if (menu === -2) throw stranger(call, ledger, `menu ${choice?.menu}`);
  const { deprivations } = household;
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const { indicator } = deprivations[nth] as Deprivation;
    if (ledger.placeOfIndicator[indicator] === undefined) throw stranger(call, ledger, `indicator ${indicator}`);
  }

  // Nothing is refused from here on, so that no household is counted by half.
  const persons = countedPersons(household, asOf);
  addToCell(counts, cells.registered, 1, persons);

  let failed = 0;
  let passed = 0;
  let pattern = 0; // dimensions failed at the baseline, a bit each
  let applying = 0; // of those, the ones with an indicator that still applies
  let remaining = 0; // of those, the ones with an indicator that remains
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const deprivation = deprivations[nth] as Deprivation;
    const place = ledger.placeOfIndicator[deprivation.indicator] as number;
    const bit = ledger.bitOfIndicator[deprivation.indicator] as number;
    const outcome = outcomeOn(deprivation, asOf);
    addToCell(counts, cells.indicatorsFailed + place, 1, persons);
    pattern |= bit;
    if (outcome === 'notApplicable') continue;
    failed += 1;
    applying |= bit;
    if (outcome === 'passed') passed += 1;
    else {
      addToCell(counts, cells.indicatorsRemaining + place, 1, persons);
      remaining |= bit;
    }
  }
  addBits(counts, cells.dimensionsFailed, pattern, persons);
  addBits(counts, cells.dimensionsRemaining, remaining, persons);
  addToPattern(patterns, pattern, 1, persons);
  if (ledger.grading === 'dimension') {
    failed = bitCount(applying);
    passed = failed - bitCount(remaining);
  }

  const grade =
    failed === 0 ? -1 : (ledger.table.cells[standingPlace(failed, passed, isHalted(household, asOf))] as number);
  addToCell(counts, grade < 0 ? cells.ungraded : cells.grades + grade, 1, persons);
  addToCell(counts, menu < 0 ? cells.unassigned : cells.menus + menu, 1, persons);
  if (grade >= 0 && menu >= 0) addToCell(counts, cells.gradesAndMenus + grade * ledger.menus.length + menu, 1, persons);
}

/** A household that came through the gate of another programme would be counted wrongly without a word. */
const stranger = (call: string, { programme }: Ledger<string, string, string>, what: string): RangeError =>
  new RangeError(`${call}: a household of another programme: ${programme} has no ${what}`);

function addBits(counts: Float64Array, first: number, bits: number, persons: number): void {
  for (let left = bits, place = 0; left !== 0; left >>>= 1, place += 1) {
    if (left & 1) addToCell(counts, first + place, 1, persons);
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
