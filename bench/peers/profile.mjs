import { DIMENSION_OF, DIMENSIONS } from '../lib/rules.mjs';

/** What a good engineer writes first to know a household on a day; null before it joined. */
export function profileOf(household, asOf) {
  if (household.joined && household.joined > asOf) return null;
  const hasLeft = household.left !== undefined && household.left.on <= asOf;
  const absence = household.absences?.find(({ from, to }) => from <= asOf && asOf < to);
  const day = hasLeft ? household.left.on : (absence?.from ?? asOf);
  const persons = household.members.filter(
    (member) => member.targeted && !(member.joined > day) && !(member.left && member.left.on <= day),
  ).length;
  const outcomes = household.deprivations.map(({ indicator, followUps = [] }) => ({
    indicator,
    dimension: DIMENSIONS[DIMENSION_OF.get(indicator)],
    outcome: latest(followUps, asOf)?.outcome ?? 'failed',
  }));
  return {
    district: (latest(household.moves ?? [], asOf)?.area ?? household.area).slice(0, 4),
    gone: hasLeft || absence !== undefined,
    persons,
    outcomes,
    failed: outcomes.filter(({ outcome }) => outcome !== 'notApplicable').length,
    passed: outcomes.filter(({ outcome }) => outcome === 'passed').length,
    halted: (household.halts ?? []).some(({ on, lifted }) => on <= asOf && !(lifted <= asOf)),
    menu: latest(household.menus ?? [], asOf)?.menu ?? null,
  };
}

function latest(things, asOf) {
  let found;
  for (const thing of things) if (thing.on <= asOf && (!found || thing.on > found.on)) found = thing;
  return found;
}

/** Adds a household to counts kept by name, `'2301/byGrade/A'`. */
export function countProfile(counts, { district, gone, persons, outcomes, menu }, grade) {
  const add = (part) => {
    const key = `${district}/${part}`;
    const tally = counts.get(key);
    if (tally) {
      tally.households += 1;
      tally.persons += persons;
    } else counts.set(key, { households: 1, persons });
  };
  if (gone) {
    add('left');
    return;
  }
  add('registered');
  add(grade ? `byGrade/${grade}` : 'ungraded');
  add(menu ? `byMenu/${menu}` : 'unassigned');
  if (grade && menu) add(`byGradeAndMenu/${grade}/${menu}`);
  const failed = new Set();
  const remaining = new Set();
  for (const { indicator, dimension, outcome } of outcomes) {
    add(`byIndicator/${indicator}/failed`);
    failed.add(dimension);
    if (outcome !== 'failed') continue;
    add(`byIndicator/${indicator}/remaining`);
    remaining.add(dimension);
  }
  for (const dimension of failed) add(`byDimension/${dimension}/failed`);
  for (const dimension of remaining) add(`byDimension/${dimension}/remaining`);
  add(`byPattern/${DIMENSIONS.filter((dimension) => failed.has(dimension)).join('+')}`);
}

/** Counts by name as rows: area, part, households, persons. */
export const rowsOf = (counts) =>
  [...counts].map(([key, { households, persons }]) => [key.slice(0, 4), key.slice(5), households, persons]);
