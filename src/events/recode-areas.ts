import { checkDay, type Day, formatDate, LATEST_DAY } from '../calendar/index.js';
import {
  checkHousehold,
  eventWindowOf,
  type Household,
  homeOn,
  type Move,
  readHouseholds,
} from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  areasAround,
  checkAreaIn,
  checkArray,
  checkIterable,
  checkObject,
  isWithin,
  shownValue,
} from '../vocabulary/index.js';

/** A change of boundaries: from one day on, areas have other codes. */
export interface AreaRecoding {
  /** The first day of the new codes. */
  readonly on: Day;
  /**
   * The new code of each area that changes, of the same level; for an area that was divided, a list of its successors. An area inside
   * one that changes keeps the rest of its digits, unless it has an entry itself: the entry with the longest code applies.
   */
  readonly codes: Readonly<Record<AreaCode, AreaCode | readonly AreaCode[]>>;
}

/** The households after a change of boundaries, and those that a person must look at. */
export interface RecodedAreas {
  /** All households, in the same order. Those that do not change are the same objects. */
  readonly households: Household[];
  /** The ids of households whose new area is unknown, ascending. They are not changed. */
  readonly unresolved: string[];
}

/**
 * The households after a change of boundaries, as when a subdistrict becomes part of another district. A household that lives in a
 * changed area on the day `on` gets a move to the new code on that day, and its moves on later days get the new codes. Figures of
 * earlier days do not change, and neither do those of the whole province.
 *
 * A household that joins the register after `on` starts with the new code; one that is absent on `on` moves on the day it is back; one
 * that has left by then keeps the old code. The codes are applied once, so two areas may exchange codes. `movement` cannot
 * distinguish these moves from others.
 *
 * A household is unresolved if it lives in an area with several successors, or if its code is too short to say whether it is
 * concerned: `2301`, when `230101` becomes part of `2307`.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is before the first on
 * which something may happen to a household, a code is not an area of the programme, a new code is of another level, an area has
 * no successor, two households that change have one id, or one is of another programme.
 *
 * @example
 * ```ts
 * const row = { members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] };
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', area: '23010203' },
 *   { ...row, id: 'H2', area: '230103' },
 *   { ...row, id: 'H3', area: '230101' },
 * ]);
 * const recoded = recodeAreas(trat2565, households, {
 *   on: '2022-07-01',
 *   codes: { '230102': '230704', '230103': ['230108', '230109'] },
 * });
 * recoded.households.map((household) => areaOn(household, '2022-06-30')); // => ['23010203', '230103', '230101']
 * recoded.households.map((household) => areaOn(household, '2022-07-01')); // => ['23070403', '230103', '230101']
 * recoded.unresolved; // => ['H2']
 * ```
 */
export function recodeAreas(
  programme: Programme,
  households: Iterable<Household>,
  recoding: AreaRecoding,
): RecodedAreas {
  checkProgramme('recodeAreas', programme);
  checkIterable('recodeAreas', 'households', 'an iterable of households', households);
  const newCode = newCodesIn(programme, recoding);
  const { on } = recoding;

  const all: Household[] = [];
  const drafts: object[] = [];
  const changed: number[] = [];
  const unresolved: string[] = [];
  for (const household of households) {
    checkHousehold('recodeAreas', household, 'a household of households');
    const draft = recoded(household, on, newCode);
    if (draft === 'unresolved') unresolved.push(household.id);
    else if (draft !== null) {
      changed.push(all.length);
      drafts.push(draft);
    }
    all.push(household);
  }

  // The days of the records were checked against `today` when they were read.
  const reading = readHouseholds(programme, drafts, { today: LATEST_DAY });
  const [fault] = reading.rejected;
  if (fault !== undefined)
    throw new RangeError(
      `recodeAreas: households holds ${shownValue(fault.id)}, which is refused: ${fault.problems[0]?.message.en}`,
    );
  for (const [nth, index] of changed.entries()) all[index] = reading.households[nth] as Household;
  return { households: all, unresolved: unresolved.sort() };
}

/** Returns the new code of an area, which is the same where it does not change; null where it is unknown. */
type NewCode = (area: AreaCode) => AreaCode | null;

function newCodesIn(programme: Programme, recoding: AreaRecoding): NewCode {
  checkObject('recodeAreas', 'recoding', 'a record such as { on, codes }', recoding);
  const { on, codes } = recoding;
  checkDay('recodeAreas', 'recoding.on', on);
  const { first } = eventWindowOf(programme);
  if (on < first)
    throw new RangeError(
      `recodeAreas: recoding.on ${shownValue(on)} is before ${formatDate(first, 'en')}, the first day of ${programme.id}`,
    );
  checkObject('recodeAreas', 'recoding.codes', 'a record of new codes by old ones', codes);
  const successors = new Map<AreaCode, readonly AreaCode[]>();
  for (const [old, given] of Object.entries(codes)) {
    const name = `recoding.codes[${shownValue(old)}]`;
    checkAreaIn('recodeAreas', 'recoding.codes', programme.area, old);
    const list = typeof given === 'string' ? [given] : given;
    checkArray('recodeAreas', name, 'an area code or a list of them', list);
    if (list.length === 0) throw new RangeError(`recodeAreas: ${name} names no successor`);
    for (const successor of list) {
      checkAreaIn('recodeAreas', name, programme.area, successor);
      if (successor.length !== old.length)
        throw new RangeError(`recodeAreas: ${name} ${shownValue(successor)} is of another level of areas`);
    }
    successors.set(old, [...new Set(list)]);
  }
  const known = new Map<AreaCode, AreaCode | null>(); // remembered, as a register has far fewer areas than households
  return (area) => {
    const before = known.get(area);
    if (before !== undefined) return before;
    const code = newCodeOf(successors, area);
    known.set(area, code);
    return code;
  };
}

function newCodeOf(successors: ReadonlyMap<AreaCode, readonly AreaCode[]>, area: AreaCode): AreaCode | null {
  const old = areasAround(area).find((outer) => successors.has(outer)) ?? '';
  const [successor = '', ...others] = successors.get(old) ?? [];
  if (others.length > 0) return null;
  const code = successor + area.slice(old.length);
  for (const [inner, parts] of successors) {
    // A change inside the area matters only if a part moves out of it.
    if (inner.length > area.length && isWithin(area, inner) && !parts.every((part) => isWithin(code, part)))
      return null;
  }
  return code;
}

/** The household after a change of boundaries, not checked yet; null when it does not change. */
function recoded(household: Household, on: Day, newCode: NewCode): object | 'unresolved' | null {
  const { joined, left, moves = [], absences = [] } = household;
  if (left !== undefined && left.on <= on) return null;
  const isLater = joined !== undefined && on < joined;
  const start = isLater ? joined : (absences.find(({ from, to }) => from < on && on < to)?.to ?? on);
  const home = homeOn(household, start);
  const following = moves.filter((move) => move.on > start);
  const codes = [home, ...following.map((move) => move.area)].map(newCode);
  if (codes.includes(null)) return 'unresolved';
  const [code, ...later] = codes as AreaCode[];
  if (code === home && following.every((move, nth) => move.area === later[nth])) return null;

  const before = moves.filter((move) => move.on < start);
  const at = moves.filter((move) => move.on === start);
  const first: Move[] = code === home ? at : [{ on: start, area: code as AreaCode }];
  const after = following.map((move, nth) => ({ ...move, area: later[nth] as AreaCode }));
  // One that joins later starts with the new code.
  if (isLater && at.length === 0) return { ...household, area: code, moves: after };
  return { ...household, moves: [...before, ...first, ...after] };
}
