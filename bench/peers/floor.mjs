import { flatReport } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { AT, BIT, DIMENSION_AT, INDICATOR_AT, PATTERN_AT, PLACE } from './floor-cells.mjs';
import { floorFigures } from './floor-figures.mjs';

/** The floor: one loop that can do Trat's report and nothing else. No rule table, no catalogue, no Map, no checks. */
function floorReport(households, asOf) {
  const counts = new Int32Array(7 * AT.size * 2);
  for (let n = 0; n < households.length; n += 1) {
    const household = households[n];
    const { joined, left, moves, absences } = household;
    if (joined !== undefined && joined > asOf) continue;
    const area = (moves === undefined ? undefined : latest(moves, asOf)?.area) ?? household.area;
    const base = (area.charCodeAt(3) - 49) * AT.size;
    const gone = left !== undefined && left.on <= asOf ? left.on : absences && awaySince(absences, asOf);
    const persons = countPersons(household.members, gone ?? asOf);
    if (gone !== undefined) bump(counts, base + AT.left, persons);
    else countOne(counts, base, household, asOf, persons);
  }
  return floorFigures(counts);
}

function countOne(counts, base, { deprivations, halts, menus }, asOf, persons) {
  let failed = 0;
  let passed = 0;
  let pattern = 0;
  let remaining = 0;
  for (let n = 0; n < deprivations.length; n += 1) {
    const { indicator, followUps } = deprivations[n];
    const found = followUps === undefined ? undefined : latest(followUps, asOf)?.outcome;
    bump(counts, base + INDICATOR_AT.failed + PLACE[indicator], persons);
    pattern |= BIT[indicator];
    if (found === 'notApplicable') continue;
    failed += 1;
    if (found === 'passed') passed += 1;
    else {
      bump(counts, base + INDICATOR_AT.remaining + PLACE[indicator], persons);
      remaining |= BIT[indicator];
    }
  }
  for (let place = 0; place < 5; place += 1) {
    if (pattern & (1 << place)) bump(counts, base + DIMENSION_AT.failed + place, persons);
    if (remaining & (1 << place)) bump(counts, base + DIMENSION_AT.remaining + place, persons);
  }
  const grade = gradeOf(failed, passed, halts !== undefined && isHalted(halts, asOf));
  const choice = menus === undefined ? undefined : latest(menus, asOf)?.menu;
  const menu = choice === undefined ? -1 : choice === 'survive' ? 0 : choice === 'sufficient' ? 1 : 2;
  bump(counts, base + AT.registered, persons);
  bump(counts, base + PATTERN_AT + pattern, persons);
  bump(counts, base + (grade < 0 ? AT.ungraded : AT.grades + grade), persons);
  bump(counts, base + (menu < 0 ? AT.unassigned : AT.menus + menu), persons);
  if (grade >= 0 && menu >= 0) bump(counts, base + AT.both + grade * 3 + menu, persons);
}

/** A 0, B 1, C 2, F 3, none -1. */
function gradeOf(failed, passed, halted) {
  if (failed === 0) return -1;
  if (passed === failed) return 0;
  if (halted) return 3;
  return passed > 0 ? 1 : 2;
}

function awaySince(absences, asOf) {
  for (let n = 0; n < absences.length; n += 1) {
    const { from, to } = absences[n];
    if (from <= asOf && asOf < to) return from;
  }
  return undefined;
}

function isHalted(halts, asOf) {
  for (let n = 0; n < halts.length; n += 1) {
    const { on, lifted } = halts[n];
    if (on <= asOf && (lifted === undefined || asOf < lifted)) return true;
  }
  return false;
}

function countPersons(members, day) {
  let count = 0;
  for (let n = 0; n < members.length; n += 1) {
    const { targeted, joined, left } = members[n];
    if (targeted && (joined === undefined || joined <= day) && (left === undefined || left.on > day)) count += 1;
  }
  return count;
}

function latest(things, asOf) {
  let found;
  for (let n = 0; n < things.length; n += 1) {
    const thing = things[n];
    if (thing.on <= asOf && (found === undefined || thing.on > found.on)) found = thing;
  }
  return found;
}

function bump(counts, cell, persons) {
  counts[2 * cell] += 1;
  counts[2 * cell + 1] += persons;
}

export const floor = {
  name: 'hand-written loop for Trat alone (the floor)',
  input: 'households',
  load: ({ households }) => households,
  run: (households) => floorReport(households, AS_OF),
  normalise: flatReport,
};
