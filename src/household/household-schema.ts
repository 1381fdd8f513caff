import * as z from 'zod';
import { AREA_CODE } from '../vocabulary/index.js';
import { CARER_ROLES, OUTCOMES } from './household.js';

/** Longer than any id or text a register holds; keeps a hostile one from being carried along. */
const LONGEST_ID = 200;
const LONGEST_TEXT = 10_000;

const id = z.string().regex(/\S/).max(LONGEST_ID);
const text = z.string().regex(/\S/).max(LONGEST_TEXT);
const day = z.iso.date();
const event = z.strictObject({ on: day, reason: text });
const indicator = z.int().positive();

const member = z.strictObject({
  id,
  targeted: z.boolean(),
  dependent: z.boolean().optional(),
  born: day.optional(),
  joined: day.optional(),
  left: event.optional(),
});

const deprivation = z.strictObject({
  indicator,
  followUps: z.array(z.strictObject({ on: day, outcome: z.enum(OUTCOMES) })).optional(),
});

const menuChoice = z.strictObject({ on: day, menu: text, by: text.optional(), reason: text.optional() });

const activity = z.strictObject({
  id,
  indicator,
  action: text,
  agency: text,
  due: day,
  done: day.optional(),
  baht: z.number().nonnegative().optional(),
  intervention: id.optional(),
});

const carer = z.strictObject({ agency: text, role: z.enum(CARER_ROLES), from: day, to: day.optional() });

/** The shape of a household, and nothing more: it neither fills in nor converts. */
export const householdSchema = z.strictObject({
  id,
  area: z.string().regex(AREA_CODE),
  joined: day.optional(),
  left: event.optional(),
  halted: event.optional(),
  members: z.array(member).min(1),
  deprivations: z.array(deprivation).min(1),
  menus: z.array(menuChoice).optional(),
  plan: z.array(activity).optional(),
  carers: z.array(carer).optional(),
});
