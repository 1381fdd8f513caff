import type { PackedHouseholds } from '../figures/index.js';
import type { Household } from '../household/index.js';

/**
 * Some thousand households of a register, one after another. Household `n` has the words of `records` from `starts[n]` to
 * `starts[n + 1]`, and the bytes of its id in `ids` from `idStarts[n]` to `idStarts[n + 1]`.
 */
export interface RegisterPage {
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  readonly idStarts: Uint32Array;
  readonly ids: Uint8Array;
}

/**
 * A register as typed arrays and nothing else: it can be posted to a worker, stored and read back by `registerFromBuffers`.
 * `head` is JSON in UTF-8 that says of which programme it is, and lists its menus, indicators and areas.
 */
export interface RegisterBuffers {
  readonly head: Uint8Array;
  readonly pages: readonly RegisterPage[];
}

/**
 * What figures need of households, packed in typed arrays. `weeklyReport` and `reportSeries` count it as they count the
 * households it was packed from. `structuredClone` and `postMessage` keep its data and leave its functions out;
 * `registerFromBuffers` makes it a register again.
 */
export interface Register extends PackedHouseholds {
  /** The id of its programme. */
  readonly programme: string;
  /** The version of its programme. */
  readonly version: string;
  /** How many households it holds. */
  readonly size: number;
  /** The bytes of its buffers. */
  readonly bytes: number;
  /** Those of this moment: after `put` or `remove`, ask for them again. */
  readonly buffers: RegisterBuffers;
  /**
   * Adds a household, in place of the one with its id where the register has it. `TypeError` or `RangeError`, and nothing is
   * changed, when it is not a household or names what the programme does not have.
   */
  readonly put: (household: Household) => void;
  /** Takes the household of an id away. False where the register has none. `TypeError` when the id is not text. */
  readonly remove: (id: string) => boolean;
}

/** How a register is packed. */
export interface PackingOptions {
  /** Whether its arrays lie in memory that threads share (`SharedArrayBuffer`), so that posting copies nothing. */
  readonly shared?: boolean;
}
