import type { Space } from '../rules/index.js';
import { deepFreeze } from '../vocabulary/index.js';

/** All that a suggestion of an outcome menu may depend on. */
export interface MenuStanding {
  /** Whether some counted member is not dependent. */
  readonly earner: boolean;
  /** Whether a deprivation of the dimension `income` remains. */
  readonly incomeShort: boolean;
  /** Whether nothing remains. */
  readonly settled: boolean;
}

const states: readonly MenuStanding[] = [false, true].flatMap((earner) => [
  { earner, incomeShort: false, settled: false },
  { earner, incomeShort: true, settled: false },
  { earner, incomeShort: false, settled: true },
]);

/** Every standing a menu may be suggested for: six, as income cannot be short where nothing remains. */
export const MENU_SPACE: Space<MenuStanding> = deepFreeze({
  name: 'menus',
  states,
  indexOf: (s) =>
    states.findIndex((t) => t.earner === s.earner && t.incomeShort === s.incomeShort && t.settled === s.settled),
  describe: ({ earner, incomeShort, settled }) =>
    `${earner ? 'an earner' : 'no earner'}, ${settled ? 'settled' : incomeShort ? 'income short' : 'not settled'}`,
});
