import { addDays, checkDay, type Day, earlier, formatDate, later } from '../calendar/index.js';
import { type Grading, gradeHousehold } from '../grading/index.js';
import {
  type Activity,
  type Carer,
  checkHousehold,
  eventWindowOf,
  type Household,
  homeOn,
  isOnRegister,
  outcomeOn,
  planOn,
} from '../household/index.js';
import { menuOf, type StandingMenu } from '../menu/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import { type AreaCode, checkObject, type Label, shownValue } from '../vocabulary/index.js';
import { carersOf } from './carers.js';
import { type PlanStatus, planStatus } from './plan-status.js';

/** Something that a household on the register needs on a day, with the facts it rests on. */
export interface HouseholdNeed {
  /**
   * - `'relapsed'` (กลับไม่ผ่าน): an indicator that a follow-up had found passed fails again by its latest one.
   * - `'overdue'` (กิจกรรมเลยกำหนด): an activity of the plan was due before the day and is not done; also one for an
   *   indicator that has passed, as it is still to be done or taken out of the plan.
   * - `'notVisited'` (ขาดการติดตาม): an indicator remains, and for more than `unvisitedDays` no follow-up was made. Counted
   *   from the last follow-up, or from coming (back) on the register where that is later.
   * - `'noActivity'` (ไม่มีกิจกรรมรองรับ): an indicator remains that no activity of the plan is for.
   * - `'noCarer'` (ไม่มีผู้ดูแล): nobody looks after the household on the day.
   * - `'noMenu'` (ยังไม่มีเมนู): the programme has outcome menus, and none was chosen by the day.
   */
  readonly need: 'relapsed' | 'overdue' | 'notVisited' | 'noActivity' | 'noCarer' | 'noMenu';
  /** In words, with indicators and activities by name and days as people write them. It names no household. */
  readonly message: Label;
  /** The indicators concerned, ascending; none with `noCarer` and `noMenu`. */
  readonly indicators: readonly number[];
  /** The activities concerned, in the order of the plan; none but with `overdue`. */
  readonly activities: readonly Activity[];
  /**
   * `relapsed`: the day it was first found to fail again. `overdue`: the earliest due day. `notVisited`: the day from which
   * it is counted. `noCarer`: the last day on which somebody carried it, null when nobody ever did. Otherwise null.
   */
  readonly since: Day | null;
}

/** All there is to know of one household on a day. */
export interface HouseholdStatus<G extends string, M extends string> {
  /** Its id. */
  readonly household: string;
  /** Where it lives on the day. */
  readonly area: AreaCode;
  /** Whether it is on the register on the day. */
  readonly registered: boolean;
  readonly grading: Grading<G>;
  /** The menu it is in; null when none was chosen by the day. */
  readonly menu: StandingMenu<M> | null;
  readonly plan: PlanStatus;
  readonly carers: readonly Carer[];
  /** The day of the latest follow-up on or before the day; null before the first. */
  readonly lastVisit: Day | null;
  /** What it needs, in the order of `HouseholdNeed.need`, each at most once; nothing when it is not on the register. */
  readonly needs: readonly HouseholdNeed[];
}

/** How a household's needs are judged. */
export interface StatusOptions {
  /**
   * For how many days a household with a remaining indicator may go without a follow-up; 30 when left out. No source says
   * how often: 30 is an assumption.
   */
  readonly unvisitedDays?: number;
}

/** Basis: assumption. */
const UNVISITED_DAYS = 30;

/** A century. */
const MOST_DAYS = 36_525;

/**
 * One household on a day: where it lives, its grade, menu, plan and carers, when it was last visited, and what it needs.
 * A household in which nothing remains can still have an overdue activity, no carer or no menu; nothing else. One that was
 * declared impossible is judged as any other: circumstances change.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era,
 * `unvisitedDays` is no whole number from 0 to 36,525, or the household is of another programme.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     joined: '2022-05-09',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8 }, { indicator: 22, followUps: [{ on: '2022-06-03', outcome: 'passed' }] }],
 *     menus: [{ on: '2022-06-03', menu: 'survive' }],
 *     carers: [{ agency: 'Labour Office', role: 'foster', from: '2022-06-01' }],
 *   },
 * ]);
 * const status = statusOf(trat2565, households[0]!, '2022-08-05');
 * status.grading.grade; // => 'B'
 * status.lastVisit; // => '2022-06-03'
 * status.needs.map(({ need }) => need); // => ['notVisited', 'noActivity']
 * status.needs[0]?.message.en; // => 'no visit since 3 June 2022'
 * statusOf(trat2565, households[0]!, '2022-08-05', { unvisitedDays: 90 }).needs.length; // => 1
 * ```
 */
