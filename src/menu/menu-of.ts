import { checkDay, type Day } from '../calendar/index.js';
import { checkHousehold, type Household, menuChoiceOn } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';

/** The outcome menu of a household, the day it was chosen, and who chose it. */
export interface StandingMenu<M extends string> {
  readonly menu: M;
  readonly on: Day;
  readonly by?: string;
}

/**
 * The outcome menu of a household on a day: the team's latest choice on or before it; null when there is none yet.
 *
 * `TypeError` or `RangeError` when an argument is of the wrong kind or the day does not exist.
 *
 * @see docs/decisions/006-the-menu-is-what-the-team-recorded.md
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 22 }],
 *     menus: [{ on: '2022-07-01', menu: 'sufficient' }, { on: '2022-06-01', menu: 'survive' }],
 *   },
 * ]);
 * menuOf(trat2565, households[0]!, '2022-06-30'); // => { menu: 'survive', on: '2022-06-01' }
 * menuOf(trat2565, households[0]!, '2022-05-31'); // => null
 * ```
 */
export function menuOf<M extends string>(
  programme: Programme<string, M>,
  household: Household,
  asOf: Day,
): StandingMenu<M> | null {
  checkProgramme('menuOf', programme);
  checkHousehold('menuOf', household);
  checkDay('menuOf', 'asOf', asOf); // days are compared as text, so one that does not exist would give a wrong answer
  const choice = menuChoiceOn(household, asOf);
  if (choice === undefined) return null;
  const { menu, on, by } = choice;
  return { menu: menu as M, on, ...(by === undefined ? {} : { by }) }; // its menus were checked when it was read
}
