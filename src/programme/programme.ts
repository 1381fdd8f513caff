import { type Day, isDay, type ReportCalendar } from '../calendar/index.js';
import type { Catalogue } from '../catalogue/index.js';
import { type AreaCode, checkObject, isObject, type Label, type Source } from '../vocabulary/index.js';
import type { Cohort } from './cohort.js';
import type { HouseholdStanding, MenuStanding, Standing } from './standings.js';

/** One grade and the condition for it. */
export interface GradeRule<G extends string> {
  readonly grade: G;
  /** What its households do, 'passes all'. A Thai bulletin writes ครัวเรือนที่ before it. */
  readonly label: Label;
  /** Called once for every standing when the programme is defined. The result must depend on the standing alone. */
  readonly when: (standing: Standing) => boolean;
  readonly source: Source;
}

/** One outcome menu that a team may choose for a household. */
export interface OutcomeMenu<M extends string> {
  readonly menu: M;
  readonly label: Label;
  /** The standings for which it is suggested. A suggestion never becomes the menu: the menu is what the team recorded. */
  readonly suits?: (standing: MenuStanding) => boolean;
  readonly source: Source;
}

/** Help that the programme offers for a dimension, such as an entry of the national "เมนูแก้จน". */
export interface Intervention<D extends string> {
  readonly id: string;
  readonly label: Label;
  readonly dimension: D;
  readonly agency: Label;
  /** The households for which it is meant; all in need in its dimension when left out. */
  readonly suits?: (standing: HouseholdStanding) => boolean;
  readonly benefit?: Label;
  readonly source: Source;
}

/** An area with its name. */
export interface NamedArea {
  readonly code: AreaCode;
  readonly label: Label;
}

/** Who supervises an area for the province. */
export interface Supervisor {
  readonly area: AreaCode;
  readonly holder: Label;
}

/**
 * All that a province decides: its indicators, its grades `G`, its outcome menus `M`, the dimensions `D` in which it counts, its
 * areas and its calendar. Plain data, except that rules are functions. `defineProgramme` makes it.
 */
export interface Programme<G extends string = string, M extends string = string, D extends string = string> {
  readonly id: string;
  /** A new one whenever a figure could change: reports of two versions do not merge. */
  readonly version: string;
  readonly label: Label;
  /** The households that the programme works with, for headings. Reports of different cohorts do not merge. */
  readonly cohort?: Cohort;
  /** The province. */
  readonly area: AreaCode;
  /** Its areas by name, as reports list them: usually its districts. */
  readonly areas: readonly NamedArea[];
  /** The day on which the province declared the programme. */
  readonly declared?: Day;
  /**
   * The first day that a follow-up, a menu choice, an exit or another event may have. When left out, it is `declared`, or else
   * the report day before `calendar.opened`.
   */
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
  readonly catalogue: Catalogue<D>;
  /** How households are graded, best grade first. */
  readonly grading: { readonly by: 'indicator' | 'dimension'; readonly rules: readonly GradeRule<G>[] };
  /** Outcome menus, lowest first. */
  readonly menus: readonly OutcomeMenu<M>[];
  readonly interventions?: readonly Intervention<D>[];
  readonly supervisors?: readonly Supervisor[];
}

const known = new WeakSet<object>(); // programmes that were checked: functions are called for every household

/**
 * `TypeError` unless an argument has the parts of a programme that `defineProgramme` returned. Its rules are not proved again.
 */
export function checkProgramme(call: string, value: unknown, argument = 'programme'): void {
  if (known.has(value as object)) return; // a value that is not an object is never in the set
  const expected = 'a programme that defineProgramme returned';
  checkObject(call, argument, expected, value);
  const fault = partFault(value as Partial<Programme>);
  if (fault !== null) throw new TypeError(`${call}: ${argument} must be ${expected}: ${fault}`);
  known.add(value as object);
}

/** Remembers a programme that was proved, so that it is not checked again. */
export const rememberProgramme = (programme: Programme): void => void known.add(programme);

/** Which part of a programme is of the wrong kind, in words; null when none is. */
function partFault({ id, version, label, area, areas, calendar, catalogue, grading, menus }: Partial<Programme>) {
  for (const [name, text] of Object.entries({ id, version, area }))
    if (typeof text !== 'string') return `its ${name} is not text`;
  if (!isObject(label)) return 'it has no label';
  if (!isObject(calendar) || !isDay(calendar.opened) || !isDay(calendar.deadline)) return 'it has no calendar';
  if (!isObject(catalogue) || !isObject(catalogue.dimensions) || !Array.isArray(catalogue.indicators))
    return 'it has no catalogue';
  for (const [name, list] of Object.entries({ areas, menus, 'grading rules': grading?.rules }))
    if (!Array.isArray(list) || !list.every(isObject)) return `it has no ${name}`;
  const without = grading?.rules.find(({ when }) => typeof when !== 'function');
  return without ? `${NO_FUNCTION} (grade ${String(without.grade)} has none)` : null;
}

/** The message for a programme that was stored as JSON. */
export const NO_FUNCTION = 'rules are functions, which JSON does not keep';
