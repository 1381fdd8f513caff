import { addressKey } from '../figures/index.js';
import { alongLives, sidesOf, tiedPrice, type Waiting } from './along-lives.js';
import { changesOf, type Move, personsOf, priceOfChanges } from './board.js';
import { findOnDay } from './find-on-day.js';
import { indicatorShifts, leavers } from './other-moves.js';
import type { Found, Offer, Pair, Search, Target } from './search.js';

/** Changes with which indicators are tried to change. */
const REPAIRS = 40;
/** Changes that are tried along whole lives. */
const TRIED = 40;
/** Changes that wait for that, and how many of them are kept when there are more. */
const MOST_WAITING = 2000;
const BEST_WAITING = 200;

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
  const waiting: Waiting[] = [];
  const tied = new Map<string, number>();
  const sideOf = sidesOf(search);
  const seen = new Set<string>();
  let tried = 0;
  const tryAlong = (one: Waiting): boolean => {
    const key = keyOf(one);
    if (lives === null || seen.has(key) || tried > TRIED) return false;
    seen.add(key);
    tried += 1;
    return alongLives(board, lives, sideOf, aim, one, limit, offer);
  };
  const wait = (pair: Pair): boolean => {
    if (lives === null) return false;
    const key = keyOf(pair);
    const rest = tied.get(key) ?? tiedPrice(search, lives, pair);
    tied.set(key, rest);
    if (rest === Number.POSITIVE_INFINITY || pair.price + rest > limit()) return false;
    const one = { ...pair, price: pair.price + rest, ofDay: pair.price };
    if (one.price === 0) return tryAlong(one); // no other is cheaper
    waiting.push(one);
    if (waiting.length > MOST_WAITING) waiting.sort((a, b) => a.price - b.price).splice(BEST_WAITING);
    return false;
  };
  if (findOnDay(search, aim, 'shown', limit, offer, wait)) return best;
  if (most > 0 && (best === null || lives !== null) && findOnDay(search, aim, 'dear', limit, offer, wait)) return best;
  if (most > 0 && best === null && waiting.length === 0) findOnDay(search, aim, 'shut', limit, offer, wait);
  waiting.sort((a, b) => a.price - b.price);
  for (const one of waiting) if (one.price > limit() || tryAlong(one)) break;
  return best;
}

/** What is the same of two pairs when only what ties the days is looked at. */
const keyOf = ({ place, first, other, second }: Pair): string =>
  [place.region, other?.region, first.was, first.is, second?.was, second?.is].join();

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
