import { type Day, isDay, LATEST_DAY, type ReportCalendar, reportBeforeOpening } from '../calendar/index.js';
import { type Catalogue, countedIndicators } from '../catalogue/index.js';
import { type AreaCode, type Label, type Language, plainText } from '../vocabulary/index.js';

/** The parts of a programme that are needed to check a household. Every programme has them. */
export interface ProgrammeTerms extends Partial<EventTerms> {
  readonly area: AreaCode;
  readonly catalogue: Catalogue<string>;
  readonly menus: readonly { readonly menu: string; readonly label: Label }[];
  readonly interventions?: readonly { readonly id: string }[];
}

/** Options for reading rows. */
export interface ReadingOptions {
  /** Events after this day are refused as in the future. When left out, events over two years after the deadline are. */
  readonly today?: Day;
  /** `'absent'`: `null`, `''` and spaces in a record count as left out, as forms send them. When this is left out, they are refused. */
  readonly blanks?: 'absent';
}

/** Options for reading, and the language of messages: Thai when left out. */
export interface SchemaOptions extends ReadingOptions {
  readonly language?: Language;
}

/** The programme and the options in a form that is fast for millions of rows. */
export interface ReadingTerms {
  readonly area: AreaCode;
  readonly indicators: ReadonlyMap<number, Label>;
  /** The dimension of every counted indicator. */
  readonly dimensionOf: ReadonlyMap<number, string>;
  readonly menus: ReadonlyMap<string, Label>;
  /** By every spelling of a menu's name or label, without capitals and spaces: the menus that have it. */
  readonly menuNames: ReadonlyMap<string, readonly string[]>;
  readonly catalogue: Catalogue<string>;
  /** Null where the programme lists none; a plan may then have any name. */
  readonly interventions: ReadonlySet<string> | null;
  /** The days that events may have, from `first` to `last`. What is planned may be later, to `latest`. */
  readonly window: EventWindow & { readonly latest: Day };
  readonly blanks: 'absent' | undefined;
}

export function readingTermsOf(terms: ProgrammeTerms, { today, blanks }: ReadingOptions = {}): ReadingTerms {
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

/** The parts of a programme that limit the days of events. Every programme has them. */
export interface EventTerms {
  readonly declared?: Day;
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
}

/** The first and the last day that an event of a household may have. */
export interface EventWindow {
  readonly first: Day;
  readonly last: Day;
}

/** How many years after the deadline a day of a record may be. */
const YEARS_AFTER = 2;

/**
 * The days that an event of a household may have: from `eventsFrom`, else `declared`, else the report day before `opened`; to two
 * years after the deadline.
 */
export const eventWindowOf = ({ declared, eventsFrom, calendar }: EventTerms): EventWindow => ({
  first: eventsFrom ?? declared ?? reportBeforeOpening(calendar),
  last: yearsAfter(calendar.deadline),
});

function yearsAfter(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + YEARS_AFTER);
  const later = year + day.slice(4);
  if (later > LATEST_DAY) return LATEST_DAY;
  return isDay(later) ? later : `${year}-02-28`; // 29 February in a year that does not have it
}

/** A text without spaces and capitals, for comparing spellings. */
export const bareSpelling = (text: string): string => text.replace(/[\s_]+/g, '').toLowerCase();
