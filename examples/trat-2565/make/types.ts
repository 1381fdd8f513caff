/** An ISO calendar day, `2022-08-05`. */
export type Day = string;

export const DIMENSIONS = ['health', 'living', 'education', 'income', 'access'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Lowest to highest. */
export const MENUS = ['survive', 'sufficient', 'sustainable'] as const;
export type Menu = (typeof MENUS)[number];

export const GRADES = ['A', 'B', 'C', 'F'] as const;
export type Grade = (typeof GRADES)[number];

export interface Tally {
  readonly households: number;
  readonly persons: number;
}

/** The published totals that the register must reproduce. */
export interface Targets {
  readonly opening: {
    readonly day: Day;
    readonly registered: Tally;
    readonly byDimension: Readonly<Record<Dimension, Tally>>;
  };
  readonly snapshot: {
    readonly day: Day;
    readonly registered: Tally;
    readonly byGrade: Readonly<Record<Grade, Tally>>;
    readonly byMenu: Readonly<Record<Menu, Tally>>;
  };
}

/** First stage: which dimensions a household fails, and how many of its members are counted on the opening day. */
export interface Sized {
  readonly dimensions: readonly Dimension[];
  readonly counted: number;
}

/** Second stage: it has an id and a village. */
export interface Placed extends Sized {
  readonly id: string;
  readonly area: string;
}

/** Third stage: who leaves before the snapshot day; a household that leaves takes its members with it. */
export interface Departed extends Placed {
  readonly leftOn: Day | null;
  readonly personsLeftOn: readonly Day[];
}

/** Fourth stage: where it stands on the snapshot day. */
export interface Settled extends Departed {
  readonly grade: 'A' | 'B';
  readonly menu: Menu;
}

/** How a household gets from its baseline to the snapshot day. */
export type Course = 'steady' | 'relapsing' | 'halted' | 'lapsing' | 'unfinished';

/** What happens to it after the snapshot day, which a report of that day must not see. */
export type Aftermath = 'none' | 'finishes' | 'isHalted' | 'slips' | 'slipsAndRecovers';

/**
 * Fifth stage: the indicators it failed and its course. Their order is the course's: a lapsing household lapses in the first,
 * a relapsing one falls back in the first, an unfinished one still lacks the last.
 */
export interface Examined extends Settled {
  readonly indicators: readonly number[];
  readonly course: Course;
  readonly aftermath: Aftermath;
}

/** A table as it is written: its columns in order, every cell already text. */
export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}
