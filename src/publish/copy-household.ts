import { type Board, changesOf, type LeftStep, leftCell, MAY, OPEN, SHUT, type Shift, type Step } from './board.js';
import { type Life, placeLike, placeOf, stateOn } from './lives.js';
import { priceIn } from './replacements.js';
import { type Found, type Search, stepOf, type Target } from './search.js';
import { type Area, type Kind, type Place, stateOf } from './world.js';

/** Places of an area, and households of each, that are tried. */
const PLACES = 12;
const HOUSEHOLDS = 40;

/**
 * One more household that is like one of the register over all its days: whatever counts the one counts the other, so that such a
 * register is possible wherever all of that is hidden. This hides more than an exchange of two households does, and is always found, but where
 * something that counts the household was published before. Returns the cheapest with what is to be hidden for it, or null.
 */
export function copyHousehold(
  search: Search,
  target: Target,
): { readonly found: Found; readonly hide: ReadonlySet<number> } | null {
  const { board, lives, within, indicators } = search;
  const { area, figure } = target;
  const dimension = indicators.ofDimension.findIndex((some) =>
    some.some((one) => one.failed === figure || one.remaining === figure),
  );
  const isOpenStage = dimension >= 0 && indicators.ofDimension[dimension]?.some((one) => one.remaining === figure);
  const isLeft = board.table.figures[figure]?.stage === 'left';
  const counts = (kind: Kind): boolean =>
    dimension >= 0
      ? (((isOpenStage ? kind.remaining : kind.failed) >> dimension) & 1) === 1
      : kind.figures.includes(figure);
  let best: { readonly found: Found; readonly hide: ReadonlySet<number> } | null = null;
  const offer = (steps: readonly Step[], left: readonly LeftStep[], life: Life | null): void => {
    const shifts = steps.flatMap((step) => indicatorsOf(search, step, target));
    const change = { steps, left, shifts };
    const changes = changesOf(board, change);
    if ((changes.get(target.cell) ?? 0) <= 0) return;
    const hide = new Set(changes.keys());
    for (const { place, to } of steps) for (const cell of indicatorCells(search, place, to as Kind)) hide.add(cell);
    let price = 0;
    for (const cell of hide) {
      if (board.state[cell] === SHUT) return;
      if (board.state[cell] === MAY) price += board.price[cell] as number;
    }
    if (best !== null && price >= best.found.price) return;
    const persons = new Map([...steps, ...left].map(({ place }) => [place.day, 1]));
    const moved = life === null ? [] : [{ was: null, is: { ...life } }];
    best = { found: { ...change, price, persons, lives: moved }, hide };
  };
  const places = within(area).filter(({ counts: kinds }) => isLeft || [...kinds.keys()].some(counts));
  for (const place of places.slice(0, PLACES)) {
    if (lives === null) {
      for (const kind of place.counts.keys())
        if (counts(kind)) offer([stepOf(place, { from: null, to: kind })], [], null);
      if (isLeft) offer([], [{ place, times: 1 }], null);
      continue;
    }
    if (isLeft) {
      // somebody who had left before the first day, and is back on the day on which fewer are told to have left
      const back = backOn(board, place);
      if (back === null) offer([], leftFrom(board, place.region, 0), null);
      else
        for (const life of livesAt(search, placeLike(board, place, back) ?? place, false)) {
          if (life.from !== back) continue;
          const steps = stepsOf(board, life, () => true);
          const gone = leftFrom(board, place.region, 0).filter((step) => step.place.day < back);
          if (steps !== null) offer(steps, [...gone, ...leftAfter(board, life)], life);
        }
    }
    for (const life of livesAt(search, place, isLeft)) {
      const steps = stepsOf(board, life, (kind, day) => day !== area.day || isLeft || counts(kind));
      if (steps !== null) offer(steps, leftAfter(board, life), life);
    }
  }
  return best;
}

/** Lives of a place, or of those who have left it. */
function livesAt({ board, lives }: Search, place: Place, isLeft: boolean): Life[] {
  const places = isLeft
    ? board.places.slice(0, place.day).flatMap((some) => some.filter(({ region }) => region === place.region))
    : [place];
  const all = places.flatMap((one) => [...(lives?.at.get(one)?.values() ?? [])].flatMap((some) => [...some]));
  return [...new Set(all)].filter(({ to }) => !isLeft || to < place.day).slice(0, HOUSEHOLDS);
}

