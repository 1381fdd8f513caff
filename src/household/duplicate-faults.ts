import type { Household } from './household.js';
import type { Fault, Path, ProblemCode } from './problem.js';

/** Where a household says the same thing twice, so that the two could disagree. The first is taken as meant. */
export function duplicateFaults({ members, deprivations, menus = [], plan = [] }: Household): Fault[] {
  const duplicates = <T>(
    list: readonly T[],
    key: (item: T) => string | number,
    code: ProblemCode,
    at: (n: number) => Path,
  ) => repeated(list.map(key)).map((place): Fault => ({ at: at(place), code, detail: key(list[place] as T) }));

  return [
    ...duplicates(
      members,
      ({ id }) => id,
      'duplicateMember',
      (n) => ['members', n, 'id'],
    ),
    ...duplicates(
      deprivations,
      (d) => d.indicator,
      'duplicateDeprivation',
      (n) => ['deprivations', n, 'indicator'],
    ),
    ...deprivations.flatMap(({ followUps = [] }, place) =>
      duplicates(
        followUps,
        ({ on }) => on,
        'duplicateFollowUp',
        (n) => ['deprivations', place, 'followUps', n, 'on'],
      ),
    ),
    ...duplicates(
      menus,
      ({ on }) => on,
      'duplicateMenu',
      (n) => ['menus', n, 'on'],
    ),
    ...duplicates(
      plan,
      ({ id }) => id,
      'duplicateActivity',
      (n) => ['plan', n, 'id'],
    ),
  ];
}

/** The places of keys that stand before, too. */
function repeated(keys: readonly (string | number)[]): number[] {
  if (keys.length < 2) return []; // most lists of a household have one entry; spares a million small sets
  const seen = new Set<string | number>();
  return keys.flatMap((key, place) => {
    if (seen.has(key)) return [place];
    seen.add(key);
    return [];
  });
}
