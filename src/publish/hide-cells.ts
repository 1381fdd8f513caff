import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { PublishedFigures } from '../changes/index.js';
import type { AnyReport, FigureAddress, Report } from '../figures/index.js';
import { addressKey, mapFigures } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import type { PublicTally } from '../vocabulary/index.js';
import { type Board, MAY, OPEN, personsOf } from './board.js';
import {
  type Address,
  addCell,
  addReport,
  areasOf,
  type Cells,
  figuresOf,
  indexOf,
  keysOf,
  mapReport,
  noCells,
} from './cells.js';
import type { Tie } from './fact.js';
import { type HiddenCell, placeOf } from './hidden-cell.js';
import { type TypeSpace, typeSpaceOf } from './household-types.js';
import { fitDays, indicatorFit } from './indicator-limits.js';
import { knownCells } from './known-figures.js';
import { livesOf } from './lives.js';
import { openBoard, type Truths, truthAt, truthsOf } from './open-board.js';
import { priceOf } from './price-of.js';
import { protectCells } from './protect-cells.js';
import { asCounted, type PublicationHistory } from './publication-history.js';
import { type RegionTree, regionOf, regionTree } from './regions.js';
import { replacementsOf } from './replacements.js';
import { indicatorTable, type Search } from './search.js';
import { groupsOf, type Show } from './show.js';
import { supposedTruths } from './supposed-truths.js';
import type { Area, Place } from './world.js';

/** Which cells are hidden of reports, and what is to be told of it. */
export interface Hiding {
  readonly isHidden: (address: Address) => boolean;
  readonly exposed: readonly HiddenCell[];
  readonly loosened: readonly Tie[];
}

interface HidingOptions {
  readonly threshold: number;
  readonly earlier: PublicationHistory['reports'];
  readonly known: readonly PublishedFigures[];
  readonly show?: Show;
  readonly protection?: 'threshold' | { readonly width: number };
  readonly onProgress?: (done: number, of: number) => void;
}

