import type { Household } from '../household/index.js';
import { emptyIndex, hashOf, type IdBytes, type IdIndex, writeId } from './id-bytes.js';
import { AREA, type Encoding, REMOVED, writeRecord } from './record.js';
import type { RegisterPage } from './register.js';

/** How many bits of an address are the slot in a page. The others are the index of the page. */
const SLOT_BITS = 13;

/** The most households of a page. */
export const PAGE_SIZE: number = 1 << SLOT_BITS;

/** The pages of a register, to which households are added and from which they are removed. */
export interface Pages {
  /** Adds a household. Returns false, and changes nothing, where the register has its id and `replace` is false. */
  readonly add: (call: string, household: Household, replace: boolean) => boolean;
  readonly remove: (id: string) => boolean;
  /** The current pages, without unused memory. */
  readonly now: () => readonly RegisterPage[];
  readonly size: () => number;
  /** Releases the index of ids, which is made again when it is needed. */
  readonly forget: () => void;
}

/** The page to which households are added: its arrays have room for more. */
interface OpenPage {
  starts: Uint32Array;
  records: Uint32Array;
  idStarts: Uint32Array;
  ids: Uint8Array;
  size: number;
}

/** The pages of a register. With `shared`, their arrays are in shared memory. */
export function pagesOf(encoding: Encoding, shared: boolean, given: readonly RegisterPage[]): Pages {
  const pages = [...given];
  const removedIn = pages.map(countRemoved);
  let open = openPage();
  let removedOpen = 0;
  let size = pages.reduce((sum, { starts }, nth) => sum + starts.length - 1 - (removedIn[nth] as number), 0);
  let index: IdIndex | undefined;
  let now: readonly RegisterPage[] | undefined;
  const record: number[] = [];
  const id: IdBytes = { bytes: new Uint8Array(64), length: 0 };

  const pageAt = (address: number): RegisterPage | OpenPage => pages[address >>> SLOT_BITS] ?? open;
  const equals = (address: number, { bytes, length }: IdBytes): boolean => {
    const { ids, idStarts } = pageAt(address);
    const slot = address & (PAGE_SIZE - 1);
    const start = idStarts[slot] as number;
    if ((idStarts[slot + 1] as number) - start !== length) return false;
    for (let nth = 0; nth < length; nth += 1) if (ids[start + nth] !== bytes[nth]) return false;
    return true;
  };
  const hashIn = ({ ids, idStarts }: RegisterPage | OpenPage, slot: number): number =>
    hashOf(ids, idStarts[slot] as number, idStarts[slot + 1] as number);
  const hashAt = (address: number): number => hashIn(pageAt(address), address & (PAGE_SIZE - 1));
  const indexNow = (): IdIndex => {
    if (index !== undefined) return index;
    const made = emptyIndex(equals, hashAt);
    [...pages, { ...open, starts: open.starts.subarray(0, open.size + 1) }].forEach((page, nth) => {
      for (let slot = 0; slot < page.starts.length - 1; slot += 1)
        if (!isRemoved(page, slot)) made.add((nth << SLOT_BITS) | slot, hashIn(page, slot));
    });
    index = made;
    return made;
  };

  /** Copies a page without removed households, and changes the addresses of the others. */
  const compact = (nth: number, page: RegisterPage): OpenPage => {
    const kept = openPage();
    for (let slot = 0; slot < page.starts.length - 1; slot += 1) {
      if (isRemoved(page, slot)) continue;
      if (index !== undefined && slot !== kept.size)
        index.change((nth << SLOT_BITS) | slot, hashIn(page, slot), (nth << SLOT_BITS) | kept.size);
      append(
        kept,
        page.records.subarray(page.starts[slot], page.starts[slot + 1]),
        page.ids.subarray(page.idStarts[slot], page.idStarts[slot + 1]),
      );
    }
    return kept;
  };
  /** Removes the removed households from the open page, and starts another page where it is full. */
  const close = (): void => {
    if (removedOpen > 0) open = compact(pages.length, closed(open, false));
    removedOpen = 0;
    if (open.size < PAGE_SIZE) return;
    pages.push(closed(open, shared));
    removedIn.push(0);
    open.size = 0;
  };
  const markRemoved = (address: number): void => {
    const page = pageAt(address);
    const start = page.starts[address & (PAGE_SIZE - 1)] as number;
    page.records[start] = ((page.records[start] as number) | REMOVED) >>> 0;
    const nth = address >>> SLOT_BITS;
    const whole = pages[nth];
    if (whole === undefined) {
      removedOpen += 1;
      if (2 * removedOpen > open.size) close();
    } else {
      const removed = (removedIn[nth] as number) + 1;
      const isMost = 2 * removed > whole.starts.length - 1;
      if (isMost) pages[nth] = closed(compact(nth, whole), shared);
      removedIn[nth] = isMost ? 0 : removed;
    }
    size -= 1;
  };

  return {
    add: (call, household, replace) => {
      writeId(household.id, id);
      const ids = indexNow();
      const earlier = ids.find(id);
      if (earlier >= 0 && !replace) return false;
      writeRecord(call, encoding, household, record);
      if (earlier >= 0) {
        ids.remove(earlier, hashAt(earlier));
        markRemoved(earlier);
      }
      if (open.size === PAGE_SIZE) close();
      append(open, record, id.bytes.subarray(0, id.length));
      ids.add((pages.length << SLOT_BITS) | (open.size - 1), hashOf(id.bytes, 0, id.length));
      size += 1;
      now = undefined;
      return true;
    },
    remove: (text) => {
      writeId(text, id);
      const ids = indexNow();
      const address = ids.find(id);
      if (address < 0) return false;
      ids.remove(address, hashAt(address));
      markRemoved(address);
      now = undefined;
      return true;
    },
    now: () => {
      now ??= open.size === 0 ? [...pages] : [...pages, closed(open, shared)];
      return now;
    },
    size: () => size,
    forget: () => {
      index = undefined;
    },
  };
}