export function statusOf<G extends string, M extends string>(
  programme: Programme<G, M>,
  household: Household,
  day: Day,
  options: StatusOptions = {},
): HouseholdStatus<G, M> {
  checkProgramme('statusOf', programme);
  checkHousehold('statusOf', household);
  checkDay('statusOf', 'day', day);
  return judge(programme, household, day, unvisitedDaysOf('statusOf', options));
}

/** The days without a visit that options allow. */
export function unvisitedDaysOf(call: string, options: StatusOptions): number {
  checkObject(call, 'options', 'a record such as { unvisitedDays }', options);
  const { unvisitedDays = UNVISITED_DAYS } = options;
  if (!Number.isInteger(unvisitedDays) || unvisitedDays < 0 || unvisitedDays > MOST_DAYS)
    throw new RangeError(
      `${call}: options.unvisitedDays ${shownValue(unvisitedDays)} is no whole number of days from 0 to ${MOST_DAYS}`,
    );
  return unvisitedDays;
}

/** As `statusOf`, for callers that have checked their arguments. */
export function judge<G extends string, M extends string>(
  programme: Programme<G, M>,
  household: Household,
  day: Day,
  unvisitedDays: number,
): HouseholdStatus<G, M> {
  const facts = {
    grading: gradeHousehold(programme, household, day),
    menu: menuOf(programme, household, day),
    plan: planStatus(programme, household, day),
    carers: carersOf(household, day),
    lastVisit: lastVisitOf(household, day),
  };
  const registered = isOnRegister(household, day);
  return {
    household: household.id,
    area: homeOn(household, day),
    registered,
    ...facts,
    needs: registered ? needsOf(programme, household, day, unvisitedDays, facts) : [],
  };
}

type Facts = Pick<HouseholdStatus<string, string>, 'grading' | 'menu' | 'plan' | 'carers' | 'lastVisit'>;

function needsOf(
  programme: Programme,
  household: Household,
  day: Day,
  unvisitedDays: number,
  { grading, menu, plan, carers, lastVisit }: Facts,
): HouseholdNeed[] {
  const needs: HouseholdNeed[] = [];
  const add = (need: HouseholdNeed['need'], facts: Partial<HouseholdNeed>, message: Label): void => {
    needs.push({ need, message, indicators: [], activities: [], since: null, ...facts });
  };
  const { remaining } = grading;

  const relapses = relapsesOf(household, day);
  if (relapses.length > 0) {
    const indicators = relapses.map(({ indicator }) => indicator).sort((a, b) => a - b);
    const since = earliest(relapses.map((relapse) => relapse.since));
    add('relapsed', { indicators, since }, relapsedMessage(namesOf(programme, indicators), since));
  }
  if (plan.overdue.length > 0) {
    const overdue = new Set(plan.overdue);
    const activities = planOn(household, day).filter(({ id }) => overdue.has(id));
    const indicators = [...new Set(activities.map(({ indicator }) => indicator))].sort((a, b) => a - b);
    const since = earliest(activities.map(({ due }) => due));
    add('overdue', { indicators, activities, since }, overdueMessage(activities));
  }
  const counted = countedFrom(programme, household, day, lastVisit);
  if (remaining.length > 0 && counted.since < addDays(day, -unvisitedDays))
    add('notVisited', { indicators: remaining, since: counted.since }, counted.message);
  if (plan.uncovered.length > 0)
    add('noActivity', { indicators: plan.uncovered }, noActivityMessage(namesOf(programme, plan.uncovered)));
  if (carers.length === 0) {
    const since = lastCareOf(household, day);
    add('noCarer', { since }, noCarerMessage(since));
  }
  if (menu === null && programme.menus.length > 0) add('noMenu', {}, NO_MENU);
  return needs;
}

