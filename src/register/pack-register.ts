import type { CountPacked } from '../figures/index.js';
import { checkHousehold, type Household } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { COUNT_PACKED, checkIterable, checkObject, checkText, shownValue, wrongArgument } from '../vocabulary/index.js';
import { countPages } from './count-pages.js';
import { headOf } from './head.js';
import { type Pages, pagesOf } from './pages.js';
import { type Words, wordsOf } from './record.js';
import type { PackingOptions, Register, RegisterPage } from './register.js';

/**
 * Packs what figures need of households in typed arrays: some 50 bytes each where an object takes a kilobyte or more. `weeklyReport` and
 * `reportSeries` of `kaechon` count the register as they count the households. Reasons, names, plans and carers are left out.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when two households have one id or one names what the
 * programme has not, or when memory that threads share is asked for and there is none.
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
   * Packs one more household. `TypeError` or `RangeError`, and nothing is packed, when it is no household, its id was packed
   * before, it names what the programme has not, or the register is finished.
   */
  readonly add: (household: Household) => void;
  /** The register of all that were added. Nothing can be added after it. */
  readonly finish: () => Register;
}

/**
 * Begins a register to which households are added one by one: for a stream, of which only the register stays in memory.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when memory that threads share is asked for and there is none.
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
      `${call}: options.shared: there is no SharedArrayBuffer here; a page must be cross-origin isolated`,
    );
  const words = wordsOf(call, programme, []);
  const pages = pagesOf(words, shared, []);
  let register: Register | undefined;
  return {
    add: (household) => {
      if (register !== undefined) throw new RangeError(`${call}: the register is finished; put the household into it`);
      checkHousehold(call, household);
      if (!pages.add(call, household, false))
        throw new RangeError(`${call}: two households have the id ${shownValue(household.id)}`);
    },
    finish: () => {
      pages.forget();
      register ??= registerOf(words, pages, shared);
      return register;
    },
  };
}

/** The register of pages. What is no data cannot be enumerated, so that `structuredClone` leaves it out. */
export function registerOf(words: Words, pages: Pages, shared: boolean): Register {
  const { id, version } = words.programme;
  let head = headOf(words, shared);
  let areasInHead = words.areas.length;
  let counted: readonly RegisterPage[] | undefined;
  let buffers: Register['buffers'] | undefined;
  const buffersNow = (): Register['buffers'] => {
    const now = pages.now();
    if (buffers !== undefined && counted === now) return buffers;
    if (areasInHead !== words.areas.length) {
      head = headOf(words, shared);
      areasInHead = words.areas.length;
    }
    counted = now;
    buffers = Object.freeze({ head, pages: Object.freeze(now.map((page) => Object.freeze(page))) });
    return buffers;
  };
  const count: CountPacked = (counting) => {
    checkSameProgramme(counting.call, words, counting.layout.programme);
    countPages(pages.now(), words.areas, counting);
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
  return Object.freeze(register) as unknown as Register; // with what is hidden
}

const bytesOf = (page: RegisterPage): number =>
  Object.values(page).reduce((sum, array: Uint32Array | Uint8Array) => sum + array.byteLength, 0);

/** `RangeError` unless a register is counted by the programme, and the version of it, that it was packed for. */
function checkSameProgramme(call: string, { programme, menus, indicators }: Words, asked: Programme): void {
  if (asked === programme) return;
  const of = ({ id, version }: Programme): string => `${id} ${version}`;
  if (of(asked) !== of(programme))
    throw new RangeError(`${call}: the register is of ${of(programme)}, not of ${of(asked)}`);
  const other = wordsOf(call, asked, []);
  if (!sameKeys(menus, other.menus) || !sameKeys(indicators, other.indicators))
    throw new RangeError(`${call}: the register is of ${of(programme)} with other menus or indicators`);
}

const sameKeys = (a: ReadonlyMap<unknown, number>, b: ReadonlyMap<unknown, number>): boolean =>
  a.size === b.size && [...a].every(([key, index]) => b.get(key) === index);