const openPage = (): OpenPage => ({
  starts: new Uint32Array(64),
  records: new Uint32Array(512),
  idStarts: new Uint32Array(64),
  ids: new Uint8Array(1024),
  size: 0,
});

/** Whether the household in a slot was removed. */
export const isRemoved = ({ starts, records }: Pick<RegisterPage, 'starts' | 'records'>, slot: number): boolean =>
  ((records[starts[slot] as number] as number) & AREA) === REMOVED;

function countRemoved(page: RegisterPage): number {
  let removed = 0;
  for (let slot = 0; slot < page.starts.length - 1; slot += 1) if (isRemoved(page, slot)) removed += 1;
  return removed;
}

/** Adds a record and its id to a page. */
function append(page: OpenPage, record: ArrayLike<number>, id: Uint8Array): void {
  const { size } = page;
  const [end, idEnd] = [(page.starts[size] as number) + record.length, (page.idStarts[size] as number) + id.length];
  if (size + 1 >= page.starts.length) {
    page.starts = grown(page.starts, new Uint32Array(2 * page.starts.length));
    page.idStarts = grown(page.idStarts, new Uint32Array(2 * page.idStarts.length));
  }
  if (end > page.records.length) page.records = grown(page.records, new Uint32Array(2 * end));
  if (idEnd > page.ids.length) page.ids = grown(page.ids, new Uint8Array(2 * idEnd));
  page.records.set(record, page.starts[size]);
  page.ids.set(id, page.idStarts[size]);
  page.starts[size + 1] = end;
  page.idStarts[size + 1] = idEnd;
  page.size += 1;
}

function grown<T extends Uint32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** A copy of a page without unused memory. */
function closed({ starts, records, idStarts, ids, size }: OpenPage, shared: boolean): RegisterPage {
  const words = (from: Uint32Array, length: number): Uint32Array => {
    const made = new Uint32Array(memoryOf(4 * length, shared));
    made.set(from.subarray(0, length));
    return made;
  };
  const idBytes = new Uint8Array(memoryOf(idStarts[size] as number, shared));
  idBytes.set(ids.subarray(0, idStarts[size]));
  return {
    starts: words(starts, size + 1),
    records: words(records, starts[size] as number),
    idStarts: words(idStarts, size + 1),
    ids: idBytes,
  };
}

/** Memory for an array, shared between threads if `shared`. */
export const memoryOf = (bytes: number, shared: boolean): ArrayBufferLike =>
  shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
