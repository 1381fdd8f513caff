import type { Deprivation, FollowUp, Halt, Household, Member, MenuChoice, Move, Outcome } from 'kaechon';

/** 9 May to 30 September 2022: events fall on both sides of the day of the report. */
const DAYS = Array.from({ length: 145 }, (_, n) => new Date(Date.UTC(2022, 4, 9 + n)).toISOString().slice(0, 10));

/** The indicators that count in the Basic Minimum Needs survey of 2560. */
const INDICATORS = [1, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 19, 20, 21, 22, 27, 28];

const MENUS = ['survive', 'sufficient', 'sustainable'];

/**
 * Made-up households, from one place to before another; the household of a place is always the same, so that parts can be
 * made on their own. About two deprivations, two and a half members, three in five of them targeted; late joins, exits,
 * absences, moves, relapses, lapsed indicators, halts that some lift, menus that change; area codes of four to ten digits.
 */
export function* householdsFrom(from: number, to: number): Generator<Household> {
  for (let place = from; place < to; place += 1) yield householdAt(place);
}

/** Numbers from 0 to below a count, the same for the same seed (mulberry32). */
function chanceFrom(seed: number): (count: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
}

type Chance = ReturnType<typeof chanceFrom>;

function householdAt(place: number): Household {
  const chance = chanceFrom(place);
  const first = chance(20) === 0 ? 1 + chance(110) : 0;
  const last = chance(20) === 0 ? first + 10 + chance(DAYS.length - first - 10) : DAYS.length - 1;
  const away = absenceIn(chance, first, last);
  const day = (): string => {
    const nth = first + chance(last - first + 1);
    return DAYS[away !== undefined && away.from < nth && nth < away.to ? away.to : nth] as string;
  };
  const moves = followed(chance, chance(33) === 0 ? 1 + chance(2) : 0, day, moveTo);
  const menus = followed(chance, chance(5) === 0 ? 0 : 1 + chance(2), day, menuChoice);
  const draft = {
    id: `h${String(place).padStart(8, '0')}`,
    area: areaOf(chance),
    ...(first > 0 ? { joined: DAYS[first] as string } : {}),
    ...(last < DAYS.length - 1 ? { left: { on: DAYS[last] as string, reason: 'moved' } } : {}),
    ...(moves.length > 0 ? { moves } : {}),
    ...(away ? { absences: [{ from: DAYS[away.from], to: DAYS[away.to], reason: 'works elsewhere' }] } : {}),
    ...(chance(33) === 0 ? { halts: [haltOn(chance, day)] } : {}),
    members: Array.from({ length: 1 + chance(4) }, (_, n) => member(chance, n, day)),
    deprivations: deprivations(chance, day),
    ...(menus.length > 0 ? { menus } : {}),
  };
  return draft as unknown as Household; // made sound: validating millions would be the longest part of the comparison
}

/** A time off the register of one household in fifty, as indexes of days; none where the stay is too short. */
function absenceIn(chance: Chance, first: number, last: number): { from: number; to: number } | undefined {
  const from = first + chance(last - first + 1);
  const to = from + 7 + chance(40);
  return chance(50) === 0 && to <= last ? { from, to } : undefined;
}

/** Half of what was declared impossible is lifted later. */
function haltOn(chance: Chance, day: () => string): Halt {
  const [on, later] = [day(), day()].sort() as [string, string];
  const reason = 'cannot be done';
  return chance(2) === 0 && later > on ? { on, reason, lifted: later } : { on, reason };
}

const moveTo = (chance: Chance, on: string): Move => ({ on, area: areaOf(chance) });

/** One of some 5,000 villages of Trat's seven districts; now and then only its district or subdistrict is known. */
function areaOf(chance: Chance): string {
  const district = 2301 + chance(7);
  const subdistrict = `${district}${pair(1 + chance(24))}`;
  const village = `${subdistrict}${pair(1 + chance(30))}`;
  const known = chance(100);
  return known < 1 ? `${district}` : known < 3 ? subdistrict : known < 13 ? `${village}01` : village;
}

const pair = (number: number): string => String(number).padStart(2, '0');

function member(chance: Chance, n: number, day: () => string): Member {
  const dated = chance(50);
  return {
    id: `m${n + 1}`,
    targeted: chance(5) < 3,
    ...(dated === 0 ? { joined: day() } : dated === 1 ? { left: { on: day(), reason: 'moved' } } : {}),
  };
}

/** One to three indicators: 17 is prime, so a step meets none twice. */
function deprivations(chance: Chance, day: () => string): Deprivation[] {
  const from = chance(INDICATORS.length);
  const step = 1 + chance(5);
  return Array.from({ length: 1 + chance(3) }, (_, n) => {
    const indicator = INDICATORS[(from + n * step) % INDICATORS.length] as number;
    const followUps = followed(chance, chance(4), day, visit);
    return followUps.length > 0 ? { indicator, followUps } : { indicator };
  });
}

const visit = (chance: Chance, on: string): FollowUp => ({ on, outcome: outcomeOf(chance(100)) });

const menuChoice = (chance: Chance, on: string): MenuChoice => ({ on, menu: MENUS[chance(3)] as string });

const outcomeOf = (share: number): Outcome => (share < 50 ? 'passed' : share < 92 ? 'failed' : 'notApplicable');

/** So many events on different days, in no order: a register is not written in order either. */
function followed<E extends { on: string }>(
  chance: Chance,
  count: number,
  day: () => string,
  event: (chance: Chance, on: string) => E,
): E[] {
  const events: E[] = [];
  for (let n = 0; n < count; n += 1) {
    const on = day();
    if (!events.some((one) => one.on === on)) events.push(event(chance, on));
  }
  return events;
}
