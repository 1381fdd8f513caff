import { LAST_ORDER } from '../figures/index.js';
import { OUTCOMES } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { checkArray, checkObject, isAreaCode, isWithin, shownValue, wrongArgument } from '../vocabulary/index.js';
import { FORMAT, type Head, readHead } from './head.js';
import { registerOf } from './pack-register.js';
import { isRemoved, PAGE_SIZE, pagesOf } from './pages.js';
import { AREA, CODE_BITS, CODES, type Encoding, encodingOf, FOLLOW_UP, MENU, MOVED } from './record.js';
import type { Register, RegisterBuffers, RegisterPage } from './register.js';

const CALL = 'registerFromBuffers';

/**
 * Makes a register of buffers that were posted, stored or cloned. Every word in them is checked. The register uses the given arrays:
 * `put` and `remove` write into them. Shared memory stays shared.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the buffers are of another programme, version or
 * format, or are damaged.
 *
 * @example
 * ```ts
 * import { packRegister, registerFromBuffers } from 'kaechon/register';
 *
 * const { households } = readHouseholds(trat2565, [
 *   { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [{ indicator: 8 }] },
 * ]);
 * const posted = structuredClone(packRegister(trat2565, households));
 * const register = registerFromBuffers(trat2565, posted.buffers);
 * weeklyReport(trat2565, register, { asOf: '2022-08-05' }).figures.byGrade.C; // => { households: 1, persons: 1 }
 * ```
 */
export function registerFromBuffers(programme: Programme, buffers: RegisterBuffers): Register {
  checkProgramme(CALL, programme);
  checkObject(CALL, 'buffers', 'the buffers of a register', buffers);
  const { head: bytes, pages } = buffers;
  if (!(bytes instanceof Uint8Array)) throw wrongArgument(CALL, 'buffers.head', 'bytes', bytes);
  checkArray(CALL, 'buffers.pages', 'a list of pages', pages);
  const head = readHead(bytes);
  if (head === null) throw new RangeError(`${CALL}: buffers.head does not describe a register`);
  const encoding = encodingOf(CALL, programme, head.areas);
  checkHead(programme, encoding, head);
  pages.forEach((page, nth) => {
    checkPage(encoding, `pages[${nth}]`, page);
  });
  const shared = typeof SharedArrayBuffer !== 'undefined' && bytes.buffer instanceof SharedArrayBuffer;
  return registerOf(encoding, pagesOf(encoding, shared, pages), shared);
}

const damage = (what: string): RangeError => new RangeError(`${CALL}: buffers.${what}`);

/** `RangeError` unless a head is of the programme and lists only areas of it. */
function checkHead({ id, version, area }: Programme, encoding: Encoding, head: Head): void {
  if (head.format !== FORMAT) throw damage(`head is of format ${shownValue(head.format)}, not of ${FORMAT}`);
  if (head.programme !== id || head.version !== version)
    throw damage(`head is of ${head.programme} ${head.version}, not of ${id} ${version}`);
  if (!sameList(head.menus, [...encoding.menus.keys()])) throw damage('head lists other menus than the programme');
  if (!sameList(head.indicators, [...encoding.indicators.keys()]))
    throw damage('head lists other indicators than the programme');
  const odd = head.areas.find((one) => !isAreaCode(one) || !isWithin(area, one));
  if (odd !== undefined) throw damage(`head lists ${shownValue(odd)}, which is not an area in ${area}`);
  if (encoding.areaIndexes.size !== head.areas.length) throw damage('head lists an area twice');
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** `TypeError` or `RangeError` unless a page has its four arrays with lengths that agree, and only words that packing can write. */
function checkPage(encoding: Encoding, name: string, page: RegisterPage): void {
  checkObject(CALL, `buffers.${name}`, 'a page of a register', page);
  const { starts, records, idStarts, ids } = page;
  for (const [key, array] of Object.entries({ starts, records, idStarts }))
    if (!(array instanceof Uint32Array)) throw wrongArgument(CALL, `buffers.${name}.${key}`, 'a Uint32Array', array);
  if (!(ids instanceof Uint8Array)) throw wrongArgument(CALL, `buffers.${name}.ids`, 'a Uint8Array', ids);
  if (starts.length > PAGE_SIZE + 1) throw damage(`${name} holds more than ${PAGE_SIZE} households`);
  if (!areStarts(starts, records.length)) throw damage(`${name}.starts does not divide records`);
  if (starts.length !== idStarts.length || !areStarts(idStarts, ids.length))
    throw damage(`${name}.idStarts does not divide ids`);
  for (let slot = 0; slot < starts.length - 1; slot += 1)
    if (!isRemoved(page, slot) && !isRecord(encoding, records, starts[slot] as number, starts[slot + 1] as number))
      throw damage(`${name} has a damaged record: household ${slot}`);
}

/** Whether indexes strictly ascend from 0 to a length. */
function areStarts(starts: Uint32Array, length: number): boolean {
  if (starts[0] !== 0 || starts[starts.length - 1] !== length) return false;
  for (let nth = 1; nth < starts.length; nth += 1)
    if ((starts[nth] as number) <= (starts[nth - 1] as number)) return false;
  return true;
}

/** Whether words are a record that `writeRecord` can write. */
function isRecord({ areas, menus, indicators }: Encoding, records: Uint32Array, start: number, end: number): boolean {
  if (((records[start] as number) & AREA) >= areas.length) return false;
  let at = start + 1;
  for (; at < end && (records[at] as number) <= CODES; at += 1)
    if ((records[at] as number) >= indicators.size) return false;
  let before = 0;
  let moves = 0;
  for (; at < end; at += 1) {
    const word = records[at] as number;
    if (word >>> CODE_BITS > LAST_ORDER) break;
    const code = word & CODES;
    const known =
      code >= FOLLOW_UP
        ? (code - FOLLOW_UP) >> 2 < indicators.size && (code & 3) < OUTCOMES.length
        : code >= MENU
          ? code - MENU < menus.size
          : code <= MOVED;
    if (!known || word < before) return false;
    before = word;
    if (code === MOVED) moves += 1;
  }
  if (end - at !== moves) return false;
  for (; at < end; at += 1)
    if ((records[at] as number) >>> CODE_BITS <= LAST_ORDER || ((records[at] as number) & AREA) >= areas.length)
      return false;
  return true;
}
