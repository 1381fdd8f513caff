import { standingIndex } from '../programme/index.js';
import {
  AREA,
  AWAY,
  BACK,
  CODE_BITS,
  CODES,
  FAILED,
  FOLLOW_UP,
  HALTED,
  JOINED,
  JOINS_LATER,
  LEFT,
  LIFTED,
  MENU,
  MOVED,
  PASSED,
  PERSON_CAME,
  PERSON_WENT,
  PERSONS_AT,
  REMOVED,
} from './record.js';

/** The state of a household on a day: not joined yet, on the register, or absent or left. */
const NOT_YET = 0;
const PRESENT = 1;
const ABSENT = 2;

/**
 * The arguments of counting. It is a tuple of arrays and numbers for speed: V8 compiles a function for the objects and closures that it
 * uses, and discards the code when these are collected, which happens after every report.
 */
export type Run = readonly [
  /** The numbers of the days, as `orderOf` returns them. */
  orders: Int32Array,
  /** What `indexesByOrder` returns for the days. */
  indexes: Int32Array,
  /** For the index of an area: the number of the area of the report in which it counts, or `NOT_COUNTED`. */
  groups: Int32Array,
  /** For each of those numbers and each day: the counts, then the patterns that failed, then those that remain. */
  blocks: (Float64Array | undefined)[],
  /** For the index of an indicator: the bit of its dimension. */
  bits: Int32Array,
  /** For the index of a standing: the cell of its grade without a menu. The cells with menus follow it. */
  gradeCells: Int32Array,
  /** For the index of an indicator: its latest outcome, and whether it is counted as remaining. Filled again for each household. */
  outcomes: Uint8Array,
  remains: Uint8Array,
  /** The position of the counts of the first indicator: households and persons failed, then households and persons remaining. */
  firstIndicator: number,
  ungradedCell: number,
  leftCell: number,
  byDimension: boolean,
  /** The positions of the patterns that failed and that remain; -1 where there are too many patterns for a cell each. */
  failedPatterns: number,
  remainingPatterns: number,
  /** The counts of patterns without a cell. */
  rare: Rare,
  blockSize: number,
];

/** The number of an area that is not in the report. */
export const NOT_COUNTED = -1;

/** Households and persons of patterns, by block, stage and bits. */
export type Rare = Map<number, [households: number, persons: number]>;

/**
 * Adds the households of a page: for the first day the counts, for a later day the difference from the day before. Each record is read
 * once, from start to end. It is one plain function with its state in local variables, which engines keep in registers.
 */
