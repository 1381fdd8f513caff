import * as z from 'zod/mini'; // the same zod, at a quarter of the size in a bundle
import { AREA_CODE } from '../vocabulary/index.js';
import { CARER_ROLES, OUTCOMES } from './household.js';

/** Longer than any id or text a register holds; keeps a hostile one from being carried along. */
const LONGEST_ID = 200;
const LONGEST_TEXT = 10_000;

/** A year below the first that is taken for one of the Buddhist Era, 2400. */
export const COMMON_ERA = /^(?!(?:2[4-9]|[3-9]\d)\d{2}-)/;

const filled = z.regex(/\S/);
const id = z.string().check(filled, z.maxLength(LONGEST_ID));
const text = z.string().check(filled, z.maxLength(LONGEST_TEXT));
const day = z.iso.date().check(z.regex(COMMON_ERA));
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
  followUps: z.optional(z.array(z.strictObject({ on: day, outcome: z.enum(OUTCOMES) }))),
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
  members: z.array(member).check(z.minLength(1)),
  deprivations: z.array(deprivation).check(z.minLength(1)),
  menus: z.optional(z.array(menuChoice)),
  plan: z.optional(z.array(activity)),
  carers: z.optional(z.array(carer)),
});
