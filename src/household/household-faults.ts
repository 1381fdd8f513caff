import { type Day, formatDate, LATEST_DAY } from '../calendar/index.js';
import { type AreaCode, compareText, isWithin, type Label, type Path } from '../vocabulary/index.js';
import type { Absence, Carer, Halt, Household } from './household.js';
import { type Fault, NO_FAULTS, type ProblemCode } from './problem.js';
import type { ReadingTerms } from './reading-terms.js';

/** Faults of an area, indicator, menu or intervention that the programme does not have. */
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

/** The label of an indicator, its number and name; an empty record for one that does not exist. */
export function labelOf(indicators: ReadingTerms['indicators'], indicator: unknown): { readonly label?: Label } {
  const label = indicators.get(indicator as number);
  return label ? { label: { th: `${indicator} ${label.th}`, en: `${indicator} (${label.en})` } } : {};
}

/** Labels joined by commas; a dash for an empty list. */
export function listOf(labels: Iterable<Label>): Label {
  const all = [...labels];
  return { th: all.map(({ th }) => th).join(', ') || '–', en: all.map(({ en }) => en).join(', ') || '–' };
}

const same = (text: string): Label => ({ th: text, en: text });

const NONE: readonly never[] = [];

/**
 * Faults of days that contradict each other or the programme: events before the household joined, after it left or while it was
 * off the register, before the programme or in the future, and ends before starts. This runs for every household, so a path is
 * made only where there is a fault.
 */
export function timeFaults({ window }: ReadingTerms, household: Household): readonly Fault[] {
  const { joined, left, members, deprivations, menus, plan, carers, moves, absences, halts } = household;
  const faults: Fault[] = [];
  const { first, last } = window;
  const from = joined !== undefined && joined > first ? joined : first;
  const to = left !== undefined && left.on < last ? left.on : last;
  const isAbsent = absences === undefined ? isNever : absenceTest(absences);
  /** Whether a day is outside the programme, or before the household joined or after it left. */
  const isBeyond = (on: Day): boolean => on < from || on > to;
  /** Whether a day is one that an event of the household cannot have. */
  const isOutside = (on: Day | undefined): on is Day => on !== undefined && (isBeyond(on) || isAbsent(on));
  const refuse = (at: Path, on: Day): void => {
    if (joined !== undefined && on < joined) faults.push({ at, code: 'beforeJoined', detail: on });
    else if (left !== undefined && on > left.on) faults.push({ at, code: 'afterLeft', detail: on });
    else if (isAbsent(on)) faults.push({ at, code: 'whileAbsent', detail: on });
    else faults.push(outsideWindow(window, at, on));
  };
  /** Whether the household is off the register on a day, inside or outside the programme. */
  const isOffRegister = (on: Day | undefined): boolean =>
    on !== undefined && ((joined !== undefined && on < joined) || (left !== undefined && on > left.on) || isAbsent(on));
  const isBackwards = (start: Day | undefined, end: Day | undefined): end is Day =>
    start !== undefined && end !== undefined && end < start && !(joined !== undefined && end < joined); // which is refused elsewhere

  if (joined !== undefined && joined > last) faults.push(outsideWindow(window, ['joined'], joined));
  if (left !== undefined && isBeyond(left.on)) refuse(['left', 'on'], left.on); // inside an absence, the end of that is refused
  for (const [index, { on }] of (moves ?? NONE).entries()) if (isOutside(on)) refuse(['moves', index, 'on'], on);
  for (const [index, { from: gone, to: back }] of (absences ?? NONE).entries()) {
    if (isBeyond(gone)) refuse(['absences', index, 'from'], gone);
    if (isBeyond(back)) refuse(['absences', index, 'to'], back);
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
    if (isOffRegister(member.joined) || (member.joined !== undefined && member.joined > last)) {
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
    if (isOffRegister(start)) refuse(['carers', index, 'from'], start);
    else if (start > window.latest) faults.push(outsideWindow(window, ['carers', index, 'from'], start, window.latest));
    if (isOffRegister(end)) refuse(['carers', index, 'to'], end as Day);
    if (isBackwards(start, end)) faults.push({ at: ['carers', index, 'to'], code: 'endsBeforeStart', detail: end });
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

const isNever = (): boolean => false;

/** A function that says whether a day is strictly inside an absence; by bisection, as there may be very many absences. */
function absenceTest(absences: readonly Absence[]): (on: Day) => boolean {
  const sorted = [...absences].sort((a, b) => compareText(a.from, b.from));
  const latest: Day[] = []; // for each absence: the latest return of it and of those that began before it
  for (const { to } of sorted)
    latest.push(latest.length > 0 && (latest.at(-1) as Day) > to ? (latest.at(-1) as Day) : to);
  return (on) => {
    let [low, high] = [0, sorted.length]; // those below `low` began before the day, those from `high` on did not
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Absence).from < on) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (latest[low - 1] as Day) > on;
  };
}

function outsideWindow({ first, last }: ReadingTerms['window'], at: Path, on: Day, latest = last): Fault {
  const [code, limit] = on < first ? (['beforeProgramme', first] as const) : (['inTheFuture', latest] as const);
  return { at, code, detail: on, known: { th: formatDate(limit, 'th'), en: formatDate(limit, 'en') } };
}

/** Faults of entries that repeat or overlap an earlier one, which they could contradict. The earlier one is not a fault. */
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
  eachOverlap(absences ?? NONE, startOfAbsence, endOfAbsence, (n, day, end) => {
    faults.push({ at: ['absences', n, 'from'], code: 'overlaps', detail: day, known: after(end) });
  });
  eachOverlap(halts ?? NONE, dayOf, dayLifted, (n, day, end) => {
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

/** An absence must begin after the day on which the one before it ends, as the household is on the register between two. */
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

/** Calls `visit` for every entry that begins on or before the end of an earlier one, with that end. */
function eachOverlap<T>(
  list: readonly T[],
  startOf: (item: T) => Day,
  endOf: (item: T) => Day,
  visit: (index: number, start: Day, end: Day) => void,
): void {
  if (list.length < 2) return;
  const sorted = list
    .map((item, index) => ({ start: startOf(item), end: endOf(item), index }))
    .sort((a, b) => compareText(a.start, b.start));
  let last: Day | undefined;
  for (const { start, end, index } of sorted) {
    if (last !== undefined && start <= last) visit(index, start, last);
    if (last === undefined || end > last) last = end;
  }
}

/** Repeats in longer lists are found with a set; in shorter ones it is faster to compare every pair. */
const SHORT = 12;

/** Calls `visit` for every entry that has the same key as an earlier one. */
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
