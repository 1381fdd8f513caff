/** The bytes of an id, and how many they are. One object is filled again for each id. */
export interface IdBytes {
  bytes: Uint8Array;
  length: number;
}

/**
 * Writes an id as bytes: each UTF-16 code unit of the text as UTF-8 would write it, one byte for an ASCII letter, three for a Thai one.
 * No two texts have the same bytes, not even texts that are not valid Unicode.
 */
export function writeId(id: string, into: IdBytes): void {
  if (into.bytes.length < 3 * id.length) into.bytes = new Uint8Array(6 * id.length);
  const { bytes } = into;
  let length = 0;
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit < 0x800) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[length++] = 0x80 | (unit & 0x3f);
    }
  }
  into.length = length;
}

/** The hash of some bytes: FNV-1a, with its bits mixed once more. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Finds households by id: a hash table of their addresses, with open addressing. */
export interface IdIndex {
  /** The address of the household with an id; -1 where there is none. */
  readonly find: (id: IdBytes) => number;
  /** Adds the address of a household whose id is not in the table. */
  readonly add: (address: number, hash: number) => void;
  /** Changes the address of a household in the table. */
  readonly change: (from: number, hash: number, to: number) => void;
  /** Removes an address. */
  readonly remove: (address: number, hash: number) => void;
}

const EMPTY = 0xffffffff;
const REMOVED = 0xfffffffe;

/** An empty index. `equals` says whether the household at an address has an id, `hashAt` returns the hash of its id. */
export function emptyIndex(
  equals: (address: number, id: IdBytes) => boolean,
  hashAt: (address: number) => number,
): IdIndex {
  let table = new Uint32Array(1024).fill(EMPTY);
  let used = 0; // how many slots are not empty
  let live = 0;

  const freeSlot = (hash: number): number => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== EMPTY) slot = (slot + 1) & (table.length - 1);
    return slot;
  };
  const slotOf = (address: number, hash: number): number => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== address) slot = (slot + 1) & (table.length - 1);
    return slot;
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(live * 2 > old.length ? old.length * 2 : old.length).fill(EMPTY);
    for (const address of old) if (address < REMOVED) table[freeSlot(hashAt(address))] = address;
    used = live;
  };
  return {
    find: (id) => {
      let slot = hashOf(id.bytes, 0, id.length) & (table.length - 1);
      for (; table[slot] !== EMPTY; slot = (slot + 1) & (table.length - 1)) {
        const address = table[slot] as number;
        if (address !== REMOVED && equals(address, id)) return address;
      }
      return -1;
    },
    add: (address, hash) => {
      if (used * 2 >= table.length) grow(); // at most half full, so that a search visits three slots on average
      table[freeSlot(hash)] = address;
      used += 1;
      live += 1;
    },
    change: (from, hash, to) => {
      table[slotOf(from, hash)] = to;
    },
    remove: (address, hash) => {
      table[slotOf(address, hash)] = REMOVED;
      live -= 1;
    },
  };
}
