import { randomFrom } from './random.mjs';

/** The Friday that every report of the benchmark is of. */
export const AS_OF = '2022-08-05';

/** The indicators that count in BMN 2560. */
const INDICATORS = [1, 4, 5, 7, 8, 9, 10, 11, 15, 16, 17, 19, 20, 21, 22, 27, 28];

/** 9 May to 30 September 2022: events fall on both sides of the Friday. */
const DAYS = Array.from({ length: 145 }, (_, n) => new Date(Date.UTC(2022, 4, 9 + n)).toISOString().slice(0, 10));

const MENUS = ['survive', 'sufficient', 'sustainable'];

/** 5,000 villages, as many as a small country's poor live in, all in the seven districts of one province. */
export const VILLAGES = Array.from({ length: 5000 }, (_, n) => {
  const district = 2301 + Math.floor((n * 7) / 5000);
  const within = n % 715;
  return `${district}${pair(1 + Math.floor(within / 30))}${pair(1 + (within % 30))}${pair(1 + Math.floor(n / 715))}`;
});

/**
 * A made-up register, one household at a time; the same for the same count, order and seed.
 *
 * About two deprivations of the 17 counted indicators, none to three follow-ups each, two and a half members of whom one
 * and a half are targeted, a menu for four in five, and a few that were halted, some of them until it was lifted, left or
 * joined late, moved, were absent for some weeks, or have a plan.
 *
 * @param {{ count: number, order?: 'byVillage' | 'shuffled', seed?: number }} options `shuffled`: villages come in any order
 */
export function* register({ count, order = 'byVillage', seed = 2565 }) {
  const random = randomFrom(seed);
  for (let place = 0; place < count; place += 1) {
    const village = order === 'byVillage' ? (place * VILLAGES.length) / count : random() * VILLAGES.length;
    yield household(random, place, VILLAGES[Math.floor(village)]);
  }
}

function household(random, place, area) {
  const upTo = (count) => Math.floor(random() * count);
  const first = random() < 0.05 ? 1 + upTo(110) : 0;
  const last = random() < 0.05 ? first + 10 + upTo(DAYS.length - first - 10) : DAYS.length - 1;
  const away = absence(upTo, first, last, random() < 0.02);
  const day = () => {
    const nth = first + upTo(last - first + 1);
    return DAYS[away && away.from < nth && nth < away.to ? away.to : nth];
  };
  const made = { id: `h${String(place).padStart(8, '0')}`, area };
  if (first > 0) made.joined = DAYS[first];
  if (last < DAYS.length - 1) made.left = { on: DAYS[last], reason: random() < 0.5 ? 'moved' : 'died' };
  if (random() < 0.03)
    made.moves = dated(1 + upTo(2), day).map((on) => ({ on, area: VILLAGES[upTo(VILLAGES.length)] }));
  if (away) made.absences = [{ from: DAYS[away.from], to: DAYS[away.to], reason: 'works elsewhere' }];
  if (random() < 0.04) made.halts = [halt(random, day)];
  made.members = Array.from({ length: 1 + upTo(4) }, (_, n) => member(random, n, day));
  const from = upTo(INDICATORS.length);
  const step = 1 + upTo(5); // 17 is prime: a step meets no indicator twice
  made.deprivations = Array.from({ length: 1 + upTo(3) }, (_, n) =>
    deprivation(random, INDICATORS[(from + n * step) % INDICATORS.length], day),
  );
  const choices = dated(random() < 0.8 ? 1 + upTo(2) : 0, day);
  if (choices.length > 0) made.menus = choices.map((on) => ({ on, menu: MENUS[upTo(3)] }));
  if (random() < 0.05) made.plan = [activity(made.deprivations[0].indicator, day())];
  return made;
}

/** A time off the register, as indexes of days; undefined for most, and where the stay is too short. */
function absence(upTo, first, last, isAway) {
  const from = first + upTo(last - first + 1);
  const to = from + 7 + upTo(40);
  return isAway && to <= last ? { from, to } : undefined;
}

/** Half of what was declared impossible is lifted later. */
function halt(random, day) {
  const [on, later] = [day(), day()].sort();
  const made = { on, reason: 'cannot be done' };
  return random() < 0.5 && later > on ? { ...made, lifted: later } : made;
}

const activity = (indicator, planned) => ({
  id: 'a1',
  indicator,
  action: 'repairs the roof',
  agency: 'the subdistrict office',
  planned,
  due: '2022-09-30',
});

function member(random, n, day) {
  const made = { id: `m${n + 1}`, targeted: random() < 0.6 };
  if (random() < 0.2) made.dependent = true;
  const change = random();
  if (change < 0.02) made.joined = day();
  else if (change < 0.04) made.left = { on: day(), reason: 'moved' };
  return made;
}

function deprivation(random, indicator, day) {
  const days = dated(Math.floor(random() * 4), day);
  if (days.length === 0) return { indicator };
  return { indicator, followUps: days.map((on) => ({ on, outcome: outcome(random()) })) };
}

const outcome = (share) => (share < 0.5 ? 'passed' : share < 0.92 ? 'failed' : 'notApplicable');

/** So many different days, in no order: a register is not written in order either. */
function dated(count, day) {
  const days = [];
  for (let n = 0; n < count; n += 1) {
    const on = day();
    if (!days.includes(on)) days.push(on);
  }
  return days;
}

function pair(number) {
  return String(number).padStart(2, '0');
}
