import { fieldDays, plusDays } from './days.js';
import { pick, type Random, shuffled } from './random.js';
import { chooseExact } from './share.js';
import type { Departed, Placed, Settled, Targets } from './types.js';

/** The published figures do not say who left, or why; neither does the register. */
export const UNEXPLAINED = 'unexplained in the source';

/** Counted members on the snapshot day. */
const remaining = (household: Departed): number => household.counted - household.personsLeftOn.length;

/**
 * Who leaves between the two published days: as many households as the register lost, of two counted members each, and for
 * the other persons one member each of households that keep at least one.
 */
export function chooseDepartures(random: Random, households: readonly Placed[], targets: Targets): Departed[] {
  const { opening, snapshot } = targets;
  const days = fieldDays(plusDays(opening.day, 1), plusDays(snapshot.day, -1));
  const lostHouseholds = opening.registered.households - snapshot.registered.households;
  const lostPersons = opening.registered.persons - snapshot.registered.persons;
  const candidates = shuffled(
    random,
    households.filter((household) => household.counted >= 2),
  );
  const leaving = chooseExact(
    candidates,
    { households: lostHouseholds, persons: 2 * lostHouseholds },
    (h) => h.counted,
  );
  const others = candidates.filter((household) => !leaving.includes(household));
  const losing = others.slice(0, lostPersons - 2 * lostHouseholds);
  return households.map((household) => ({
    ...household,
    leftOn: leaving.includes(household) ? pick(random, days.slice(20, 50)) : null,
    personsLeftOn: losing.includes(household) ? [pick(random, days)] : [],
  }));
}

/** Survive is for those who can hardly earn: small households, and those without a child to send to school, come first. */
const surviveLast = (household: Departed): number =>
  (remaining(household) === 1 ? 0 : 1) + (household.dimensions.includes('education') ? 1 : 0);

/** Grade and menu on the snapshot day, for exactly the published households and persons. */
export function settleHouseholds(random: Random, households: readonly Departed[], targets: Targets): Settled[] {
  const { byGrade, byMenu } = targets.snapshot;
  const staying = shuffled(
    random,
    households.filter((household) => household.leftOn === null),
  );
  const byNeed = [...staying].sort((a, b) => surviveLast(a) - surviveLast(b));
  const survive = new Set(chooseExact(byNeed, byMenu.survive, remaining));
  const notSurvive = staying.filter((household) => !survive.has(household));
  const sufficient = new Set(chooseExact(notSurvive, byMenu.sufficient, remaining));
  const severalDimensions = staying.filter((household) => household.dimensions.length > 1);
  const gradeB = new Set(chooseExact(severalDimensions, byGrade.B, remaining));
  return households.map((household) => ({
    ...household,
    grade: gradeB.has(household) ? 'B' : 'A',
    menu: survive.has(household) ? 'survive' : sufficient.has(household) ? 'sufficient' : 'sustainable',
  }));
}
