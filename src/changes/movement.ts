import { checkDay, type Day } from '../calendar/index.js';
import { sorted } from '../figures/index.js';
import { gradeHousehold } from '../grading/index.js';
import { checkHousehold, countedPersons, type Household, type Member } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  addTallies,
  checkIterable,
  checkObject,
  NO_ONE,
  type RecordOf,
  recordOf,
  type Tally,
} from '../vocabulary/index.js';

/**
 * What changed on the register from one day to another.
 *
 * Households: `opening + joined − left = closing`. Persons: the same, and `+ membersJoined − membersLeft`.
 */
export interface Movement<G extends string = string> {
  readonly from: Day;
  readonly to: Day;
  readonly opening: Tally;
  /** Households that joined after `from`, with the persons counted when they joined. */
  readonly joined: Tally;
  /** Households that left after `from`, with the persons counted when they left. */
  readonly left: Tally;
  readonly leftByReason: Readonly<Record<string, Tally>>;
  /** Counted persons who joined or left households that were on the register. */
  readonly membersJoined: number;
  readonly membersLeft: number;
  readonly closing: Tally;
  /** Households on the register on both days, from one grade to another. */
  readonly moves: RecordOf<G | 'ungraded', RecordOf<G | 'ungraded', number>>;
  /** The ids of households whose grade fell, ascending. */
  readonly relapsed: readonly string[];
}

/**
 * What changed on the register after one day, up to and including another: who joined, who left and why, and from
 * which grade to which. Who joined and left on one day counts in both; `left` is the difference between the `left` of the
 * reports of the two days.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when a day does not exist or is of the Buddhist Era, or `to`
 * is before `from`.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1' },
 *   { ...row, id: 'H2', left: { on: '2022-06-01', reason: 'moved away' } },
 * ]);
 * const { opening, left, closing, leftByReason, moves } = movement(trat2565, households, { from: '2022-05-09', to: '2022-08-05' });
 * [opening.households, left.households, closing.households]; // => [2, 1, 1]
 * leftByReason; // => { 'moved away': { households: 1, persons: 1 } }
 * moves.C.C; // => 1
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
  const grades = programme.grading.rules.map(({ grade }) => grade);
  const ranks = new Map(grades.map((grade, rank) => [grade, rank]));
  const rows = [...grades, 'ungraded'] as const;
  const moves = recordOf(rows, () => recordOf(rows, () => 0) as Record<G | 'ungraded', number>);
  const sums = { opening: NO_ONE, joined: NO_ONE, left: NO_ONE, closing: NO_ONE };
  const leftByReason = new Map<string, Tally>();
  const relapsed: string[] = [];
  let membersJoined = 0;
  let membersLeft = 0;

  for (const household of households) {
    checkHousehold('movement', household);
    const stay = stayOf(household, from, to);
    if (stay === null) continue;
    const tally = (day: Day): Tally => ({ households: 1, persons: countedPersons(household, day) });
    const [start, end] = [tally(stay.start), tally(stay.end)];
    const entry = stay.start === from ? 'opening' : 'joined'; // who came later has another start
    const exit = stay.left === undefined ? 'closing' : 'left';
    sums[entry] = addTallies(sums[entry], start);
    sums[exit] = addTallies(sums[exit], end);
    if (stay.left !== undefined) leftByReason.set(stay.left, addTallies(leftByReason.get(stay.left) ?? NO_ONE, end));
    const arrivals = household.members.filter((member) => joinedDuring(member, stay)).length;
    membersJoined += arrivals;
    membersLeft += start.persons + arrivals - end.persons;

    if (entry !== 'opening' || stay.left !== undefined) continue;
    const [before, after] = [
      gradeHousehold(programme, household, from).grade,
      gradeHousehold(programme, household, to).grade,
    ];
    moves[before ?? 'ungraded'][after ?? 'ungraded'] += 1;
    if (before !== null && after !== null && Number(ranks.get(after)) > Number(ranks.get(before)))
      relapsed.push(household.id);
  }
  return {
    from,
    to,
    ...sums,
    leftByReason: sorted(Object.fromEntries(leftByReason)),
    membersJoined,
    membersLeft,
    moves,
    relapsed: relapsed.sort(),
  };
}

/** A household's time on the register between the two days, and the reason it left, if it did. */
interface Stay {
  readonly start: Day;
  readonly end: Day;
  readonly left: string | undefined;
}

function stayOf({ joined, left }: Household, from: Day, to: Day): Stay | null {
  const start = joined !== undefined && joined > from ? joined : from;
  if (start > to || (left !== undefined && left.on <= from)) return null; // not yet on the register, or left before
  return left !== undefined && left.on <= to
    ? { start, end: left.on, left: left.reason }
    : { start, end: to, left: undefined };
}

/** Whether a person became counted after the household's stay began. One who joined and left on one day never was. */
const joinedDuring = ({ targeted, joined, left }: Member, { start, end }: Stay): boolean =>
  targeted && joined !== undefined && joined > start && joined <= end && !(left !== undefined && left.on <= joined);
