import { type Day, isDay, type ReportCalendar } from '../calendar/index.js';
import type { Catalogue } from '../catalogue/index.js';
import { type AreaCode, checkObject, isObject, type Label, type Source } from '../vocabulary/index.js';
import type { Cohort } from './cohort.js';
import type { HouseholdStanding, MenuStanding, Standing } from './standings.js';

/** One grade and the standings that earn it. */
export interface GradeRule<G extends string> {
  readonly grade: G;
  /** What its households do, 'passes all': a Thai bulletin puts ครัวเรือนที่ before it. */
  readonly label: Label;
  /** Called once for every standing when the programme is defined; must answer by the standing alone. */
  readonly when: (standing: Standing) => boolean;
  readonly source: Source;
}

/** One outcome menu a team may choose for a household. */
export interface OutcomeMenu<M extends string> {
  readonly menu: M;
  readonly label: Label;
  /** The standings it is suggested for. Only a suggestion: what the team recorded is the menu. */
  readonly suits?: (standing: MenuStanding) => boolean;
  readonly source: Source;
}

/** Help that the programme offers for a dimension: an entry of the national "เมนูแก้จน". */
export interface Intervention<D extends string> {
  readonly id: string;
  readonly label: Label;
  readonly dimension: D;
  readonly agency: Label;
  /** The households it is for; all in need in its dimension when left out. */
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
 * All that a province decides: what it counts, its grades `G`, its outcome menus `M`, the dimensions `D` it counts
 * under, its areas and its calendar. Plain data but for the rules' functions. Made by `defineProgramme`.
 */
export interface Programme<G extends string = string, M extends string = string, D extends string = string> {
  readonly id: string;
  /** Changes whenever a figure could: reports of two versions do not merge. */
  readonly version: string;
  readonly label: Label;
  /** The households it works with, for headings; reports of different cohorts do not merge. */
  readonly cohort?: Cohort;
  /** The province. */
  readonly area: AreaCode;
  /** Its areas by name, as reports list them: usually its districts. */
  readonly areas: readonly NamedArea[];
  /** The day the province declared the programme. */
  readonly declared?: Day;
  /**
   * The first day on which something may have happened to a household: a follow-up, a menu, an exit. Left out, it is
   * `declared`, else the report day before `calendar.opened`.
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

const known = new WeakSet<object>(); // checked before: functions are called for every household

/**
 * `TypeError` unless an argument looks like what `defineProgramme` returns. Its parts are checked; its
 * rules are not proved again.
 */
export function checkProgramme(call: string, value: unknown, argument = 'programme'): void {
  if (known.has(value as object)) return; // a value of another kind is in no set
  const expected = 'a programme that defineProgramme returned';
  checkObject(call, argument, expected, value);
  const fault = partFault(value as Partial<Programme>);
  if (fault !== null) throw new TypeError(`${call}: ${argument} must be ${expected}: ${fault}`);
  known.add(value as object);
}

/** Remembers a programme that was proved, so that it is not checked again. */
export const rememberProgramme = (programme: Programme): void => void known.add(programme);

/** Which part of a programme is not of its kind, in words, or null. */
function partFault({ id, version, label, area, areas, calendar, catalogue, grading, menus }: Partial<Programme>) {
  for (const [name, text] of Object.entries({ id, version, area }))
    if (typeof text !== 'string') return `its ${name} is no text`;
  if (!isObject(label)) return 'it has no label';
  if (!isObject(calendar) || !isDay(calendar.opened) || !isDay(calendar.deadline)) return 'it has no calendar';
  if (!isObject(catalogue) || !isObject(catalogue.dimensions) || !Array.isArray(catalogue.indicators))
    return 'it has no catalogue';
  for (const [name, list] of Object.entries({ areas, menus, 'grading rules': grading?.rules }))
    if (!Array.isArray(list) || !list.every(isObject)) return `it has no ${name}`;
  const without = grading?.rules.find(({ when }) => typeof when !== 'function');
  return without ? `${NO_FUNCTION} (grade ${String(without.grade)} has none)` : null;
}

/** The message for a programme that was kept as JSON. */
export const NO_FUNCTION = 'rules are functions, which JSON does not keep';
