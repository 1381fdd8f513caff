import type { Day } from '../calendar/index.js';
import { compareText } from '../vocabulary/index.js';
import type { Absence, Activity, Carer, Deprivation, FollowUp, Household, Member, MenuChoice } from './household.js';

type Order<T> = (a: T, b: T) => number;

const byDay: Order<{ readonly on: Day }> = (a, b) => compareText(a.on, b.on);

/**
 * The order of a household's dated lists: by day, then by key. Two households with the same events are then equal values, in whatever
 * order the events were entered. Members who joined on one day keep the order in which they were entered.
 */
export const LIST_ORDERS = {
  members: (a: Member, b: Member) => compareText(a.joined ?? '', b.joined ?? ''),
  moves: byDay,
  absences: (a: Absence, b: Absence) => compareText(a.from, b.from),
  halts: byDay,
  menus: byDay as Order<MenuChoice>,
  plan: (a: Activity, b: Activity) => compareText(a.planned ?? '', b.planned ?? '') || compareText(a.id, b.id),
  carers: (a: Carer, b: Carer) =>
    compareText(a.from, b.from) || compareText(a.agency, b.agency) || compareText(a.role, b.role),
} as const;

/** The order of the follow-ups of a deprivation. */
export const FOLLOW_UP_ORDER: Order<FollowUp> = byDay;

/**
 * Sorts the dated lists of a household and removes empty ones. The household must not be frozen yet; a frozen list is sorted
 * already.
 */
export function putInOrder(household: Household): void {
  for (const key of Object.keys(LIST_ORDERS) as (keyof typeof LIST_ORDERS)[])
    orderList(household as unknown as Record<string, unknown[] | undefined>, key, LIST_ORDERS[key] as Order<unknown>);
  for (let index = 0; index < household.deprivations.length; index += 1) {
    const deprivation = household.deprivations[index] as Deprivation;
    orderList(
      deprivation as unknown as Record<string, unknown[] | undefined>,
      'followUps',
      FOLLOW_UP_ORDER as Order<unknown>,
    );
  }
}

function orderList(owner: Record<string, unknown[] | undefined>, key: string, order: Order<unknown>): void {
  const list = owner[key];
  if (list === undefined || Object.isFrozen(list)) return;
  if (list.length === 0) delete owner[key];
  else if (list.length > 1) list.sort(order);
}
