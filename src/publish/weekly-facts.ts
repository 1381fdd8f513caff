import { countedIndicators, dimensionsOf } from '../catalogue/index.js';
import type { FigureGroup } from '../figures/index.js';
import type { Programme } from '../programme/index.js';
import { addCell, type Cells, indexOf } from './cells.js';
import type { DayOfCells } from './day-facts.js';
import type { Fact, Tie } from './fact.js';
import type { Region } from './regions.js';

/**
 * The facts that tie days, each region to the day before on which it is told. What a household failed at the baseline does
 * not change, who has left stays away, and a chosen menu is never taken back: so figures change only by households that
 * leave and by those that join. `days` are in order. The households that stay are counted by pattern, where patterns are
 * told apart.
 */
export function weeklyFacts(programme: Programme, cells: Cells, days: readonly DayOfCells[]): Fact[] {
  const latest = new Map<Region, DayOfCells>();
  return days.flatMap((day) =>
    day.tree.regions.flatMap((region) => {
      const before = latest.get(region);
      latest.set(region, day);
      return before === undefined ? [] : tiesOf(programme, cells, region, before, day);
    }),
  );
}

/** The first key of the households of a pattern that stay from one day to the next. */
export const STAYS = 'stays';

function tiesOf(programme: Programme, cells: Cells, region: Region, before: DayOfCells, now: DayOfCells): Fact[] {
  const partsThen = before.tree.partsOf.get(region) ?? [];
  const partsNow = now.tree.partsOf.get(region) ?? [];
  if (partsThen.length > 0 && partsNow.some((part) => partsThen.includes(part))) return []; // its parts are tied
  const tie = (group: FigureGroup): Tie => ({ asOf: now.asOf, since: before.asOf, region, group });
  const [left, leftBefore] = [now, before].map((day) => day.cellAt(region, 'register', [], 'left') as number) as [
    number,
    number,
  ];
  const [registered, registeredBefore] = [now, before].map(
    (day) => day.cellAt(region, 'register', [], 'registered') as number,
  ) as [number, number];
  const leavers = [
    [left, 1],
    [leftBefore, -1],
  ] as const;
  const joiners = [[registered, 1], [registeredBefore, -1], ...leavers] as const;
  const none = (terms: Fact['terms']) => terms.map(([cell, times]) => [cell, -times] as const);
  const facts: Fact[] = [
    { kind: 'atMostZero', terms: none(leavers), tie: tie('register') },
    { kind: 'atMostZero', terms: none(joiners), ofHouseholds: true, tie: tie('register') },
  ];
  const [without, withoutBefore] = [now, before].map(({ asOf }) =>
    indexOf(cells, { asOf, region, group: 'menus', keys: [null], stage: null }),
  );
  if (without !== undefined && withoutBefore !== undefined)
    facts.push({
      kind: 'atMostZero',
      terms: [[without, 1], [withoutBefore, -1], ...none(joiners)],
      ofHouseholds: true,
      tie: tie('menus'),
    });

  const [patterns, patternsBefore] = [now, before].map((day) => patternsOf(day, region));
  const stays = new Map<string, number>();
  if (patterns && patternsBefore) {
    for (const pattern of patterns.filter((one) => patternsBefore.includes(one))) {
      const [many, manyBefore] = [now, before].map((day) => day.cellAt(region, 'patterns', [pattern]));
      if (many === undefined || manyBefore === undefined) continue;
      const stay = addCell(cells, {
        asOf: now.asOf,
        region,
        group: 'types',
        keys: [STAYS, pattern, before.asOf],
        stage: null,
      });
      stays.set(pattern, stay);
      for (const most of [many, manyBefore])
        facts.push({
          kind: 'atMostZero',
          terms: [
            [stay, 1],
            [most, -1],
          ],
          ofHouseholds: true,
          tie: tie('patterns'),
        });
    }
    // at least: somebody may have joined and left again since
    facts.push({
      kind: 'atMostZero',
      terms: [...[...stays.values()].map((stay) => [stay, -1] as const), [registeredBefore, 1], ...none(leavers)],
      ofHouseholds: true,
      tie: tie('patterns'),
    });
  }
  const kept = (group: FigureGroup, key: string, dimension: string | null): void => {
    const [now_, then] = [now, before].map(({ asOf }) =>
      indexOf(cells, { asOf, region, group, keys: [key], stage: group === 'patterns' ? null : 'failed' }),
    );
    if (now_ === undefined || then === undefined) return;
    const among = (day: DayOfCells): Fact['terms'] | null =>
      stays.size === 0 || dimension === null
        ? null
        : (patternsOf(day, region) ?? []).flatMap((pattern) => {
            const cell = day.cellAt(region, 'patterns', [pattern]);
            if (cell === undefined || !pattern.split('+').includes(dimension)) return [];
            const stay = stays.get(pattern);
            return [[cell, -1] as const, ...(stay === undefined ? [] : [[stay, 1] as const])];
          });
    facts.push(
      {
        kind: 'atMostZero',
        terms: [[now_, 1], [then, -1], ...(among(now) ?? none(joiners))],
        ofHouseholds: true,
        tie: tie(group),
      },
      {
        kind: 'atMostZero',
        terms: [[then, 1], [now_, -1], ...(among(before) ?? none(leavers))],
        ofHouseholds: true,
        tie: tie(group),
      },
    );
  };
  if (stays.size === 0) for (const name of dimensionsOf(programme.catalogue)) kept('dimensions', name, null);
  for (const { number, dimension } of countedIndicators(programme.catalogue))
    kept('indicators', String(number), dimension);
  return facts;
}

/** The patterns that may occur in a region on a day, from those of its parts; null where they are not told apart. */
function patternsOf(day: DayOfCells, region: Region): readonly string[] | null {
  const parts = day.tree.partsOf.get(region) ?? [];
  if (parts.length === 0) return day.patternsAt(region);
  const all = parts.map((part) => patternsOf(day, part));
  return all.some((one) => one === null) ? null : [...new Set(all.flatMap((one) => one ?? []))];
}
