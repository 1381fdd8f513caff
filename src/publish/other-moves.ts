import { type Board, type LeftStep, leftCell, SHUT, type Shift } from './board.js';
import { leftSpans, placeLike } from './lives.js';
import { type Offer, type Search, type Target, without } from './search.js';
import type { Area, Place } from './world.js';

/** Places inside an area that are tried. */
const INSIDE = 12;

/** More or fewer of one place have left, and as many fewer or more of another. */
export function leavers(search: Search, { area, way }: Target, offer: Offer): boolean {
  const { board, lives, near, within } = search;
  const spansOf = (place: Place, times: 1 | -1): Place[][] =>
    lives === null ? [[place]] : leftSpans(board, lives, place.region, place.day, times);
  const stepsOf = (span: readonly Place[], times: 1 | -1): LeftStep[] => span.map((place) => ({ place, times }));
  const inside = within(area).filter((place) => !isShut(board, place));
  for (const place of inside.slice(0, INSIDE))
    for (const span of spansOf(place, way)) {
      for (const other of near(place)) {
        if (other.areas.includes(area) || isShut(board, other)) continue;
        const same = span.map((one) => placeLike(board, other, one.day));
        if (same.some((one) => one === undefined)) continue;
        const first = span[0] as Place;
        const isFree = spansOf(placeLike(board, other, place.day) as Place, way > 0 ? -1 : 1).some(
          (their) => their[0]?.day === first.day && their.length === span.length,
        );
        if (isFree && offer([], [...stepsOf(span, way), ...stepsOf(same as Place[], way > 0 ? -1 : 1)], []))
          return true;
      }
      if (offer([], stepsOf(span, way), [])) return true;
    }
  return false;
}

const isShut = ({ state, table }: Board, place: Place): boolean => {
  const cell = leftCell(table, place.areas[0] as Area);
  return cell >= 0 && state[cell] === SHUT;
};

/** One household more or fewer of an area has an indicator, and one fewer or more of another area, or of all that contain it. */
export function indicatorShifts(search: Search, { area, figure, way }: Target, offer: Offer): boolean {
  const { board, within, near, indicators, lives } = search;
  const tells = (one: Place): Area[] => one.areas.filter(({ tellsIndicators }) => tellsIndicators);
  const ofDimension =
    indicators.ofDimension.find((some) => some.some((one) => one.failed === figure || one.remaining === figure)) ?? [];
  const own = ofDimension.find((one) => one.failed === figure || one.remaining === figure);
  if (own === undefined) return false;
  const stages =
    figure === own.failed
      ? ([['failed'], ['failed', 'remaining']] as const)
      : ([['remaining'], ['failed', 'remaining']] as const);
  const days = (areas: readonly Area[], isKept: boolean): Area[] | null => {
    if (lives === null || !isKept) return [...areas];
    const all = areas.flatMap(({ region }) => board.areas.map((ofDay) => ofDay.get(region)));
    return all.every((one) => one?.tellsIndicators) ? (all as Area[]) : null;
  };
  const isOpen = (areas: readonly Area[], which: number): boolean =>
    areas.every(({ cells }) => board.state[cells[which] as number] !== SHUT);
  for (const place of within(area).slice(0, INSIDE)) {
    const mine = tells(place);
    const others = new Map<Area, Area[]>();
    for (const other of near(place)) {
      const theirs = tells(other);
      if (theirs[0] && !theirs.includes(area) && theirs[0] !== mine[0]) others.set(theirs[0], theirs);
    }
    const sides = [
      { here: mine, there: [] as Area[], partners: [{ here: mine, there: [] as Area[] }] },
      ...[...others.values()].map((theirs) => {
        const both = { here: without(mine, theirs), there: without(theirs, mine) };
        // the partner changes in both, or in one and in all that contain it
        return { ...both, partners: [both, { here: mine, there: [] }, { here: [], there: theirs }] };
      }),
    ];
    for (const { here, there, partners } of sides)
      for (const stage of stages)
        for (const [partner, where] of [
          [null, partners[0]] as const,
          ...partners.flatMap((some) => ofDimension.filter((one) => one !== own).map((one) => [one, some] as const)),
        ]) {
          const shifts: Shift[] = [];
          let isPossible = true;
          for (const [one, sign] of [
            [own, way],
            [partner, -way],
          ] as const) {
            if (one === null) continue;
            for (const name of stage) {
              const isKept = name === 'failed';
              for (const [areas, times] of [
                [one === own ? here : (where?.here ?? []), sign],
                [one === own ? there : (where?.there ?? []), -sign],
              ] as const) {
                const all = days(areas, isKept);
                if (all === null || !isOpen(all, one[name])) isPossible = false;
                else for (const at of all) shifts.push({ area: at, figure: one[name], times: times as 1 | -1 });
              }
            }
          }
          if (isPossible && offer([], [], [], shifts)) return true;
        }
  }
  return false;
}
