import { type Day, isDay, LATEST_DAY, type ReportCalendar, reportBeforeOpening } from '../calendar/index.js';
import { type Catalogue, countedIndicators } from '../catalogue/index.js';
import { type AreaCode, type Label, type Language, plainText } from '../vocabulary/index.js';

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
  /** `'absent'`: `null`, `''` and blanks in a record are taken as left out, as forms send them. Left out: they are refused. */
  readonly blanks?: 'absent';
}

/** How a schema reads, and the language of its messages: Thai where none is told. */
export interface SchemaOptions extends ReadingOptions {
  readonly language?: Language;
}

/** The terms and options, ready to be asked a million times. */
export interface ReadingTerms {
  readonly area: AreaCode;
  readonly indicators: ReadonlyMap<number, Label>;
  /** The dimension of every counted indicator. */
  readonly dimensionOf: ReadonlyMap<number, string>;
  readonly menus: ReadonlyMap<string, Label>;
  /** Menus by every spelling of their names and labels, capitals and blanks left out: one, or those that share it. */
  readonly menuNames: ReadonlyMap<string, readonly string[]>;
  readonly catalogue: Catalogue<string>;
  /** Null where the programme lists none: then a plan may hold any name. */
  readonly interventions: ReadonlySet<string> | null;
  /** Events lie from `first` to `last`. What is still to come may lie after `today`, to `latest`. */
  readonly window: EventWindow & { readonly latest: Day };
  readonly blanks: 'absent' | undefined;
}

export function readingTermsOf(terms: GateTerms, { today, blanks }: ReadingOptions = {}): ReadingTerms {
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

/** What the days of a record are checked against. Every programme has it. */
export interface EventTerms {
  readonly declared?: Day;
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
}

/** The first and the last day on which something may happen to a household. */
export interface EventWindow {
  readonly first: Day;
  readonly last: Day;
}

/** How long after the deadline a day of a record may lie. */
const YEARS_AFTER = 2;

/**
 * The days on which something may happen to a household of a programme: from `eventsFrom`, else `declared`, else the
 * report day before `opened`; to two years after the deadline.
 */
export const eventWindowOf = ({ declared, eventsFrom, calendar }: EventTerms): EventWindow => ({
  first: eventsFrom ?? declared ?? reportBeforeOpening(calendar),
  last: yearsAfter(calendar.deadline),
});

function yearsAfter(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + YEARS_AFTER);
  const later = year + day.slice(4);
  if (later > LATEST_DAY) return LATEST_DAY;
  return isDay(later) ? later : `${year}-02-28`; // 29 February of a year without one
}

/** A spelling without what makes no difference: blanks, capitals. */
export const bareSpelling = (text: string): string => text.replace(/[\s_]+/g, '').toLowerCase();
