import { DIMENSIONS, patternName } from '../lib/rules.mjs';
import { AT, COUNTED, DIMENSION_AT, INDICATOR_AT, PATTERN_AT } from './floor-cells.mjs';

const GRADES = ['A', 'B', 'C', 'F'];
const MENUS = ['survive', 'sufficient', 'sustainable'];

/** The counts of the floor in the shape of a report: seven districts, and their sum. */
export function floorFigures(counts) {
  const whole = new Int32Array(AT.size * 2);
  const areas = {};
  for (let district = 0; district < 7; district += 1) {
    const own = counts.subarray(district * AT.size * 2, (district + 1) * AT.size * 2);
    for (let n = 0; n < own.length; n += 1) whole[n] += own[n];
    areas[`230${district + 1}`] = figuresOf(own);
  }
  return { figures: figuresOf(whole), areas };
}

function figuresOf(counts) {
  const at = (cell) => ({ households: counts[2 * cell], persons: counts[2 * cell + 1] });
  const each = (names, value) => Object.fromEntries(names.map((name, place) => [name, value(place)]));
  const need = (first) => (place) => ({ failed: at(first.failed + place), remaining: at(first.remaining + place) });
  const patterns = Array.from({ length: 32 }, (_, bits) => [patternName(bits), at(PATTERN_AT + bits)]);
  return {
    registered: at(AT.registered),
    left: at(AT.left),
    byGrade: each(GRADES, (grade) => at(AT.grades + grade)),
    ungraded: at(AT.ungraded),
    byMenu: each(MENUS, (menu) => at(AT.menus + menu)),
    unassigned: at(AT.unassigned),
    byGradeAndMenu: each(GRADES, (grade) => each(MENUS, (menu) => at(AT.both + grade * MENUS.length + menu))),
    byDimension: each(DIMENSIONS, need(DIMENSION_AT)),
    byIndicator: each(COUNTED.map(String), need(INDICATOR_AT)),
    byPattern: Object.fromEntries(patterns.filter(([, { households }]) => households > 0)),
  };
}
