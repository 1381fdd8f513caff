import { addressKey } from '../figures/index.js';
import { alongLives, sidesOf, tiedPrices, type Waiting } from './along-lives.js';
import { type Board, changesOf, type Move, personsOf, priceOfChanges, type Shift, type Step } from './board.js';
import { findOnDay } from './find-on-day.js';
import { lifeLike, placeLike } from './lives.js';
import { indicatorShifts, leavers } from './other-moves.js';
import type { Found, Offer, Pair, Search, Target } from './search.js';

/** Changes with which indicators are tried to change. */
const REPAIRS = 40;
/** Changes that are tried along whole lives, and those where nothing more may be hidden. */
const TRIED = 20;
const TRIED_FREE = 10;

/**
 * The cheapest change that is found; with `most` 0 only one for which nothing more needs to be hidden. One household of the
 * target's area becomes another kind, and one of another place, or of the same, changes so that what is shown stays.
 */
export function findMove(search: Search, target: Target, most: number): Found | null {
  const { board, lives } = search;
  const figure = board.table.figures[target.figure];
  if (figure === undefined) return null;
  let best: Found | null = null;
  const limit = (): number => best?.price ?? most;
  let repairs = 0;
  let aim = target;
  const isWanted = (change: Omit<Move, 'price'>): boolean =>
    aim === target ||
    change.steps.every(({ place }) => place.day !== target.area.day) ||
    (changesOf(board, change).get(target.cell) ?? 0) * target.way > 0;
  const offer: Offer = (days, left, moved, shifts = []) => {
    const priced = (change: Omit<Move, 'price'>, cell: number): number => {
      const changes = changesOf(board, change);
      if ((changes.get(cell) ?? 0) * target.way <= 0) return Number.POSITIVE_INFINITY;
      const price = priceOfChanges(board, changes);
      return price > limit() || (best !== null && price === best.price) ? Number.POSITIVE_INFINITY : price;
    };
    const more = target.way > 0 && shifts.length === 0;
    const cheapest = days.flatMap(([first = []]) => first);
    if (
      priced({ steps: cheapest, left, shifts }, days.length > 0 ? aim.cell : target.cell) === Number.POSITIVE_INFINITY
    )
      return false;
    if (repairs > REPAIRS) return false;
    const fitted = search.fit(days, left, shifts, more, isWanted);
    if (fitted === null) {
      repairs += 1;
      return false;
    }
    const change = { ...fitted, left };
    const price = priced(change, target.cell);
    const persons = price === Number.POSITIVE_INFINITY ? null : personsOf(board, change, more);
    if (persons === null) return false;
    best = { ...change, price, persons, lives: moved };
    return price === 0;
  };
  if (figure.group === 'register' && figure.stage === 'left') {
    leavers(search, target, offer);
    return best;
  }
  if (figure.group === 'indicators') {
    if (indicatorShifts(search, target, offer) || best !== null) return best;
    // households that fail the dimension as well have the indicator
    const dimension = dimensionFigure(search, target);
    if (dimension === null) return null;
    aim = { ...target, figure: dimension, cell: target.area.cells[dimension] as number };
  }
  const waiting = new Map<number, Waiting>();
  const tiedPrice = lives && tiedPrices(search, lives);
  const keyOf = keysOn(board, target.area.day);
  const sideOf = sidesOf(search);
  const seen = new Set<number>();
  let tried = 0;
  const tryAlong = (key: number, one: Waiting): boolean => {
    if (lives === null || seen.has(key) || tried > (most === 0 ? TRIED_FREE : TRIED)) return false;
    seen.add(key);
    tried += 1;
    return alongLives(board, lives, sideOf, aim, one, limit, offer);
  };
  const wait = (pair: Pair): boolean => {
    if (tiedPrice === null) return false;
    const key = keyOf(pair);
    const rest = tiedPrice(key, pair);
    if (rest === Number.POSITIVE_INFINITY || pair.price + rest > limit()) return false;
    const price = pair.price + rest;
    if (price === 0) return !seen.has(key) && tryAlong(key, { ...pair, price, ofDay: 0 }); // no other is cheaper
    if (price < (waiting.get(key)?.price ?? Number.POSITIVE_INFINITY))
      waiting.set(key, { ...pair, price, ofDay: pair.price });
    return false;
  };
  if (findOnDay(search, aim, 'shown', limit, offer, wait)) return best;
  if (most > 0 && (best === null || lives !== null) && findOnDay(search, aim, 'dear', limit, offer, wait)) return best;
  if (most > 0 && best === null && waiting.size === 0) findOnDay(search, aim, 'shut', limit, offer, wait);
  for (const [key, one] of [...waiting].sort(([, a], [, b]) => a.price - b.price))
    if (one.price > limit() || tryAlong(key, one)) break;
  return best;
}

/** A change that was made before, made once more, on the target's day where it is of one day; null where that costs something or cannot be. */
export function repeatMove(search: Search, { steps, left, shifts, lives: moved }: Found, target: Target): Found | null {
  const { board, lives } = search;
  if (left.length > 0) return null;
  let change: Omit<Move, 'price'> = { steps, left, shifts };
  let others: Found['lives'] = [];
  if (moved.length > 0) {
    const again = moved.flatMap(({ was, is }) => {
      const another = was && lives && lifeLike(lives, was);
      return was && !another ? [] : [{ was: another, is: is && { ...is } }];
    });
    if (again.length < moved.length) return null;
    others = again;
  } else {
    const { day } = target.area;
    const there = {
      steps: steps.map((step) => ({ ...step, place: placeLike(board, step.place, day) })),
      shifts: shifts.map((shift) => ({ ...shift, area: board.areas[day]?.get(shift.area.region) })),
    };
    if (there.steps.some(({ place }) => !place) || there.shifts.some(({ area }) => !area)) return null;
    change = { steps: there.steps as Step[], left, shifts: there.shifts as Shift[] };
  }
  const changes = changesOf(board, change);
  if ((changes.get(target.cell) ?? 0) * target.way <= 0 || priceOfChanges(board, changes) > 0) return null;
  const more = target.way > 0 && shifts.length === 0;
  const persons = personsOf(board, change, more);
  if (persons === null || !search.allows(change, more)) return null;
  return { ...change, price: 0, persons, lives: others };
}

/** What is the same of two pairs of a day when only what ties the days is looked at, as one number. */
function keysOn({ places, table }: Board, day: number): (pair: Pair) => number {
  const all = (places[day]?.length ?? 0) + 1;
  const states = 2 ** (table.dimensions.length + 1) + 1; // with nobody
  return ({ place, first, other, second }) => {
    let key = place.nth * all + (other === null ? 0 : other.nth + 1);
    for (const state of [first.was, first.is, second?.was ?? -1, second?.is ?? -1]) key = key * states + state + 1;
    return key;
  };
}

/** The figure of the dimension that an indicator is of, of the same stage; null where the area does not tell it. */
function dimensionFigure({ board: { table }, indicators }: Search, { area, figure }: Target): number | null {
  const nth = indicators.ofDimension.findIndex((some) =>
    some.some((one) => one.failed === figure || one.remaining === figure),
  );
  const stage = table.figures[figure]?.stage ?? null;
  const found = table.figureIndex.get(
    addressKey({ group: 'dimensions', keys: [table.dimensions[nth] as string], stage }),
  );
  return found !== undefined && (area.cells[found] as number) >= 0 ? found : null;
}
