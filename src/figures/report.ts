import type { Day } from '../calendar/index.js';
import type { CarerRole } from '../household/index.js';
import type { Cohort } from '../programme/index.js';
import type { AreaCode, AreaLevel, PublicTally, RecordOf, Tally } from '../vocabulary/index.js';

/** The blocks of figures that a report has on request. */
export const REPORT_BLOCKS = Object.freeze(['plan', 'care'] as const);

/** `'plan'`: the state of household plans. `'care'`: the agencies that look after households. */
export type ReportBlock = (typeof REPORT_BLOCKS)[number];

/** The state of the plans of the households on the register. */
export interface PlanFigures {
  /** Households with a remaining indicator that has no activity. */
  readonly uncovered: Tally;
  /** Households with an overdue activity. */
  readonly overdue: Tally;
  /** How many activities are overdue, open and done; each is in one of the three. */
  readonly activities: { readonly overdue: number; readonly open: number; readonly done: number };
  /** The cost in baht of all activities, and of those that are done. */
  readonly baht: { readonly planned: number; readonly done: number };
}

/** The agencies that look after the households on the register. */
export interface CareFigures {
  readonly uncared: Tally;
  /** Overlapping. By role: foster parents, mentors and teams. */
  readonly byRole: RecordOf<CarerRole, Tally>;
  /** Overlapping. By agency, for agencies that look after at least one household. */
  readonly byAgency: Readonly<Record<string, Tally>>;
}

/** Options for a report: its day, its areas and its blocks. */
export interface ReportOptions {
  readonly asOf: Day;
  /** `'district'` when left out. */
  readonly areas?: AreaLevel;
  /** Only households whose area is this one or lies in it; all of the programme's area when left out. */
  readonly within?: AreaCode;
  /** The blocks to count in addition; none when left out. */
  readonly include?: readonly ReportBlock[];
}

/** Households in need at the baseline, and those still in need. */
export interface Need<T = Tally> {
  /** Failed at the baseline, also where it no longer applies. */
  readonly failed: T;
  /** Not passed by the day, and still applicable. */
  readonly remaining: T;
}

/**
 * The figures of some households on a day. Every tally except `left` counts households on the register that day. `T` is the type of a
 * tally; only in an `AnyReport` may tallies be hidden.
 */
export interface Figures<G extends string = string, M extends string = string, D extends string = string, T = Tally> {
  /** On the register that day. */
  readonly registered: T;
  /** Households that have left by that day or are absent, with the persons counted when they left. */
  readonly left: T;
  /** With `ungraded` a partition of `registered`. */
  readonly byGrade: RecordOf<G, T>;
  /** Households to which none of the indicators that they failed applies any longer. */
  readonly ungraded: T;
  /** With `unassigned` a partition of `registered`. */
  readonly byMenu: RecordOf<M, T>;
  /** Households without a menu. */
  readonly unassigned: T;
  /** By grade and menu; households without one of the two are in no tally. */
  readonly byGradeAndMenu: RecordOf<G, RecordOf<M, T>>;
  /** Overlapping: a household is counted in every dimension that it failed, so never add them up. */
  readonly byDimension: RecordOf<D, Need<T>>;
  /** Overlapping. By indicator number, for every counted indicator. */
  readonly byIndicator: Readonly<Record<string, Need<T>>>;
  /** By the exact dimensions failed at the baseline, `'health+income'`: a partition of `registered`. Only patterns that occur. */
  readonly byPattern: Readonly<Record<string, T>>;
  /** Only on request. */
  readonly plan?: PlanFigures;
  /** Only on request. */
  readonly care?: CareFigures;
}

/** A report of a day: the figures of all households, and of each area that has any. */
export interface Report<G extends string = string, M extends string = string, D extends string = string, T = Tally> {
  readonly programme: string;
  readonly version: string;
  /** The cohort of the programme; left out where the programme has none. */
  readonly cohort?: Cohort;
  readonly asOf: Day;
  /** Where it is there, every number is rounded to a multiple of it, and is no count. */
  readonly rounded?: number;
  /** The level of its areas. */
  readonly level: AreaLevel;
  /** The areas whose households were counted, ascending, none inside another; none in the empty report. */
  readonly within: readonly AreaCode[];
  readonly figures: Figures<G, M, D, T>;
  /** By area code at that level. Households with a shorter code are under their own code. */
  readonly areas: Readonly<Record<AreaCode, Figures<G, M, D, T>>>;
}

/** A report as it was counted or as it is published: some tallies may be hidden, and groups of figures left out. */
export type AnyReport<G extends string = string, M extends string = string, D extends string = string> = Report<
  G,
  M,
  D,
  PublicTally
>;

/** Marks published reports for the compiler, which then accepts no counted one. No value has this property. */
declare const published: unique symbol;

/**
 * A report as it is published: some tallies are hidden, or all numbers rounded. Only functions that make a report fit to be
 * published return one, so whatever takes a `PublicReport` cannot be given a counted report by mistake. A group of figures that is
 * not shown is absent from it, though the type has it: ask for a group with `options.show` before you read it. A published report
 * that was read from a file is an `AnyReport`, which tables, charts, text and audits take.
 */
export interface PublicReport<G extends string = string, M extends string = string, D extends string = string>
  extends AnyReport<G, M, D> {
  readonly [published]: true;
}
