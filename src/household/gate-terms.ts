import { type Catalogue, countedIndicators } from '../catalogue/index.js';
import type { AreaCode } from '../vocabulary/index.js';

/** What the gate must know of a programme to trust a household in it. Every programme has it. */
export interface GateTerms {
  readonly area: AreaCode;
  readonly catalogue: Catalogue<string>;
  readonly menus: readonly { readonly menu: string }[];
  readonly interventions?: readonly { readonly id: string }[];
}

/** The same, ready to be asked a million times. */
export interface GateIndex {
  readonly area: AreaCode;
  readonly indicators: ReadonlySet<number>;
  readonly counted: ReadonlySet<number>;
  readonly menus: ReadonlySet<string>;
  /** Null where the programme lists none: then any name may stand in a plan. */
  readonly interventions: ReadonlySet<string> | null;
}

export const gateIndexOf = ({ area, catalogue, menus, interventions }: GateTerms): GateIndex => ({
  area,
  indicators: new Set(catalogue.indicators.map(({ number }) => number)),
  counted: new Set(countedIndicators(catalogue).map(({ number }) => number)),
  menus: new Set(menus.map(({ menu }) => menu)),
  interventions: interventions ? new Set(interventions.map(({ id }) => id)) : null,
});
