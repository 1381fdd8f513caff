import {
  type AreaCells,
  addToPattern,
  type CountPacked,
  gradeAndMenuCell,
  indexesByOrder,
  orderOf,
  type PackedCounting,
} from '../figures/index.js';
import { checkHousehold, type Household } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  COUNT_PACKED,
  checkIterable,
  checkObject,
  checkText,
  shownValue,
  wrongArgument,
} from '../vocabulary/index.js';
import { countPage, NOT_COUNTED, RARE, type Rare, type Run } from './count-page.js';
import { headOf } from './head.js';
import { type Pages, pagesOf } from './pages.js';
import { type Encoding, encodingOf } from './record.js';
import type { PackingOptions, Register, RegisterPage } from './register.js';

/**
 * Packs the facts that figures need into typed arrays: about 50 bytes for a household, where an object takes a kilobyte or more.
 * `weeklyReport` and `reportSeries` of `kaechon` count the register as they count households. Reasons, names, plans and carers are left
 * out.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when two households have the same id, when one names
 * something that the programme does not have, or when shared memory is requested and not available.
 *
 * @example
 * ```ts
 * import { packRegister } from 'kaechon/register';
 *
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
 *   { id: 'H2', area: '2302', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 22 }] },
 * ]);
 * const register = packRegister(trat2565, households);
 * register.size; // => 2
 * weeklyReport(trat2565, register, { asOf: '2022-08-05' }); // => weeklyReport(trat2565, households, { asOf: '2022-08-05' })
 * ```
 */
export function packRegister(
  programme: Programme,
  households: Iterable<Household>,
  options: PackingOptions = {},
): Register {
  const { add, finish } = packing('packRegister', programme, options);
  checkIterable('packRegister', 'households', 'an iterable of households', households);
  for (const household of households) add(household);
  return finish();
}

/** A register to which households are added. */
export interface RegisterPacker {
  /**
   * Packs one more household. `TypeError` or `RangeError`, and nothing is packed, when the argument is not a household, its id was
   * packed before, it names something that the programme does not have, or the register is finished.
   */
  readonly add: (household: Household) => void;
  /** The register of all households that were added. Nothing can be added after that. */
  readonly finish: () => Register;
}

/**
 * Starts a register to which households are added one by one, for a stream: only the register stays in memory.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when shared memory is requested and not available.
 *
 * @example
 * ```ts
 * import { startPacking } from 'kaechon/register';
 *
 * const reader = startReading(trat2565);
 * const packer = startPacking(trat2565);
 * for (const line of ['{"id":"H1","area":"2301","members":[{"id":"P1","targeted":true}],"deprivations":[{"indicator":8}]}']) {
 *   const result = reader.read(JSON.parse(line));
 *   if ('household' in result) packer.add(result.household);
 * }
 * packer.finish().size; // => 1
 * ```
 */
export const startPacking = (programme: Programme, options: PackingOptions = {}): RegisterPacker =>
  packing('startPacking', programme, options);

function packing(call: string, programme: Programme, options: PackingOptions): RegisterPacker {
  checkProgramme(call, programme);
  checkObject(call, 'options', 'an object of options', options);
  const { shared = false } = options;
  if (typeof shared !== 'boolean') throw wrongArgument(call, 'options.shared', 'true or false', shared);
  if (shared && typeof SharedArrayBuffer === 'undefined')
    throw new RangeError(
      `${call}: options.shared: SharedArrayBuffer is not available; a page must be cross-origin isolated`,
    );
  const encoding = encodingOf(call, programme, []);
  const pages = pagesOf(encoding, shared, []);
  let register: Register | undefined;
  return {
    add: (household) => {
      if (register !== undefined) throw new RangeError(`${call}: the register is finished; use put of the register`);
      checkHousehold(call, household);
      if (!pages.add(call, household, false))
        throw new RangeError(`${call}: two households have the id ${shownValue(household.id)}`);
    },
    finish: () => {
      pages.forget();
      register ??= registerOf(encoding, pages, shared);
      return register;
    },
  };
}

/** The register of some pages. Its functions are not enumerable, so that `structuredClone` leaves them out. */
export function registerOf(encoding: Encoding, pages: Pages, shared: boolean): Register {
  const { id, version } = encoding.programme;
  let head = headOf(encoding, shared);
  let areasInHead = encoding.areas.length;
  let counted: readonly RegisterPage[] | undefined;
  let buffers: Register['buffers'] | undefined;
  const buffersNow = (): Register['buffers'] => {
    const now = pages.now();
    if (buffers !== undefined && counted === now) return buffers;
    if (areasInHead !== encoding.areas.length) {
      head = headOf(encoding, shared);
      areasInHead = encoding.areas.length;
    }
    counted = now;
    buffers = Object.freeze({ head, pages: Object.freeze(now.map((page) => Object.freeze(page))) });
    return buffers;
  };
  const count: CountPacked = (counting) => {
    checkSameProgramme(counting.call, encoding, counting.layout.programme);
    countPages(pages.now(), encoding.areas, counting);
  };
  const register = {
    programme: id,
    version,
    get size() {
      return pages.size();
    },
    get bytes() {
      const { head, pages: now } = buffersNow();
      return now.reduce((sum, page) => sum + bytesOf(page), head.byteLength);
    },
    get buffers() {
      return buffersNow();
    },
  };
  const hidden = {
    put: (household: Household): void => {
      checkHousehold('put', household);
      pages.add('put', household, true);
    },
    remove: (householdId: string): boolean => {
      checkText('remove', 'id', householdId);
      return pages.remove(householdId);
    },
    [COUNT_PACKED]: count,
  };
  for (const key of Reflect.ownKeys(hidden)) Object.defineProperty(register, key, { value: Reflect.get(hidden, key) });
  return Object.freeze(register) as unknown as Register; // it also has the properties that are not enumerable
}

const bytesOf = (page: RegisterPage): number =>
  Object.values(page).reduce((sum, array: Uint32Array | Uint8Array) => sum + array.byteLength, 0);

/** `RangeError` unless a register is counted with the programme and the version for which it was packed. */
function checkSameProgramme(call: string, { programme, menus, indicators }: Encoding, asked: Programme): void {
  if (asked === programme) return;
  const of = ({ id, version }: Programme): string => `${id} ${version}`;
  if (of(asked) !== of(programme))
    throw new RangeError(`${call}: the register is of ${of(programme)}, not of ${of(asked)}`);
  const other = encodingOf(call, asked, []);
  if (!sameKeys(menus, other.menus) || !sameKeys(indicators, other.indicators))
    throw new RangeError(`${call}: the register is of ${of(programme)} with other menus or indicators`);
}

const sameKeys = (a: ReadonlyMap<unknown, number>, b: ReadonlyMap<unknown, number>): boolean =>
  a.size === b.size && [...a].every(([key, index]) => b.get(key) === index);

/** Up to so many dimensions, every pattern has a cell; with more, only the patterns that occur are counted. */
const FEW_DIMENSIONS = 6;

/**
 * Adds the households of pages to the counts of their areas: for the first day the counts, for a later day the difference from the day
 * before. Each household adds the same as with `fillPart` of `figures`.
 */
function countPages<T>(
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
