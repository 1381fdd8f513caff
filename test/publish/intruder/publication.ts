import type {
  AnyReport,
  AreaCode,
  FigureAddress,
  FigureGroup,
  Programme,
  PublishedFigures,
} from '../../../src/index.js';

/** A number that is told, `null` where it is hidden, undefined where it is not told at all. */
export type Told = number | null | undefined;

/** A tally of a report. */
export interface ToldTally {
  readonly figure: FigureAddress;
  readonly households: Told;
  readonly persons: Told;
}

/** What is told of an area: of which smallest areas it is made, and its tallies. */
export interface Telling {
  /** Null for the whole of the programme. */
  readonly area: AreaCode | null;
  readonly parts: readonly number[];
  readonly tallies: readonly ToldTally[];
  readonly groups: ReadonlySet<FigureGroup>;
  /** The patterns that occur; null where patterns are not told. */
  readonly patterns: readonly string[] | null;
}

/**
 * All that is told of a day. Its parts are the smallest areas that the reports of the day tell apart; every area that
 * is told is made of parts.
 */
export interface PublishedDay {
  readonly asOf: string;
  /** The area codes that belong to each part. */
  readonly parts: readonly (readonly AreaCode[])[];
  /** The part in which a household with this code is counted; undefined where nobody with this code is. */
  readonly partOf: (code: AreaCode) => number | undefined;
  /** Whether something told of the day counts the households with this code. */
  readonly covers: (code: AreaCode) => boolean;
  readonly tellings: readonly Telling[];
}

const DIGITS = { district: 4, subdistrict: 6, village: 10 } as const; // as the contract says: 2, 4, 6, 8 or 10 digits

/** Days of a publication, in order. */
export function publishedDays(
  programme: Programme,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): PublishedDay[] {
  const days = [...new Set([...reports, ...known].map(({ asOf }) => asOf))].sort();
  return days.map((asOf) =>
    dayOf(
      programme,
      asOf,
      reports.filter((report) => report.asOf === asOf),
      known.filter((figures) => figures.asOf === asOf),
    ),
  );
}

function dayOf(
  programme: Programme,
  asOf: string,
  reports: readonly AnyReport[],
  known: readonly PublishedFigures[],
): PublishedDay {
  /** Where a household with this code is counted: in which area of each report; null where a report has no such area. */
  const indexesByOrder = (code: AreaCode): string | null => {
    const places: (string | boolean)[] = [];
    for (const { within, level, areas } of reports) {
      const place = within.some((scope) => code.startsWith(scope)) && code.slice(0, DIGITS[level]);
      if (place !== false && !Object.hasOwn(areas, place)) return null;
      places.push(place);
    }
    for (const { area = programme.area } of known) places.push(code.startsWith(area));
    return JSON.stringify(places);
  };
  const codes = new Set(reports.flatMap(({ areas }) => Object.keys(areas)));
  for (const { area = programme.area } of known) if (reports.length === 0) codes.add(area);
  const parts = new Map<string, AreaCode[]>();
  for (const code of codes) {
    const places = indexesByOrder(code);
    if (places !== null) parts.set(places, [...(parts.get(places) ?? []), code]);
  }
  const order = [...parts.keys()];
  const partOf = (code: AreaCode): number | undefined => {
    const index = order.indexOf(indexesByOrder(code) ?? '');
    return index < 0 ? undefined : index;
  };
  const partsWhere = (holds: (code: AreaCode) => boolean): number[] =>
    [...parts.values()].flatMap((inside, index) => (inside.some(holds) ? [index] : []));

  const tellings = reports.flatMap(({ within, level, figures, areas }) => [
    telling(
      within.length === 1 && within[0] !== programme.area ? (within[0] as AreaCode) : null,
      partsWhere((code) => within.some((scope) => code.startsWith(scope))),
      figures,
    ),
    ...Object.entries(areas).map(([area, figures]) =>
      telling(
        area,
        partsWhere((code) => within.some((scope) => code.startsWith(scope)) && code.slice(0, DIGITS[level]) === area),
        figures,
      ),
    ),
  ]);
  for (const figures of known) {
    const { area = programme.area, byDimension = {} } = figures;
    const needs = Object.fromEntries(Object.entries(byDimension).map(([name, failed]) => [name, { failed }]));
    const parts = partsWhere((code) => code.startsWith(area));
    tellings.push(telling(area === programme.area ? null : area, parts, { ...figures, byDimension: needs }));
  }
  const scopes = [...reports.flatMap(({ within }) => within), ...known.map(({ area = programme.area }) => area)];
  const covers = (code: AreaCode): boolean => scopes.some((scope) => code.startsWith(scope));
  return { asOf, parts: [...parts.values()], partOf, covers, tellings };
}

type AnyTally = { readonly households?: number | null; readonly persons?: number | null };
type SomeNeed = { readonly failed?: AnyTally; readonly remaining?: AnyTally };
type ByName<T> = Readonly<Record<string, T>>;

/** Figures of which some may not be told. */
interface SomeFigures {
  readonly registered?: AnyTally;
  readonly left?: AnyTally;
  readonly byGrade?: ByName<AnyTally>;
  readonly ungraded?: AnyTally;
  readonly byMenu?: ByName<AnyTally>;
  readonly unassigned?: AnyTally;
  readonly byGradeAndMenu?: ByName<ByName<AnyTally>>;
  readonly byDimension?: ByName<SomeNeed>;
  readonly byIndicator?: ByName<SomeNeed>;
  readonly byPattern?: ByName<AnyTally>;
}

function telling(area: AreaCode | null, parts: readonly number[], figures: SomeFigures): Telling {
  const tallies: ToldTally[] = [];
  const tell = (
    group: FigureGroup,
    keys: readonly (string | null)[],
    stage: FigureAddress['stage'],
    tally: AnyTally | undefined,
  ): void => {
    if (tally !== undefined)
      tallies.push({ figure: { group, keys, stage }, households: tally.households, persons: tally.persons });
  };
  const tellAll = (group: FigureGroup, outer: readonly string[], byName: ByName<AnyTally> = {}): void => {
    for (const [name, tally] of Object.entries(byName)) tell(group, [...outer, name], null, tally);
  };
  tell('register', [], 'registered', figures.registered);
  tell('register', [], 'left', figures.left);
  tellAll('grades', [], figures.byGrade);
  tell('grades', [null], null, figures.ungraded);
  tellAll('menus', [], figures.byMenu);
  tell('menus', [null], null, figures.unassigned);
  for (const [grade, byMenu] of Object.entries(figures.byGradeAndMenu ?? {}))
    tellAll('gradesAndMenus', [grade], byMenu);
  for (const group of ['dimensions', 'indicators'] as const)
    for (const [name, need] of Object.entries(figures[group === 'dimensions' ? 'byDimension' : 'byIndicator'] ?? {}))
      for (const stage of ['failed', 'remaining'] as const) tell(group, [name], stage, need[stage]);
  tellAll('patterns', [], figures.byPattern);
  return {
    ...{ area, parts, tallies },
    groups: new Set(tallies.map(({ figure }) => figure.group)),
    patterns: figures.byPattern === undefined ? null : Object.keys(figures.byPattern),
  };
}
