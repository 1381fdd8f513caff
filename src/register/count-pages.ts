import type { AreaCells, Layout, PackedCounting } from '../figures/index.js';
import { addToCell, addToPattern, cellsAt, gradeAndMenuCell, orderOf, placesOf } from '../figures/index.js';
import { standingPlace } from '../programme/index.js';
import type { AreaCode } from '../vocabulary/index.js';
import {
  AREA,
  AWAY,
  BACK,
  CODE_BITS,
  CODES,
  FAILED,
  FOLLOW_UP,
  GONE,
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
} from './record.js';
import type { RegisterPage } from './register.js';

/** Whether a household counts on a day: not yet, in every figure, or among who left. */
const NOT_YET = 0;
const HERE = 1;
const OFF = 2;

/** What the words of a register mean to a layout. */
interface Tables {
  /** The dimension of each indicator as one bit, by index. */
  readonly bits: Int32Array;
  /** The cell of the first indicator that was failed; each has two, the second of those that remain. */
  readonly firstCell: number;
  /** By standing: the cell of its grade without a menu. The cells of menus follow it. */
  readonly gradeCells: Int32Array;
  readonly ungradedCell: number;
  readonly byDimension: boolean;
  readonly leftCell: number;
}

function tablesOf(layout: Layout<string, string, string>): Tables {
  const { names, indicators, table, programme, left } = layout;
  const cells = names.indicator.map((number) => indicators[Number(number)]);
  return {
    bits: Int32Array.from(cells, (own) => own?.bit ?? 0),
    firstCell: cells[0]?.failed ?? 0, // a catalogue has at least one
    gradeCells: Int32Array.from(table.cells, (grade) => gradeAndMenuCell(layout, grade, -1)),
    ungradedCell: gradeAndMenuCell(layout, -1, -1),
    byDimension: programme.grading.by === 'dimension',
    leftCell: left,
  };
}

/**
 * Adds the households of pages to the cells of their areas: of the first day whole, of a later one as the difference from
 * the day before. Each record is read once, forward. One plain function with its state in local variables, as engines keep
 * those in registers; it agrees with `fillPart` of objects, household by household.
 */
export function countPages(pages: readonly RegisterPage[], areas: readonly AreaCode[], counting: PackedCounting): void {
  const { layout, days, areaOf } = counting;
  const tables = tablesOf(layout);
  const orders = days.map(orderOf);
  const placeOf = placesOf(days);
  const known: (AreaCells[] | null | undefined)[] = []; // by the index of an area
  const find = (area: number): AreaCells[] | null => {
    let found = known[area];
    if (found === undefined) {
      found = areaOf(areas[area] as AreaCode);
      known[area] = found;
    }
    return found;
  };
  const outcomes = new Uint8Array(layout.names.indicator.length);
  const remains = new Uint8Array(layout.names.indicator.length); // whether it is counted so
  for (const page of pages) countPage(page, tables, orders, placeOf, find, counting.begin, outcomes, remains);
}

