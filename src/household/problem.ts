import type { Label } from '../vocabulary/index.js';
import { MESSAGES } from './problem-messages.js';

/** Every reason for which a row is refused. */
export type ProblemCode = keyof typeof MESSAGES;

/** One thing wrong with a row: where, what, and in words. */
export interface Problem {
  /** Where in the row, `members[0].left.on`, or the column of a table; empty for the row itself. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: Label;
}

/** A row that was refused, whole, with everything found wrong with it. */
export interface Rejected {
  /** Its place among the rows, from 0. */
  readonly row: number;
  /** The table it stands in, where tables were read. */
  readonly table?: string;
  /** Its household's id, where it has a readable one. */
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** A place inside a row: keys and places, outermost first. */
export type Path = readonly (string | number)[];

/** A problem before it is put in words. `detail` is the offending value. */
export interface Fault {
  readonly at: Path;
  readonly code: ProblemCode;
  readonly detail?: string | number;
  /** The names that would have been known. */
  readonly known?: string;
}

/** What a sound household has: one empty list for all of them. */
export const NO_FAULTS: readonly Fault[] = Object.freeze([]);

const LONGEST_SHOWN = 60;

/** A long value cut, between characters: a message is for eyes. */
const shown = (value: string): string =>
  value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : value;

/** The fault as told to people. */
export const problemOf = ({ at, code, detail = '', known = '' }: Fault): Problem => ({
  path: pathText(at),
  code,
  message: MESSAGES[code](shown(String(detail)), known),
});

/** `['members', 0, 'left', 'on']` as `members[0].left.on`. */
const pathText = (at: Path): string =>
  at
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? shown(step) : `.${shown(step)}`))
    .join('');
