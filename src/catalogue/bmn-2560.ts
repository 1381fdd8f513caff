/*
 * The 31 indicators of the Basic Minimum Needs survey (จปฐ.), edition of B.E. 2560–2564, as a table.
 *
 *   number, label   from TPMAP's dashboard; the English is ours
 *   unit            1 to 6 from CDD's report of 2561; the rest read from the name and the questionnaire
 *   dimension       17 are counted, by the labels of a front end of TPMAP (github NEWKNP/TPMAP 35561ea next.html), with
 *                   which all 84,090 villages of its release of 2561 agree. That 2562 to 2564 are counted in the same
 *                   way is assumed, as the edition is the same
 *   source          of unit, applies and criterion. No manual of CDD was found, so each row says what it assumes
 *   applies,        the questions of an app that collects the survey, a third party's work. Its test of 23, which
 *   criterion       compares savings with the income line of 22, is not copied
 */
import type { Dimension, Label, Source } from '../vocabulary/index.js';
import { type Catalogue, defineCatalogue, type Indicator } from './define-catalogue.js';

const NAMES = 'name: github poomwarawat/tpmap_dashboard cdee2da script.js';
const QUESTIONS = 'questions: จปฐ. collection app, github nattton/smartsurvey-flutter cc35647';

const assumed = (what: string): Source => ({ basis: 'assumption', ref: `assumed: ${what}; ${NAMES}; ${QUESTIONS}` });

// Calls are marked pure, so that bundles that do not use the catalogue leave all of it out.
const APP = /* @__PURE__ */ assumed('criterion and unit of the app are those of CDD');
const APP_AND_REPORT = /* @__PURE__ */ assumed(
  'criterion of the app is that of CDD; unit: CDD, Quality_of_life_2561, p. 129, online.flipbuilder.com/aggg/dgbi',
);

const EVERY_HOUSEHOLD: Label = { th: 'ทุกครัวเรือน', en: 'every household' };
const AGED_6_AND_OVER: Label = {
  th: 'ครัวเรือนที่มีคนอายุ 6 ปีขึ้นไป',
  en: 'households with a person aged 6 or over',
};
const ALL_WORK: Label = { th: 'คนเหล่านี้มีอาชีพและมีรายได้ทุกคน', en: 'all of them have an occupation and an income' };
const ALL_CARED_FOR: Label = { th: 'คนเหล่านี้ได้รับการดูแลทุกคน', en: 'all of them are cared for' };

const row = (
  number: number,
  unit: 'household' | 'person',
  dimension: Dimension | null,
  source: Source,
  { label, applies, criterion }: { label: Label; applies: Label; criterion: Label },
): Indicator<Dimension> => ({ number, label, dimension, unit, applies, criterion, source });