export function countPage(run: Run, starts: Uint32Array, records: Uint32Array): void {
  const [orders, indexes, groups, blocks, bits, gradeCells, outcomes, remains, ...rest] = run;
  const [firstIndicator, ungradedCell, leftCell, byDimension, failedPatterns, remainingPatterns, rare, blockSize] =
    rest;
  const days = orders.length;
  const firstOrder = orders[0] as number;
  const lastOrder = orders[days - 1] as number;
  let end = starts[0] as number;
  for (let slot = 1; slot < starts.length; slot += 1) {
    let at = end;
    end = starts[slot] as number;
    const head = records[at] as number;
    let area = head & AREA;
    if (area === REMOVED) continue;
    at += 1;
    const first = at;
    let failed = 0;
    for (; at < end; at += 1) {
      const own = records[at] as number;
      if (own > CODES) break; // the facts begin here
      outcomes[own] = FAILED;
      failed |= bits[own] as number;
    }
    const dated = at;
    let persons = head >>> PERSONS_AT;
    let joined = (head & JOINS_LATER) === 0;
    let left = false;
    let off = false;
    let personsThen = 0; // at the last exit
    let halts = 0;
    let menu = 0;
    let moves = 0;
    // What is counted for the household so far, and in which area.
    let was = NOT_YET;
    let wasIn = NOT_COUNTED;
    let wasPersons = 0;
    let wasCell = 0;
    let wasRemaining = 0;
    // The totals of its indicators; they must be computed again when `changed` is not 0.
    let passed = 0;
    let applying = 0;
    let changed = 0;
    for (let dayIndex = 0; ; ) {
      const order = orders[dayIndex] as number;
      for (; at < end; at += 1) {
        const word = records[at] as number;
        if (word >>> CODE_BITS > order) break;
        const code = word & CODES;
        if (code >= FOLLOW_UP) {
          const own = (code - FOLLOW_UP) >> 2;
          const outcome = code & 3;
          changed |= (outcomes[own] as number) ^ outcome; // not a branch, which processors would predict wrongly half of the time
          outcomes[own] = outcome;
        } else if (code >= MENU) menu = code - MENU + 1;
        else if (code === PERSON_CAME) persons += 1;
        else if (code === PERSON_WENT) persons -= 1;
        else if (code === HALTED) halts += 1;
        else if (code === LIFTED) halts -= 1;
        else if (code === JOINED) joined = true;
        else if (code === BACK) off = left;
        else if (code === MOVED) {
          moves += 1;
          area = (records[end - moves] as number) & AREA;
        } else if (code === AWAY || code === LEFT) {
          off = true;
          personsThen = persons;
          left = left || code === LEFT;
        }
      }
      const state = !joined ? NOT_YET : off ? ABSENT : PRESENT;
      const group = joined ? (groups[area] as number) : NOT_COUNTED;
      const people = off ? personsThen : persons;
      const isSame = state === was && group === wasIn && people === wasPersons;
      if (!isSame && wasIn >= 0) {
        const index = wasIn * days + dayIndex;
        const counts = blockAt(blocks, index, blockSize);
        addTo(counts, 2 * wasCell, -1, -wasPersons);
        if (was === PRESENT) {
          for (let nth = first; nth < dated; nth += 1) {
            const own = records[nth] as number;
            addTo(counts, firstIndicator + 4 * own, -1, -wasPersons);
            if (remains[own] === 1) addTo(counts, firstIndicator + 4 * own + 2, -1, -wasPersons);
          }
          addPattern(counts, rare, index, failedPatterns, 0, failed, -1, -wasPersons);
          addPattern(counts, rare, index, remainingPatterns, 1, wasRemaining, -1, -wasPersons);
        }
      }
      if (group >= 0 && state === ABSENT) {
        if (!isSame) addTo(blockAt(blocks, group * days + dayIndex, blockSize), 2 * leftCell, 1, people);
        wasCell = leftCell;
      } else if (group >= 0) {
        const index = group * days + dayIndex;
        let remaining = 0;
        let done = 0; // the dimensions of passed indicators
        if (!isSame) {
          const counts = blockAt(blocks, index, blockSize);
          applying = dated - first;
          passed = 0;
          for (let nth = first; nth < dated; nth += 1) {
            const own = records[nth] as number;
            const outcome = outcomes[own] as number;
            addTo(counts, firstIndicator + 4 * own, 1, people);
            if (outcome === FAILED) {
              addTo(counts, firstIndicator + 4 * own + 2, 1, people);
              remaining |= bits[own] as number;
              remains[own] = 1;
            } else {
              remains[own] = 0;
              if (outcome === PASSED) {
                passed += 1;
                done |= bits[own] as number;
              } else applying -= 1;
            }
          }
          addPattern(counts, rare, index, failedPatterns, 0, failed, 1, people);
          addPattern(counts, rare, index, remainingPatterns, 1, remaining, 1, people);
        } else if (changed !== 0) {
          const counts = blockAt(blocks, index, blockSize);
          applying = dated - first;
          passed = 0;
          for (let nth = first; nth < dated; nth += 1) {
            const own = records[nth] as number;
            const outcome = outcomes[own] as number;
            const still = outcome === FAILED ? 1 : 0;
            const more = still - (remains[own] as number);
            if (more !== 0) addTo(counts, firstIndicator + 4 * own + 2, more, more * people);
            remains[own] = still;
            if (still === 1) remaining |= bits[own] as number;
            else if (outcome === PASSED) {
              passed += 1;
              done |= bits[own] as number;
            } else applying -= 1;
          }
          if (remaining !== wasRemaining) {
            addPattern(counts, rare, index, remainingPatterns, 1, wasRemaining, -1, -people);
            addPattern(counts, rare, index, remainingPatterns, 1, remaining, 1, people);
          }
        }
        if (!isSame || changed !== 0) {
          changed = 0;
          wasRemaining = remaining;
          if (byDimension) {
            applying = bitCount(done | remaining);
            passed = applying - bitCount(remaining);
          }
        }
        const cell =
          menu + (applying === 0 ? ungradedCell : (gradeCells[standingIndex(applying, passed, halts > 0)] as number));
        if (!isSame || cell !== wasCell) {
          const counts = blockAt(blocks, index, blockSize);
          if (isSame) addTo(counts, 2 * wasCell, -1, -people);
          addTo(counts, 2 * cell, 1, people);
          wasCell = cell;
        }
      }
      was = state;
      wasIn = group;
      wasPersons = people;
      if (at === end) break;
      const next = (records[at] as number) >>> CODE_BITS;
      if (next > lastOrder) break; // the words of moves are greater, too
      dayIndex = indexes[next - firstOrder] as number;
    }
  }
}

/** The counts of an area and a day, which are made when they are first needed. */
function blockAt(blocks: (Float64Array | undefined)[], index: number, size: number): Float64Array {
  let block = blocks[index];
  if (block === undefined) {
    while (blocks.length < index) blocks.push(undefined); // an array without missing entries
    block = new Float64Array(size);
    blocks[index] = block;
  }
  return block;
}

function addTo(counts: Float64Array, at: number, households: number, persons: number): void {
  counts[at] = (counts[at] as number) + households;
  counts[at + 1] = (counts[at + 1] as number) + persons;
}

/** The number of patterns of 30 dimensions. */
export const RARE: number = 2 ** 30;

/** Adds to a pattern of dimensions. `stage` is 0 for the dimensions that failed, 1 for those that remain. */
function addPattern(
  counts: Float64Array,
  rare: Rare,
  index: number,
  patterns: number,
  stage: 0 | 1,
  bits: number,
  households: number,
  persons: number,
): void {
  if (patterns >= 0) {
    addTo(counts, patterns + 2 * bits, households, persons);
    return;
  }
  const key = (2 * index + stage) * RARE + bits;
  const pair = rare.get(key);
  if (pair === undefined) rare.set(key, [households, persons]);
  else {
    pair[0] += households;
    pair[1] += persons;
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
