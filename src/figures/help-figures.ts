import type { Day } from '../calendar/index.js';
import { CARER_ROLES, type CarerRole, countedPersons, type Household } from '../household/index.js';
import { agenciesOf, carersOf, planStatus } from '../plan/index.js';
import type { Programme } from '../programme/index.js';
import { addBaht, type RecordOf, recordOf } from '../vocabulary/index.js';
import { sorted } from './figures.js';
import type { CareFigures, PlanFigures, ReportBlock } from './report.js';

/** The blocks of figures that a report has only on request: plans and carers. */
export interface HelpFigures {
  readonly plan?: PlanFigures;
  readonly care?: CareFigures;
}

/** A tally that can be changed. */
interface Sum {
  households: number;
  persons: number;
}

/** The blocks while they are counted. Counts are changed and never copied, so that counting takes linear time. */
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

/** The requested blocks for no household. */
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

/** The requested blocks for one household on the register. */
export function helpOf(
  blocks: readonly ReportBlock[],
  programme: Programme,
  household: Household,
  asOf: Day,
): HelpCounts {
  const help = noHelp(blocks);
  const { plan, care } = help;
  const sum: Sum = { households: 1, persons: countedPersons(household, asOf) };
  if (plan) {
    const { uncovered, overdue, open, done, baht } = planStatus(programme, household, asOf);
    if (uncovered.length > 0) Object.assign(plan.uncovered, sum);
    if (overdue.length > 0) Object.assign(plan.overdue, sum);
    Object.assign(plan.activities, { overdue: overdue.length, open: open.length, done: done.length });
    Object.assign(plan.baht, baht);
  }
  if (care) {
    const agencies = agenciesOf(household, asOf);
    if (agencies.length === 0) Object.assign(care.uncared, sum);
    for (const { role } of carersOf(household, asOf)) Object.assign(care.byRole[role], sum);
    for (const agency of agencies) care.byAgency.set(agency, { ...sum });
  }
  return help;
}

/** Adds blocks to others with the same kinds of blocks, or subtracts them. */
export function addHelp(sum: HelpCounts, one: HelpCounts, sign: 1 | -1): void {
  for (const agency of one.care?.byAgency.keys() ?? [])
    if (!sum.care?.byAgency.has(agency)) sum.care?.byAgency.set(agency, noOne());
  for (const [into, from] of countsOfBoth(sum, one))
    for (const [key, count] of Object.entries(from)) into[key] = addBaht(into[key] as number, sign * count);
}

/** Whether every count of `sum` is at least that of `one`. */
export const includesHelp = (sum: HelpCounts, one: HelpCounts): boolean =>
  countsOfBoth(sum, one).every(([all, some]) => Object.entries(some).every(([key, count]) => count <= (all[key] ?? 0)));

type Counts = Record<string, number>;

/** Pairs of corresponding counts in two blocks, for the agencies of the second. */
function countsOfBoth(a: HelpCounts, b: HelpCounts): [Counts, Counts][] {
  const pairs: [object, object][] = [];
  if (a.plan && b.plan)
    for (const key of ['uncovered', 'overdue', 'activities', 'baht'] as const) pairs.push([a.plan[key], b.plan[key]]);
  if (a.care && b.care) {
    pairs.push([a.care.uncared, b.care.uncared]);
    for (const role of CARER_ROLES) pairs.push([a.care.byRole[role], b.care.byRole[role]]);
    for (const [agency, own] of b.care.byAgency) pairs.push([a.care.byAgency.get(agency) ?? noOne(), own]);
  }
  return pairs as [Counts, Counts][]; // every part has only numbers
}

/** A copy of the blocks for a report. It has only agencies that look after somebody, in order. */
export function helpFigures(help: HelpCounts): HelpFigures {
  const { plan, care } = structuredClone(help);
  if (care === undefined) return { ...(plan && { plan }) };
  const agencies = [...care.byAgency].filter(([, { households }]) => households > 0);
  return { ...(plan && { plan }), care: { ...care, byAgency: sorted(Object.fromEntries(agencies)) } };
}