const rows = (): readonly Indicator<Dimension>[] => [
  // Health (สุขภาพ), 1 to 7
  row(1, 'person', 'health', APP_AND_REPORT, {
    label: { th: 'เด็กแรกเกิดมีน้ำหนัก 2,500 กรัมขึ้นไป', en: 'Newborns weigh 2,500 grams or more' },
    applies: { th: 'ครัวเรือนที่มีเด็กอายุไม่เกิน 1 ปี', en: 'households with a child aged 1 or under' },
    criterion: {
      th: 'เด็กทุกคนมีน้ำหนักแรกเกิดไม่น้อยกว่า 2,500 กรัม',
      en: 'all of them weighed at least 2,500 grams at birth',
    },
  }),
  row(2, 'person', null, assumed('the age range, 6 months to 1 year; the app also asks of younger children'), {
    label: {
      th: 'เด็กแรกเกิดได้กินนมแม่อย่างเดียวอย่างน้อย 6 เดือนแรกติดต่อกัน',
      en: 'Newborns are exclusively breastfed for at least the first 6 months',
    },
    applies: { th: 'ครัวเรือนที่มีเด็กอายุ 6 เดือนถึง 1 ปี', en: 'households with a child aged 6 months to 1 year' },
    criterion: {
      th: 'เด็กทุกคนได้กินนมแม่อย่างเดียวติดต่อกันตลอด 6 เดือนแรก',
      en: 'all of them were exclusively breastfed for the first 6 months without a break',
    },
  }),
  row(3, 'person', null, APP_AND_REPORT, {
    label: {
      th: 'เด็กแรกเกิดถึง 12 ปี ได้รับวัคซีนป้องกันโรคครบตามตารางสร้างเสริมภูมิคุ้มกันโรค',
      en: 'Children from birth to age 12 are fully vaccinated under the immunization schedule',
    },
    applies: { th: 'ครัวเรือนที่มีเด็กแรกเกิดถึงอายุ 12 ปี', en: 'households with a child aged 12 or under' },
    criterion: { th: 'เด็กทุกคนได้รับวัคซีนครบตามตาราง', en: 'all of them have had every vaccine of the schedule' },
  }),
  row(4, 'household', 'health', APP_AND_REPORT, {
    label: {
      th: 'ครัวเรือนกินอาหารถูกสุขลักษณะ ปลอดภัย และได้มาตรฐาน',
      en: 'The household eats food that is hygienic, safe and up to standard',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'ผ่านครบทั้งสี่ข้อย่อย 4.1–4.4 (อาหารบรรจุสำเร็จ เนื้อสัตว์ ผัก การล้างมือและใช้ช้อนกลาง)',
      en: 'passes all four sub-items 4.1 to 4.4 (packaged food, meat, vegetables, clean hands and a serving spoon)',
    },
  }),
  row(5, 'household', 'health', APP_AND_REPORT, {
    label: {
      th: 'ครัวเรือนมีการใช้ยาเพื่อบำบัด บรรเทาอาการเจ็บป่วยเบื้องต้นอย่างเหมาะสม',
      en: 'The household uses medicines properly to treat and relieve minor illness',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'ผ่านครบทั้งสี่ข้อย่อย 5.1–5.4 (ยาสามัญประจำบ้าน ยาชุด ยาสมุนไพรหรือยาแผนโบราณ ผลิตภัณฑ์เสริมอาหาร)',
      en: 'passes all four sub-items 5.1 to 5.4 (home remedies, mixed-drug packs, herbal medicine, supplements)',
    },
  }),
  row(6, 'person', null, APP_AND_REPORT, {
    label: {
      th: 'คนอายุ 35 ปีขึ้นไป ได้รับการตรวจสุขภาพประจำปี',
      en: 'People aged 35 and over have an annual health check',
    },
    applies: { th: 'ครัวเรือนที่มีคนอายุ 35 ปีขึ้นไป', en: 'households with a person aged 35 or over' },
    criterion: { th: 'คนเหล่านี้ได้รับการตรวจสุขภาพประจำปีทุกคน', en: 'all of them had their annual check' },
  }),
  row(7, 'person', 'health', APP, {
    label: {
      th: 'คนอายุ 6 ปีขึ้นไป ออกกำลังกายอย่างน้อยสัปดาห์ละ 3 วัน ๆ ละ 30 นาที',
      en: 'People aged 6 and over exercise at least 3 days a week, 30 minutes a day',
    },
    applies: AGED_6_AND_OVER,
    criterion: {
      th: 'ทุกคนออกกำลังกายตามนี้ หรือออกแรงครั้งละ 10 นาทีขึ้นไป รวมวันละ 30 นาที อย่างน้อยสัปดาห์ละ 5 วัน',
      en: 'all of them do, or exert themselves 10 minutes or more at a time, 30 minutes a day, at least 5 days a week',
    },
  }),

  // Environment (สภาพแวดล้อม), 8 to 14
  row(8, 'household', 'living', APP, {
    label: {
      th: 'ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร',
      en: 'The household has secure tenure and a durable house',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'ผ่านทั้งสองข้อย่อย 8.1 มีความมั่นคงในที่อยู่อาศัย และ 8.2 บ้านมีสภาพคงทนถาวร',
      en: 'passes both sub-items: 8.1 secure tenure and 8.2 a durable house',
    },
  }),
  row(9, 'household', 'living', APP, {
    label: {
      th: 'ครัวเรือนมีน้ำสะอาดสำหรับดื่มและบริโภคเพียงพอตลอดปี อย่างน้อยคนละ 5 ลิตรต่อวัน',
      en: 'The household has enough clean water to drink and cook with all year, at least 5 litres per person per day',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: { th: 'มีน้ำสะอาดเพียงพอตามนี้', en: 'has that much clean water' },
  }),
  row(10, 'household', 'living', APP, {
    label: {
      th: 'ครัวเรือนมีน้ำใช้เพียงพอตลอดปี อย่างน้อยคนละ 45 ลิตรต่อวัน',
      en: 'The household has enough water for domestic use all year, at least 45 litres per person per day',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: { th: 'มีน้ำใช้เพียงพอตามนี้ (ประมาณคนละ 2 ปี๊บ)', en: 'has that much water (about 2 pip tins a person)' },
  }),
  row(
    11,
    'household',
    'living',
    assumed('items of the app are those of CDD; the same eight: รายงานคุณภาพชีวิตของประชาชนจังหวัดสุราษฎร์ธานี ปี 2561, p. 25'),
    {
      label: {
        th: 'ครัวเรือนมีการจัดการบ้านเรือนเป็นระเบียบเรียบร้อย สะอาด และถูกสุขลักษณะ',
        en: 'The household keeps its home orderly, clean and sanitary',
      },
      applies: EVERY_HOUSEHOLD,
      criterion: {
        th: 'มีครบทั้งแปดข้อย่อย 11.1–11.8 (ในบ้าน ที่ประกอบอาหาร ที่เก็บน้ำ สัตว์และแมลงพาหะ ขยะ น้ำเสีย ส้วม สารเคมี)',
        en: 'has all eight items 11.1 to 11.8 (rooms, kitchen, water store, pests, waste, drains, toilet, chemicals)',
      },
    },
  ),
  row(12, 'household', null, APP, {
    label: { th: 'ครัวเรือนไม่ถูกรบกวนจากมลพิษ', en: 'The household is not disturbed by pollution' },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'ไม่ถูกรบกวนทั้งหกข้อย่อย 12.1–12.6 (เสียง ความสั่นสะเทือน ฝุ่นละออง กลิ่น น้ำเสีย ขยะ)',
      en: 'disturbed by none of the six sub-items 12.1 to 12.6 (noise, vibration, dust, smell, waste water, waste)',
    },
  }),
  row(13, 'household', null, APP, {
    label: {
      th: 'ครัวเรือนมีการป้องกันอุบัติภัยและภัยธรรมชาติอย่างถูกวิธี',
      en: 'The household protects itself properly against accidents and natural disasters',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'มีครบทั้งสี่ข้อของ 13.1 (การขับขี่ยานพาหนะ เครื่องใช้ไฟฟ้า การประกอบอาชีพ ภัยธรรมชาติ)',
      en: 'has all four items of 13.1 (driving, electric appliances, work, natural disasters)',
    },
  }),
  row(14, 'household', null, APP, {
    label: {
      th: 'ครัวเรือนมีความปลอดภัยในชีวิตและทรัพย์สิน',
      en: 'The household is safe in life and property',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'ในรอบปีที่ผ่านมา ไม่มีเหตุตามข้อย่อย 14.1–14.6 เลย',
      en: 'in the past year, nothing under sub-items 14.1 to 14.6 happened',
    },
  }),

  // Education (การศึกษา), 15 to 19
  row(15, 'person', 'education', APP, {
    label: {
      th: 'เด็กอายุ 3-5 ปี ได้รับบริการเลี้ยงดูเตรียมความพร้อมก่อนวัยเรียน',
      en: 'Children aged 3 to 5 receive pre-school care',
    },
    applies: { th: 'ครัวเรือนที่มีเด็กอายุ 3-5 ปี', en: 'households with a child aged 3 to 5' },
    criterion: { th: 'เด็กได้รับบริการทุกคน', en: 'all of them receive it' },
  }),
  row(16, 'person', 'education', APP, {
    label: {
      th: 'เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี',
      en: 'Children aged 6 to 14 receive the 9 years of compulsory education',
    },
    applies: { th: 'ครัวเรือนที่มีเด็กอายุ 6-14 ปี', en: 'households with a child aged 6 to 14' },
    criterion: {
      th: 'เด็กได้เข้าเรียนชั้น ป.1 ถึง ม.3 ทุกคน',
      en: 'all of them are enrolled in Prathom 1 to Matthayom 3 (grades 1 to 9)',
    },
  }),
  row(17, 'person', 'education', APP, {
    label: {
      th: 'เด็กจบชั้น ม.3 ได้เรียนต่อชั้น ม.4 หรือเทียบเท่า',
      en: 'Children who finished Matthayom 3 (grade 9) go on to Matthayom 4 or equivalent',
    },
    applies: {
      th: 'ครัวเรือนที่มีเด็กจบชั้น ม.3 ในรอบปีที่ผ่านมา',
      en: 'households with a child who finished Matthayom 3 in the past year',
    },
    criterion: { th: 'เด็กได้เรียนต่อทุกคน', en: 'all of them went on' },
  }),
  row(18, 'person', null, APP, {
    label: {
      th: 'คนในครัวเรือนที่จบการศึกษาภาคบังคับ 9 ปี ที่ไม่ได้เรียนต่อและยังไม่มีงานทำ ได้รับการฝึกอบรมด้านอาชีพ',
      en: 'Members who finished compulsory education, do not study further and have no job receive vocational training',
    },
    applies: { th: 'ครัวเรือนที่มีคนเช่นนี้', en: 'households with such a person' },
    criterion: { th: 'คนเหล่านี้ได้รับการฝึกอบรมทุกคน', en: 'all of them were trained' },
  }),
  row(19, 'person', 'education', APP, {
    label: {
      th: 'คนอายุ 15-59 ปี อ่าน เขียนภาษาไทย และคิดเลขอย่างง่ายได้',
      en: 'People aged 15 to 59 can read and write Thai and do simple arithmetic',
    },
    applies: { th: 'ครัวเรือนที่มีคนอายุ 15-59 ปี', en: 'households with a person aged 15 to 59' },
    criterion: { th: 'คนเหล่านี้ทำได้ทุกคน', en: 'all of them can' },
  }),

  // Work and income (การมีงานทำและรายได้), 20 to 23
  row(20, 'person', 'income', APP, {
    label: { th: 'คนอายุ 15-59 ปี มีอาชีพและรายได้', en: 'People aged 15 to 59 have an occupation and an income' },
    applies: {
      th: 'ครัวเรือนที่มีคนอายุ 15-59 ปี ไม่นับผู้ที่เรียนอย่างเดียวโดยไม่ประกอบอาชีพ และคนพิการที่ช่วยเหลือตนเองไม่ได้',
      en: 'households with a person aged 15 to 59, except mere students and disabled persons who depend on others',
    },
    criterion: ALL_WORK,
  }),
  row(21, 'person', 'income', APP, {
    label: { th: 'คนอายุ 60 ปีขึ้นไป มีอาชีพและรายได้', en: 'People aged 60 and over have an occupation and an income' },
    applies: {
      th: 'ครัวเรือนที่มีคนอายุ 60 ปีขึ้นไป ไม่นับคนพิการที่ช่วยเหลือตนเองไม่ได้',
      en: 'households with a person aged 60 or over, except disabled persons who depend on others',
    },
    criterion: ALL_WORK,
  }),
  row(
    22,
    'household',
    'income',
    assumed('income as the app adds it up; the same 38,000 baht: รายงานคุณภาพชีวิตของประชาชนจังหวัดสุราษฎร์ธานี ปี 2561, p. 57'),
    {
      label: { th: 'รายได้เฉลี่ยของคนในครัวเรือนต่อปี', en: 'Average annual income of household members' },
      applies: EVERY_HOUSEHOLD,
      criterion: {
        th: 'รายได้จากอาชีพหลัก อาชีพรอง รายได้อื่น และที่ทำหรือหาไว้กินเอง เฉลี่ยไม่น้อยกว่าคนละ 38,000 บาทต่อปี',
        en: 'income from all work, other sources and in kind averages at least 38,000 baht per person per year',
      },
    },
  ),
  row(
    23,
    'household',
    null,
    assumed('any amount passes; that the app compares it with 38,000 baht is taken for a mistake'),
    {
      label: { th: 'ครัวเรือนมีการเก็บออมเงิน', en: 'The household saves money' },
      applies: EVERY_HOUSEHOLD,
      criterion: {
        th: 'ในรอบปีที่ผ่านมา ครัวเรือนมีการเก็บออมเงินไม่ว่าในรูปแบบใด',
        en: 'the household saved in some form in the past year',
      },
    },
  ),

  // Values (ค่านิยม), 24 to 31
  row(24, 'person', null, assumed('no exceptions, as in the app; the manual may have some'), {
    label: { th: 'คนในครัวเรือนไม่ดื่มสุรา', en: 'Household members do not drink alcohol' },
    applies: EVERY_HOUSEHOLD,
    criterion: { th: 'ไม่มีใครในครัวเรือนดื่มสุรา', en: 'nobody in the household drinks' },
  }),
  row(25, 'person', null, APP, {
    label: { th: 'คนในครัวเรือนไม่สูบบุหรี่', en: 'Household members do not smoke' },
    applies: EVERY_HOUSEHOLD,
    criterion: { th: 'ไม่มีใครในครัวเรือนสูบบุหรี่', en: 'nobody in the household smokes' },
  }),
  row(26, 'person', null, APP, {
    label: {
      th: 'คนอายุ 6 ปีขึ้นไป ปฏิบัติกิจกรรมทางศาสนาอย่างน้อยสัปดาห์ละ 1 ครั้ง',
      en: 'People aged 6 and over take part in religious activities at least once a week',
    },
    applies: AGED_6_AND_OVER,
    criterion: { th: 'คนเหล่านี้ปฏิบัติทุกคน', en: 'all of them do' },
  }),
  row(27, 'person', 'access', APP, {
    label: {
      th: 'ผู้สูงอายุ ได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
      en: 'Older persons are cared for by family, community, the state or the private sector',
    },
    applies: { th: 'ครัวเรือนที่มีคนอายุ 60 ปีขึ้นไป', en: 'households with a person aged 60 or over' },
    criterion: ALL_CARED_FOR,
  }),
  row(28, 'person', 'access', APP, {
    label: {
      th: 'ผู้พิการ ได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
      en: 'Persons with disabilities are cared for by family, community, the state or the private sector',
    },
    applies: { th: 'ครัวเรือนที่มีผู้พิการ', en: 'households with a disabled person' },
    criterion: {
      th: 'ผู้พิการได้รับการดูแลทุกคน (ข้อ 28.3) ไม่ว่าจะมีบัตรประจำตัวคนพิการหรือไม่',
      en: 'all of them are cared for (item 28.3), whether or not they hold a disability card',
    },
  }),
  row(29, 'person', null, APP, {
    label: {
      th: 'ผู้ป่วยเรื้อรัง ได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
      en: 'Chronically ill persons are cared for by family, community, the state or the private sector',
    },
    applies: { th: 'ครัวเรือนที่มีผู้ป่วยเรื้อรัง', en: 'households with a chronically ill person' },
    criterion: ALL_CARED_FOR,
  }),
  row(30, 'household', null, APP, {
    label: {
      th: 'ครัวเรือนมีส่วนร่วมทำกิจกรรมสาธารณะเพื่อประโยชน์ของชุมชน หรือท้องถิ่น',
      en: 'The household takes part in public activities for the good of the community or locality',
    },
    applies: EVERY_HOUSEHOLD,
    criterion: { th: 'มีส่วนร่วมในรอบปีที่ผ่านมา', en: 'took part in the past year' },
  }),
  row(31, 'household', null, assumed('how the items of 31.1 and 31.2 combine'), {
    label: { th: 'ครอบครัวมีความอบอุ่น', en: 'The family is warm and close' },
    applies: EVERY_HOUSEHOLD,
    criterion: {
      th: 'อยู่ 2 คนขึ้นไป ผ่านครบทั้งสามข้อของ 31.1; อยู่คนเดียว ไปมาหาสู่กับญาติอย่างน้อยปีละครั้ง หรือไม่มีญาติแต่มีความสุข (31.2)',
      en: 'two or more: all three items of 31.1; alone: yearly visits with relatives or, without any, happiness (31.2)',
    },
  }),
];

/**
 * The Basic Minimum Needs (ความจำเป็นพื้นฐาน, จปฐ.) of B.E. 2560–2564: 31 indicators, of which TPMAP counts 17 in its
 * five dimensions. The other 14 have the dimension `null` and never make a household poor. Frozen.
 *
 * The income of indicator 22 is in baht per person per year. Numbers are of this edition: the next one has others.
 *
 * Source: names and dimensions from a dashboard and a front end of TPMAP, criteria from an app that collects the
 * survey. None of them is the manual of the Community Development Department (CDD), so the `source` of each indicator
 * is an assumption, which it states. The dimensions are those of TPMAP's release of 2561, assumed to hold for 2562 to 2564.
 *
 * @example
 * ```ts
 * BMN_2560.indicators.filter(({ dimension }) => dimension === 'income').map(({ number }) => number); // => [20, 21, 22]
 * ```
 */
export const BMN_2560: Catalogue<Dimension> = /* @__PURE__ */ defineCatalogue<Dimension>({
  id: 'bmn-2560',
  label: {
    th: 'ความจำเป็นพื้นฐาน (จปฐ.) พ.ศ. 2560–2564',
    en: 'Basic Minimum Needs (BMN) 2017–2021 (B.E. 2560–2564)',
  },
  dimensions: {
    health: { th: 'สุขภาพ', en: 'Health' },
    living: { th: 'ความเป็นอยู่', en: 'Living conditions' },
    education: { th: 'การศึกษา', en: 'Education' },
    income: { th: 'รายได้', en: 'Income' },
    access: { th: 'การเข้าถึงบริการรัฐ', en: 'Access to public services' },
  },
  indicators: /* @__PURE__ */ rows(),
});
