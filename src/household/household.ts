import type { Day } from '../calendar/index.js';
import { type AreaCode, checkObject, wrongArgument } from '../vocabulary/index.js';

/** Something that happened on a day, and why. */
export interface DatedReason {
  readonly on: Day;
  readonly reason: string;
}

/** A member of a household. A person is counted when `targeted`, joined and not left. */
export interface Member {
  readonly id: string;
  /** Whether this is a targeted poor person (คนจนเป้าหมาย), the persons that figures count. */
  readonly targeted: boolean;
  /** Whether this person depends on others to live. */
  readonly dependent?: boolean;
  readonly born?: Day;
  readonly joined?: Day;
  readonly left?: DatedReason;
}

/** What a visit may find of an indicator. */
export const OUTCOMES = ['passed', 'failed', 'notApplicable'] as const;

/** `'passed'`, `'failed'` or `'notApplicable'`: the indicator no longer applies, as when a child grew up. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a visit (การติดตาม) found of one indicator. */
export interface FollowUp {
  readonly on: Day;
  readonly outcome: Outcome;
}

/** An indicator the household failed at the baseline (ตกเกณฑ์), and what visits found since. */
export interface Deprivation {
  readonly indicator: number;
  readonly followUps?: readonly FollowUp[];
}

/** An outcome menu the team chose for the household on a day. The latest stands. */
export interface MenuChoice {
  readonly on: Day;
  readonly menu: string;
  readonly by?: string;
  readonly reason?: string;
}

/** One activity of the household plan (แผนครัวเรือน), for one indicator. */
export interface Activity {
  readonly id: string;
  readonly indicator: number;
  readonly action: string;
  readonly agency: string;
  readonly due: Day;
  readonly done?: Day;
  /** Cost in baht, at most two decimals. */
  readonly baht?: number;
  /** The id of the programme's intervention this is an instance of. */
  readonly intervention?: string;
}

/** Who may carry a household: foster parents (พ่อเลี้ยง แม่เลี้ยง), mentors (ทีมพี่เลี้ยง), the team (ทีมปฏิบัติการ). */
export const CARER_ROLES = ['foster', 'mentor', 'team'] as const;

/** `'foster'`, `'mentor'` or `'team'`. */
export type CarerRole = (typeof CARER_ROLES)[number];

/** An agency that carries the household, from a day, to a day or still. */
export interface Carer {
  readonly agency: string;
  readonly role: CarerRole;
  readonly from: Day;
  readonly to?: Day;
}

/** Marks what was checked. No value has it: it is there for the compiler, which then takes no unchecked row. */
declare const checked: unique symbol;

/**
 * A poor household with its history: what it failed at the baseline, and dated events. Only `readHouseholds` and
 * `readTables` make one; it is checked and frozen. What is not checked yet is a `HouseholdDraft`.
 */
export interface Household {
  readonly [checked]: true;
  readonly id: string;
  readonly area: AreaCode;
  /** The day it came on the register; from the start when left out. */
  readonly joined?: Day;
  /** The day it left the register, no longer counted on that day, and why. */
  readonly left?: DatedReason;
  /** The day it was declared impossible (ทำไม่ได้), and why. */
  readonly halted?: DatedReason;
  /** At least one. */
  readonly members: readonly Member[];
  /** At least one. */
  readonly deprivations: readonly Deprivation[];
  readonly menus?: readonly MenuChoice[];
  readonly plan?: readonly Activity[];
  readonly carers?: readonly Carer[];
}

/** The same, every part of it writable. */
type Writable<T> = { -readonly [key in keyof T]: Writable<T[key]> };

/** A household as an app's form or a store holds it, not checked yet: plain, every field writable. */
export type HouseholdDraft = Writable<Omit<Household, typeof checked>>;

/**
 * `TypeError` unless an argument looks like a household that came through the gate. A look at a few fields, as it is
 * asked for every household of a register: what is in them the gate has checked.
 */
export function checkHousehold(call: string, value: unknown, argument = 'household'): void {
  const expected = 'a household that readHouseholds or readTables returned';
  checkObject(call, argument, expected, value);
  const { id, members, deprivations } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !Array.isArray(members) || !Array.isArray(deprivations))
    throw wrongArgument(call, argument, expected, value);
}
