/**
 * A count, always of both: households (ครัวเรือน) and the counted persons (คน) in them.
 *
 * A person is counted when `targeted`, joined and not left on the day; never one person twice.
 */
export interface Tally {
  readonly households: number;
  readonly persons: number;
}

/** A count that is not published: both numbers, because one would tell of the other. */
export interface HiddenTally {
  readonly households: null;
  readonly persons: null;
}

/** A count as it leaves the office: told, or hidden. */
export type PublicTally = Tally | HiddenTally;

/** Nobody. */
export const NO_ONE: Tally = Object.freeze({ households: 0, persons: 0 });

/** The two counts added. Meaningful only when no household stands in both. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  households: a.households + b.households,
  persons: a.persons + b.persons,
});
