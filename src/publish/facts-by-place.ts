import type { Fact } from './fact.js';

/** The facts that tell of each place. */
export function factsByPlace(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const byPlace = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const [place] of fact.terms) {
      const known = byPlace.get(place);
      if (known) known.push(fact);
      else byPlace.set(place, [fact]);
    }
  }
  return byPlace;
}