function countPage(
  { starts, records }: RegisterPage,
  tables: Tables,
  orders: readonly number[],
  placeOf: (order: number) => number,
  find: (area: number) => AreaCells[] | null,
  begin: () => AreaCells,
  outcomes: Uint8Array,
  remains: Uint8Array,
): void {
  const { bits, gradeCells, ungradedCell, byDimension } = tables;
  const lastOrder = orders[orders.length - 1] as number;
  const size = starts.length - 1;
  for (let slot = 0; slot < size; slot += 1) {
    let at = starts[slot] as number;
    const end = starts[slot + 1] as number;
    const head = records[at] as number;
    let area = head & AREA;
    if (area === GONE) continue;
    at += 1;
    const first = at;
    let failed = 0;
    for (; at < end; at += 1) {
      const index = records[at] as number;
      if (index > CODES) break; // a fact
      outcomes[index] = FAILED;
      failed |= bits[index] as number;
    }
    const dated = at;
    let persons = head >>> PERSONS_AT;
    let joined = (head & JOINS_LATER) === 0;
    let left = false;
    let off = false;
    let personsThen = 0; // when it left
    let halts = 0;
    let menu = 0;
    let moves = 0;
    let [was, wasIn, wasCell, wasPersons, wasRemaining] = [NOT_YET, null as AreaCells[] | null, 0, 0, 0];
    for (let place = 0; ; ) {
      const order = orders[place] as number;
      for (; at < end; at += 1) {
        const word = records[at] as number;
        if (word >>> CODE_BITS > order) break;
        const code = word & CODES;
        if (code >= FOLLOW_UP) outcomes[(code - FOLLOW_UP) >> 2] = code & 3;
        else if (code >= MENU) menu = code - MENU + 1;
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
          left ||= code === LEFT;
        }
      }
      const now = !joined ? NOT_YET : off ? OFF : HERE;
      const here = now === NOT_YET ? null : find(area);
      let passed = 0;
      let applying = 0;
      let remaining = 0;
      let gone = 0; // dimensions of indicators that apply and are passed
      for (let nth = first; nth < dated; nth += 1) {
        const index = records[nth] as number;
        const outcome = outcomes[index] as number;
        if (outcome === FAILED) {
          applying += 1;
          remaining |= bits[index] as number;
        } else if (outcome === PASSED) {
          applying += 1;
          passed += 1;
          gone |= bits[index] as number;
        }
      }
      if (byDimension) {
        applying = bitCount(gone | remaining);
        passed = applying - bitCount(remaining);
      }
      const cell =
        menu + (applying === 0 ? ungradedCell : (gradeCells[standingPlace(applying, passed, halts > 0)] as number));
      if (now === HERE && was === HERE && here === wasIn && persons === wasPersons) {
        if (here !== null) {
          const cells = cellsAt(here, place, begin);
          if (cell !== wasCell) {
            addToCell(cells.counts, wasCell, -1, -persons);
            addToCell(cells.counts, cell, 1, persons);
          }
          if (remaining !== wasRemaining) {
            addToPattern(cells.remaining, wasRemaining, -1, -persons);
            addToPattern(cells.remaining, remaining, 1, persons);
          }
          for (let nth = first; nth < dated; nth += 1) {
            const index = records[nth] as number;
            const still = outcomes[index] === FAILED ? 1 : 0;
            if (still === remains[index]) continue;
            addToCell(cells.counts, tables.firstCell + 2 * index + 1, 2 * still - 1, (2 * still - 1) * persons);
            remains[index] = still;
          }
        }
      } else {
        if (wasIn !== null) {
          const cells = cellsAt(wasIn, place, begin);
          if (was === OFF) addToCell(cells.counts, tables.leftCell, -1, -wasPersons);
          else addWhole(cells, tables, records, first, dated, remains, wasCell, failed, wasRemaining, -1, -wasPersons);
        }
        if (now === HERE)
          for (let nth = first; nth < dated; nth += 1) {
            const index = records[nth] as number;
            remains[index] = outcomes[index] === FAILED ? 1 : 0;
          }
        if (here !== null) {
          const cells = cellsAt(here, place, begin);
          if (now === OFF) addToCell(cells.counts, tables.leftCell, 1, personsThen);
          else addWhole(cells, tables, records, first, dated, remains, cell, failed, remaining, 1, persons);
        }
      }
      if (at === end) break;
      const next = (records[at] as number) >>> CODE_BITS;
      if (next > lastOrder) break; // as every word of a move is
      [was, wasIn, wasCell, wasRemaining] = [now, here, cell, remaining];
      wasPersons = now === OFF ? personsThen : persons;
      place = placeOf(next);
    }
  }
}

/** Adds a household on the register to all of its cells, or takes it away. */
function addWhole(
  { counts, failed: failedPatterns, remaining: remainingPatterns }: AreaCells,
  { firstCell }: Tables,
  records: Uint32Array,
  first: number,
  dated: number,
  remains: Uint8Array,
  cell: number,
  failed: number,
  remaining: number,
  households: 1 | -1,
  persons: number,
): void {
  addToCell(counts, cell, households, persons);
  for (let nth = first; nth < dated; nth += 1) {
    const index = records[nth] as number;
    addToCell(counts, firstCell + 2 * index, households, persons);
    if (remains[index] === 1) addToCell(counts, firstCell + 2 * index + 1, households, persons);
  }
  addToPattern(failedPatterns, failed, households, persons);
  addToPattern(remainingPatterns, remaining, households, persons);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