/** Chooses what is hidden of reports that are read side by side. */
export function hideCells(
  call: string,
  programme: Programme,
  reports: readonly Report[],
  { threshold, earlier, known, show, protection, onProgress }: HidingOptions,
  what: string,
): Hiding {
  const shown = reports.map((report) => onlyShown(programme, show, report));
  const cells = noCells();
  const contradict = (): never => {
    throw new RangeError(`${call}: the tallies of ${what} contradict each other`);
  };
  const now = new Set<number>();
  for (const report of shown)
    addReport(programme, cells, report, (cell, tally) => {
      if (differ(cells.tallies[cell], tally)) contradict();
      cells.tallies[cell] = tally;
      now.add(cell);
    });
  const before = new Map<number, PublicTally>();
  const tellBefore = (cell: number, tally: PublicTally): void => {
    if (before.get(cell)?.households == null) before.set(cell, tally);
    if (cells.tallies[cell] === undefined) cells.tallies[cell] = tally;
  };
  const counted = earlier.flatMap((one) => one.counted ?? []);
  const isCounted = new Set(now);
  for (const one of earlier) {
    addReport(programme, cells, asCounted(one), (cell, tally) => {
      if (differ(cells.tallies[cell], tally)) {
        const { asOf, area, figure } = placeOf(programme, cells.addresses[cell] as Address);
        throw new RangeError(
          `${call}: ${figure.group} of ${area ?? programme.area} on ${asOf} are told otherwise by ${now.has(cell) ? `options.earlier than by ${what}` : 'two reports of options.earlier'}`,
        );
      }
      if (cells.tallies[cell]?.households == null) cells.tallies[cell] = tally;
      if (one.counted) isCounted.add(cell);
    });
    addReport(programme, cells, one.published, tellBefore);
  }
  for (const figures of known)
    for (const [address, { households = null, persons = null }] of knownCells(programme, figures))
      tellBefore(addCell(cells, address), { households, persons } as PublicTally);
  const published = earlier.map((one) => one.published);

  const days = [...new Set([...reports, ...published, ...known].map(({ asOf }) => asOf))].sort();
  const trees = days.map((asOf) =>
    regionTree(
      [...reports, ...published].filter((report) => report.asOf === asOf),
      known.flatMap((figures) => (figures.asOf === asOf ? [figures.area ?? programme.area] : [])),
    ),
  );
  const all = [...shown, ...earlier.map(asCounted)];
  let together: ReturnType<typeof supposedTruths> | undefined; // of all days, where some have to be supposed
  const truths = days.map((asOf) => {
    const ofDay = <T extends { readonly asOf: string }>(some: readonly T[]): T[] =>
      some.filter((one) => one.asOf === asOf);
    const told = ofDay([...reports, ...counted]);
    const tree = trees[days.indexOf(asOf)] as RegionTree;
    const known_ = truthsOf(told);
    const leaves = tree.regions.filter((region) => tree.partsOf.get(region)?.length === 0);
    if (leaves.every((region) => truthAt(tree, known_, region) !== null)) return known_;
    if (together === undefined) together = supposedTruths(programme, all, known);
    return together?.get(asOf) ?? supposedTruths(programme, ofDay(all), ofDay(known))?.get(asOf) ?? contradict();
  });
  const space = typeSpaceOf(programme);
  const keys = keysOf(programme, []);
  const indicators = dimensionsOf(programme.catalogue).map((name) =>
    countedIndicators(programme.catalogue).flatMap(({ dimension, number }) =>
      dimension === name ? [String(number)] : [],
    ),
  );
  const names = { space, grades: [...keys.grade, null], menus: [...keys.menu, null], indicators };
  const hasPersons = [...reports, ...counted].every((report) =>
    areasOf(report).every((area) => {
      let inEach = true;
      mapFigures(figuresOf(report, area), (_, tally) => {
        if ((tally.persons ?? 0) < (tally.households ?? 0)) inEach = false;
        return tally;
      });
      return inEach;
    }),
  );
  const opening = { days, trees, truths };
  const board =
    (hasPersons ? openBoard(names, cells, opening, 1) : null) ?? openBoard(names, cells, opening, 0) ?? contradict();

  /** Whether the households of places make up a cell. */
  const isMade = (cell: number): boolean => {
    const { group, stage } = cells.addresses[cell] as Address;
    return group !== 'indicators' && stage !== 'left';
  };
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const mustHide = new Set<number>();
  const asTold = { ...cells, tallies: cells.tallies.map((tally, cell) => before.get(cell) ?? tally) };
  const view = {
    cells: asTold,
    days,
    trees: new Map(days.map((asOf, day) => [asOf, trees[day] as (typeof trees)[number]])),
  };
  for (const [cell, tally] of cells.tallies.entries()) {
    if (tally === undefined) continue;
    if (tally.households !== null) {
      if (isCounted.has(cell) && isMade(cell) && board.value.households[cell] !== tally.households) contradict();
      board.value.households[cell] = tally.households;
      board.value.persons[cell] = tally.persons ?? 0;
    } else if (!isMade(cell)) {
      const { asOf, region, ...figure } = cells.addresses[cell] as Address;
      const day = days.indexOf(asOf);
      const supposed = truthAt(trees[day] as RegionTree, truths[day] as Truths, region)?.get(
        addressKey(figure as FigureAddress),
      );
      board.value.households[cell] = supposed?.households ?? 0;
      board.value.persons[cell] = supposed?.persons ?? 0;
    }
    const told = before.get(cell);
    if (told !== undefined && told.households !== null) continue; // what is published stays published
    if (told !== undefined) board.state[cell] = OPEN;
    if (!now.has(cell) || tally.households === 0) continue;
    if (told !== undefined || isSmall(tally.households) || isSmall(tally.persons)) mustHide.add(cell);
    board.state[cell] = mustHide.has(cell) ? OPEN : MAY;
    board.price[cell] = priceOf(view, cell);
  }
  const truth = { households: board.value.households.slice(), persons: board.value.persons.slice() };
  for (const unit of ['households', 'persons'] as const) {
    board.low[unit].set(truth[unit]);
    board.high[unit].set(truth[unit]);
  }
  const lives = days.length > 1 ? livesOf(board) : null;
  const guarded = guardedIn(board);
  const exposed = protectCells(
    searchOf(programme, board, space, lives),
    guarded,
    truth,
    { threshold, width: typeof protection === 'object' ? protection.width : null },
    { mustHide, ...(onProgress ? { onProgress } : {}) },
  );
  return {
    isHidden: (address) => {
      const cell = indexOf(cells, address);
      return cell !== undefined && board.state[cell] === OPEN;
    },
    exposed: exposed.flatMap(({ cell }) =>
      (['households', 'persons'] as const).map((unit) => ({
        ...placeOf(programme, cells.addresses[cell] as Address),
        unit,
        low: board.low[unit][cell] as number,
        high: board.high[unit][cell] as number,
      })),
    ),
    loosened: [...(lives?.unexplained ?? [])].map(([{ day, region }]) => ({
      asOf: days[day + 1] as string,
      since: days[day] as string,
      region,
      group: 'register' as const,
    })),
  };
}