/** On every day of a life somebody as it is, of the kind for which least must be hidden; null where there is none on some day. */
function stepsOf(board: Board, life: Life, isWanted: (kind: Kind, day: number) => boolean): Step[] | null {
  const steps: Step[] = [];
  for (let day = life.from; day <= life.to; day += 1) {
    const place = placeOf(life, day) as Place;
    let best: { readonly kind: Kind; readonly price: number } | null = null;
    for (const kind of place.counts.keys()) {
      if (stateOf(kind) !== stateOn(life, day) || !isWanted(kind, day)) continue;
      const figures = Int16Array.from(kind.figures, (figure) => figure + 1);
      const price = priceIn(board, place.areas, figures, Number.POSITIVE_INFINITY);
      if (best === null || price < best.price) best = { kind, price };
    }
    if (best === null) return null;
    steps.push(stepOf(place, { from: null, to: best.kind }));
  }
  return steps;
}

/** The first day after that of a place on which fewer have left it than the day before; null for none. */
function backOn(board: Board, place: Place): number | null {
  const leftOn = (day: number): number => {
    const cell = leftCell(board.table, placeLike(board, place, day)?.areas[0] as Area);
    return cell < 0 ? 0 : (board.value.households[cell] as number);
  };
  for (let day = place.day + 1; day < board.places.length; day += 1) {
    if (placeLike(board, place, day) === undefined) return null;
    if (leftOn(day) < leftOn(day - 1)) return day;
  }
  return null;
}

/** After the life has left: those who have left its last place are one more. */
const leftAfter = (board: Board, life: Life): LeftStep[] =>
  leftFrom(board, (life.places.at(-1) as Place).region, life.to + 1);

/** One more has left a region from a day on, wherever somebody is told to have left. */
function leftFrom(board: Board, region: Place['region'], from: number): LeftStep[] {
  return board.places.slice(from).flatMap((places) =>
    places.flatMap((place): LeftStep[] => {
      if (place.region !== region) return [];
      const cell = leftCell(board.table, place.areas[0] as Area);
      return cell >= 0 && (board.value.households[cell] as number) > 0 ? [{ place, times: 1 }] : [];
    }),
  );
}

/** One indicator of each dimension that a household fails, that of the target first. */
function indicatorsOf({ board, indicators }: Search, { place, to }: Step, target: Target): Shift[] {
  const { failed, remaining } = to as Kind;
  return place.areas.flatMap((area) =>
    !area.tellsIndicators
      ? []
      : indicators.ofDimension.flatMap((some, nth): Shift[] => {
          if (!((failed >> nth) & 1)) return [];
          const stays = ((remaining >> nth) & 1) === 1;
          const countOf = (figure: number): number => board.value.households[area.cells[figure] as number] ?? 0;
          const wanted = some.find((one) => one.failed === target.figure || one.remaining === target.figure);
          const first =
            wanted !== undefined && countOf(wanted.failed) > 0 ? wanted : some.find((one) => countOf(one.failed) > 0);
          if (first === undefined) return [];
          // the dimension remains by the same indicator, or by another where that one is passed by all
          const open = [first, ...some].find((one) => countOf(one.remaining) > 0);
          const figures = new Set([first.failed, ...(stays && open ? [open.failed, open.remaining] : [])]);
          return [...figures].map((figure) => ({ area, figure, times: 1 }));
        }),
  );
}

/** The cells of the indicators that a household may have failed. */
function indicatorCells({ board, indicators }: Search, place: Place, { failed }: Kind): number[] {
  return place.areas.flatMap((area) =>
    !area.tellsIndicators
      ? []
      : indicators.ofDimension.flatMap((some, nth) =>
          (failed >> nth) & 1
            ? some
                .flatMap((one) => [area.cells[one.failed] as number, area.cells[one.remaining] as number])
                .filter((cell) => cell >= 0 && (board.state[cell] === MAY || board.state[cell] === OPEN))
            : [],
        ),
  );
}
