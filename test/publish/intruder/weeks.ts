import type { DayColumns, PartColumns } from './day-columns.js';
import type { PublishedDay } from './publication.js';
import { type Pair, type Problem, plus, type Sum, times } from './solver.js';

/** A day with its columns. */
export interface Dated {
  readonly day: PublishedDay;
  readonly columns: DayColumns;
}

/** Parts of two days in which the same households live, unless they move. */
interface Ground {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Ties a day to the next one told. Returns the households that nothing told explains, a column for each ground. */
export function tieDays(problem: Problem, before: Dated, after: Dated): number[] {
  return groundsOf(before.day, after.day).map((ground) => {
    const unexplained = problem.column();
    tieGround(problem, [before, ground.before], [after, ground.after], unexplained);
    return unexplained;
  });
}

/** Parts of the two days that share a code, and what is joined by them; not those that only one of the days tells of. */
function groundsOf(before: PublishedDay, after: PublishedDay): Ground[] {
  const grounds = new Map<string, { before: Set<number>; after: Set<number> }>();
  const keysOf = (one: { before: Set<number>; after: Set<number> }) => [
    ...[...one.before].map((part) => `before ${part}`),
    ...[...one.after].map((part) => `after ${part}`),
  ];
  for (const code of new Set([...before.parts.flat(), ...after.parts.flat()])) {
    const [was, is] = [before.partOf(code), after.partOf(code)];
    const joined = { before: new Set(was === undefined ? [] : [was]), after: new Set(is === undefined ? [] : [is]) };
    for (const key of keysOf(joined)) {
      for (const part of grounds.get(key)?.before ?? []) joined.before.add(part);
      for (const part of grounds.get(key)?.after ?? []) joined.after.add(part);
    }
    for (const key of keysOf(joined)) grounds.set(key, joined);
  }
  return [...new Set(grounds.values())]
    .map((one) => ({ before: [...one.before], after: [...one.after] }))
    .filter(
      (one) =>
        one.before.every((part) => before.parts[part]?.every(after.covers)) &&
        one.after.every((part) => after.parts[part]?.every(before.covers)),
    );
}

/**
 * Who was on the register stays with the same baseline, and with a menu once it has one, or has left; anybody may have
 * joined. Somebody who is in neither is unexplained: moved, absent, taken off, corrected.
 */
function tieGround(
  problem: Problem,
  [before, was]: readonly [Dated, readonly number[]],
  [after, is]: readonly [Dated, readonly number[]],
  unexplained: number,
): void {
  const partsWas = was.map((part) => before.columns.parts[part] as PartColumns);
  const partsIs = is.map((part) => after.columns.parts[part] as PartColumns);
  const byMenu = [...partsWas, ...partsIs].every(({ menus }) => menus !== null);
  const [old, now] = [partsWas, partsIs].map((parts) => baselines(problem, parts, byMenu)) as [Baselines, Baselines];

  const gone: Sum[] = [];
  for (const [failed, { assigned: oldAssigned, unassigned: oldUnassigned }] of old) {
    const { assigned = [], unassigned = [] } = now.get(failed) ?? {};
    const [keeps, gets, waits] = [problem.column(), problem.column(), problem.column()];
    const goes = problem.column();
    const went = problem.column();
    problem.row([...oldAssigned, [keeps, -1], [goes, -1]], 0, 0);
    problem.row([...oldUnassigned, [gets, -1], [waits, -1], [went, -1]], 0, 0);
    problem.row([...assigned, [keeps, -1], [gets, -1]], 0);
    problem.row([...unassigned, [waits, -1]], 0);
    if (!byMenu) problem.row([[gets, 1]], 0, 0);
    gone.push([[goes, 1], [went, 1]]); // biome-ignore format: two
  }

  const [leftBefore, leftNow] = [partsWas, partsIs].map((parts) => plus(parts.map(({ left }) => left))) as [Pair, Pair];
  const [leaves, undone] = [problem.pair(), problem.pair()]; // some who had left may have been taken off, or be back
  for (const unit of ['households', 'persons'] as const)
    problem.row([...leftNow[unit], ...times(-1, leftBefore[unit]), ...times(-1, leaves[unit]), ...undone[unit]], 0, 0);
  problem.row([[unexplained, 1], ...leaves.households, ...times(-1, undone.households), ...times(-1, gone.flat())], 0);
  problem.row([[unexplained, 1], ...times(-1, undone.households)], 0);
}

type Baselines = ReadonlyMap<number, { readonly assigned: Sum; readonly unassigned: Sum }>;

/** Households by what they failed at the baseline, with a menu and without; all without where menus are not told. */
function baselines(problem: Problem, parts: readonly PartColumns[], byMenu: boolean): Baselines {
  const found = new Map<
    number,
    { assigned: (readonly [number, number])[]; unassigned: (readonly [number, number])[] }
  >();
  const under = (failed: number) => {
    const one = found.get(failed) ?? { assigned: [], unassigned: [] };
    found.set(failed, one);
    return one;
  };
  for (const { types, menus } of parts) {
    if (!byMenu) {
      for (const { failed, count } of types) under(failed).unassigned.push(...count.households);
      continue;
    }
    for (const grade of new Set(types.map((type) => type.grade))) {
      const assigned: (readonly [number, number])[] = [];
      const ofGrade = types.filter((type) => type.grade === grade);
      for (const failed of new Set(ofGrade.map((type) => type.failed))) {
        const [yes, no] = [problem.column(), problem.column()];
        const all = ofGrade.filter((type) => type.failed === failed).flatMap(({ count }) => count.households);
        problem.row([...all, [yes, -1], [no, -1]], 0, 0);
        under(failed).assigned.push([yes, 1]);
        under(failed).unassigned.push([no, 1]);
        assigned.push([yes, 1]);
      }
      const chosen = (menus ?? []).filter((one) => one.grade === grade && one.menu !== null);
      problem.row(
        [
          ...assigned,
          ...times(
            -1,
            chosen.flatMap(({ count }) => count.households),
          ),
        ],
        0,
        0,
      );
    }
  }
  return found;
}
