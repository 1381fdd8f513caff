import { isWithin } from '../vocabulary/index.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { type Fault, NO_FAULTS, type Path } from './problem.js';

/** Where a household names an area, indicator, menu or intervention that its programme does not have. */
export function referenceFaults(index: GateIndex, household: Household): readonly Fault[] {
  const { area, deprivations, menus = NONE, plan = NONE } = household;
  const faults: Fault[] = [];
  if (!isWithin(index.area, area)) faults.push({ at: ['area'], code: 'outsideProvince', detail: area });
  for (const [place, { indicator }] of deprivations.entries()) {
    if (!index.dimensionOf.has(indicator)) faults.push(strange(index, indicator, ['deprivations', place, 'indicator']));
  }
  for (const [place, { menu }] of menus.entries()) {
    if (index.menus.has(menu)) continue;
    const known = [...index.menus].join(', ') || '–';
    faults.push({ at: ['menus', place, 'menu'], code: 'unknownMenu', detail: menu, known });
  }
  for (const [place, { indicator, intervention }] of plan.entries()) {
    if (!index.dimensionOf.has(indicator)) faults.push(strange(index, indicator, ['plan', place, 'indicator']));
    if (intervention !== undefined && index.interventions?.has(intervention) === false) {
      faults.push({ at: ['plan', place, 'intervention'], code: 'unknownIntervention', detail: intervention });
    }
  }
  return faults.length > 0 ? faults : NO_FAULTS;
}

const strange = ({ indicators }: GateIndex, indicator: number, at: Path): Fault => ({
  at,
  code: indicators.has(indicator) ? 'uncountedIndicator' : 'unknownIndicator',
  detail: indicator,
});

const NONE: readonly never[] = [];
