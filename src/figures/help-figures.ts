import type { Day } from '../calendar/index.js';
import { CARER_ROLES, type CarerRole, countedPersons, type Household } from '../household/index.js';
import { agenciesOf, carersOf, planStatus } from '../plan/index.js';
import type { Programme } from '../programme/index.js';
import { addBaht, type RecordOf, recordOf, type Tally } from '../vocabulary/index.js';
import { sorted } from './figures.js';
import type { CareFigures, PlanFigures, ReportBlock } from './report.js';

/** The blocks that were asked for. */
export interface HelpFigures {
  readonly plan?: PlanFigures;
  readonly care?: CareFigures;
}

/** Households and persons, which are added to. */
type Pair = [households: number, persons: number];

/** The blocks while they are counted: added to, never copied, so that counting stays linear. */
export interface HelpCounts {
  readonly plan?: {
    readonly uncovered: Pair;
    readonly overdue: Pair;
    readonly activities: { overdue: number; open: number; done: number };
    readonly baht: { planned: number; done: number };
  };
  readonly care?: {
    readonly uncared: Pair;
    readonly byRole: RecordOf<CarerRole, Pair>;
    readonly byAgency: Map<string, Pair>;
  };
}

/** The blocks asked for, of no household. */
export const noHelp = (blocks: readonly ReportBlock[]): HelpCounts => ({
  ...(blocks.includes('plan')
    ? {
        plan: {
          uncovered: [0, 0],
          overdue: [0, 0],
          activities: { overdue: 0, open: 0, done: 0 },
          baht: { planned: 0, done: 0 },
        },
      }
    : {}),
  ...(blocks.includes('care')
    ? { care: { uncared: [0, 0], byRole: recordOf(CARER_ROLES, (): Pair => [0, 0]), byAgency: new Map() } }
    : {}),
});

/** Counts one household on the register. */
export function countHelp({ plan, care }: HelpCounts, programme: Programme, household: Household, asOf: Day): void {
  const tally: Pair = [1, countedPersons(household, asOf)];
  if (plan) {
    const { uncovered, overdue, open, done, baht } = planStatus(programme, household, asOf);
    if (uncovered.length > 0) addPair(plan.uncovered, tally);
    if (overdue.length > 0) addPair(plan.overdue, tally);
    addActivities(plan, { overdue: overdue.length, open: open.length, done: done.length }, baht);
  }
  if (care) {
    const agencies = agenciesOf(household, asOf);
    if (agencies.length === 0) addPair(care.uncared, tally);
    for (const agency of agencies) addPair(pairOf(care.byAgency, agency), tally);
    for (const role of new Set(carersOf(household, asOf).map((carer) => carer.role))) addPair(care.byRole[role], tally);
  }
}

/** Adds the counts of one area to those of the whole. */
export function addHelp(whole: HelpCounts, { plan, care }: HelpCounts): void {
  if (whole.plan && plan) {
    addPair(whole.plan.uncovered, plan.uncovered);
    addPair(whole.plan.overdue, plan.overdue);
    addActivities(whole.plan, plan.activities, plan.baht);
  }
  if (whole.care && care) {
    addPair(whole.care.uncared, care.uncared);
    for (const role of CARER_ROLES) addPair(whole.care.byRole[role], care.byRole[role]);
    for (const [agency, pair] of care.byAgency) addPair(pairOf(whole.care.byAgency, agency), pair);
  }
}

/** The blocks of a report, the agencies in order. */
export const helpFigures = ({ plan, care }: HelpCounts): HelpFigures =>
  inOrder({
    ...(plan
      ? {
          plan: {
            uncovered: tallyOf(plan.uncovered),
            overdue: tallyOf(plan.overdue),
            activities: { ...plan.activities },
            baht: { ...plan.baht },
          },
        }
      : {}),
    ...(care
      ? {
          care: {
            uncared: tallyOf(care.uncared),
            byRole: recordOf(CARER_ROLES, (role) => tallyOf(care.byRole[role])),
            byAgency: Object.fromEntries([...care.byAgency].map(([agency, pair]) => [agency, tallyOf(pair)])),
          },
        }
      : {}),
  });

/** The blocks with the agencies in order, so that equal figures are also written equally. */
export const inOrder = <H extends HelpFigures>(help: H): H =>
  help.care ? { ...help, care: { ...help.care, byAgency: sorted(help.care.byAgency) } } : help;

const tallyOf = ([households, persons]: Pair): Tally => ({ households, persons });

function addPair(sum: Pair, [households, persons]: Pair): void {
  sum[0] += households;
  sum[1] += persons;
}

function pairOf(byAgency: Map<string, Pair>, agency: string): Pair {
  const pair = byAgency.get(agency) ?? [0, 0];
  byAgency.set(agency, pair);
  return pair;
}

function addActivities(
  { activities, baht }: NonNullable<HelpCounts['plan']>,
  more: PlanFigures['activities'],
  cost: PlanFigures['baht'],
): void {
  for (const key of ['overdue', 'open', 'done'] as const) activities[key] += more[key];
  for (const key of ['planned', 'done'] as const) baht[key] = addBaht(baht[key], cost[key]);
}
