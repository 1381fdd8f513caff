import type { Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { LAST_ORDER, notInProgramme, orderOf } from '../figures/index.js';
import { type Household, OUTCOMES } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { type AreaCode, isWithin, shownValue } from '../vocabulary/index.js';

/*
 * A record: what figures need of one household, as 32-bit words.
 *
 *     head        area (21 bits), whether it joins later (1), persons from the start (10)
 *     failed      the index of an indicator failed at the baseline; one word each
 *     facts       day (18 bits), what happened on it (14); one word each, ascending
 *     moves       MOVED_TO and the area (21 bits), one word each, those of the latest move first
 *
 * Ascending words are ascending days, and on one day in the order of the codes below: first who belongs to the household, then
 * whether it does to the register. Every word of a move is greater than one of a fact. So a report reads a record forward, up
 * to the first word after its day.
 */

/** Bits of a fact that say what happened; the others are its day, as `orderOf` numbers it. */
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
/** Codes from here choose a menu: by its index in the programme. */
export const MENU = 16;
/** Codes from here are follow-ups: four times the index of the indicator, and the outcome. */
export const FOLLOW_UP = 1024;

/** Outcomes by their index in `OUTCOMES`. */
export const PASSED = 0;
export const FAILED = 1;

/** The bits of an area; all of them set where the household is no longer in the register. */
export const AREA = 0x1fffff;
export const GONE = 0x1fffff;
export const JOINS_LATER = 0x200000;
export const PERSONS_AT = 22;
const MOST_AT_START = (1 << 10) - 1;
const MOVED_TO = 0xffe00000;

/** What every record of a register is written with: its areas grow as households bring new ones. */
export interface Words {
  readonly programme: Programme;
  readonly menus: ReadonlyMap<string, number>;
  /** By the number of an indicator, its index among those that count. */
  readonly indicators: ReadonlyMap<number, number>;
  readonly areas: AreaCode[];
  readonly areaIndexes: Map<AreaCode, number>;
}

/** The words of a programme, with the areas that a register has so far. `RangeError` when it has more than a code holds. */
export function wordsOf(call: string, programme: Programme, areas: readonly AreaCode[]): Words {
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
 * Writes the record of a household into a list that is filled again for each. Plain loops: packing does this by the
 * million. `RangeError` when it names what the programme does not have.
 */
export function writeRecord(call: string, words: Words, household: Household, record: number[]): void {
  const { area, joined, left, moves, absences, halts, members, deprivations, menus } = household;
  const { programme } = words;
  record.length = 1;
  for (let nth = 0; nth < deprivations.length; nth += 1) {
    const { indicator } = deprivations[nth] as (typeof deprivations)[number];
    const index = words.indicators.get(indicator);
    if (index === undefined) throw notInProgramme(call, programme, `indicator ${indicator}`);
    record.push(index);
  }
  const first = record.length;
  let persons = 0;
  for (let nth = 0; nth < members.length; nth += 1) {
    const member = members[nth] as (typeof members)[number];
    if (!member.targeted) continue;
    if (member.left !== undefined) {
      if (member.joined !== undefined && member.left.on <= member.joined) continue; // on no day a person of the household
      record.push(factOf(call, member.left.on, PERSON_WENT));
    }
    if (member.joined !== undefined) record.push(factOf(call, member.joined, PERSON_CAME));
    else if (persons < MOST_AT_START) persons += 1;
    else record.push((1 << CODE_BITS) | PERSON_CAME); // on the first day there is
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
    const index = words.menus.get(menu);
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
      record.push((MOVED_TO | areaIndex(call, words, area)) >>> 0);
  record[0] = (areaIndex(call, words, area) | (joined === undefined ? 0 : JOINS_LATER) | (persons << PERSONS_AT)) >>> 0;
}

const NONE: readonly never[] = [];

/** The word of a fact. `RangeError` when its day is none, as no household that was read has. */
function factOf(call: string, day: Day, code: number): number {
  const order = orderOf(day);
  if (!(order >= 1 && order <= LAST_ORDER)) throw new RangeError(`${call}: a household has the day ${shownValue(day)}`);
  return ((order << CODE_BITS) | code) >>> 0;
}

/** The index of an area, a new one where the register has none. */
function areaIndex(call: string, { programme, areas, areaIndexes }: Words, area: AreaCode): number {
  const known = areaIndexes.get(area);
  if (known !== undefined) return known;
  if (!isWithin(programme.area, area)) throw notInProgramme(call, programme, `area ${shownValue(area)}`);
  if (areas.length === GONE) throw new RangeError(`${call}: a register holds ${GONE} areas at most`);
  areaIndexes.set(area, areas.length);
  return areas.push(area) - 1;
}

/** Sorts the end of a list. Few facts are sorted in place; a list of them would be made for each household. */
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
