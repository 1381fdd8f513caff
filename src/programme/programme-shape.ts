import * as z from 'zod/mini';
import { type Day, isDay, type ReportCalendar } from '../calendar/index.js';
import type { Indicator } from '../catalogue/index.js';
import {
  AREA_CODE,
  type AreaCode,
  BASES,
  type Label,
  LONGEST_NAME,
  LONGEST_TEXT,
  nameFault,
  plainText,
} from '../vocabulary/index.js';
import { COHORT_YEARS, type Cohort, MOST_PHASES } from './cohort.js';
import { type GradeRow, type MenuBox, MOST_BOXES } from './grade-boxes.js';
import type { Intervention, NamedArea, OutcomeMenu, Supervisor } from './programme.js';

/*
 * A programme as data: for each part a type, and below it the schema. The doc comments of the types are also the descriptions in the
 * JSON Schema. A type test compares types and schemas.
 */

/** The most entries of a list without a limit of its own. */
export const LONGEST_LIST = 10_000;

const listOf = <T extends z.ZodMiniType>(part: T, most: number) => z.array(part).check(z.maxLength(most));
const filled = z.regex(/\S/);
const words = z.string().check(
  z.maxLength(LONGEST_TEXT, { abort: true }),
  filled,
  z.refine<string>((text) => plainText(text) !== '', 'empty'),
);
const label = z.strictObject({ th: words, en: words });
const source = z.strictObject({ basis: z.enum(BASES), ref: words });
const name = z.string().check(
  z.maxLength(LONGEST_NAME, { abort: true }),
  filled,
  z.refine<string>((text) => plainText(text) === '' || nameFault(text) === null, 'badName'),
  z.refine<string>((text) => plainText(text) !== '', 'empty'),
);
const area = z.string().check(z.regex(AREA_CODE));
const day = z.iso.date({ abort: true }).check(z.refine<string>(isDay, 'notADay'));
const count = z.int().check(z.minimum(0));
const fraction = z.number().check(z.minimum(0), z.maximum(1));

const rangeOf = <T extends z.ZodMiniType>(bound: T) =>
  z.strictObject({
    from: z.optional(bound),
    to: z.optional(bound),
    above: z.optional(bound),
    below: z.optional(bound),
  });
const gradeBox = z.strictObject({
  failed: z.optional(rangeOf(count)),
  passed: z.optional(rangeOf(count)),
  remaining: z.optional(rangeOf(count)),
  share: z.optional(rangeOf(fraction)),
  halted: z.optional(z.boolean()),
});
const gradeRow = z.strictObject({ grade: name, label, when: listOf(gradeBox, MOST_BOXES), source });

/** An outcome menu as data. It is suggested for the standings that are in any box of `suits`. */
export interface MenuRow extends Omit<OutcomeMenu<string>, 'suits'> {
  readonly suits?: readonly MenuBox[];
}

const flag = z.optional(z.boolean());
const menuBox = z.strictObject({ earner: flag, incomeShort: flag, settled: flag });
const menuRow = z.strictObject({ menu: name, label, suits: z.optional(listOf(menuBox, MOST_BOXES)), source });

/** An intervention as data, for all households in need in its dimension. */
export type InterventionRow = Omit<Intervention<string>, 'suits'>;

const interventionRow = z.strictObject({
  id: name,
  label,
  dimension: name,
  agency: label,
  benefit: z.optional(label),
  source,
});

/** A dimension of a catalogue, with its name. */
export interface DimensionRow {
  readonly dimension: string;
  readonly label: Label;
}

/** A catalogue as data. Its dimensions are a list, as databases do not keep the order of keys. */
export interface CatalogueData {
  readonly id: string;
  readonly label: Label;
  readonly dimensions: readonly DimensionRow[];
  readonly indicators: readonly Indicator<string>[];
}

const indicator = z.strictObject({
  number: z.int().check(z.minimum(1), z.maximum(9999)),
  label,
  dimension: z.nullable(name),
  unit: z.enum(['household', 'person']),
  applies: label,
  criterion: label,
  source,
});
const catalogue = z.strictObject({
  id: name,
  label,
  dimensions: listOf(z.strictObject({ dimension: name, label }), 30),
  indicators: listOf(indicator, 1000),
});

const calendar = z.strictObject({
  opened: day,
  deadline: day,
  every: z.optional(
    z.union([
      z.enum(['week', 'twoWeeks', 'monthEnd', 'quarterEnd']),
      z.strictObject({ dayOfMonth: z.int().check(z.minimum(1), z.maximum(31)) }),
    ]),
  ),
  weekday: z.literal([0, 1, 2, 3, 4, 5, 6]),
  time: z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  timeZone: name,
  holidays: z.optional(listOf(day, LONGEST_LIST)),
  onHoliday: z.optional(z.enum(['same', 'before', 'after'])),
  source: z.optional(source),
});

const cohort = z.strictObject({
  register: name,
  year: z.int().check(z.minimum(COHORT_YEARS.first), z.maximum(COHORT_YEARS.last)),
  phase: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_PHASES))),
});

/** Grades as data, best first, and what they count. */
export interface GradingData {
  readonly by: 'indicator' | 'dimension';
  readonly rules: readonly GradeRow[];
}

/** A programme as plain JSON, the keys of every record in alphabetical order. */
export interface ProgrammeData {
  /** The version of this format. */
  readonly format: 1;
  readonly id: string;
  /** A new one whenever a figure could change: reports of two versions do not merge. */
  readonly version: string;
  readonly label: Label;
  /** The households that the programme works with. */
  readonly cohort?: Cohort;
  /** The province. */
  readonly area: AreaCode;
  /** Its areas by name, as reports list them: usually its districts. */
  readonly areas: readonly NamedArea[];
  /** The day on which the province declared the programme. */
  readonly declared?: Day;
  /** The first day on which something may have happened to a household. */
  readonly eventsFrom?: Day;
  readonly calendar: ReportCalendar;
  /** The id of a catalogue of this library, `bmn-2560`, or a whole catalogue. */
  readonly catalogue: string | CatalogueData;
  readonly grading: GradingData;
  /** Outcome menus, lowest first. */
  readonly menus: readonly MenuRow[];
  readonly interventions?: readonly InterventionRow[];
  readonly supervisors?: readonly Supervisor[];
  /** Paths of the parts that are code in the programme and missing here, such as `interventions[0].suits`. */
  readonly omitted?: readonly string[];
}

/** The shape of a programme as data. The schema fills nothing in and converts nothing. */
export const programmeShape = z.strictObject({
  format: z.literal(1),
  id: name,
  version: name,
  label,
  cohort: z.optional(cohort),
  area,
  areas: listOf(z.strictObject({ code: area, label }), LONGEST_LIST),
  declared: z.optional(day),
  eventsFrom: z.optional(day),
  calendar,
  catalogue: z.union([name, catalogue]),
  grading: z.strictObject({ by: z.enum(['indicator', 'dimension']), rules: listOf(gradeRow, 100) }),
  menus: listOf(menuRow, 100),
  interventions: z.optional(listOf(interventionRow, 1000)),
  supervisors: z.optional(listOf(z.strictObject({ area, holder: label }), LONGEST_LIST)),
  omitted: z.optional(listOf(words, LONGEST_LIST)),
});
