/**
 * Linear rows over variables with bounds, kept solved: every row gives one variable (the basic one) in terms of others. It is
 * the simplex method for bounded variables, as in Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)", 2006; of
 * several numbers it takes the first (Bland), so that it ends. Updated in place: an audit pivots thousands of times.
 */
export interface Tableau {
  readonly low: number[];
  readonly high: number[];
  readonly value: number[];
  /** For a basic number, the others it is made of. */
  readonly rows: (Map<number, number> | undefined)[];
  /** For a number, the basic ones that are made of it. */
  readonly users: Set<number>[];
}

/** A sum of variables that lies between two known numbers. */
export interface Row {
  readonly terms: readonly (readonly [number: number, times: number])[];
  readonly low: number;
  readonly high: number;
}

/** A tableau of variables with values `start`, within their bounds, without rows. */
export const tableauOf = (low: readonly number[], high: readonly number[], start: readonly number[]): Tableau => ({
  low: [...low],
  high: [...high],
  value: [...start],
  rows: low.map(() => undefined),
  users: low.map(() => new Set<number>()),
});

/** Adds a row as a further variable, in terms of those that its terms are made of now. */
export function addRow(t: Tableau, { terms, low, high }: Row): void {
  const row = new Map<number, number>();
  for (const [of, times] of terms) {
    for (const [part, count] of t.rows[of] ?? [[of, 1]]) addTo(row, part, times * count);
  }
  const number = t.value.length;
  t.low.push(low);
  t.high.push(high);
  t.value.push(sumAt(t, terms));
  t.rows.push(row);
  t.users.push(new Set());
  for (const part of row.keys()) usersOf(t, part).add(number);
}

/** What the terms of a row come to. */
export const sumAt = (t: Tableau, terms: Row['terms']): number =>
  terms.reduce((sum, [of, times]) => sum + times * at(t.value, of), 0);

/** Brings every number within its bounds; false when no values are. */
export function settle(t: Tableau): boolean {
  for (;;) {
    const basic = t.rows.findIndex((row, n) => row && !isWithin(t, n));
    if (basic < 0) return true;
    const target = isBelow(at(t.value, basic), at(t.low, basic)) ? at(t.low, basic) : at(t.high, basic);
    const mover = moverOf(t, basic, target > at(t.value, basic) ? 1 : -1);
    if (mover === undefined) return false;
    const [variable, times] = mover;
    shift(t, variable, (target - at(t.value, basic)) / times);
    swap(t, basic, variable);
  }
}

/** Moves one number as far up (`way` 1) or down (-1) as all bounds allow, from a settled tableau; how far it came. */
export function push(t: Tableau, number: number, way: 1 | -1): number {
  for (;;) {
    const mover = t.rows[number] === undefined ? ([number, 1] as const) : moverOf(t, number, way);
    if (mover === undefined) return at(t.value, number);
    const [variable, times] = mover;
    const step = times * way > 0 ? 1 : -1;
    let gapToBound =
      step > 0 ? at(t.high, variable) - at(t.value, variable) : at(t.value, variable) - at(t.low, variable);
    let stop: number | undefined;
    for (const user of usersOf(t, variable)) {
      const pace = step * (t.rows[user]?.get(variable) as number);
      const gap = (at(pace > 0 ? t.high : t.low, user) - at(t.value, user)) / pace;
      if (!isBelow(gap, gapToBound) && (stop === undefined || isBelow(gapToBound, gap) || user > stop)) continue;
      [gapToBound, stop] = [gap, user]; // of several, the first
    }
    if (gapToBound === Number.POSITIVE_INFINITY) return way * gapToBound;
    shift(t, variable, step * Math.max(gapToBound, 0));
    if (stop !== undefined) swap(t, stop, variable);
    else if (variable === number) return at(t.value, number);
  }
}

/** Moves a number that is not basic, and all that are made of it. */
export function shift(t: Tableau, variable: number, by: number): void {
  t.value[variable] = snap(at(t.value, variable) + by);
  for (const user of usersOf(t, variable)) {
    t.value[user] = snap(at(t.value, user) + by * (t.rows[user]?.get(variable) as number));
  }
}

/** The first number that can move so that a basic one moves the wanted way, and how many times it counts there. */
function moverOf(t: Tableau, basic: number, way: 1 | -1): readonly [number, number] | undefined {
  let first: readonly [number, number] | undefined;
  for (const [variable, times] of t.rows[basic] as Map<number, number>) {
    if (first !== undefined && first[0] < variable) continue;
    const value = at(t.value, variable);
    if (times * way > 0 ? isBelow(value, at(t.high, variable)) : isBelow(at(t.low, variable), value))
      first = [variable, times];
  }
  return first;
}

/** Makes `variable` basic instead of `basic`, in its row and in every row that it is part of. */
function swap(t: Tableau, basic: number, variable: number): void {
  const old = t.rows[basic] as Map<number, number>;
  const times = old.get(variable) as number;
  const row = new Map([[basic, snap(1 / times)]]);
  for (const [of, count] of old) {
    usersOf(t, of).delete(basic);
    if (of !== variable) row.set(of, snap(-count / times));
  }
  t.rows[basic] = undefined;
  for (const user of usersOf(t, variable)) {
    const other = t.rows[user] as Map<number, number>;
    const share = other.get(variable) as number;
    other.delete(variable);
    for (const [of, count] of row) {
      addTo(other, of, share * count);
      if (other.has(of)) usersOf(t, of).add(user);
      else usersOf(t, of).delete(user);
    }
  }
  t.users[variable] = new Set();
  t.rows[variable] = row;
  for (const of of row.keys()) usersOf(t, of).add(variable);
}

function addTo(row: Map<number, number>, of: number, count: number): void {
  const sum = snap((row.get(of) ?? 0) + count);
  if (sum === 0) row.delete(of);
  else row.set(of, sum);
}

/** Counts and values are mostly fractions with a small divisor: taken back to it where close, so that they do not drift. */
function snap(value: number): number {
  const near = Math.round(value * 27_720) / 27_720; // divisible by 1 to 12
  return Math.abs(near - value) < 1e-8 ? near : value;
}

const at = (numbers: readonly number[], variable: number): number => numbers[variable] as number;
const usersOf = (t: Tableau, variable: number): Set<number> => t.users[variable] as Set<number>;
const isBelow = (a: number, b: number): boolean => a < b - 1e-6;
const isWithin = (t: Tableau, n: number): boolean =>
  !isBelow(at(t.value, n), at(t.low, n)) && !isBelow(at(t.high, n), at(t.value, n));
