import { type Day, LATEST_DAY } from '../calendar/index.js';
import { type Catalogue, countedIndicators } from '../catalogue/index.js';
import { type AreaCode, type Label, plainText } from '../vocabulary/index.js';
import { type EventTerms, type EventWindow, eventWindowOf } from './event-window.js';
import { bareSpelling } from './spellings.js';

/** What must be known of a programme to check a household of it. Every programme has it. */
export interface GateTerms extends Partial<EventTerms> {
  readonly area: AreaCode;
  readonly catalogue: Catalogue<string>;
  readonly menus: readonly { readonly menu: string; readonly label: Label }[];
  readonly interventions?: readonly { readonly id: string }[];
}

/** How rows are read. */
export interface ReadingOptions {
  /** Events after this day are refused as in the future. Left out, those over two years after the deadline are. */
  readonly today?: Day;
  /** `'absent'`: `null`, `''` and blanks in a record are taken as left out, as forms send them. Refused unless told. */
  readonly blanks?: 'absent';
}

/** The terms and options, ready to be asked a million times. */
export interface GateIndex {
  readonly area: AreaCode;
  readonly indicators: ReadonlyMap<number, Label>;
  /** The dimension of every counted indicator. */
  readonly dimensionOf: ReadonlyMap<number, string>;
  readonly menus: ReadonlyMap<string, Label>;
  /** Menus by every spelling of their names and labels, capitals and blanks left out: one, or those that share it. */
  readonly menuNames: ReadonlyMap<string, readonly string[]>;
  readonly catalogue: Catalogue<string>;
  /** Null where the programme lists none: then any name may stand in a plan. */
  readonly interventions: ReadonlySet<string> | null;
  /** Events lie from `first` to `last`. What is still to come may lie after `today`, to `latest`. */
  readonly window: EventWindow & { readonly latest: Day };
  readonly blanks: 'absent' | undefined;
}

export function gateIndexOf(terms: GateTerms, { today, blanks }: ReadingOptions = {}): GateIndex {
  const { area, catalogue, menus, interventions, calendar } = terms;
  const window = calendar ? eventWindowOf({ ...terms, calendar }) : { first: '', last: LATEST_DAY };
  const menuNames = new Map<string, string[]>();
  for (const { menu, label } of menus) {
    for (const spelling of new Set([menu, label.th, label.en].map(bareSpelling))) {
      const sharing = menuNames.get(spelling);
      if (sharing) sharing.push(menu);
      else menuNames.set(spelling, [menu]);
    }
  }
  return {
    area,
    indicators: new Map(catalogue.indicators.map(({ number, label }) => [number, label])),
    dimensionOf: new Map(countedIndicators(catalogue).map(({ number, dimension }) => [number, dimension])),
    menus: new Map(menus.map(({ menu, label }) => [menu, label])),
    menuNames,
    catalogue,
    interventions: interventions ? new Set(interventions.map(({ id }) => plainText(id))) : null,
    window: {
      first: window.first,
      last: today ?? window.last,
      latest: today !== undefined && today > window.last ? today : window.last,
    },
    blanks,
  };
}
