import { type Day, formatDate, LATEST_DAY } from '../calendar/index.js';
import { type AreaCode, compareText, isWithin, type Label, type Path } from '../vocabulary/index.js';
import type { ReadingTerms } from './gate-terms.js';
import type { Absence, Carer, Halt, Household } from './household.js';
import { type Fault, NO_FAULTS, type ProblemCode } from './problem.js';

/** Where a household names an area, indicator, menu or intervention that its programme does not have. */
export function referenceFaults(terms: ReadingTerms, household: Household): readonly Fault[] {
  const { area, moves = NONE, deprivations, menus = NONE, plan = NONE } = household;
  const faults: Fault[] = [];
  const checkArea = (at: Path, code: AreaCode): void => {
    if (!isWithin(terms.area, code))
      faults.push({ at, code: 'outsideProvince', detail: code, known: same(terms.area) });
  };
  checkArea(['area'], area);
  for (const [index, move] of moves.entries()) checkArea(['moves', index, 'area'], move.area);
  for (const [index, { indicator }] of deprivations.entries()) {
    if (!terms.dimensionOf.has(indicator))
      faults.push(indicatorFault(terms, indicator, ['deprivations', index, 'indicator']));
  }
  for (const [index, { menu }] of menus.entries()) {
    if (terms.menus.has(menu)) continue;
    faults.push({
      at: ['menus', index, 'menu'],
      code: 'unknownMenu',
      detail: menu,
      known: listOf(terms.menus.values()),
    });
  }
  for (const [index, { indicator, intervention }] of plan.entries()) {
    if (!terms.dimensionOf.has(indicator)) faults.push(indicatorFault(terms, indicator, ['plan', index, 'indicator']));
    if (intervention !== undefined && terms.interventions?.has(intervention) === false) {
      faults.push({ at: ['plan', index, 'intervention'], code: 'unknownIntervention', detail: intervention });
    }
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

const indicatorFault = ({ indicators }: ReadingTerms, indicator: number, at: Path): Fault => ({
  at,
  code: indicators.has(indicator) ? 'uncountedIndicator' : 'unknownIndicator',
  detail: indicator,
  ...labelOf(indicators, indicator),
});

/** An indicator as people know it: its number and its name; where it has none, nothing. */
export function labelOf(indicators: ReadingTerms['indicators'], indicator: unknown): { readonly label?: Label } {
  const label = indicators.get(indicator as number);
  return label ? { label: { th: `${indicator} ${label.th}`, en: `${indicator} (${label.en})` } } : {};
}

/** Labels as people list them; a dash for none. */
export function listOf(labels: Iterable<Label>): Label {
  const all = [...labels];
  return { th: all.map(({ th }) => th).join(', ') || '–', en: all.map(({ en }) => en).join(', ') || '–' };
}

const same = (text: string): Label => ({ th: text, en: text });

const NONE: readonly never[] = [];

/**
 * Where a household's days contradict each other or the programme: events before it joined, after it left or while it was
 * off the register, before the programme or in the future, ends before starts. It is called for every household, so a path
 * is written only where something is wrong.
 */
export function timeFaults({ window }: ReadingTerms, household: Household): readonly Fault[] {
  const { joined, left, members, deprivations, menus, plan, carers, moves, absences, halts } = household;
  const faults: Fault[] = [];
  const { first, last } = window;
  const from = joined !== undefined && joined > first ? joined : first;
  const to = left !== undefined && left.on < last ? left.on : last;
  const isAway = absences === undefined ? isNever : awayTest(absences);
  /** Whether a day lies outside the programme or the household's time from joining to leaving. */
  const isPast = (on: Day): boolean => on < from || on > to;
  /** Whether an event of the household lies where none can. */
  const isOutside = (on: Day | undefined): on is Day => on !== undefined && (isPast(on) || isAway(on));
  const refuse = (at: Path, on: Day): void => {
    if (joined !== undefined && on < joined) faults.push({ at, code: 'beforeJoined', detail: on });
    else if (left !== undefined && on > left.on) faults.push({ at, code: 'afterLeft', detail: on });
    else if (isAway(on)) faults.push({ at, code: 'whileAbsent', detail: on });
    else faults.push(outsideWindow(window, at, on));
  };
  /** Whether a day lies outside the household's time on the register, whatever the programme's. */
  const isBeside = (on: Day | undefined): boolean =>
    on !== undefined && ((joined !== undefined && on < joined) || (left !== undefined && on > left.on) || isAway(on));
  const isBackwards = (start: Day | undefined, end: Day | undefined): end is Day =>
    start !== undefined && end !== undefined && end < start && !(joined !== undefined && end < joined); // refused already

  if (joined !== undefined && joined > last) faults.push(outsideWindow(window, ['joined'], joined));
  if (left !== undefined && isPast(left.on)) refuse(['left', 'on'], left.on); // inside an absence: its end is refused
  for (const [index, { on }] of (moves ?? NONE).entries()) if (isOutside(on)) refuse(['moves', index, 'on'], on);
  for (const [index, { from: gone, to: back }] of (absences ?? NONE).entries()) {
    if (isPast(gone)) refuse(['absences', index, 'from'], gone);
    if (isPast(back)) refuse(['absences', index, 'to'], back);
    else if (back <= gone) faults.push({ at: ['absences', index, 'to'], code: 'notAfterStart', detail: back });
  }
  for (const [index, { on, lifted }] of (halts ?? NONE).entries()) {
    if (isOutside(on)) refuse(['halts', index, 'on'], on);
    if (lifted !== undefined && lifted <= on && !isOutside(lifted))
      faults.push({ at: ['halts', index, 'lifted'], code: 'notAfterStart', detail: lifted });
    if (isOutside(lifted)) refuse(['halts', index, 'lifted'], lifted);
  }
  for (const [index, member] of members.entries()) {
    const gone = member.left?.on;
    if (member.born !== undefined && member.born > last) {
      faults.push(outsideWindow(window, ['members', index, 'born'], member.born));
    }
    if (isBeside(member.joined) || (member.joined !== undefined && member.joined > last)) {
      refuse(['members', index, 'joined'], member.joined as Day);
    }
    if (isOutside(gone)) refuse(['members', index, 'left', 'on'], gone);
    if (isBackwards(member.joined, gone)) {
      faults.push({ at: ['members', index, 'left', 'on'], code: 'beforeJoined', detail: gone });
    }
  }
  for (const [index, { followUps = NONE }] of deprivations.entries()) {
    for (const [nth, { on }] of followUps.entries()) {
      if (isOutside(on)) refuse(['deprivations', index, 'followUps', nth, 'on'], on);
    }
  }
  for (const [index, { on }] of (menus ?? NONE).entries()) if (isOutside(on)) refuse(['menus', index, 'on'], on);
  for (const [index, { planned, done }] of (plan ?? NONE).entries()) {
    if (isOutside(planned)) refuse(['plan', index, 'planned'], planned);
    if (isOutside(done)) refuse(['plan', index, 'done'], done);
    if (isBackwards(planned, done)) faults.push({ at: ['plan', index, 'done'], code: 'endsBeforeStart', detail: done });
  }
  for (const [index, { from: start, to: end }] of (carers ?? NONE).entries()) {
    if (isBeside(start)) refuse(['carers', index, 'from'], start);
    else if (start > window.latest) faults.push(outsideWindow(window, ['carers', index, 'from'], start, window.latest));
    if (isBeside(end)) refuse(['carers', index, 'to'], end as Day);
    if (isBackwards(start, end)) faults.push({ at: ['carers', index, 'to'], code: 'endsBeforeStart', detail: end });
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

const isNever = (): boolean => false;

/** Whether a day lies strictly inside one of a household's absences; found by halving, as there may be very many. */
function awayTest(absences: readonly Absence[]): (on: Day) => boolean {
  const inTime = [...absences].sort((a, b) => compareText(a.from, b.from));
  const latest: Day[] = []; // the last day of return among an absence and those that began before it
  for (const { to } of inTime)
    latest.push(latest.length > 0 && (latest.at(-1) as Day) > to ? (latest.at(-1) as Day) : to);
  return (on) => {
    let [low, high] = [0, inTime.length]; // below `low` all began before the day, from `high` on none
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inTime[middle] as Absence).from < on) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (latest[low - 1] as Day) > on;
  };
}

function outsideWindow({ first, last }: ReadingTerms['window'], at: Path, on: Day, latest = last): Fault {
  const [code, limit] = on < first ? (['beforeProgramme', first] as const) : (['inTheFuture', latest] as const);
  return { at, code, detail: on, known: { th: formatDate(limit, 'th'), en: formatDate(limit, 'en') } };
}

/** Where a household says the same thing twice, so that the two could disagree. The first is taken as meant. */
export function duplicateFaults(
  terms: ReadingTerms,
  { members, deprivations, menus, plan, carers, moves, absences, halts }: Household,
): readonly Fault[] {
  const faults: Fault[] = [];
  const refuse = (at: Path, code: ProblemCode, detail: string | number): void => {
    faults.push({ at, code, detail });
  };
  eachRepeated(members, idOf, (n, id) => refuse(['members', n, 'id'], 'duplicateMember', id));
  eachRepeated(deprivations, indicatorOf, (n, number) =>
    faults.push({
      at: ['deprivations', n, 'indicator'],
      code: 'duplicateDeprivation',
      detail: number,
      ...labelOf(terms.indicators, number),
    }),
  );
  for (const [index, { followUps }] of deprivations.entries()) {
    eachRepeated(followUps, dayOf, (n, day) =>
      refuse(['deprivations', index, 'followUps', n, 'on'], 'duplicateFollowUp', day),
    );
  }
  eachRepeated(menus, dayOf, (n, day) => refuse(['menus', n, 'on'], 'duplicateMenu', day));
  eachRepeated(plan, idOf, (n, id) => refuse(['plan', n, 'id'], 'duplicateActivity', id));
  eachRepeated(carers, carerKey, (n) =>
    refuse(['carers', n, 'from'], 'duplicateCarer', (carers as readonly Carer[])[n]?.agency as string),
  );
  eachRepeated(moves, dayOf, (n, day) => refuse(['moves', n, 'on'], 'duplicateMove', day));
  eachMeeting(absences ?? NONE, startOfAbsence, endOfAbsence, (n, day, end) => {
    faults.push({ at: ['absences', n, 'from'], code: 'overlaps', detail: day, known: after(end) });
  });
  eachMeeting(halts ?? NONE, dayOf, dayLifted, (n, day, end) => {
    if (day < end) faults.push({ at: ['halts', n, 'on'], code: 'overlaps', detail: day, known: liftedBy(end) });
  });
  return faults.length > 0 ? faults : NO_FAULTS;
}

const idOf = ({ id }: { readonly id: string }): string => id;
const indicatorOf = ({ indicator }: { readonly indicator: number }): number => indicator;
const dayOf = ({ on }: { readonly on: Day }): Day => on;
const startOfAbsence = ({ from }: Absence): Day => from;
const endOfAbsence = ({ to }: Absence): Day => to;
const dayLifted = ({ lifted }: Halt): Day => lifted ?? LATEST_DAY;

/** An absence begins after the day on which the one before it ends; in between the household is on the register. */
const after = (end: Day): Label => ({
  th: `ต้องเริ่มหลัง ${formatDate(end, 'th')}`,
  en: `begin after ${formatDate(end, 'en')}`,
});

/** A halt may begin on the day on which the one before it is lifted. */
const liftedBy = (end: Day): Label =>
  end === LATEST_DAY
    ? { th: 'ซึ่งยังไม่ยกเลิก', en: 'lift that one first' }
    : { th: `ต้องเริ่มตั้งแต่ ${formatDate(end, 'th')} เป็นต้นไป`, en: `begin on ${formatDate(end, 'en')} or later` };

const carerKey = ({ agency, role, from }: Carer): string => JSON.stringify([agency, role, from]);

/** Visits every entry that begins before or when one that began before it ends, with the day on which that ends. */
function eachMeeting<T>(
  list: readonly T[],
  startOf: (item: T) => Day,
  endOf: (item: T) => Day,
  visit: (index: number, start: Day, end: Day) => void,
): void {
  if (list.length < 2) return;
  const inTime = list
    .map((item, index) => ({ start: startOf(item), end: endOf(item), index }))
    .sort((a, b) => compareText(a.start, b.start));
  let last: Day | undefined;
  for (const { start, end, index } of inTime) {
    if (last !== undefined && start <= last) visit(index, start, last);
    if (last === undefined || end > last) last = end;
  }
}

/** Lists longer than this are looked through with a set; the few entries of a household are cheaper compared in pairs. */
const SHORT = 12;

/** Visits every entry whose key an earlier entry has, too. */
function eachRepeated<T, K>(
  list: readonly T[] | undefined,
  keyOf: (item: T) => K,
  visit: (index: number, key: K) => void,
): void {
  if (list === undefined || list.length < 2) return;
  const seen = list.length > SHORT ? new Set<K>() : undefined;
  for (let index = 0; index < list.length; index += 1) {
    const key = keyOf(list[index] as T);
    if (seen ? seen.has(key) : isBefore(list, index, key, keyOf)) visit(index, key);
    seen?.add(key);
  }
}

function isBefore<T, K>(list: readonly T[], index: number, key: K, keyOf: (item: T) => K): boolean {
  for (let before = 0; before < index; before += 1) if (keyOf(list[before] as T) === key) return true;
  return false;
}
