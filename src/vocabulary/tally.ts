/**
 * A count of households (ครัวเรือน) and of the counted persons (คน) in them, always both.
 *
 * A person is counted when `targeted`, joined and not left on the day; nobody is counted twice.
 */
export interface Tally {
  readonly households: number;
  readonly persons: number;
}

/** A count that is not published: both numbers, because one would disclose the other. */
export interface HiddenTally {
  readonly households: null;
  readonly persons: null;
}

/** A count as it is published: shown or hidden. */
export type PublicTally = Tally | HiddenTally;

/** The tally of nobody. */
export const NO_ONE: Tally = Object.freeze({ households: 0, persons: 0 });

/** The sum of two tallies. It is a count only when no household is in both. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  households: a.households + b.households,
  persons: a.persons + b.persons,
});

/**
 * The sum of two amounts in baht, rounded to the satang (a hundredth). Amounts then have the same sum in any order, which
 * floating point alone does not promise. Whole numbers stay whole.
 */
export const addBaht = (a: number, b: number): number => Math.round((a + b) * 100) / 100;

/** A small table for people, which can be written as text, CSV or a sheet. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** One cell for every column, by its key. */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
