import * as z from 'zod/mini'; // a smaller build of zod: a quarter of the size in a bundle
import type { Day } from '../calendar/index.js';
import {
  AREA_CODE,
  type AreaCode,
  checkObject,
  deepFreeze,
  fromThaiDigits,
  type Label,
  plainText,
  type RecordOf,
  wrongArgument,
} from '../vocabulary/index.js';

/*
 * The household: for each part a type, and below it the schema. The doc comments of the types are also the descriptions in the JSON
 * Schema. A type test compares types and schemas.
 */

/** The longest id and text in UTF-16 code units: longer than any in a register. */
export const LONGEST_ID = 200;
export const LONGEST_TEXT = 10_000;

/** The most entries of a list: more than any household has. */
export const LONGEST_LIST = 100_000;

/** A year from 1880 to 2399. In an earlier one, 543 was subtracted twice; a later one is of the Buddhist Era. */
export const COMMON_ERA = /^(?:18[89]|19\d|2[0-3]\d)\d-/;

/** An id that a spreadsheet has rounded, `1.1037E+12`. */
export const ROUNDED_NUMBER = /^\d(?:[.,]\d{1,20})?[Ee]\+\d{1,3}$/;

/** The text of a failed formula, in Excel and in LibreOffice. */
export const SHEET_ERROR = /^(?:#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/;

const filled = z.regex(/\S/);
const listOf = <T extends z.ZodMiniType>(part: T) => z.array(part).check(z.maxLength(LONGEST_LIST));
const textOf = (longest: number) =>
  z.string().check(z.maxLength(longest, { abort: true }), z.overwrite(plainText), filled);
const noError = z.refine<string>((value) => !SHEET_ERROR.test(value), 'spreadsheetError');
const name = textOf(LONGEST_ID).check(
  z.refine((value) => !ROUNDED_NUMBER.test(value), 'roundedNumber'),
  noError,
);
const id = name.check(z.overwrite(fromThaiDigits));
const text = textOf(LONGEST_TEXT).check(noError);
const day = z.iso.date({ abort: true }).check(z.regex(COMMON_ERA));
const indicator = z.int().check(z.positive());

/** Something that happened on a day, and why. */
export interface DatedReason {
  readonly on: Day;
  readonly reason: string;
}

const datedReason = z.strictObject({ on: day, reason: text });

/** A member of a household. A person is counted when `targeted`, joined and not left. */
export interface Member {
  readonly id: string;
  /** Whether this is a targeted poor person (คนจนเป้าหมาย). Figures count only these persons. */
  readonly targeted: boolean;
  /** Whether this person depends on others to live. */
  readonly dependent?: boolean;
  readonly born?: Day;
  readonly joined?: Day;
  readonly left?: DatedReason;
}

const member = z.strictObject({
  id,
  targeted: z.boolean(),
  dependent: z.optional(z.boolean()),
  born: z.optional(day),
  joined: z.optional(day),
  left: z.optional(datedReason),
});

/** The outcomes of a follow-up. */
export const OUTCOMES = deepFreeze(['passed', 'failed', 'notApplicable'] as const);

/** `'passed'`, `'failed'` or `'notApplicable'`: the indicator no longer applies, for example because a child grew up. */
export type Outcome = (typeof OUTCOMES)[number];

/** The label of each outcome, for forms and tables. */
export const OUTCOME_LABELS: RecordOf<Outcome, Label> = deepFreeze({
  passed: { th: 'ผ่าน', en: 'passed' },
  failed: { th: 'ไม่ผ่าน', en: 'failed' },
  notApplicable: { th: 'ไม่เกี่ยวข้อง', en: 'not applicable' },
});

/** What a visit (การติดตาม) found about one indicator. */
export interface FollowUp {
  readonly on: Day;
  readonly outcome: Outcome;
}

/** An indicator that the household failed at the baseline (ตกเกณฑ์), and its follow-ups since. */
export interface Deprivation {
  readonly indicator: number;
  readonly followUps?: readonly FollowUp[];
}

const followUp = z.strictObject({ on: day, outcome: z.enum(OUTCOMES) });
const deprivation = z.strictObject({ indicator, followUps: z.optional(listOf(followUp)) });

/** An outcome menu that the team chose for the household on a day. The latest choice is in force. */
export interface MenuChoice {
  readonly on: Day;
  readonly menu: string;
  readonly by?: string;
  readonly reason?: string;
}

const menuChoice = z.strictObject({ on: day, menu: text, by: z.optional(text), reason: z.optional(text) });

/** A move to another area of the province. The latest on or before a day says where the household lives on that day. */
export interface Move {
  readonly on: Day;
  readonly area: AreaCode;
}

/** A time off the register: the household left on `from` and is back on `to`. */
export interface Absence {
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
}

/** A declaration that nothing can be done (ทำไม่ได้). It is in force from `on` until the day on which it is lifted. */
export interface Halt {
  readonly on: Day;
  readonly reason: string;
  readonly lifted?: Day;
}

const area = z.string().check(z.regex(AREA_CODE));
const move = z.strictObject({ on: day, area });
const absence = z.strictObject({ from: day, to: day, reason: text });
const halt = z.strictObject({ on: day, reason: text, lifted: z.optional(day) });

/** One activity of the household plan (แผนครัวเรือน), for one indicator. */
export interface Activity {
  readonly id: string;
  readonly indicator: number;
  readonly action: string;
  readonly agency: string;
  /** The day on which it was planned. It is not counted before; when left out, it was always in the plan. */
  readonly planned?: Day;
  readonly due: Day;
  readonly done?: Day;
  /** Cost in baht, at most two decimals. */
  readonly baht?: number;
  /** The id of the programme's intervention that this activity is part of. */
  readonly intervention?: string;
}

const activity = z.strictObject({
  id,
  indicator,
  action: text,
  agency: text,
  planned: z.optional(day),
  due: day,
  done: z.optional(day),
  baht: z.optional(z.number().check(z.nonnegative(), z.multipleOf(0.01))),
  intervention: z.optional(name),
});

/** The roles of carers: foster parents (พ่อเลี้ยง แม่เลี้ยง), mentors (ทีมพี่เลี้ยง), the team (ทีมปฏิบัติการ). */
export const CARER_ROLES = deepFreeze(['foster', 'mentor', 'team'] as const);

/** `'foster'` (พ่อเลี้ยงแม่เลี้ยง), `'mentor'` (พี่เลี้ยง) or `'team'` (ทีมปฏิบัติการ). */
export type CarerRole = (typeof CARER_ROLES)[number];

/** The label of each role, for forms and tables. */
export const CARER_ROLE_LABELS: RecordOf<CarerRole, Label> = deepFreeze({
  foster: { th: 'พ่อเลี้ยงแม่เลี้ยง', en: 'foster parents' },
  mentor: { th: 'พี่เลี้ยง', en: 'mentor' },
  team: { th: 'ทีมปฏิบัติการ', en: 'team' },
});

/** An agency that looks after the household, from one day to another, or still. */
export interface Carer {
  readonly agency: string;
  readonly role: CarerRole;
  readonly from: Day;
  readonly to?: Day;
}

const carer = z.strictObject({ agency: text, role: z.enum(CARER_ROLES), from: day, to: z.optional(day) });

/** Marks checked households for the compiler, which then accepts no unchecked row. No value has this property. */
declare const checked: unique symbol;

/**
 * A poor household with its history: what it failed at the baseline, and dated events. It is checked and frozen: only functions that
 * read rows or record events make one. A household that is not checked yet is a `HouseholdDraft`.
 */
export interface Household {
  readonly [checked]: true;
  readonly id: string;
  /** The area where it lived when it joined the register. */
  readonly area: AreaCode;
  /** The day on which it joined the register; when left out, it is on it from the start. */
  readonly joined?: Day;
  /** The day on which it left the register, and why. It is not counted on that day. */
  readonly left?: DatedReason;
  /** The areas to which it has moved since. */
  readonly moves?: readonly Move[];
  /** The times when it was off the register and came back, between `joined` and `left`. It is on the register between two of them. */
  readonly absences?: readonly Absence[];
  /** The times when it was declared impossible to help. They do not overlap. */
  readonly halts?: readonly Halt[];
  /** At least one. */
  readonly members: readonly Member[];
  /** At least one. */
  readonly deprivations: readonly Deprivation[];
  readonly menus?: readonly MenuChoice[];
  readonly plan?: readonly Activity[];
  readonly carers?: readonly Carer[];
}

/** The shape of a household. The schema fills nothing in and converts nothing, except ids and texts to one spelling. */
export const householdShape = z.strictObject({
  id,
  area,
  joined: z.optional(day),
  left: z.optional(datedReason),
  moves: z.optional(listOf(move)),
  absences: z.optional(listOf(absence)),
  halts: z.optional(listOf(halt)),
  members: listOf(member).check(z.minLength(1)),
  deprivations: listOf(deprivation).check(z.minLength(1)),
  menus: z.optional(listOf(menuChoice)),
  plan: z.optional(listOf(activity)),
  carers: z.optional(listOf(carer)),
});

/** The parts of the schema that events use, too. */
export const PARTS = {
  id,
  text,
  day,
  area,
  indicator,
  outcome: followUp.shape.outcome,
  role: carer.shape.role,
  member: z.omit(member, { joined: true, left: true }),
  activity: z.omit(activity, { done: true }),
} as const;

/** A type with all its parts writable. */
type Writable<T> = { -readonly [key in keyof T]: Writable<T[key]> };

/** A household that is not checked yet, as in a form or a store of an app: plain data with writable fields. */
export type HouseholdDraft = Writable<Omit<Household, typeof checked>>;

/**
 * `TypeError` unless an argument looks like a household that was read. It checks only a few fields, as it is called for every
 * household of a register and their contents were checked when they were read.
 */
export function checkHousehold(call: string, value: unknown, argument = 'household'): void {
  const expected = 'a household that readHouseholds or readTables returned';
  checkObject(call, argument, expected, value);
  const { id, members, deprivations } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(members) || !Array.isArray(deprivations))
    throw wrongArgument(call, argument, expected, value);
}