const earliest = (days: readonly Day[]): Day => days.reduce((first, day) => earlier(first, day));

const latestOf = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => later(last ?? day, day), null);

const lastVisitOf = ({ deprivations }: Household, day: Day): Day | null =>
  latestOf(deprivations.flatMap(({ followUps = [] }) => followUps.map(({ on }) => on).filter((on) => on <= day)));

/** The last day on which a household was carried that nobody carries on a day. */
const lastCareOf = ({ carers = [] }: Household, day: Day): Day | null =>
  latestOf(carers.flatMap(({ to }) => (to !== undefined && to < day ? [to] : [])));

/** The indicators that had passed and fail again on a day, each with the day it was first found so. */
function relapsesOf({ deprivations }: Household, day: Day): { indicator: number; since: Day }[] {
  return deprivations.flatMap((deprivation) => {
    const { indicator, followUps = [] } = deprivation;
    const passed = latestOf(followUps.flatMap(({ on, outcome }) => (outcome === 'passed' && on <= day ? [on] : [])));
    if (passed === null || outcomeOn(deprivation, day) !== 'failed') return [];
    const failed = followUps.filter(({ on, outcome }) => outcome === 'failed' && passed < on && on <= day);
    return [{ indicator, since: earliest(failed.map(({ on }) => on)) }];
  });
}

/** The day from which the days without a visit are counted, and what is said when they are too many. */
function countedFrom(
  programme: Programme,
  { joined, absences = [] }: Household,
  day: Day,
  lastVisit: Day | null,
): { readonly since: Day; readonly message: Label } {
  const back = latestOf(absences.flatMap(({ to }) => (to <= day ? [to] : [])));
  if (lastVisit !== null && (back === null || lastVisit >= back))
    return { since: lastVisit, message: said('ไม่มีการติดตามตั้งแต่', 'no visit since', lastVisit) };
  if (back !== null)
    return {
      since: back,
      message: said('ไม่มีการติดตามตั้งแต่กลับเข้าทะเบียนเมื่อ', 'no visit since it came back on the register on', back),
    };
  if (joined !== undefined)
    return {
      since: joined,
      message: said('ยังไม่เคยติดตาม อยู่ในทะเบียนตั้งแต่', 'never visited, on the register since', joined),
    };
  return { since: eventWindowOf(programme).first, message: { th: 'ยังไม่เคยติดตาม', en: 'never visited' } };
}

/** Words in both languages with a day after them. */
const said = (th: string, en: string, day: Day): Label => ({
  th: `${th}วันที่ ${formatDate(day, 'th')}`,
  en: `${en} ${formatDate(day, 'en')}`,
});

const relapsedMessage = (names: Label, since: Day): Label =>
  said(`เคยผ่านแล้วกลับไม่ผ่าน: ${names.th} ตั้งแต่`, `passed before and fails again: ${names.en}, since`, since);

const overdueMessage = (activities: readonly Activity[]): Label => ({
  th: `เลยกำหนด: ${activities.map(({ action, agency, due }) => `${action} (${agency} กำหนด ${formatDate(due, 'th')})`).join('; ')}`,
  en: `overdue: ${activities.map(({ action, agency, due }) => `${action} (${agency}, due ${formatDate(due, 'en')})`).join('; ')}`,
});

const noActivityMessage = ({ th, en }: Label): Label => ({
  th: `ไม่มีกิจกรรมรองรับ: ${th}`,
  en: `no activity for: ${en}`,
});

const noCarerMessage = (since: Day | null): Label =>
  since === null
    ? { th: 'ไม่มีผู้ดูแล', en: 'nobody carries it' }
    : said('ไม่มีผู้ดูแลหลัง', 'nobody has carried it since', since);

const NO_MENU: Label = { th: 'ยังไม่ได้เลือกเมนู', en: 'no menu was chosen' };

/** Indicators as people know them: their numbers and names. */
function namesOf({ catalogue }: Programme, numbers: readonly number[]): Label {
  const all = numbers.map((number) => ({
    number,
    label: catalogue.indicators.find((one) => one.number === number)?.label,
  }));
  return {
    th: all.map(({ number, label }) => `${number} ${label?.th}`).join('; '),
    en: all.map(({ number, label }) => `${number} (${label?.en})`).join('; '),
  };
}
