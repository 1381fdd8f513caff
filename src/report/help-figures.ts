import type { Day } from '../calendar/index.js';
import { CARER_ROLES, type CarerRole, countedPersons, type Household } from '../household/index.js';
import { agenciesOf, carersOf, planStatus } from '../plan/index.js';
import type { Programme } from '../programme/index.js';
import { NO_ONE, type RecordOf, recordOf, type Tally } from '../vocabulary/index.js';
import { sorted } from './add-counts.js';

/** What a report may tell beside its figures, when asked. */
export const REPORT_BLOCKS = Object.freeze(['plan', 'care'] as const);

/** `'plan'`: how household plans stand. `'care'`: who carries households. */
export type ReportBlock = (typeof REPORT_BLOCKS)[number];

/** How the plans of the households on the register stand. */
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

/** Who carries the households on the register. */
export interface CareFigures {
  readonly uncared: Tally;
  /** Overlapping: foster parents, mentors and teams. */
  readonly byRole: RecordOf<CarerRole, Tally>;
  /** Overlapping: a household may have several agencies. Only those that carry somebody. */
  readonly byAgency: Readonly<Record<string, Tally>>;
}

/** The blocks that were asked for. */
export interface HelpFigures {
  readonly plan?: PlanFigures;
  readonly care?: CareFigures;
}

/** The blocks asked for, of no household. */
export const noHelp = (blocks: readonly ReportBlock[]): HelpFigures => ({
  ...(blocks.includes('plan')
    ? {
        plan: {
          uncovered: NO_ONE,
          overdue: NO_ONE,
          activities: { overdue: 0, open: 0, done: 0 },
          baht: { planned: 0, done: 0 },
        },
      }
    : {}),
  ...(blocks.includes('care')
    ? { care: { uncared: NO_ONE, byRole: recordOf(CARER_ROLES, () => NO_ONE), byAgency: {} } }
    : {}),
});

/** The blocks with the agencies in order, so that equal figures are also written equally. */
export const inOrder = <H extends HelpFigures>(help: H): H =>
  help.care ? { ...help, care: { ...help.care, byAgency: sorted(help.care.byAgency) } } : help;

/** The blocks asked for, of one household on the register. */
export function helpOf(
  programme: Programme,
  household: Household,
  asOf: Day,
  blocks: readonly ReportBlock[],
): HelpFigures {
  const tally = { households: 1, persons: countedPersons(household, asOf) };
  return {
    ...(blocks.includes('plan') ? { plan: planOf(programme, household, asOf, tally) } : {}),
    ...(blocks.includes('care') ? { care: careOf(household, asOf, tally) } : {}),
  };
}

function planOf(programme: Programme, household: Household, asOf: Day, tally: Tally): PlanFigures {
  const { uncovered, overdue, open, done, baht } = planStatus(programme, household, asOf);
  return {
    uncovered: uncovered.length > 0 ? tally : NO_ONE,
    overdue: overdue.length > 0 ? tally : NO_ONE,
    activities: { overdue: overdue.length, open: open.length, done: done.length },
    baht,
  };
}

function careOf(household: Household, asOf: Day, tally: Tally): CareFigures {
  const agencies = agenciesOf(household, asOf);
  const roles = new Set(carersOf(household, asOf).map(({ role }) => role));
  return {
    uncared: agencies.length === 0 ? tally : NO_ONE,
    byRole: recordOf(CARER_ROLES, (role) => (roles.has(role) ? tally : NO_ONE)),
    byAgency: Object.fromEntries(agencies.map((agency) => [agency, tally])),
  };
}
