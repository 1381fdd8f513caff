import { isWithin } from '../vocabulary/index.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import type { Fault, Path } from './problem.js';

/** Where a household names an area, indicator, menu or intervention that its programme does not have. */
export function referenceFaults(index: GateIndex, household: Household): Fault[] {
  const { area, deprivations, menus = [], plan = [] } = household;
  const faults: Fault[] = [];
  if (!isWithin(index.area, area)) faults.push({ at: ['area'], code: 'outsideProvince', detail: area });
  deprivations.forEach(({ indicator }, place) => {
    faults.push(...indicatorFaults(index, indicator, ['deprivations', place, 'indicator']));
  });
  menus.forEach(({ menu }, place) => {
    if (index.menus.has(menu)) return;
    const known = [...index.menus].join(', ') || '–';
    faults.push({ at: ['menus', place, 'menu'], code: 'unknownMenu', detail: menu, known });
  });
  plan.forEach(({ indicator, intervention }, place) => {
    faults.push(...indicatorFaults(index, indicator, ['plan', place, 'indicator']));
    if (intervention !== undefined && index.interventions?.has(intervention) === false) {
      faults.push({ at: ['plan', place, 'intervention'], code: 'unknownIntervention', detail: intervention });
    }
  });
  return faults;
}

function indicatorFaults(index: GateIndex, indicator: number, at: Path): Fault[] {
  if (index.dimensionOf.has(indicator)) return [];
  return [{ at, code: index.indicators.has(indicator) ? 'uncountedIndicator' : 'unknownIndicator', detail: indicator }];
}
