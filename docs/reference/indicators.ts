import { BMN_2560, type Indicator, type Language } from 'kaechon';
import { markdown, pageOf, WORDS } from './words.js';

const SAYS = {
  en: {
    title: 'Indicators',
    description: 'The 31 indicators of the Basic Minimum Needs survey of 2560–2564: criterion, dimension and source.',
    heading: 'The indicators of 2560–2564',
    intro: (all: number, counted: number) =>
      `\`BMN_2560\` is the Basic Minimum Needs survey (จปฐ.) of B.E. 2560–2564: ${all} indicators, of which TPMAP counts ${counted}. Numbers mean something only within this edition.`,
    columns: ['no.', 'indicator', 'asked of', 'in', 'passed when'],
    counted: (dimension: string) => `${dimension}: counted`,
    others: 'Not counted',
    othersIntro:
      'The survey asks about these indicators, but failing one does not make a household poor. So a record must not list it as failed.',
    sources: 'Sources',
    sourceColumns: ['no.', 'basis', 'source'],
  },
  th: {
    title: 'ตัวชี้วัด',
    description: 'ตัวชี้วัด จปฐ. 31 ตัว ปี 2560–2564: เกณฑ์ มิติ และแหล่งที่มา',
    heading: 'ตัวชี้วัดของ พ.ศ. 2560–2564',
    intro: (all: number, counted: number) =>
      `\`BMN_2560\` คือ จปฐ. ฉบับ พ.ศ. 2560–2564 มี ${all} ตัวชี้วัด ในจำนวนนี้ TPMAP นับ ${counted} ตัวชี้วัด หมายเลขมีความหมายเฉพาะในฉบับนี้`,
    columns: ['ที่', 'ตัวชี้วัด', 'ถามจาก', 'ใน', 'ผ่านเมื่อ'],
    counted: (dimension: string) => `${dimension}: นับ`,
    others: 'ไม่นับ',
    othersIntro: 'แบบสำรวจถามตัวชี้วัดเหล่านี้ แต่การตกเกณฑ์ไม่ทำให้เป็นครัวเรือนยากจน ระเบียนจึงต้องไม่ระบุว่าตกเกณฑ์',
    sources: 'แหล่งที่มา',
    sourceColumns: ['ที่', 'ประเภทแหล่งที่มา', 'แหล่งที่มา'],
  },
} as const;

/** The 31 indicators, by dimension, with where each is from. */
export function indicatorsPage(language: Language) {
  const says = SAYS[language];
  const { indicators, dimensions } = BMN_2560;
  const rowsOf = (some: readonly Indicator<string>[]) =>
    markdown(
      says.columns,
      some.map(({ number, label, unit, applies, criterion }) => [
        number,
        label[language],
        WORDS[language].unit[unit],
        applies[language],
        criterion[language],
      ]),
    );
  const refs = new Map<string, Indicator<string>[]>();
  for (const one of indicators) refs.set(one.source.ref, [...(refs.get(one.source.ref) ?? []), one]);
  const counted = indicators.filter(({ dimension }) => dimension !== null);
  return pageOf(language, 'reference-indicators', says, [
    says.intro(indicators.length, counted.length),
    ...Object.entries(dimensions).flatMap(([key, label]) => [
      `## ${says.counted(label[language])}`,
      rowsOf(indicators.filter(({ dimension }) => dimension === key)),
    ]),
    `## ${says.others}`,
    says.othersIntro,
    rowsOf(indicators.filter(({ dimension }) => dimension === null)),
    `## ${says.sources}`,
    markdown(
      says.sourceColumns,
      [...refs].map(([ref, some]) => [
        some.map(({ number }) => number).join(', '),
        [...new Set(some.map(({ source }) => WORDS[language].basis[source.basis]))].join(', '),
        ref,
      ]),
    ),
  ]);
}
