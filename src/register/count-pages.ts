import type { AreaCells, PackedCounting } from '../figures/index.js';
import { addToPattern, gradeAndMenuCell, indexesByOrder, orderOf } from '../figures/index.js';
import type { AreaCode } from '../vocabulary/index.js';
import { countPage, NOT_COUNTED, RARE, type Rare, type Run } from './count-page.js';
import type { RegisterPage } from './register.js';

/** Up to so many dimensions, every pattern has a cell; with more, only the patterns that occur are counted. */
const FEW_DIMENSIONS = 6;

/**
 * Adds the households of pages to the counts of their areas: for the first day the counts, for a later day the difference from the day
 * before. Each household adds the same as with `fillPart` of `figures`.
 */
export function countPages<T>(
  pages: readonly RegisterPage[],
  areas: readonly AreaCode[],
  { layout, days, areaOf, cellsAt }: PackedCounting<T>,
): void {
  const groups: T[] = [];
  const numbers = new Map<T, number>();
  const groupOf = (area: AreaCode): number => {
    const found = areaOf(area);
    if (found === null) return NOT_COUNTED;
    const number = numbers.get(found) ?? groups.push(found) - 1;
    numbers.set(found, number);
    return number;
  };
  const { names, indicators, table, programme, left } = layout;
  const own = names.indicator.map((number) => indicators[Number(number)]);
  const patterns = names.dimension.length > FEW_DIMENSIONS ? 0 : 1 << names.dimension.length;
  const blocks: (Float64Array | undefined)[] = [];
  const rare: Rare = new Map();
  const run: Run = [
    Int32Array.from(days, orderOf),
    indexesByOrder(days),
    Int32Array.from(areas, groupOf),
    blocks,
    Int32Array.from(own, (one) => one?.bit ?? 0),
    Int32Array.from(table.cells, (grade) => gradeAndMenuCell(layout, grade, -1)),
    new Uint8Array(own.length),
    new Uint8Array(own.length),
    2 * (own[0]?.failed ?? 0), // a catalogue has at least one indicator
    gradeAndMenuCell(layout, -1, -1),
    left,
    programme.grading.by === 'dimension',
    patterns === 0 ? -1 : 2 * layout.size,
    patterns === 0 ? -1 : 2 * (layout.size + patterns),
    rare,
    2 * (layout.size + 2 * patterns),
  ];
  for (const { starts, records } of pages) countPage(run, starts, records);

  const cellsOf = (index: number): AreaCells =>
    cellsAt(groups[Math.floor(index / days.length)] as T, index % days.length);
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const { counts, failed, remaining } = cellsOf(index);
    counts.set(block.subarray(0, counts.length));
    for (let bits = 0; bits < patterns; bits += 1) {
      addBlockPattern(failed, bits, block, 2 * (layout.size + bits));
      addBlockPattern(remaining, bits, block, 2 * (layout.size + patterns + bits));
    }
    blocks[index] = undefined; // released, so that only one block exists twice at a time
  }
  for (const [key, [households, persons]] of rare) {
    const { failed, remaining } = cellsOf(Math.floor(key / (2 * RARE)));
    addToPattern(Math.floor(key / RARE) % 2 === 0 ? failed : remaining, key % RARE, households, persons);
  }
}

/** Adds a pattern of a block if it occurs. */
function addBlockPattern(patterns: AreaCells['failed'], bits: number, block: Float64Array, at: number): void {
  const [households, persons] = [block[at] as number, block[at + 1] as number];
  if (households !== 0 || persons !== 0) addToPattern(patterns, bits, households, persons);
}
