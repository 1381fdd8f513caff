import { isWithin, type Label } from '../vocabulary/index.js';
import type { GateIndex } from './gate-terms.js';
import type { Household } from './household.js';
import { type Fault, NO_FAULTS, type Path } from './problem.js';

/** Where a household names an area, indicator, menu or intervention that its programme does not have. */
export function referenceFaults(index: GateIndex, household: Household): readonly Fault[] {
  const { area, deprivations, menus = NONE, plan = NONE } = household;
  const faults: Fault[] = [];
  if (!isWithin(index.area, area))
    faults.push({ at: ['area'], code: 'outsideProvince', detail: area, known: same(index.area) });
  for (const [place, { indicator }] of deprivations.entries()) {
    if (!index.dimensionOf.has(indicator)) faults.push(strange(index, indicator, ['deprivations', place, 'indicator']));
  }
  for (const [place, { menu }] of menus.entries()) {
    if (index.menus.has(menu)) continue;
    faults.push({
      at: ['menus', place, 'menu'],
      code: 'unknownMenu',
      detail: menu,
      known: listOf(index.menus.values()),
    });
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
  ...labelOf(indicators, indicator),
});

/** An indicator as people know it: its number and its name; where it has none, nothing. */
export function labelOf(indicators: GateIndex['indicators'], indicator: unknown): { readonly label?: Label } {
  const label = indicators.get(indicator as number);
  return label ? { label: { th: `${indicator} ${label.th}`, en: `${indicator} (${label.en})` } } : {};
}

/** Labels as people list them; a dash for none. */
export function listOf(labels: Iterable<Label>): Label {
  const all = [...labels];
  return { th: all.map(({ th }) => th).join(', ') || '–', en: all.map(({ en }) => en).join(', ') || '–' };
}

const same = (text: string): Label => ({ th: text, en: text });

const NONE: readonly never[] = [];
