import type { Day } from '../calendar/index.js';
import { CARER_ROLES, type CarerRole, countedPersons, type Household } from '../household/index.js';
import { agenciesOf, carersOf, planStatus } from '../plan/index.js';
import type { Programme } from '../programme/index.js';
import { addBaht, type RecordOf, recordOf } from '../vocabulary/index.js';
import { sorted } from './figures.js';
import type { CareFigures, PlanFigures, ReportBlock } from './report.js';

/** The blocks that were asked for. */
export interface HelpFigures {
  readonly plan?: PlanFigures;
  readonly care?: CareFigures;
}

/** A tally that is added to. */
interface Sum {
  households: number;
  persons: number;
}

/** The blocks while they are counted: added to, never copied, so that counting stays linear. */
export interface HelpCounts {
  readonly plan?: {
    readonly uncovered: Sum;
    readonly overdue: Sum;
    readonly activities: { overdue: number; open: number; done: number };
    readonly baht: { planned: number; done: number };
  };
  readonly care?: {
    readonly uncared: Sum;
    readonly byRole: RecordOf<CarerRole, Sum>;
    readonly byAgency: Map<string, Sum>;
  };
}

const noOne = (): Sum => ({ households: 0, persons: 0 });

/** The blocks asked for, of no household. */
export const noHelp = (blocks: readonly ReportBlock[]): HelpCounts => ({
  ...(blocks.includes('plan') && {
    plan: {
      uncovered: noOne(),
      overdue: noOne(),
      activities: { overdue: 0, open: 0, done: 0 },
      baht: { planned: 0, done: 0 },
    },
  }),
  ...(blocks.includes('care') && {
    care: { uncared: noOne(), byRole: recordOf(CARER_ROLES, noOne), byAgency: new Map<string, Sum>() },
  }),
});

/** Counts one household on the register in the blocks of the whole and of its area. */
export function countHelp(both: readonly HelpCounts[], programme: Programme, household: Household, asOf: Day): void {
  const persons = countedPersons(household, asOf);
  const add = (sum: Sum): void => {
    sum.households += 1;
    sum.persons += persons;
  };
  const status = both[0]?.plan && planStatus(programme, household, asOf);
  const agencies = agenciesOf(household, asOf);
  const roles = new Set(carersOf(household, asOf).map(({ role }) => role));
  for (const { plan, care } of both) {
    if (plan && status) {
      if (status.uncovered.length > 0) add(plan.uncovered);
      if (status.overdue.length > 0) add(plan.overdue);
      for (const key of ['overdue', 'open', 'done'] as const) plan.activities[key] += status[key].length;
      for (const key of ['planned', 'done'] as const) plan.baht[key] = addBaht(plan.baht[key], status.baht[key]);
    }
    if (care) {
      if (agencies.length === 0) add(care.uncared);
      for (const role of roles) add(care.byRole[role]);
      for (const agency of agencies) {
        const sum = care.byAgency.get(agency) ?? noOne();
        care.byAgency.set(agency, sum);
        add(sum);
      }
    }
  }
}

/** The blocks of a report, the agencies in order; a copy, as counting may go on. */
export function helpFigures(help: HelpCounts): HelpFigures {
  const { plan, care } = structuredClone(help);
  return {
    ...(plan && { plan }),
    ...(care && { care: { ...care, byAgency: sorted(Object.fromEntries(care.byAgency)) } }),
  };
}
