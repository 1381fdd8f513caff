import type { PackedHouseholds } from '../figures/index.js';
import type { Household } from '../household/index.js';

/**
 * Some thousands of households of a register. Household `n` has the words of `records` from `starts[n]` to
 * `starts[n + 1]`, and the bytes of its id in `ids` from `idStarts[n]` to `idStarts[n + 1]`.
 */
export interface RegisterPage {
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  readonly idStarts: Uint32Array;
  readonly ids: Uint8Array;
}

/**
 * A register as typed arrays only, which can be posted to a worker or stored. `registerFromBuffers` makes a register of them again.
 * `head` is JSON in UTF-8 with the programme, its menus and indicators, and the areas of the register.
 */
export interface RegisterBuffers {
  readonly head: Uint8Array;
  readonly pages: readonly RegisterPage[];
}

/**
 * The facts of households that figures need, packed in typed arrays. `weeklyReport` and `reportSeries` count it as they count the
 * households. `structuredClone` and `postMessage` copy its data without its functions; `registerFromBuffers` makes it a register again.
 */
export interface Register extends PackedHouseholds {
  /** The id of its programme. */
  readonly programme: string;
  /** The version of its programme. */
  readonly version: string;
  /** How many households it holds. */
  readonly size: number;
  /** How many bytes its buffers have. */
  readonly bytes: number;
  /** Its current buffers. Read them again after `put` or `remove`. */
  readonly buffers: RegisterBuffers;
  /**
   * Adds a household, or replaces the one with the same id. `TypeError` or `RangeError`, and nothing is changed, when the argument is
   * not a household or names something that the programme does not have.
   */
  readonly put: (household: Household) => void;
  /** Removes the household with an id. Returns false where the register has none. `TypeError` when the id is not text. */
  readonly remove: (id: string) => boolean;
}

/** Options for packing a register. */
export interface PackingOptions {
  /** Whether its arrays are in shared memory (`SharedArrayBuffer`), so that posting copies nothing. */
  readonly shared?: boolean;
}
