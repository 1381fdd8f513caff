/** All that the condition of an intervention may depend on. */
export interface HouseholdStanding {
  /** Indicators that remain, ascending. */
  readonly remaining: readonly number[];
  /** Members present, counted or not. */
  readonly members: number;
  /** Counted persons. */
  readonly persons: number;
  /** Whether some counted member is not dependent. */
  readonly earner: boolean;
  /** Completed years of the members present whose day of birth is known, ascending. */
  readonly ages: readonly number[];
}
