import { defineProgramme, type GradeRule, type Label, type Programme, type Source } from 'kaechon';
import { trat2565 } from 'kaechon/trat';

const official: Source = {
  basis: 'official',
  ref: 'Ministry of Interior KPI 2566, "ร้อยละของครัวเรือนเป้าหมายตามระบบ TPMAP ปี 2566 ที่ผ่านเกณฑ์ จปฐ."',
};
const invented: Source = { basis: 'assumption', ref: 'invented for this page' };

const passOrNot: readonly GradeRule<string>[] = [
  { grade: 'pass', label: { th: 'ผ่านเกณฑ์', en: 'passes' }, when: (s) => s.passed === s.failed, source: official },
  {
    grade: 'not yet',
    label: { th: 'ยังไม่ผ่านเกณฑ์', en: 'does not pass yet' },
    when: (s) => s.passed < s.failed,
    source: official,
  },
];

const fiveSteps: readonly GradeRule<string>[] = [
  {
    grade: 'ก',
    label: { th: 'ผ่านครบทุกตัวชี้วัด', en: 'passes all' },
    when: (s) => s.passed === s.failed,
    source: invented,
  },
  {
    grade: 'ข',
    label: { th: 'ผ่านสองในสามขึ้นไป', en: 'passes two thirds or more' },
    when: (s) => !s.halted && s.passed < s.failed && 3 * s.passed >= 2 * s.failed,
    source: invented,
  },
  {
    grade: 'ค',
    label: { th: 'ผ่านหนึ่งในสามขึ้นไป', en: 'passes a third or more' },
    when: (s) => !s.halted && 3 * s.passed >= s.failed && 3 * s.passed < 2 * s.failed,
    source: invented,
  },
  {
    grade: 'ง',
    label: { th: 'ผ่านไม่ถึงหนึ่งในสาม', en: 'passes less than a third' },
    when: (s) => !s.halted && s.passed > 0 && 3 * s.passed < s.failed,
    source: invented,
  },
  {
    grade: 'จ',
    label: { th: 'ยังไม่ผ่านเลย หรือแจ้งว่าทำไม่ได้', en: 'passes none, or declared impossible' },
    when: (s) => s.passed < s.failed && (s.halted || s.passed === 0),
    source: invented,
  },
];

/** Trat's programme with other grades: all else, the gate too, stays as it is. */
const regraded = (id: string, rules: readonly GradeRule<string>[]): Programme =>
  defineProgramme<string, string, string>({ ...trat2565, id, grading: { by: 'indicator', rules } });

/** A set of grades ready to be tried. */
export interface Ladder {
  readonly label: Label;
  readonly programme: Programme;
}

/** The grades on the menu, by name. */
export const LADDERS = {
  trat: {
    label: { th: 'ตราด 2565: A B C F', en: 'Trat 2022: A, B, C, F' },
    programme: trat2565,
  },
  passOrNot: {
    label: { th: 'ผ่าน หรือยังไม่ผ่าน', en: 'Pass, or not yet' },
    programme: regraded('pass-or-not', passOrNot),
  },
  fiveSteps: {
    label: { th: 'ห้าขั้นตามสัดส่วนที่ผ่าน: ก ข ค ง จ', en: 'Five steps by the share passed: ก ข ค ง จ' },
    programme: regraded('five-steps', fiveSteps),
  },
} as const satisfies Record<string, Ladder>;

export type LadderName = keyof typeof LADDERS;
