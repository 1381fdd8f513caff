import { flatReport } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';
import { AT, DIMENSION_AT, INDICATOR_AT, PATTERN_AT } from './floor-cells.mjs';
import { floorFigures } from './floor-figures.mjs';
import { pack } from './packed.mjs';

/** The dimension of each counted indicator as one bit, by its place. */
const BITS = Uint8Array.from({ length: 17 }, (_, n) => (n < 4 ? 1 : n < 8 ? 2 : n < 12 ? 4 : n < 15 ? 8 : 16));

/** Cells of a district that every other cell is added up from, at the end: a household touches few. */
const OWN = { left: 0, both: 1, indicators: 21, failed: 55, remaining: 87, size: 119 };

/** As the register numbers days: months of 31 days, from 1880. */
const orderOf = (day) =>
  (Number(day.slice(0, 4)) - 1880) * 372 + (Number(day.slice(5, 7)) - 1) * 31 + Number(day.slice(8));

/** One loop over the arrays of a packed register that can do Trat's report and nothing else. */
export function floorColumnsReport({ buffers: { head, pages } }, asOf) {
  const { areas } = JSON.parse(new TextDecoder().decode(head));
  const bases = Int32Array.from(areas, (area) => (area.charCodeAt(3) - 49) * OWN.size);
  const counts = new Int32Array(7 * OWN.size * 2);
  const outcomes = new Uint8Array(17);
  for (const { starts, records } of pages) countPage(starts, records, orderOf(asOf), bases, outcomes, counts);
  return floorFigures(cellsOf(counts));
}

function countPage(starts, records, order, bases, outcomes, counts) {
  for (let slot = 0; slot < starts.length - 1; slot += 1) {
    let at = starts[slot];
    const end = starts[slot + 1];
    const head = records[at];
    let area = head & 0x1fffff;
    if (area === 0x1fffff) continue;
    const first = at + 1;
    let pattern = 0;
    for (at = first; at < end; at += 1) {
      const word = records[at];
      if (word > 16383) break;
      outcomes[word] = 1;
      pattern |= BITS[word];
    }
    const dated = at;
    let persons = head >>> 22;
    let joined = (head & 0x200000) === 0;
    let off = false;
    let left = false;
    let then = 0;
    let halts = 0;
    let menu = 0;
    let moves = 0;
    for (; at < end; at += 1) {
      const word = records[at];
      if (word >>> 14 > order) break;
      const code = word & 16383;
      if (code >= 1024) outcomes[(code - 1024) >> 2] = code & 3;
      else if (code >= 16) menu = code - 15;
      else if (code === 0) persons += 1;
      else if (code === 1) persons -= 1;
      else if (code === 2) joined = true;
      else if (code === 3) off = left;
      else if (code === 4) halts -= 1;
      else if (code === 5) halts += 1;
      else if (code === 8) {
        moves += 1;
        area = records[end - moves] & 0x1fffff;
      } else {
        off = true;
        then = persons;
        left ||= code === 7;
      }
    }
    if (!joined) continue;
    const base = bases[area];
    if (off) {
      bump(counts, base + OWN.left, then);
      continue;
    }
    let passed = 0;
    let failed = 0;
    let remaining = 0;
    for (let n = first; n < dated; n += 1) {
      const own = records[n];
      const outcome = outcomes[own];
      bump(counts, base + OWN.indicators + 2 * own, persons);
      if (outcome === 1) {
        failed += 1;
        remaining |= BITS[own];
        bump(counts, base + OWN.indicators + 2 * own + 1, persons);
      } else if (outcome === 0) {
        failed += 1;
        passed += 1;
      }
    }
    const grade = failed === 0 ? 0 : passed === failed ? 1 : halts > 0 ? 4 : passed > 0 ? 2 : 3;
    bump(counts, base + OWN.both + 4 * grade + menu, persons);
    bump(counts, base + OWN.failed + pattern, persons);
    bump(counts, base + OWN.remaining + remaining, persons);
  }
}

function bump(counts, cell, persons) {
  counts[2 * cell] += 1;
  counts[2 * cell + 1] += persons;
}

/** The cells of the floor, from those that were counted. */
function cellsOf(counts) {
  const cells = new Int32Array(7 * AT.size * 2);
  for (let district = 0; district < 7; district += 1) {
    const add = (cell, own) => {
      const [into, from] = [2 * (district * AT.size + cell), 2 * (district * OWN.size + own)];
      cells[into] += counts[from];
      cells[into + 1] += counts[from + 1];
    };
    add(AT.left, OWN.left);
    for (let grade = 0; grade < 5; grade += 1)
      for (let menu = 0; menu < 4; menu += 1) {
        const own = OWN.both + 4 * grade + menu;
        add(AT.registered, own);
        add(grade === 0 ? AT.ungraded : AT.grades + grade - 1, own);
        add(menu === 0 ? AT.unassigned : AT.menus + menu - 1, own);
        if (grade > 0 && menu > 0) add(AT.both + 3 * (grade - 1) + menu - 1, own);
      }
    for (let own = 0; own < 17; own += 1) {
      add(INDICATOR_AT.failed + own, OWN.indicators + 2 * own);
      add(INDICATOR_AT.remaining + own, OWN.indicators + 2 * own + 1);
    }
    for (let bits = 0; bits < 32; bits += 1) {
      add(PATTERN_AT + bits, OWN.failed + bits);
      for (let one = 0; one < 5; one += 1)
        if (bits & (1 << one)) {
          add(DIMENSION_AT.failed + one, OWN.failed + bits);
          add(DIMENSION_AT.remaining + one, OWN.remaining + bits);
        }
    }
  }
  return cells;
}

export const floorColumns = {
  name: 'hand-written loop for Trat alone over the packed arrays',
  input: 'packed',
  load: ({ make }) => pack(make),
  run: (register) => floorColumnsReport(register, AS_OF),
  normalise: flatReport,
};
