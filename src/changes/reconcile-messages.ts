import type { Label } from '../vocabulary/index.js';
import type { Told } from './published-total.js';

/** What is told of households and of persons, each with its unit. */
const words = (tally: Told, households: string, persons: string): string[] => [
  ...(tally.households === undefined ? [] : [`${tally.households} ${households}`]),
  ...(tally.persons === undefined ? [] : [`${tally.persons} ${persons}`]),
];
const th = (tally: Told): string => words(tally, 'ครัวเรือน', 'คน').join(' ');
const en = (tally: Told): string => words(tally, 'households', 'persons').join(', ');

/** `467 → 466` of every unit told. */
const change = (before: Told, now: Told, households: string, persons: string): string[] => [
  ...(now.households === undefined ? [] : [`${before.households} → ${now.households} ${households}`]),
  ...(now.persons === undefined ? [] : [`${before.persons} → ${now.persons} ${persons}`]),
];

const parts = (name: Label, found: Told, total: Told): Label => ({
  th: `${name.th}รวมได้ ${th(found)} แต่ยอดรวมคือ ${th(total)}`,
  en: `${name.en} add up to ${en(found)}, but the total is ${en(total)}`,
});

/** What is said for each finding, in one place. */
export const FINDING_MESSAGES = {
  grades: (found: Told, total: Told) => parts({ th: 'ระดับทุกระดับ', en: 'the grades' }, found, total),
  menus: (found: Told, total: Told) => parts({ th: 'เมนูทุกเมนู', en: 'the menus' }, found, total),
  largest: (found: Told, total: Told): Label => ({
    th: `มิติที่มากที่สุดมี ${th(found)} มากกว่ายอดรวม ${th(total)}`,
    en: `the largest dimension has ${en(found)}, more than the total of ${en(total)}`,
  }),
  sum: (found: Told, total: Told): Label => ({
    th: `ทุกมิติรวมได้เพียง ${th(found)} น้อยกว่ายอดรวม ${th(total)}`,
    en: `the dimensions add up to only ${en(found)}, less than the total of ${en(total)}`,
  }),
  change: (before: Told, now: Told): Label => ({
    th: `ในทะเบียน ${change(before, now, 'ครัวเรือน', 'คน').join(' ')}: ไม่มีคำอธิบายการเปลี่ยนแปลง`,
    en: `on the register ${change(before, now, 'households', 'persons').join(', ')}: the change is not explained`,
  }),
  negative: (found: Told): Label => ({
    th: `${th(found)} ไม่ใช่จำนวนนับ`,
    en: `${en(found)} is not a count`,
  }),
} as const;
