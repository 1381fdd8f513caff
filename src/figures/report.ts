import type { Day } from '../calendar/index.js';
import type { CarerRole } from '../household/index.js';
import type { Cohort } from '../programme/index.js';
import type { AreaCode, AreaLevel, PublicTally, RecordOf, Tally } from '../vocabulary/index.js';

/** What a report may hold beside its figures, when asked for. */
export const REPORT_BLOCKS = Object.freeze(['plan', 'care'] as const);

/** `'plan'`: the state of household plans. `'care'`: who cares for households. */
export type ReportBlock = (typeof REPORT_BLOCKS)[number];

/** The state of the plans of the households on the register. */
export interface PlanFigures {
  /** Households with a remaining indicator that no activity is for. */
  readonly uncovered: Tally;
  /** Households with an overdue activity. */
  readonly overdue: Tally;
  /** Activities, each in one of three. */
  readonly activities: { readonly overdue: number; readonly open: number; readonly done: number };
  /** Cost in baht of all activities, and of those done. */
  readonly baht: { readonly planned: number; readonly done: number };
}

/** Who cares for the households on the register. */
export interface CareFigures {
  readonly uncared: Tally;
  /** Overlapping: foster parents, mentors and teams. */
  readonly byRole: RecordOf<CarerRole, Tally>;
  /** Overlapping: a household may have several agencies. Only those that care for somebody. */
  readonly byAgency: Readonly<Record<string, Tally>>;
}

/** What a report is of: a day, and the level of its areas. */
export interface ReportOptions {
  readonly asOf: Day;
  /** `'district'` when left out. */
  readonly areas?: AreaLevel;
  /** Only households whose area is this one or lies in it; all of the programme's area when left out. */
  readonly within?: AreaCode;
  /** What else to count; nothing when left out. */
  readonly include?: readonly ReportBlock[];
}

/** Households in need at the baseline, and those still in need. */
export interface Need<T = Tally> {
  /** Failed at the baseline, lapsed included. */
  readonly failed: T;
  /** Neither passed nor lapsed by the day. */
  readonly remaining: T;
}

/**
 * The figures of some households on a day. Every tally but `left` counts households on the register that day.
 * `T` is what a tally is: never hidden, unless the report is a `PublicReport`.
 */
export interface Figures<G extends string = string, M extends string = string, D extends string = string, T = Tally> {
  /** Joined and not left on that day. */
  readonly registered: T;
  /** Left by that day, with the persons counted when they left. */
  readonly left: T;
  /** With `ungraded` a partition of `registered`. */
  readonly byGrade: RecordOf<G, T>;
  /** Every indicator failed has lapsed. */
  readonly ungraded: T;
  /** With `unassigned` a partition of `registered`. */
  readonly byMenu: RecordOf<M, T>;
  /** No menu chosen yet. */
  readonly unassigned: T;
  /** Households that have both. */
  readonly byGradeAndMenu: RecordOf<G, RecordOf<M, T>>;
  /** Overlapping: a household is counted in every dimension it failed. Never add them up. */
  readonly byDimension: RecordOf<D, Need<T>>;
  /** Overlapping. By the number of every counted indicator. */
  readonly byIndicator: Readonly<Record<string, Need<T>>>;
  /** The exact dimensions failed at the baseline, `'health+income'`; a partition of `registered`. Only those that occur. */
  readonly byPattern: Readonly<Record<string, T>>;
  /** Only when asked for. */
  readonly plan?: PlanFigures;
  /** Only when asked for. */
  readonly care?: CareFigures;
}

/** A report of a day: the figures of all, and of each area that has any. */
export interface Report<G extends string = string, M extends string = string, D extends string = string, T = Tally> {
  readonly programme: string;
  readonly version: string;
  /** The households that the programme works with; left out where it does not tell. */
  readonly cohort?: Cohort;
  readonly asOf: Day;
  /** Where it is there, every number is rounded to a multiple of it, and is no count. */
  readonly rounded?: number;
  /** The level of its areas. */
  readonly level: AreaLevel;
  /** The areas whose households were counted, ascending, none inside another; none in the empty report. */
  readonly within: readonly AreaCode[];
  readonly figures: Figures<G, M, D, T>;
  /** By the code of the area at that level; an area with a code shorter than the level is under its own code. */
  readonly areas: Readonly<Record<AreaCode, Figures<G, M, D, T>>>;
}

/** A report as it leaves the office: some of its tallies may be hidden. Every `Report` is one. */
export type PublicReport<G extends string = string, M extends string = string, D extends string = string> = Report<
  G,
  M,
  D,
  PublicTally
>;
