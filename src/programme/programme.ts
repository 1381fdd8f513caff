import type { Day, ReportCalendar } from '../calendar/index.js';
import type { Catalogue } from '../catalogue/index.js';
import type { AreaCode, Label, Source } from '../vocabulary/index.js';
import type { HouseholdStanding } from './household-standing.js';
import type { MenuStanding } from './menu-standing.js';
import type { Standing } from './standing-space.js';

/** One grade and the standings that earn it. */
export interface GradeRule<G extends string> {
  readonly grade: G;
  /** What its households do, 'passes all': a Thai bulletin puts ครัวเรือนที่ before it. */
  readonly label: Label;
  /** Asked once for every standing when the programme is defined; must answer by the standing alone. */
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
  /** The province. */
  readonly area: AreaCode;
  /** Its areas by name, as reports tell them: usually its districts. */
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
