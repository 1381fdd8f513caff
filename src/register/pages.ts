import type { Household } from '../household/index.js';
import { emptyIndex, hashOf, type IdBytes, type IdIndex, writeId } from './id-bytes.js';
import { AREA, GONE, type Words, writeRecord } from './record.js';
import type { RegisterPage } from './register.js';

/** An address is the index of a page and, in its last bits, a slot of that page. */
const SLOT_BITS = 13;

/** How many households a page has at most. */
export const PAGE_SIZE: number = 1 << SLOT_BITS;

/** The pages of a register that households are added to and taken from. */
export interface Pages {
  /** Adds a household. False, and nothing is changed, where the register has its id and `replace` is not set. */
  readonly add: (call: string, household: Household, replace: boolean) => boolean;
  readonly remove: (id: string) => boolean;
  /** The pages of this moment, none larger than it must be. */
  readonly now: () => readonly RegisterPage[];
  readonly size: () => number;
  /** Drops what only finds ids; it is made again when an id is asked for. */
  readonly forget: () => void;
}

/** The page that households are added to: arrays with room for more. */
interface OpenPage {
  starts: Uint32Array;
  records: Uint32Array;
  idStarts: Uint32Array;
  ids: Uint8Array;
  size: number;
}

/** Keeps pages. `words` is what records are written with. With `shared` the arrays lie in memory that threads share. */
export function pagesOf(words: Words, shared: boolean, given: readonly RegisterPage[]): Pages {
  const pages = [...given];
  const goneIn = pages.map(countGone);
  let open = openPage();
  let goneOpen = 0;
  let size = pages.reduce((sum, { starts }, nth) => sum + starts.length - 1 - (goneIn[nth] as number), 0);
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
        if (!isGone(page, slot)) made.add((nth << SLOT_BITS) | slot, hashIn(page, slot));
    });
    index = made;
    return made;
  };

  /** Leaves out who is gone from a page, and gives the others their new addresses. */
  const compact = (nth: number, page: RegisterPage): OpenPage => {
    const kept = openPage();
    for (let slot = 0; slot < page.starts.length - 1; slot += 1) {
      if (isGone(page, slot)) continue;
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
  /** Leaves out who is gone from the open page, and begins another where it is full. */
  const close = (): void => {
    if (goneOpen > 0) open = compact(pages.length, closed(open, false));
    goneOpen = 0;
    if (open.size < PAGE_SIZE) return;
    pages.push(closed(open, shared));
    goneIn.push(0);
    open.size = 0;
  };
  const takeOut = (address: number): void => {
    const page = pageAt(address);
    const start = page.starts[address & (PAGE_SIZE - 1)] as number;
    page.records[start] = ((page.records[start] as number) | GONE) >>> 0;
    const nth = address >>> SLOT_BITS;
    const whole = pages[nth];
    if (whole === undefined) {
      goneOpen += 1;
      if (2 * goneOpen > open.size) close();
    } else {
      const gone = (goneIn[nth] as number) + 1;
      const isMost = 2 * gone > whole.starts.length - 1;
      if (isMost) pages[nth] = closed(compact(nth, whole), shared);
      goneIn[nth] = isMost ? 0 : gone;
    }
    size -= 1;
  };

  return {
    add: (call, household, replace) => {
      writeId(household.id, id);
      const ids = indexNow();
      const earlier = ids.find(id);
      if (earlier >= 0 && !replace) return false;
      writeRecord(call, words, household, record);
      if (earlier >= 0) {
        ids.remove(earlier, hashAt(earlier));
        takeOut(earlier);
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
      takeOut(address);
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

/** Whether the household of a slot was taken out. */
export const isGone = ({ starts, records }: Pick<RegisterPage, 'starts' | 'records'>, slot: number): boolean =>
  ((records[starts[slot] as number] as number) & AREA) === GONE;

function countGone(page: RegisterPage): number {
  let gone = 0;
  for (let slot = 0; slot < page.starts.length - 1; slot += 1) if (isGone(page, slot)) gone += 1;
  return gone;
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

/** A copy of a page that has room for what is in it, and no more. */
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

/** Memory for an array, which threads share where it is asked for. */
export const memoryOf = (bytes: number, shared: boolean): ArrayBufferLike =>
  shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
