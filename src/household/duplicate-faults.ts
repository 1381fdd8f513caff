import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { type Fault, NO_FAULTS, type Path, type ProblemCode } from './problem.js';
import { labelOf } from './reference-faults.js';

/** Where a household says the same thing twice, so that the two could disagree. The first is taken as meant. */
export function duplicateFaults(index: GateIndex, { members, deprivations, menus, plan }: Household): readonly Fault[] {
  const faults: Fault[] = [];
  const refuse = (at: Path, code: ProblemCode, detail: string | number): void => {
    faults.push({ at, code, detail });
  };
  eachRepeated(members, idOf, (n, id) => refuse(['members', n, 'id'], 'duplicateMember', id));
  eachRepeated(deprivations, indicatorOf, (n, number) =>
    faults.push({
      at: ['deprivations', n, 'indicator'],
      code: 'duplicateDeprivation',
      detail: number,
      ...labelOf(index.indicators, number),
    }),
  );
  for (const [place, { followUps }] of deprivations.entries()) {
    eachRepeated(followUps, dayOf, (n, day) =>
      refuse(['deprivations', place, 'followUps', n, 'on'], 'duplicateFollowUp', day),
    );
  }
  eachRepeated(menus, dayOf, (n, day) => refuse(['menus', n, 'on'], 'duplicateMenu', day));
  eachRepeated(plan, idOf, (n, id) => refuse(['plan', n, 'id'], 'duplicateActivity', id));
  return faults.length > 0 ? faults : NO_FAULTS;
}

const idOf = ({ id }: { readonly id: string }): string => id;
const indicatorOf = ({ indicator }: { readonly indicator: number }): number => indicator;
const dayOf = ({ on }: { readonly on: string }): string => on;

/** Lists longer than this are looked through with a set; the few entries of a household are cheaper compared in pairs. */
const SHORT = 12;

/** Visits every entry whose key stands before, too. */
function eachRepeated<T, K>(
  list: readonly T[] | undefined,
  keyOf: (item: T) => K,
  visit: (place: number, key: K) => void,
): void {
  if (list === undefined || list.length < 2) return;
  const seen = list.length > SHORT ? new Set<K>() : undefined;
  for (let place = 0; place < list.length; place += 1) {
    const key = keyOf(list[place] as T);
    if (seen ? seen.has(key) : standsBefore(list, place, key, keyOf)) visit(place, key);
    seen?.add(key);
  }
}

function standsBefore<T, K>(list: readonly T[], place: number, key: K, keyOf: (item: T) => K): boolean {
  for (let before = 0; before < place; before += 1) if (keyOf(list[before] as T) === key) return true;
  return false;
}
