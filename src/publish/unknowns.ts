import type { Row, WholeNumbers } from '../linear/index.js';
import type { Tally } from '../vocabulary/index.js';
import type { Fact } from './fact.js';
import type { PublicCells } from './public-cells.js';

/** Whole numbers that are not known, with the tally that each is of. */
export interface Unknowns extends WholeNumbers {
  readonly names: readonly { readonly place: string; readonly unit: keyof Tally }[];
}

const UNITS = ['households', 'persons'] as const;

/**
 * What is hidden in published cells, as unknown numbers. A hidden tally has at least one household, because zero is
 * shown; with `personsInEach`, every household has a person. Null when what is told contradicts the facts.
 */
export function unknownsOf(cells: PublicCells, facts: readonly Fact[], personsInEach: boolean): Unknowns | null {
  const names: Unknowns['names'][number][] = [];
  const least: number[] = [];
  const rows: Row[] = [];
  const numbers = { households: new Map<string, number>(), persons: new Map<string, number>() };
  const nobody = untoldZeros(cells, facts);

  const add = (place: string): void => {
    const isCell = cells.has(place);
    for (const unit of UNITS) {
      numbers[unit].set(place, names.length);
      names.push({ place, unit });
      least.push(isCell && unit === 'households' ? 1 : 0);
    }
    if (!personsInEach) return;
    const [households, persons] = [names.length - 2, names.length - 1];
    rows.push({
      terms: [
        [persons, 1],
        [households, -1],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
  };

  for (const { kind, terms, ofHouseholds } of facts) {
    for (const unit of ofHouseholds ? UNITS.slice(0, 1) : UNITS) {
      let known = 0;
      const unknown: [number, number][] = [];
      for (const [place, times] of terms) {
        const told = nobody.has(place) ? 0 : cells.get(place)?.[unit];
        if (told !== null && told !== undefined) known += times * told;
        else {
          if (!numbers[unit].has(place)) add(place);
          unknown.push([numbers[unit].get(place) as number, times]);
        }
      }
      const low = kind === 'zero' ? -known : Number.NEGATIVE_INFINITY;
      if (unknown.length > 0) rows.push({ terms: unknown, low, high: -known });
      else if (low > 0 || known > 0) return null;
    }
  }
  return { names, least, rows };
}

/** What a report does not tell, but is nobody, because it is a part of nobody. */
function untoldZeros(cells: PublicCells, facts: readonly Fact[]): ReadonlySet<string> {
  const zeros = new Set<string>();
  for (const { kind, terms } of facts) {
    const [whole, ...parts] = terms;
    if (kind !== 'zero' || cells.get(whole?.[0] ?? '')?.households !== 0) continue;
    for (const [place] of parts) if (!cells.has(place)) zeros.add(place);
  }
  return zeros;
}
