import { checkDay, formatDate } from '../calendar/index.js';
import { countedIndicators } from '../catalogue/index.js';
import { checkProgramme, gradesOf, type Programme } from '../programme/index.js';
import { decide, wordsOf } from '../rules/index.js';
import { type Basis, checkArray, checkObject, checkOneOf, LANGUAGES, type Language } from '../vocabulary/index.js';
import type { Grading } from './grade-household.js';

/**
 * A grade in words: the indicators that were failed, those of them that passed and when, those that remain, the rule with its source,
 * and what the next better grade needs. It does not name the household.
 *
 * `TypeError` or `RangeError` when an argument is of the wrong kind, or the grading is of another programme.
 *
 * @example
 * ```ts
 * const { households } = readHouseholds(trat2565, [
 *   {
 *     id: 'H1',
 *     area: '2301',
 *     members: [{ id: 'P1', targeted: true }],
 *     deprivations: [{ indicator: 8 }, { indicator: 22, followUps: [{ on: '2022-06-03', outcome: 'passed' }] }],
 *   },
 * ]);
 * const text = explainGrading(trat2565, gradeHousehold(trat2565, households[0]!, '2022-08-05'), 'en');
 * text.split('\n')[0]; // => 'Grade B: passes some of the indicators it had failed'
 * text.split('\n').at(-1); // => 'Passing 1 indicator more would make it grade A: passes every indicator it had failed'
 * ```
 */
export function explainGrading<G extends string>(
  programme: Programme<G>,
  grading: Grading<G>,
  language: Language,
): string {
  checkProgramme('explainGrading', programme);
  checkGrading(programme, grading);
  checkOneOf('explainGrading', 'language', LANGUAGES, language);
  const words = EXPLAIN_WORDS[language];
  const { by } = programme.grading;
  const { standing, next } = grading;
  const meaningOf = (grade: G): string =>
    programme.grading.rules.find((rule) => rule.grade === grade)?.label[language] ?? '';
  const list = (title: string, numbers: readonly number[]): string[] =>
    numbers.length === 0
      ? []
      : [`${title}:`, ...numbers.map((number) => `  - ${indicatorText(programme, grading, number, language)}`)];
  const lists = [
    ...list(words.passed, grading.passed),
    ...list(words.remaining, grading.remaining),
    ...list(words.lapsed, grading.lapsed),
  ];
  const asOf = words.asOf(formatDate(grading.asOf, language));
  if (standing === null) return [words.ungraded, asOf, ...lists].join('\n');

  const { answer, rule } = decide(gradesOf(programme), standing);
  const source = rule.source ? `${words.basis[rule.source.basis]}: ${rule.source.ref}` : '';
  return [
    words.grade(answer, meaningOf(answer)),
    asOf,
    words.counts(standing.failed, standing.passed, by),
    ...(standing.halted ? [words.halted] : []),
    ...lists,
    words.rule(meaningOf(answer), source),
    ...(next ? [words.next(next.passesNeeded, next.grade, meaningOf(next.grade), by)] : []),
  ].join('\n');
}

/** An indicator by its name and dimension, with the day of the follow-up in force. */
function indicatorText(
  programme: Programme,
  { checkedOn }: Grading<string>,
  number: number,
  language: Language,
): string {
  const words = EXPLAIN_WORDS[language];
  const indicator = countedIndicators(programme.catalogue).find((one) => one.number === number);
  const dimension = indicator && programme.catalogue.dimensions[indicator.dimension]?.[language];
  const day = checkedOn[number];
  const name = words.indicator(number, indicator?.label[language] ?? '', dimension ?? '');
  return day === undefined ? name : name + words.checked(formatDate(day, language));
}

/** `TypeError` or `RangeError` unless an argument looks like a grading that `gradeHousehold` returned for the programme. */
function checkGrading(programme: Programme, value: unknown): void {
  checkObject('explainGrading', 'grading', 'a grading that gradeHousehold returned', value);
  const { asOf, standing, checkedOn, passed, remaining, lapsed, next } = value as Grading<string>;
  checkDay('explainGrading', 'grading.asOf', asOf);
  for (const [name, numbers] of Object.entries({ passed, remaining, lapsed }))
    checkArray('explainGrading', `grading.${name}`, 'an array of indicators', numbers);
  checkObject('explainGrading', 'grading.checkedOn', 'an object of days by indicator', checkedOn);
  if (next !== null) checkObject('explainGrading', 'grading.next', 'the next grade or null', next);
  if (standing === null) return;
  checkObject('explainGrading', 'grading.standing', 'a standing or null', standing);
  const { space, cells } = gradesOf(programme);
  if (cells[space.indexOf(standing)] === undefined)
    throw new RangeError(
      `explainGrading: grading is not of this programme: ${wordsOf(space, standing)} is not among the ${space.name}`,
    );
}

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
const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
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