/** Whether two tallies of one cell, neither of them hidden, are not the same. */
const differ = (a: PublicTally | undefined, b: PublicTally): boolean =>
  a !== undefined &&
  [a.households !== b.households, a.persons !== b.persons].some(Boolean) &&
  a.households !== null &&
  b.households !== null;

/** The report with the groups of figures that are shown. */
const onlyShown = (programme: Programme, show: Show | undefined, report: Report): AnyReport =>
  mapReport(
    report,
    (_, __, tally) => tally,
    (area) => groupsOf(programme, show, regionOf(report, area)),
  );

/** Every told cell that is hidden. */
function guardedIn({ areas, state }: Board) {
  return areas.flatMap((ofDay) =>
    [...ofDay.values()].flatMap((area) =>
      [...area.cells].flatMap((cell, figure) => (cell >= 0 && state[cell] === OPEN ? [{ cell, area, figure }] : [])),
    ),
  );
}

/** Where changes are looked for. */
function searchOf(programme: Programme, board: Board, space: TypeSpace, lives: Search['lives']): Search {
  const within = new Map<Area, Place[]>();
  for (const place of board.places.flat())
    for (const area of place.areas) {
      const some = within.get(area);
      if (some) some.push(place);
      else within.set(area, [place]);
    }
  const placesIn = (area: Area): readonly Place[] => within.get(area) ?? [];
  const nearest = new Map<Place, Place[]>();
  const near = (place: Place): readonly Place[] => {
    const known = nearest.get(place);
    if (known) return known;
    const found = new Set<Place>();
    for (const area of place.areas) {
      const all = placesIn(area);
      const start = all.indexOf(place);
      for (let nth = 1; nth < all.length && found.size < NEAR; nth += 1)
        found.add(all[(start + nth) % all.length] as Place);
    }
    found.delete(place);
    const list = [...found];
    nearest.set(place, list);
    return list;
  };
  const indicators = indicatorTable(board, programme);
  const fits = indicatorFit(board, space, indicators, placesIn);
  const allows: Search['allows'] = (change, more) => {
    const persons = personsOf(board, change, more);
    return persons !== null && fits(change, persons);
  };
  return {
    board,
    replacements: replacementsOf(board, space),
    lives,
    near,
    within: placesIn,
    indicators,
    allows,
    fit: (days, left, shifts, more, isWanted) =>
      fitDays(board, indicators, (change) => isWanted(change) && allows(change, more), days, { left, shifts }),
  };
}

/** Places that are looked at beside one. */
const NEAR = 40;

export type { Cells };
