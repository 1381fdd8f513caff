import { checkDay, type Day } from '../calendar/index.js';
import { checkHousehold, type Household, homeOn, isOnRegister } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  type AreaCode,
  checkAreaIn,
  checkIterable,
  checkObject,
  compareText,
  isWithin,
  type RecordOf,
} from '../vocabulary/index.js';
import {
  type HouseholdNeed,
  type HouseholdStatus,
  type StatusOptions,
  statusOn,
  unvisitedDaysOf,
} from './status-of.js';

/** Options for a worklist: its area, and those for the needs of a household. */
export interface WorklistOptions extends StatusOptions {
  /** Only households that live in this area on the day; all of the programme's area when left out. */
  readonly within?: AreaCode;
}

/**
 * The households to visit (ครัวเรือนที่ต้องลงเยี่ยม): those that are on the register on a day and need something, most urgent first.
 * It names households: it is for the teams that visit them and must not be published.
 *
 * A household is as urgent as the first of its needs, in the order `relapsed`, `overdue`, `notVisited`, `noActivity`,
 * `noCarer`, `noMenu`. Of two with the same need, the one that has had it longer comes first (`since`; null before any
 * day), then the one with more needs, then the lower id, so the order of `households` has no effect. This order is an assumption;
 * no source states one.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era,
 * `within` is not an area of the programme, `unvisitedDays` is not a whole number from 0 to 36,525, or a household is of another
 * programme.
 *
 * @example
 * ```ts
 * const row = { area: '2301', members: [{ id: 'P1', targeted: true }], menus: [{ on: '2022-06-01', menu: 'survive' }] };
 * const visits = (...outcomes: ('passed' | 'failed')[]) =>
 *   outcomes.map((outcome, nth) => ({ on: `2022-07-0${nth + 1}`, outcome }));
 * const { households } = readHouseholds(trat2565, [
 *   { ...row, id: 'H1', deprivations: [{ indicator: 8, followUps: visits('passed') }] },
 *   { ...row, id: 'H2', deprivations: [{ indicator: 8, followUps: visits('failed') }] },
 *   { ...row, id: 'H3', deprivations: [{ indicator: 8, followUps: visits('passed', 'failed') }] },
 * ]);
 * const list = worklist(trat2565, households, '2022-07-08');
 * list.map(({ household, needs }) => `${household}: ${needs.map(({ need }) => need).join(', ')}`);
 * // => ['H3: relapsed, noActivity, noCarer', 'H2: noActivity, noCarer', 'H1: noCarer']
 * list[0]?.needs[0]?.message.en; // => 'passed before and fails again: 8 (The household has secure tenure and a durable house), since 2 July 2022'
 * ```
 */
export function worklist<G extends string, M extends string>(
  programme: Programme<G, M>,
  households: Iterable<Household>,
  day: Day,
  options: WorklistOptions = {},
): HouseholdStatus<G, M>[] {
  checkProgramme('worklist', programme);
  checkIterable('worklist', 'households', 'an iterable of households', households);
  checkDay('worklist', 'day', day);
  checkObject('worklist', 'options', 'a record such as { within }', options);
  const unvisitedDays = unvisitedDaysOf('worklist', options);
  const { within = programme.area } = options;
  checkAreaIn('worklist', 'options.within', programme.area, within);
  const list: HouseholdStatus<G, M>[] = [];
  for (const household of households) {
    checkHousehold('worklist', household, 'a household of households');
    if (!isOnRegister(household, day) || !isWithin(within, homeOn(household, day))) continue;
    const status = statusOn(programme, household, day, unvisitedDays);
    if (status.needs.length > 0) list.push(status);
  }
  return list.sort(byUrgency);
}

/** Lower is more urgent. */
const URGENCY: RecordOf<HouseholdNeed['need'], number> = {
  relapsed: 0,
  overdue: 1,
  notVisited: 2,
  noActivity: 3,
  noCarer: 4,
  noMenu: 5,
};

type Urgent = Pick<HouseholdStatus<string, string>, 'household' | 'needs'>;

function byUrgency(a: Urgent, b: Urgent): number {
  const [first, second] = [a.needs[0], b.needs[0]] as [HouseholdNeed, HouseholdNeed]; // needs are in this order
  return (
    URGENCY[first.need] - URGENCY[second.need] ||
    compareText(first.since ?? '', second.since ?? '') ||
    b.needs.length - a.needs.length ||
    compareText(a.household, b.household)
  );
}
