import { checkDay, type Day } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { gradeHousehold } from '../grading/index.js';
import { checkHousehold, type Household, hasEarner } from '../household/index.js';
import { checkProgramme, type MenuStanding, type Programme } from '../programme/index.js';
import type { Source } from '../vocabulary/index.js';

/** A menu that is suggested for a household, with what the suggestion rests on. */
export interface MenuSuggestion<M extends string> {
  readonly menu: M;
  readonly standing: MenuStanding;
  readonly source: Source;
}

/**
 * The outcome menu that the programme's rules suggest for a household on a day; null when no rule suits its standing. A suggestion
 * decides nothing: the menu is the recorded choice of the team.
 *
 * `TypeError` or `RangeError` when an argument is of the wrong kind or the day does not exist.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true, dependent: true }],
 *     deprivations: [{ indicator: 21 }],
 *   },
 * ]);
 * const suggestion = suggestMenu(trat2565, households[0]!, '2022-08-05');
 * suggestion?.menu; // => 'survive'
 * suggestion?.standing; // => { earner: false, incomeShort: true, settled: false }
 * suggestion?.source.basis; // => 'assumption'
 * ```
 */
export function suggestMenu<M extends string>(
  programme: Programme<string, M>,
  household: Household,
  asOf: Day,
): MenuSuggestion<M> | null {
  checkProgramme('suggestMenu', programme);
  checkHousehold('suggestMenu', household);
  checkDay('suggestMenu', 'asOf', asOf);
  const standing = menuStandingOf(programme, household, asOf);
  const menu = programme.menus.find(({ suits }) => suits?.(standing));
  return menu ? { menu: menu.menu, standing, source: menu.source } : null;
}

function menuStandingOf(programme: Programme, household: Household, asOf: Day): MenuStanding {
  const { remaining } = gradeHousehold(programme, household, asOf);
  const income = countedIndicators(programme.catalogue).filter(({ dimension }) => dimension === 'income');
  return {
    earner: hasEarner(household, asOf),
    incomeShort: income.some(({ number }) => remaining.includes(number)),
    settled: remaining.length === 0,
  };
}
