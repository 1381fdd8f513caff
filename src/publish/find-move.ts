import { alongLives, sidesOf, tiedPrice, type Waiting } from './along-lives.js';
import { changesOf, type Move, personsOf, priceOfChanges } from './board.js';
import { findOnDay } from './find-on-day.js';
import { indicatorShifts, leavers } from './other-moves.js';
import type { Found, Offer, Pair, Search, Target } from './search.js';

/** Changes with which indicators are tried to change. */
const REPAIRS = 40;
/** Changes that are tried along whole lives. */
const TRIED = 40;

/**
 * The cheapest change that is found; with `most` 0 only one for which nothing more needs to be hidden; so many `times` as many are tried. One household of the
 * target's area becomes another kind, and one of another place, or of the same, changes so that what is shown stays.
 */
export function findMove(search: Search, target: Target, most: number, times = 1): Found | null {
  const { board, lives } = search;
  const figure = board.table.figures[target.figure];
  if (figure === undefined) return null;
  let best: Found | null = null;
  const limit = (): number => best?.price ?? most;
  let repairs = 0;
  const offer: Offer = (days, left, moved, shifts = []) => {
    const priced = (change: Omit<Move, 'price'>): number => {
      const changes = changesOf(board, change);
      if ((changes.get(target.cell) ?? 0) * target.way <= 0) return Number.POSITIVE_INFINITY;
      const price = priceOfChanges(board, changes);
      return price > limit() || (best !== null && price === best.price) ? Number.POSITIVE_INFINITY : price;
    };
    const more = target.way > 0 && shifts.length === 0;
    const cheapest = days.flatMap(([first = []]) => first);
    if (priced({ steps: cheapest, left, shifts }) === Number.POSITIVE_INFINITY) return false;
    if (repairs > times * REPAIRS) return false;
    const fitted = search.fit(days, left, shifts, more);
    if (fitted === null) {
      repairs += 1;
      return false;
    }
    const change = { ...fitted, left };
    const price = priced(change);
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
    indicatorShifts(search, target, offer);
    return best;
  }
  const waiting: Waiting[] = [];
  const tied = new Map<string, number>();
  const wait = (pair: Pair): void => {
    if (lives === null) return;
    const key = keyOf(pair);
    const rest = tied.get(key) ?? tiedPrice(search, lives, pair);
    tied.set(key, rest);
    if (rest === Number.POSITIVE_INFINITY || pair.price + rest > limit()) return;
    const one = { ...pair, price: pair.price + rest, ofDay: pair.price };
    waiting.push(one);
    if (waiting.length > times * 2000) waiting.sort((a, b) => a.price - b.price).splice(times * 200);
  };
  if (findOnDay(search, target, 'shown', times, limit, offer, wait)) return best;
  if (most > 0 && (best === null || lives !== null) && findOnDay(search, target, 'dear', times, limit, offer, wait))
    return best;
  if (most > 0 && best === null && waiting.length === 0) findOnDay(search, target, 'shut', times, limit, offer, wait);
  if (lives === null) return best;
  waiting.sort((a, b) => a.price - b.price);
  const sideOf = sidesOf(search);
  let tried = 0;
  const seen = new Set<string>();
  for (const one of waiting) {
    if (one.price > limit() || tried > times * TRIED) break;
    const key = keyOf(one);
    if (seen.has(key)) continue;
    seen.add(key);
    tried += 1;
    if (alongLives(board, lives, sideOf, target, one, limit, offer)) return best;
  }
  return best;
}

/** What is the same of two pairs when only what ties the days is looked at. */
const keyOf = ({ place, first, other, second }: Pair): string =>
  [place.region, other?.region, first.was, first.is, second?.was, second?.is].join();
