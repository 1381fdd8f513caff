import type { PublicTally } from '../vocabulary/index.js';

/** One line of a report: a name and its tally; in partitions and dimensions its shares, in dimensions what remains. */
export interface SectionRow {
  readonly name: string;
  readonly tally: PublicTally;
  /** Of households and of persons, in hundredths of a percent. */
  readonly shares?: readonly [number | null, number | null];
  readonly remaining?: PublicTally;
  /** How it is said that nobody is here, and of which grade. */
  readonly empty?: { readonly grade: string; readonly text: string };
}

/** One part of a report, ready to be written in any form. */
export interface Section {
  readonly title: string;
  /** Stands by the title. */
  readonly note?: string;
  /** Stands below the rows. */
  readonly remark?: string;
  readonly rows: readonly SectionRow[];
}

/** A text on one line: a line break or a control character in a name would break the layout. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
