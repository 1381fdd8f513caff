import { type Catalogue, countedIndicators } from '../catalogue/index.js';
import type { AreaCode, Label } from '../vocabulary/index.js';
import { bareSpelling } from './spellings.js';

/** What the gate must know of a programme to trust a household in it. Every programme has it. */
export interface GateTerms {
  readonly area: AreaCode;
  readonly catalogue: Catalogue<string>;
  readonly menus: readonly { readonly menu: string; readonly label: Label }[];
  readonly interventions?: readonly { readonly id: string }[];
}

/** The same, ready to be asked a million times. */
export interface GateIndex {
  readonly area: AreaCode;
  readonly indicators: ReadonlySet<number>;
  /** The dimension of every counted indicator. */
  readonly dimensionOf: ReadonlyMap<number, string>;
  readonly menus: ReadonlySet<string>;
  /** Menus by their own names and by their labels in Thai and English. */
  readonly menuNames: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue<string>;
  /** Null where the programme lists none: then any name may stand in a plan. */
  readonly interventions: ReadonlySet<string> | null;
}

export const gateIndexOf = ({ area, catalogue, menus, interventions }: GateTerms): GateIndex => ({
  area,
  indicators: new Set(catalogue.indicators.map(({ number }) => number)),
  dimensionOf: new Map(countedIndicators(catalogue).map(({ number, dimension }) => [number, dimension])),
  menus: new Set(menus.map(({ menu }) => menu)),
  menuNames: new Map(
    menus.flatMap(({ menu, label }) =>
      [label.th, label.en, menu].map((name): [string, string] => [bareSpelling(name), menu]),
    ),
  ),
  catalogue,
  interventions: interventions ? new Set(interventions.map(({ id }) => id)) : null,
});
