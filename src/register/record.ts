import type { Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { LAST_ORDER, notInProgramme, orderOf } from '../figures/index.js';
import { type Household, OUTCOMES } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { type AreaCode, isWithin, shownValue } from '../vocabulary/index.js';

/*
 * A record: the facts of one household that figures need, as 32-bit words.
 *
 *     head        area (21 bits), whether it has a day of joining (1), persons from the start (10)
 *     failed      the index of an indicator failed at the baseline; one word each
 *     facts       day (18 bits), what happened on it (14); one word each, ascending
 *     moves       MOVED_TO and the area (21 bits), one word each, those of the latest move first
 *
 * Facts are sorted by day and, within one day, in the order of the codes below: persons who join or leave come first, then the exits and
 * returns of the household. Every word of a move is greater than every word of a fact. A report therefore reads a record from its start
 * up to the first word after its day.
 */

/** How many bits of a fact are its code. The others are the number of its day, as `orderOf` returns it. */
export const CODE_BITS = 14;
export const CODES = 0x3fff;

export const PERSON_CAME = 0;
export const PERSON_WENT = 1;
export const JOINED = 2;
export const BACK = 3;
export const LIFTED = 4;
export const HALTED = 5;
export const AWAY = 6;
export const LEFT = 7;
export const MOVED = 8;
/** The first code of menu choices; the index of the menu is added to it. */
export const MENU = 16;
/** The first code of follow-ups; four times the index of the indicator, and the outcome, are added to it. */
export const FOLLOW_UP = 1024;

/** The indexes of outcomes in `OUTCOMES`. */
export const PASSED = 0;
export const FAILED = 1;

/** The bits of an area. All are set where the household was removed. */
export const AREA = 0x1fffff;
export const REMOVED = 0x1fffff;
export const JOINS_LATER = 0x200000;
export const PERSONS_AT = 22;
const MOST_AT_START = (1 << 10) - 1;
const MOVED_TO = 0xffe00000;

/** The indexes with which records are written. Areas are added when the first household has them. */
export interface Encoding {
  readonly programme: Programme;
  readonly menus: ReadonlyMap<string, number>;
  /** By indicator number: the index among the counted indicators. */
  readonly indicators: ReadonlyMap<number, number>;
  readonly areas: AreaCode[];
  readonly areaIndexes: Map<AreaCode, number>;
}

/** The encoding of a programme, with the areas of a register so far. `RangeError` when it has more menus or indicators than codes. */
export function encodingOf(call: string, programme: Programme, areas: readonly AreaCode[]): Encoding {
  const counted = countedIndicators(programme.catalogue);
  const most = FOLLOW_UP - MENU;
  if (programme.menus.length > most) throw new RangeError(`${call}: programme has more than ${most} menus`);
  return {
    programme,
    menus: new Map(programme.menus.map(({ menu }, index) => [menu, index])),
    indicators: new Map(counted.map(({ number }, index) => [number, index])),
    areas: [...areas],
    areaIndexes: new Map(areas.map((area, index) => [area, index])),
  };
}

/**
 * Writes the record of a household into a list, which is filled again for each. It uses plain loops, as packing does this for millions
 * of households. `RangeError` when the household names something that the programme does not have.
 */
export function writeRecord(call: string, encoding: Encoding, household: Household, record: number[]): void {
  const { area, joined, left, moves, absences, halts, members, deprivations, menus } = household;
  const { programme } = encoding;
  record.length = 1;
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const { indicator } = deprivations[nth] as (typeof deprivations)[number];
    const index = encoding.indicators.get(indicator);
    if (index === undefined) throw notInProgramme(call, programme, `indicator ${indicator}`);
    record.push(index);
  }
  const first = record.length;
  let persons = 0;
  for (let nth = 0; nth < members.length; nth += 1) {
    const member = members[nth] as (typeof members)[number];
    if (!member.targeted) continue;
    if (member.left !== undefined) {
      if (member.joined !== undefined && member.left.on <= member.joined) continue; // never a person of the household
      record.push(factOf(call, member.left.on, PERSON_WENT));
    }
    if (member.joined !== undefined) record.push(factOf(call, member.joined, PERSON_CAME));
    else if (persons < MOST_AT_START) persons += 1;
    else record.push((1 << CODE_BITS) | PERSON_CAME); // from the first day
  }
  if (joined !== undefined) record.push(factOf(call, joined, JOINED));
  if (left !== undefined) record.push(factOf(call, left.on, LEFT));
  for (const { from, to } of absences ?? NONE)
    if (from < to) record.push(factOf(call, from, AWAY), factOf(call, to, BACK));
  for (const { on, lifted } of halts ?? NONE) {
    if (lifted !== undefined && lifted <= on) continue;
    record.push(factOf(call, on, HALTED));
    if (lifted !== undefined) record.push(factOf(call, lifted, LIFTED));
  }
  for (const { on, menu } of menus ?? NONE) {
    const index = encoding.menus.get(menu);
    if (index === undefined) throw notInProgramme(call, programme, `menu ${menu}`);
    record.push(factOf(call, on, MENU + index));
  }
  for (let nth = 0; nth < deprivations.length; nth += 1)
    for (const { on, outcome } of (deprivations[nth] as (typeof deprivations)[number]).followUps ?? NONE)
      record.push(factOf(call, on, FOLLOW_UP + 4 * (record[nth + 1] as number) + OUTCOMES.indexOf(outcome)));
  for (const { on } of moves ?? NONE) record.push(factOf(call, on, MOVED));
  sortFrom(record, first);
  if (moves !== undefined)
    for (const { area } of [...moves].sort((a, b) => (a.on < b.on ? 1 : -1)))
      record.push((MOVED_TO | areaIndex(call, encoding, area)) >>> 0);
  record[0] =
    (areaIndex(call, encoding, area) | (joined === undefined ? 0 : JOINS_LATER) | (persons << PERSONS_AT)) >>> 0;
}

const NONE: readonly never[] = [];

/** The word of a fact. `RangeError` when its day does not exist, which cannot happen with a household that was read. */
function factOf(call: string, day: Day, code: number): number {
  const order = orderOf(day);
  if (!(order >= 1 && order <= LAST_ORDER)) throw new RangeError(`${call}: a household has the day ${shownValue(day)}`);
  return ((order << CODE_BITS) | code) >>> 0;
}

/** The index of an area, which is added where the register does not have it. */
function areaIndex(call: string, { programme, areas, areaIndexes }: Encoding, area: AreaCode): number {
  const known = areaIndexes.get(area);
  if (known !== undefined) return known;
  if (!isWithin(programme.area, area)) throw notInProgramme(call, programme, `area ${shownValue(area)}`);
  if (areas.length === REMOVED) throw new RangeError(`${call}: a register holds ${REMOVED} areas at most`);
  areaIndexes.set(area, areas.length);
  return areas.push(area) - 1;
}

/** Sorts the end of a list. Few facts are sorted in place, to avoid another list for each household. */
function sortFrom(record: number[], first: number): void {
  if (record.length - first > 32) {
    const sorted = Uint32Array.from(record.slice(first)).sort();
    for (let index = 0; index < sorted.length; index += 1) record[first + index] = sorted[index] as number;
    return;
  }
  for (let index = first + 1; index < record.length; index += 1) {
    const word = record[index] as number;
    let at = index;
    for (; at > first && (record[at - 1] as number) > word; at -= 1) record[at] = record[at - 1] as number;
    record[at] = word;
  }
}
