import type { Household } from './household.js';

/** Freezes a household through and through. By its known parts: a register freezes millions. */
export function freezeHousehold(household: Household): Household {
  const { left, halted, members, deprivations, menus, plan, carers } = household;
  for (const member of members) {
    if (member.left) Object.freeze(member.left);
    Object.freeze(member);
  }
  for (const deprivation of deprivations) {
    freezeList(deprivation.followUps);
    Object.freeze(deprivation);
  }
  if (left) Object.freeze(left);
  if (halted) Object.freeze(halted);
  Object.freeze(members);
  Object.freeze(deprivations);
  freezeList(menus);
  freezeList(plan);
  freezeList(carers);
  return Object.freeze(household);
}

function freezeList(list: readonly object[] | undefined): void {
  if (list === undefined) return;
  for (const item of list) Object.freeze(item);
  Object.freeze(list);
}
