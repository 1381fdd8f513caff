import { checkDay, type Day } from '../calendar/index.js';
import { sorted } from '../figures/index.js';
import { gradeHousehold } from '../grading/index.js';
import {
  checkHousehold,
  countedPersons,
  type Household,
  homeOn,
  isOnRegister,
  type Member,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { addTallies, checkIterable, checkObject, NO_ONE, type Tally } from '../vocabulary/index.js';

/**
 * What changed on the register from one day to another.
 *
 * Households: `opening + joined − left = closing`. Persons: the same, and `+ membersJoined − membersLeft`.
 */
export interface Movement<G extends string = string> {
  readonly from: Day;
  readonly to: Day;
  readonly opening: Tally;
  /**
   * Households that joined or came back after `from`, with the persons counted on that day. One that did so twice
   * counts twice.
   */
  readonly joined: Tally;
  /** Households that left after `from`, for good or for a time, with the persons counted when they left. Every exit counts. */
  readonly left: Tally;
  readonly leftByReason: Readonly<Record<string, Tally>>;
  /** Counted persons who joined or left households that were on the register. */
  readonly membersJoined: number;
  readonly membersLeft: number;
  readonly closing: Tally;
  /** Households on the register on both days that live in another area than before, at any level. */
  readonly movedAreas: number;
  /**
   * Households on the register on both days, by the grade on each. A row for every pair of grades, best first, ungraded (`null`)
   * last.
   */
  readonly moves: readonly { readonly from: G | null; readonly to: G | null; readonly households: number }[];
  /** The ids of households whose grade fell, ascending. */
  readonly relapsed: readonly string[];
}

/**
 * What changed on the register after one day, up to and including another: who joined, who left and why, and which grades changed. A
 * household whose absence begins has left, for the reason of the absence; one whose absence ends has joined. A household that joined
 * and left between the two days counts in both. Moving to another area counts in neither.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when a day does not exist or is of the Buddhist Era, or `to`
 * is before `from`.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', moves: [{ on: '2022-07-01', area: '2302' }] },
 *   { ...row, id: 'H2', left: { on: '2022-06-01', reason: 'moved away' } },
 * ]);
 * const change = movement(trat2565, households, { from: '2022-05-09', to: '2022-08-05' });
 * [change.opening.households, change.left.households, change.closing.households]; // => [2, 1, 1]
 * change.leftByReason; // => { 'moved away': { households: 1, persons: 1 } }
 * change.movedAreas; // => 1
 * change.moves.filter(({ households }) => households > 0); // => [{ from: 'C', to: 'C', households: 1 }]
 * ```
 */
export function movement<G extends string>(
  programme: Programme<G>,
  households: Iterable<Household>,
  days: { readonly from: Day; readonly to: Day },
): Movement<G> {
  checkProgramme('movement', programme);
  checkIterable('movement', 'households', 'an iterable of households', households);
  checkObject('movement', 'days', 'an object with from and to', days);
  const { from, to } = days;
  checkDay('movement', 'days.from', from);
  checkDay('movement', 'days.to', to);
  if (to < from) throw new RangeError(`movement: days.to ${to} is before days.from ${from}`);
  const grades = [...programme.grading.rules.map(({ grade }) => grade), null];
  const ranks = new Map(grades.map((grade, rank) => [grade, rank]));
  const moves = grades.map(() => grades.map(() => 0));
  const sums = { opening: NO_ONE, joined: NO_ONE, left: NO_ONE, closing: NO_ONE };
  const leftByReason = new Map<string, Tally>();
  const relapsed: string[] = [];
  let membersJoined = 0;
  let membersLeft = 0;
  let movedAreas = 0;

  for (const household of households) {
    checkHousehold('movement', household);
    const tally = (day: Day): Tally => ({ households: 1, persons: countedPersons(household, day) });
    for (const stay of staysOf(household, from, to)) {
      const [start, end] = [tally(stay.start), tally(stay.end)];
      const entry = stay.start === from ? 'opening' : 'joined'; // a household that joined later has another start
      const exit = stay.left === undefined ? 'closing' : 'left';
      sums[entry] = addTallies(sums[entry], start);
      sums[exit] = addTallies(sums[exit], end);
      if (stay.left !== undefined) leftByReason.set(stay.left, addTallies(leftByReason.get(stay.left) ?? NO_ONE, end));
      const arrivals = household.members.filter((member) => joinedDuring(member, stay)).length;
      membersJoined += arrivals;
      membersLeft += start.persons + arrivals - end.persons;
    }
    if (!isOnRegister(household, from) || !isOnRegister(household, to)) continue;
    if (homeOn(household, from) !== homeOn(household, to)) movedAreas += 1;
    const [before, after] = [from, to].map((day) =>
      Number(ranks.get(gradeHousehold(programme, household, day).grade)),
    ) as [number, number];
    const row = moves[before] as number[];
    row[after] = (row[after] as number) + 1;
    if (after > before && grades[after] !== null) relapsed.push(household.id);
  }
  return {
    from,
    to,
    ...sums,
    leftByReason: sorted(Object.fromEntries(leftByReason)),
    membersJoined,
    membersLeft,
    movedAreas,
    moves: grades.flatMap((before, row) =>
      grades.map((after, column) => ({ from: before, to: after, households: moves[row]?.[column] as number })),
    ),
    relapsed: relapsed.sort(),
  };
}

/** How many households moved from one grade to another; undefined when the movement has no such row. `null` is ungraded. */
export const householdsMoved = (moves: Movement['moves'], from: string | null, to: string | null): number | undefined =>
  moves.find((move) => move.from === from && move.to === to)?.households;

/** A household's time on the register between the two days, and the reason it left, if it did. */
interface Stay {
  readonly start: Day;
  readonly end: Day;
  readonly left: string | undefined;
}

/** The stays of a household on the register that include a day after `from` up to `to`. Absences separate them. */
function staysOf({ joined, left, absences = [] }: Household, from: Day, to: Day): Stay[] {
  const entries = [joined, ...absences.map((absence) => absence.to)];
  const exits = [...absences.map(({ from: on, reason }) => ({ on, reason })), left];
  return entries.flatMap((entry, nth) => {
    const exit = exits[nth];
    const start = entry !== undefined && entry > from ? entry : from;
    if (start > to || (exit !== undefined && exit.on <= from)) return []; // joined later, or left before
    const hasLeft = exit !== undefined && exit.on <= to;
    return [hasLeft ? { start, end: exit.on, left: exit.reason } : { start, end: to, left: undefined }];
  });
}

/** Whether a person joined during a stay and was counted. One who joined and left on the same day was never counted. */
const joinedDuring = ({ targeted, joined, left }: Member, { start, end }: Stay): boolean =>
  targeted && joined !== undefined && joined > start && joined <= end && !(left !== undefined && left.on <= joined);
