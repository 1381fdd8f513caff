import { type AreaCode, isObject } from '../vocabulary/index.js';
import { memoryOf } from './pages.js';
import type { Encoding } from './record.js';

/** The description of a register: enough to refuse it where it would be counted wrongly. */
export interface Head {
  /** The version of the layout of its arrays. */
  readonly format: number;
  readonly programme: string;
  readonly version: string;
  readonly menus: readonly string[];
  /** The numbers of the counted indicators. */
  readonly indicators: readonly number[];
  readonly areas: readonly AreaCode[];
}

/** The version of the layout. It changes whenever arrays of an older version would be read wrongly. */
export const FORMAT = 1;

/** The description of a register as JSON in UTF-8. */
export function headOf(
  { programme: { id, version }, menus, indicators, areas }: Encoding,
  shared: boolean,
): Uint8Array {
  const head: Head = {
    ...{ format: FORMAT, programme: id, version },
    ...{ menus: [...menus.keys()], indicators: [...indicators.keys()], areas },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(head));
  const made = new Uint8Array(memoryOf(bytes.length, shared));
  made.set(bytes);
  return made;
}

/** The description in some bytes; null where they are not the result of `headOf`. */
export function readHead(bytes: Uint8Array): Head | null {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.slice())); // a copy, as browsers do not decode shared memory
  } catch {
    return null;
  }
  if (!isObject(head)) return null;
  const { format, programme, version, menus, indicators, areas } = head;
  const isHead =
    [programme, version].every((text) => typeof text === 'string') &&
    typeof format === 'number' &&
    [menus, areas].every((list) => Array.isArray(list) && list.every((text) => typeof text === 'string')) &&
    Array.isArray(indicators);
  return isHead ? (head as unknown as Head) : null;
}
