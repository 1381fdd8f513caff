/**
 * Linear rows over variables with bounds, kept solved: every row gives one variable (the basic one) in terms of those that
 * are free. It is the simplex method for bounded variables: `settle` lowers the sum of what bounds are broken by, `push` moves
 * one variable as far as it goes. Of several columns it takes the steepest; after many steps without progress, the first of
 * all (Bland), so that it ends. Plain arrays, updated in place: a publication pivots hundreds of thousands of times.
 */
export interface Tableau {
  readonly low: number[];
  readonly high: number[];
  readonly value: number[];
  /** By row, the variable that it gives. */
  readonly basic: number[];
  /** By column, the variable that rows are made of. */
  readonly free: number[];
  /** By variable: its row when it is basic, otherwise -1 minus its column. */
  readonly place: number[];
  /** By row, how many times it has each column. */
  readonly rows: Float64Array[];
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
  basic: [],
  free: [...low.keys()],
  place: low.map((_, column) => -1 - column),
  rows: [],
});

/** Adds a row as a further variable, in terms of those that are free now. */
export function addRow(t: Tableau, { terms, low, high }: Row): void {
  const row = new Float64Array(t.free.length);
  for (const [of, times] of terms) {
    const place = t.place[of] as number;
    if (place < 0) row[-1 - place] = snap((row[-1 - place] as number) + times);
    else addTimes(row, t.rows[place] as Float64Array, times);
  }
  t.low.push(low);
  t.high.push(high);
  t.value.push(sumAt(t, terms));
  t.basic.push(t.place.length);
  t.place.push(t.rows.length);
  t.rows.push(row);
}

/** What the terms of a row come to. */
export function sumAt(t: Tableau, terms: Row['terms']): number {
  let sum = 0;
  for (const [of, times] of terms) sum += times * (t.value[of] as number);
  return sum;
}

/** Brings every variable within its bounds; false when no values are, or none in so many steps. */
export function settle(t: Tableau, most = MOST_STEPS): boolean {
  const slope = new Float64Array(t.free.length);
  for (let stalled = 0, steps = 0; ; steps += 1) {
    if (!slopeOfBroken(t, slope)) return true;
    const column = columnFor(t, slope, 1, stalled > PATIENCE);
    if (column < 0 || steps > most) return false;
    const moved = advance(t, column, (slope[column] as number) > 0 ? 1 : -1, stalled > PATIENCE);
    stalled = moved > PROGRESS ? 0 : stalled + 1;
  }
}

/** Of a tableau that could not be settled: the variables whose bounds cannot be kept together. */
export function conflictIn(t: Tableau): number[] {
  const slope = new Float64Array(t.free.length);
  slopeOfBroken(t, slope);
  const broken = t.basic.filter((variable) => wayBack(t, variable) !== 0);
  return [...broken, ...t.free.filter((_, column) => Math.abs(slope[column] as number) > TINY)];
}

/** Moves one variable as far up (`way` 1) or down (-1) as all bounds allow, from a settled tableau; how far it came. */
export function push(t: Tableau, variable: number, way: 1 | -1): number {
  for (let stalled = 0, steps = 0; ; steps += 1) {
    const place = t.place[variable] as number;
    const column = place < 0 ? -1 - place : columnFor(t, t.rows[place] as Float64Array, way, stalled > PATIENCE);
    if (column < 0 || steps > MOST_STEPS) return t.value[variable] as number;
    const times = place < 0 ? 1 : ((t.rows[place] as Float64Array)[column] as number);
    const moved = advance(t, column, times * way > 0 ? 1 : -1, stalled > PATIENCE);
    if (moved === Number.POSITIVE_INFINITY) return way * moved;
    stalled = moved > PROGRESS ? 0 : stalled + 1;
    if (place < 0 && t.place[variable] === place) return t.value[variable] as number; // at its own bound
  }
}

/** Moves a free variable, and all that are made of it. */
export function shift(t: Tableau, variable: number, by: number): void {
  const column = -1 - (t.place[variable] as number);
  t.value[variable] = snap((t.value[variable] as number) + by);
  for (let row = 0; row < t.rows.length; row += 1) {
    const times = (t.rows[row] as Float64Array)[column] as number;
    if (times === 0) continue;
    const basic = t.basic[row] as number;
    t.value[basic] = snap((t.value[basic] as number) + by * times);
  }
}

/** Steps without progress after which the first of several is taken. */
const PATIENCE = 60;
/** How far a step goes that counts as progress: more than rounding. */
const PROGRESS = 1e-7;
/** Steps after which it is given up: no values are taken for found then, and no end for farther than it came. */
const MOST_STEPS = 4000;

