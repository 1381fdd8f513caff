import type { Basis, Language } from '../vocabulary/index.js';

interface ExplainWords {
  readonly grade: (grade: string, meaning: string) => string;
  readonly ungraded: string;
  readonly asOf: (date: string) => string;
  readonly counts: (failed: number, passed: number, by: 'indicator' | 'dimension') => string;
  readonly halted: string;
  readonly passed: string;
  readonly remaining: string;
  readonly lapsed: string;
  readonly indicator: (number: number, name: string, dimension: string) => string;
  readonly checked: (date: string) => string;
  readonly rule: (meaning: string, source: string) => string;
  readonly next: (passes: number, grade: string, meaning: string, by: 'indicator' | 'dimension') => string;
  readonly basis: Readonly<Record<Basis, string>>;
}

const unit = { indicator: ['indicator', 'indicators'], dimension: ['dimension', 'dimensions'] } as const;
const units = (count: number, by: 'indicator' | 'dimension'): string => `${count} ${unit[by][count === 1 ? 0 : 1]}`;
const thai = { indicator: 'ตัวชี้วัด', dimension: 'มิติ' } as const;

/** The words in which a grade is explained. */
export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
  th: {
    grade: (grade, meaning) => `ระดับ ${grade}: ${meaning}`,
    ungraded: 'ไม่จัดระดับ: ตัวชี้วัดที่ตกเกณฑ์ทุกตัวไม่เกี่ยวข้องแล้ว',
    asOf: (date) => `ข้อมูล ณ วันที่ ${date}`,
    counts: (failed, passed, by) =>
      `ตกเกณฑ์ ${failed} ${thai[by]} ผ่านเกณฑ์แล้ว ${passed} ${thai[by]} ยังไม่ผ่าน ${failed - passed} ${thai[by]}`,
    halted: 'มีการแจ้งแล้วว่าทำไม่ได้',
    passed: 'ผ่านเกณฑ์แล้ว',
    remaining: 'ยังไม่ผ่านเกณฑ์',
    lapsed: 'ไม่เกี่ยวข้องแล้ว จึงไม่นับ',
    indicator: (number, name, dimension) => `ตัวชี้วัดที่ ${number} ${name} (มิติ${dimension})`,
    checked: (date) => ` ติดตามเมื่อ ${date}`,
    rule: (meaning, source) => `กติกาที่ใช้: ${meaning} ที่มา (${source})`,
    next: (passes, grade, meaning, by) => `หากผ่านเกณฑ์เพิ่มอีก ${passes} ${thai[by]} จะได้ระดับ ${grade}: ${meaning}`,
    basis: { official: 'เอกสารราชการ', seed: 'ข่าวของจังหวัด', assumption: 'ข้อสมมติ' },
  },
  en: {
    grade: (grade, meaning) => `Grade ${grade}: ${meaning}`,
    ungraded: 'No grade: none of the indicators it had failed applies any longer',
    asOf: (date) => `As of ${date}`,
    counts: (failed, passed, by) => `Of ${units(failed, by)} failed, ${passed} passed and ${failed - passed} remaining`,
    halted: 'Declared impossible to help',
    passed: 'Passed',
    remaining: 'Remaining',
    lapsed: 'No longer applies, so not counted',
    indicator: (number, name, dimension) => `Indicator ${number}, ${name} (${dimension})`,
    checked: (date) => `, checked on ${date}`,
    rule: (meaning, source) => `The rule: ${meaning}. Source (${source})`,
    next: (passes, grade, meaning, by) => `Passing ${units(passes, by)} more would make it grade ${grade}: ${meaning}`,
    basis: { official: 'official', seed: 'news of the province', assumption: 'assumption' },
  },
};
