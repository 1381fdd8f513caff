import { type Fact, sumOf } from './fact.js';
import type { PublicCells } from './public-cells.js';

/** Every tally of the whole is the sum of that tally over the areas; an area that does not tell it has nobody there. */
export function areaFacts(cells: PublicCells, codes: readonly string[]): Fact[] {
  return [...cells.keys()]
    .filter((place) => place.startsWith('figures.'))
    .map((whole) => {
      const parts = codes.map((code) => whole.replace('figures', `areas.${code}`));
      return sumOf(
        whole,
        parts.filter((part) => cells.has(part)),
      );
    });
}
