/*
 * What is known of the Basic Minimum Needs survey (จปฐ.), edition of B.E. 2566–2570, as a table. It has 38 indicators; the names of 37
 * were found, none of them in an official list.
 *
 *   number, label   a third party's list (github chingchai/OpenGISData-Thailand), which lacks number 37 and may shorten names;
 *                   only number 8 was also found elsewhere, with the same number. The English is ours
 *   unit, applies   read from the name
 *   dimension       not known: no source says which indicators TPMAP counts, and in which dimensions
 *   criterion       not known, except for the four items of number 8. The threshold of income of number 29 was not found
 */
import type { Dimension, Label, Source } from '../vocabulary/index.js';
import { deepFreeze } from '../vocabulary/index.js';
import { BMN_2560 } from './bmn-2560.js';
import type { Catalogue, Indicator } from './define-catalogue.js';

const LIST =
  'assumed: the name is that of the survey; unit and whom it is asked of are read from the name; a third party’s list, github ' +
  'chingchai/OpenGISData-Thailand 0efc3c1 tpmap_act/indicators-reference-full.md';
const DRAFT = 'its items: draft for 2565–2569, final report on the indicators for Plan 13, anyflip.com/ikpdm/cazb';

const EVERY_HOUSEHOLD: Label = { th: 'ทุกครัวเรือน', en: 'every household' };
const AGED_15_TO_59: Label = { th: 'ครัวเรือนที่มีคนอายุ 15–59 ปี', en: 'households with a person aged 15 to 59' };
const AGED_60_AND_OVER: Label = {
  th: 'ครัวเรือนที่มีคนอายุ 60 ปีขึ้นไป',
  en: 'households with a person aged 60 or over',
};
const NOT_KNOWN: Label = { th: 'ยังไม่ทราบ ให้จังหวัดระบุ', en: 'not known; for the province to say' };

const BY_NAME: Label = {
  th: 'ตามชื่อตัวชี้วัด ยังไม่พบเกณฑ์ฉบับเต็ม',
  en: 'as its name says; the criterion in full was not found',
};
const SELF_CARE: Label = {
  th: 'ผ่านครบทั้งสี่ข้อย่อย 8.1–8.4 (ยาสามัญประจำบ้าน วัดไข้ วัดความดัน จับชีพจร ไม่กินผลิตภัณฑ์ที่อวดอ้างเกินจริง แจ้งข้อมูลการเจ็บป่วย)',
  en: 'passes all four items 8.1 to 8.4 (household remedies; temperature, blood pressure, pulse; no products of false claims; tells illnesses)',
};
const INCOME: Label = {
  th: 'ยังไม่ทราบเกณฑ์รายได้ ให้จังหวัดกำหนดเป็นบาทต่อคนต่อปี',
  en: 'the threshold is not known; for the province to set, in baht a person a year',
};

const row = (
  number: number,
  unit: 'household' | 'person',
  label: Label,
  applies: Label,
  criterion: Label = BY_NAME,
): Indicator<Dimension> => {
  const source: Source = { basis: 'assumption', ref: criterion === SELF_CARE ? `${LIST}; ${DRAFT}` : LIST };
  return { number, label, dimension: null, unit, applies, criterion, source };
};

