import type { Label, Tally } from '../vocabulary/index.js';

const th = ({ households, persons }: Tally): string => `${households} ครัวเรือน ${persons} คน`;
const en = ({ households, persons }: Tally): string => `${households} households, ${persons} persons`;

const parts = (name: Label, found: Tally, total: Tally): Label => ({
  th: `${name.th}รวมได้ ${th(found)} แต่ยอดรวมคือ ${th(total)}`,
  en: `${name.en} add up to ${en(found)}, but the total is ${en(total)}`,
});

/** What is said for each finding, in one place. */
export const FINDING_MESSAGES = {
  grades: (found: Tally, total: Tally) => parts({ th: 'ระดับทุกระดับ', en: 'the grades' }, found, total),
  menus: (found: Tally, total: Tally) => parts({ th: 'เมนูทุกเมนู', en: 'the menus' }, found, total),
  largest: (found: Tally, total: Tally): Label => ({
    th: `มิติที่มากที่สุดมี ${th(found)} มากกว่ายอดรวม ${th(total)}`,
    en: `the largest dimension has ${en(found)}, more than the total of ${en(total)}`,
  }),
  sum: (found: Tally, total: Tally): Label => ({
    th: `ทุกมิติรวมได้เพียง ${th(found)} น้อยกว่ายอดรวม ${th(total)}`,
    en: `the dimensions add up to only ${en(found)}, less than the total of ${en(total)}`,
  }),
  change: (before: Tally, now: Tally): Label => ({
    th: `ในทะเบียน ${before.households} → ${now.households} ครัวเรือน ${before.persons} → ${now.persons} คน: ไม่มีคำอธิบายการเปลี่ยนแปลง`,
    en: `on the register ${before.households} → ${now.households} households, ${before.persons} → ${now.persons} persons: the change is not explained`,
  }),
  negative: (found: Tally): Label => ({
    th: `${th(found)} ไม่ใช่จำนวนนับ`,
    en: `${en(found)} is not a count`,
  }),
} as const;