/** For every column, how fast broken bounds are mended where it grows; false when none is broken. */
function slopeOfBroken(t: Tableau, slope: Float64Array): boolean {
  slope.fill(0);
  let isBroken = false;
  for (let row = 0; row < t.rows.length; row += 1) {
    const way = wayBack(t, t.basic[row] as number);
    if (way === 0) continue;
    isBroken = true;
    const times = t.rows[row] as Float64Array;
    for (let column = 0; column < times.length; column += 1) {
      const one = times[column] as number;
      if (one !== 0) slope[column] = (slope[column] as number) + way * one;
    }
  }
  return isBroken;
}

/** Which way a variable must move to come within its bounds; 0 when it is. */
function wayBack({ low, high, value }: Tableau, variable: number): 1 | 0 | -1 {
  const now = value[variable] as number;
  if (isBelow(now, low[variable] as number)) return 1;
  return isBelow(high[variable] as number, now) ? -1 : 0;
}

/** The column that can move so that `slope` comes `way`: the steepest, or the first variable of all; -1 when none can. */
function columnFor({ low, high, value, free }: Tableau, slope: Float64Array, way: 1 | -1, first: boolean): number {
  let best = -1;
  for (let column = 0; column < slope.length; column += 1) {
    const times = way * (slope[column] as number);
    if (Math.abs(times) < TINY) continue;
    const variable = free[column] as number;
    const now = value[variable] as number;
    if (times > 0 ? !isBelow(now, high[variable] as number) : !isBelow(low[variable] as number, now)) continue;
    const isBetter =
      best < 0 ||
      (first ? variable < (free[best] as number) : Math.abs(times) > Math.abs(slope[best] as number) + TINY);
    if (isBetter) best = column;
  }
  return best;
}

/** Moves a column until a bound stops it, which is where it becomes basic; how far it moved. Broken bounds do not stop it. */
function advance(t: Tableau, column: number, step: 1 | -1, first: boolean): number {
  const { low, high, value, basic } = t;
  const mover = t.free[column] as number;
  const now = value[mover] as number;
  let gap = step > 0 ? (high[mover] as number) - now : now - (low[mover] as number);
  let stop = -1;
  for (let row = 0; row < t.rows.length; row += 1) {
    const times = (t.rows[row] as Float64Array)[column] as number;
    if (Math.abs(times) < TINY) continue;
    const pace = step * times;
    const variable = basic[row] as number;
    const way = wayBack(t, variable);
    if (way !== 0 && way * pace < 0) continue; // broken already, and worse: its slope was counted
    const end = (way === 0 ? pace > 0 : way < 0) ? (high[variable] as number) : (low[variable] as number);
    const room = Math.max((end - (value[variable] as number)) / pace, 0);
    const isSooner = room < gap - TINY;
    if (!isSooner && (room > gap + TINY || stop < 0)) continue;
    const other = stop < 0 ? 0 : ((t.rows[stop] as Float64Array)[column] as number);
    if (!isSooner && (first ? variable > (basic[stop] as number) : Math.abs(times) <= Math.abs(other))) continue;
    [gap, stop] = [room, row];
  }
  if (gap === Number.POSITIVE_INFINITY) return gap;
  shift(t, mover, step * gap);
  if (stop >= 0) swap(t, stop, column);
  return gap;
}

/** Makes the variable of a column basic instead of that of a row, in every row that has it. */
function swap(t: Tableau, row: number, column: number): void {
  const old = t.rows[row] as Float64Array;
  const times = old[column] as number;
  for (let other = 0; other < old.length; other += 1) {
    const count = old[other] as number;
    if (count !== 0) old[other] = other === column ? snap(1 / times) : snap(-count / times);
  }
  const [out, into] = [t.basic[row] as number, t.free[column] as number];
  [t.basic[row], t.free[column]] = [into, out];
  [t.place[into], t.place[out]] = [row, -1 - column];
  const used: number[] = [];
  for (let other = 0; other < old.length; other += 1) if (old[other] !== 0) used.push(other);
  for (let user = 0; user < t.rows.length; user += 1) {
    if (user === row) continue;
    const its = t.rows[user] as Float64Array;
    const share = its[column] as number;
    if (share === 0) continue;
    its[column] = 0;
    for (const other of used) its[other] = snap((its[other] as number) + share * (old[other] as number));
  }
}

function addTimes(row: Float64Array, other: Float64Array, times: number): void {
  for (let column = 0; column < row.length; column += 1) {
    const count = other[column] as number;
    if (count !== 0) row[column] = snap((row[column] as number) + times * count);
  }
}

/** Counts and values are mostly fractions with a small divisor: taken back to it where close, so that they do not drift. */
function snap(value: number): number {
  const near = Math.round(value * 27_720) / 27_720; // divisible by 1 to 12
  return Math.abs(near - value) < 1e-8 ? near : value;
}

const TINY = 1e-9;
const isBelow = (a: number, b: number): boolean => a < b - 1e-6;