const rows = (): readonly Indicator<Dimension>[] => [
  row(
    1,
    'person',
    { th: 'การฝากครรภ์อย่างมีคุณภาพ', en: 'Antenatal care of good quality' },
    { th: 'ครัวเรือนที่มีหญิงตั้งครรภ์หรือเพิ่งคลอด', en: 'households with a pregnant or recent mother' },
  ),
  row(
    2,
    'person',
    { th: 'เด็กแรกเกิดมีน้ำหนัก 2,500 กรัมขึ้นไป', en: 'Newborns weigh 2,500 grams or more' },
    { th: 'ครัวเรือนที่มีเด็กแรกเกิด', en: 'households with a newborn' },
  ),
  row(
    3,
    'person',
    { th: 'เด็กแรกเกิดได้กินนมแม่อย่างเดียวอย่างน้อย 6 เดือน', en: 'Newborns are exclusively breastfed for at least 6 months' },
    { th: 'ครัวเรือนที่มีทารก', en: 'households with an infant' },
  ),
  row(
    4,
    'person',
    {
      th: 'เด็กแรกเกิดถึง 12 ปี ได้รับวัคซีนครบตามตาราง',
      en: 'Children from birth to age 12 are fully vaccinated on schedule',
    },
    { th: 'ครัวเรือนที่มีเด็กแรกเกิดถึงอายุ 12 ปี', en: 'households with a child aged 12 or under' },
  ),
  row(
    5,
    'person',
    { th: 'เด็กได้รับการดูแลและมีพัฒนาการเหมาะสม', en: 'Children are cared for and develop as they should' },
    { th: 'ครัวเรือนที่มีเด็ก ช่วงอายุไม่ทราบ', en: 'households with a child; the ages are not known' },
  ),
  row(
    6,
    'household',
    {
      th: 'ครัวเรือนกินอาหารถูกสุขลักษณะ ปลอดภัย ได้มาตรฐาน',
      en: 'The household eats food that is hygienic, safe and up to standard',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    7,
    'household',
    {
      th: 'ครัวเรือนมีความรู้และป้องกันตนเองจากปัจจัยเสี่ยงสุขภาวะ',
      en: 'The household knows the risks to health and protects itself',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    8,
    'household',
    {
      th: 'ครัวเรือนสามารถดูแลตนเอง/สมาชิกเมื่อเจ็บป่วยเบื้องต้น',
      en: 'The household can look after itself and its members in minor illness',
    },
    EVERY_HOUSEHOLD,
    SELF_CARE,
  ),
  row(
    9,
    'person',
    { th: 'คนอายุ 6 ปีขึ้นไป ออกกำลังกายสม่ำเสมอ', en: 'People aged 6 and over exercise regularly' },
    { th: 'ครัวเรือนที่มีคนอายุ 6 ปีขึ้นไป', en: 'households with a person aged 6 or over' },
  ),
  row(
    10,
    'person',
    {
      th: 'ผู้ป่วยติดเตียงได้รับการดูแลจากครอบครัว/ชุมชน/ภาครัฐ',
      en: 'Bedridden patients are cared for by family, community or state',
    },
    { th: 'ครัวเรือนที่มีผู้ป่วยติดเตียง', en: 'households with a bedridden patient' },
  ),
  row(
    11,
    'person',
    {
      th: 'คนในครัวเรือนมีประกันสุขภาพ/สิทธิรักษาพยาบาล และทราบสถานที่ใช้สิทธิ',
      en: 'Members have health cover and know where to use it',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    12,
    'person',
    { th: 'คนอายุ 35 ปีขึ้นไป ได้รับการตรวจสุขภาพประจำปี', en: 'People aged 35 and over have a yearly health check' },
    { th: 'ครัวเรือนที่มีคนอายุ 35 ปีขึ้นไป', en: 'households with a person aged 35 or over' },
  ),
  row(
    13,
    'household',
    {
      th: 'ครัวเรือนมีความมั่นคงในที่อยู่อาศัย บ้านมีสภาพคงทนถาวร และอยู่ในสภาพแวดล้อมที่เหมาะสม',
      en: 'The household has secure tenure and a durable house in proper surroundings',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    14,
    'household',
    {
      th: 'ครัวเรือนมีการจัดบ้านเรือนและได้รับบริการจัดเก็บขยะมูลฝอยที่ถูกสุขลักษณะ',
      en: 'The house is kept in order and its waste is collected hygienically',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    15,
    'household',
    { th: 'ครัวเรือนไม่ถูกรบกวนจากมลพิษ', en: 'The household is not disturbed by pollution' },
    EVERY_HOUSEHOLD,
  ),
  row(
    16,
    'household',
    {
      th: 'ครัวเรือนมีการป้องกันอุบัติภัยอย่างถูกวิธี และมีการเตรียมความพร้อมรับมือกับภัยพิบัติ',
      en: 'The household prevents accidents properly and is prepared for disasters',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    17,
    'household',
    { th: 'ครัวเรือนมีความปลอดภัยในชีวิตและทรัพย์สิน', en: 'The household is safe in life and property' },
    EVERY_HOUSEHOLD,
  ),
  row(
    18,
    'household',
    {
      th: 'ครัวเรือนมีน้ำสำหรับบริโภคและอุปโภคเพียงพอตลอดปี',
      en: 'The household has enough water to drink and to use all year',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    19,
    'household',
    { th: 'ครัวเรือนเข้าถึงไฟฟ้าและใช้บริการไฟฟ้า', en: 'The household has access to electricity and uses it' },
    EVERY_HOUSEHOLD,
  ),
  row(
    20,
    'household',
    {
      th: 'ครัวเรือนเข้าถึงและใช้บริการโทรศัพท์เคลื่อนที่และอินเทอร์เน็ต',
      en: 'The household has access to mobile telephone and internet and uses them',
    },
    EVERY_HOUSEHOLD,
  ),
  row(
    21,
    'household',
    { th: 'ครัวเรือนเข้าถึงบริการขนส่งสาธารณะ', en: 'The household has access to public transport' },
    EVERY_HOUSEHOLD,
  ),
  row(
    22,
    'person',
    {
      th: 'เด็กอายุต่ำกว่า 6 ปี มีพัฒนาการด้านสุขภาพ การเรียนรู้ และพัฒนาการทางบุคลิกภาพตามวัย',
      en: 'Children under 6 develop in health, learning and personality as befits their age',
    },
    { th: 'ครัวเรือนที่มีเด็กอายุต่ำกว่า 6 ปี', en: 'households with a child under 6' },
  ),
  row(
    23,
    'person',
    {
      th: 'เด็กอายุ 6–15 ปี ได้รับการศึกษาภาคบังคับ 9 ปี',
      en: 'Children aged 6 to 15 receive the nine years of compulsory education',
    },
    { th: 'ครัวเรือนที่มีเด็กอายุ 6–15 ปี', en: 'households with a child aged 6 to 15' },
  ),
  row(
    24,
    'person',
    {
      th: 'เด็กจบชั้น ม.3 ได้เรียนต่อชั้น ม.4 หรือเทียบเท่า',
      en: 'Children who finished lower secondary school go on to upper secondary or the like',
    },
    { th: 'ครัวเรือนที่มีเด็กจบชั้น ม.3', en: 'households with a child who finished lower secondary school' },
  ),
  row(
    25,
    'person',
    {
      th: 'คนอายุ 15–59 ปี อ่าน เขียนภาษาไทย ภาษาอังกฤษ หรือภาษาที่สาม และคิดเลขอย่างง่ายได้',
      en: 'People aged 15 to 59 can read and write Thai, English or a third language and do simple sums',
    },
    AGED_15_TO_59,
  ),
  row(
    26,
    'person',
    {
      th: 'เด็ก เยาวชน/ผู้ใหญ่ มีทักษะการเรียนรู้ที่จำเป็นในศตวรรษที่ 21',
      en: 'Children, youth and adults have the learning skills that the 21st century needs',
    },
    NOT_KNOWN,
  ),
  row(
    27,
    'person',
    { th: 'คนอายุ 15–59 ปี มีอาชีพและรายได้', en: 'People aged 15 to 59 have an occupation and an income' },
    AGED_15_TO_59,
  ),
  row(
    28,
    'person',
    { th: 'คนอายุ 60 ปีขึ้นไป มีอาชีพและรายได้', en: 'People aged 60 and over have an occupation and an income' },
    AGED_60_AND_OVER,
  ),
  row(
    29,
    'household',
    { th: 'รายได้เฉลี่ยของคนในครัวเรือนต่อปี', en: 'Average annual income of household members' },
    EVERY_HOUSEHOLD,
    INCOME,
  ),
  row(30, 'household', { th: 'ครัวเรือนมีการเก็บออมเงิน', en: 'The household saves money' }, EVERY_HOUSEHOLD),
  row(
    31,
    'person',
    {
      th: 'เด็กแรกเกิด–6 ปี ที่ครัวเรือนมีรายได้เฉลี่ยไม่เกิน 100,000 บาท/คน/ปี ได้รับเงินอุดหนุนจากภาครัฐ',
      en: 'Children from birth to age 6 in a household with an average income of at most 100,000 baht a person a year receive the state grant',
    },
    {
      th: 'ครัวเรือนที่มีเด็กแรกเกิดถึงอายุ 6 ปี และรายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี',
      en: 'households with a child aged 6 or under and an average income of at most 100,000 baht a person a year',
    },
  ),
  row(
    32,
    'household',
    {
      th: 'ครัวเรือนที่มีรายได้ไม่เกิน 100,000 บาท/ปี และมีคุณสมบัติครบตามเกณฑ์บัตรสวัสดิการแห่งรัฐ ได้รับเงินสวัสดิการจากรัฐ',
      en: 'Households with an income of at most 100,000 baht a year that qualify for the state welfare card receive state welfare',
    },
    {
      th: 'ครัวเรือนที่มีรายได้ไม่เกิน 100,000 บาทต่อปี และมีคุณสมบัติครบตามเกณฑ์บัตรสวัสดิการแห่งรัฐ',
      en: 'households with an income of at most 100,000 baht a year that qualify for the state welfare card',
    },
  ),
  row(
    33,
    'household',
    {
      th: 'ครัวเรือนได้รับการคุ้มครองตามระบบและมาตรการคุ้มครองทางสังคมจากภาครัฐ และ/หรือชุมชน ภาคเอกชน',
      en: 'The household is covered by social protection of the state, the community or the private sector',
    },
    NOT_KNOWN,
  ),
  row(
    34,
    'person',
    {
      th: 'ผู้สูงอายุได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
      en: 'The elderly are cared for by family, community, state or private sector',
    },
    AGED_60_AND_OVER,
  ),
  row(
    35,
    'person',
    {
      th: 'ผู้พิการได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
      en: 'People with disabilities are cared for by family, community, state or private sector',
    },
    { th: 'ครัวเรือนที่มีผู้พิการ', en: 'households with a person with disabilities' },
  ),
  row(36, 'household', { th: 'ครอบครัวมีความอบอุ่น', en: 'The family is warm' }, EVERY_HOUSEHOLD),
  row(
    38,
    'household',
    {
      th: 'ครัวเรือนมีส่วนร่วมทำกิจกรรมสาธารณะเพื่อประโยชน์ของชุมชนหรือท้องถิ่น',
      en: 'The household takes part in public activities for the community or locality',
    },
    EVERY_HOUSEHOLD,
  ),
];

/**
 * A draft of the Basic Minimum Needs (ความจำเป็นพื้นฐาน, จปฐ.) of B.E. 2566–2570, for a province to complete. The survey has 38
 * indicators: 37 are here, number 37 was not found. It is not known which of them count and in which dimension, so
 * the dimension of each is `null`. The threshold of income of number 29 is not known either. As no indicator counts,
 * `defineCatalogue` and `defineProgramme` refuse the draft. Numbers are not those of `BMN_2560`. Frozen.
 *
 * Source: no official list was found. Names are from a third party's list, `unit` and `applies` are read from the names; every
 * row is an assumption.
 *
 * @example
 * ```ts
 * const ours: Partial<Record<number, Dimension>> = { 8: 'health', 13: 'living', 18: 'living', 23: 'education', 29: 'income' };
 * const threshold = { th: 'ไม่ต่ำกว่า 40,000 บาทต่อคนต่อปี', en: 'at least 40,000 baht a person a year' };
 * const catalogue = defineCatalogue({
 *   ...BMN_2566_DRAFT,
 *   id: 'our-bmn-2566',
 *   indicators: BMN_2566_DRAFT.indicators.map((one) => ({
 *     ...one,
 *     dimension: ours[one.number] ?? null,
 *     criterion: one.number === 29 ? threshold : one.criterion,
 *   })),
 * });
 * catalogue.indicators.filter(({ dimension }) => dimension === 'living').map(({ number }) => number); // => [13, 18]
 * ```
 */
export const BMN_2566_DRAFT: Catalogue<Dimension> = /* @__PURE__ */ deepFreeze<Catalogue<Dimension>>({
  id: 'bmn-2566-draft',
  label: {
    th: 'ความจำเป็นพื้นฐาน (จปฐ.) พ.ศ. 2566–2570 (ฉบับร่าง)',
    en: 'Basic Minimum Needs (BMN) 2023–2027 (B.E. 2566–2570), draft',
  },
  dimensions: BMN_2560.dimensions,
  indicators: /* @__PURE__ */ rows(),
});
