import * as z from 'zod/mini'; // the same zod, at a quarter of the size in a bundle
import { AREA_CODE, plainText } from '../vocabulary/index.js';
import { CARER_ROLES, OUTCOMES } from './household.js';

/** Longer than any id or text a register holds; keeps a hostile one from being carried along. */
export const LONGEST_ID = 200;
export const LONGEST_TEXT = 10_000;

/** More entries than any list of a household holds. */
export const LONGEST_LIST = 100_000;

/** A year from 1880 to 2399: an earlier one had 543 taken off twice, a later one is of the Buddhist Era. */
export const COMMON_ERA = /^(?:18[89]|19\d|2[0-3]\d)\d-/;

/** An id as a spreadsheet writes a number that it has rounded, `1.1037E+12`. */
export const ROUNDED_NUMBER = /^\d(?:[.,]\d{1,20})?[Ee]\+\d{1,3}$/;

const filled = z.regex(/\S/);
const listOf = <T extends z.ZodMiniType>(part: T) => z.array(part).check(z.maxLength(LONGEST_LIST));
const textOf = (longest: number) =>
  z.string().check(z.maxLength(longest, { abort: true }), z.overwrite(plainText), filled);
const id = textOf(LONGEST_ID).check(z.refine((value) => !ROUNDED_NUMBER.test(value), 'roundedNumber'));
const text = textOf(LONGEST_TEXT);
const day = z.iso.date({ abort: true }).check(z.regex(COMMON_ERA));
const event = z.strictObject({ on: day, reason: text });
const indicator = z.int().check(z.positive());

const member = z.strictObject({
  id,
  targeted: z.boolean(),
  dependent: z.optional(z.boolean()),
  born: z.optional(day),
  joined: z.optional(day),
  left: z.optional(event),
});

const deprivation = z.strictObject({
  indicator,
  followUps: z.optional(listOf(z.strictObject({ on: day, outcome: z.enum(OUTCOMES) }))),
});

const menuChoice = z.strictObject({ on: day, menu: text, by: z.optional(text), reason: z.optional(text) });

const activity = z.strictObject({
  id,
  indicator,
  action: text,
  agency: text,
  due: day,
  done: z.optional(day),
  baht: z.optional(z.number().check(z.nonnegative(), z.multipleOf(0.01))),
  intervention: z.optional(id),
});

const carer = z.strictObject({ agency: text, role: z.enum(CARER_ROLES), from: day, to: z.optional(day) });

/** The shape of a household, and nothing more: it neither fills in nor converts. */
export const householdSchema = z.strictObject({
  id,
  area: z.string().check(z.regex(AREA_CODE)),
  joined: z.optional(day),
  left: z.optional(event),
  halted: z.optional(event),
  members: listOf(member).check(z.minLength(1)),
  deprivations: listOf(deprivation).check(z.minLength(1)),
  menus: z.optional(listOf(menuChoice)),
  plan: z.optional(listOf(activity)),
  carers: z.optional(listOf(carer)),
});
