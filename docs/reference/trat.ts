import { cutoffOf, decisionTable, formatThaiDate, gradesOf, type Language, reportDays, type Source } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { markdown, pageOf, WORDS } from './words.js';

const SAYS = {
  en: {
    title: 'Trat 2565',
    description: 'The programme of Trat in 2565: grades as a decision table, menus, districts and report days.',
    heading: 'The programme of Trat, 2565',
    intro: (id: string, version: string, states: number) =>
      `\`trat2565\` of \`kaechon/trat\`: id \`${id}\`, version ${version}. Its grades depend on ${states} standings.`,
    grades: 'Grades',
    gradesIntro: 'This table comes from checking the rules on every standing, best grade first.',
    menus: 'Outcome menus',
    menusIntro: 'The lowest menu is first. The team records a menu; rules only suggest one.',
    menuColumns: ['menu', 'label', 'basis'],
    suggestions: 'Suggested',
    suggestedColumns: ['a counted member can earn', 'an indicator remains', 'menu'],
    districts: 'Districts',
    districtColumns: ['code', 'name'],
    days: (count: number) => `Report days: ${count}`,
    daysIntro: (time: string, zone: string) => `Each report closes at ${time} in the time zone ${zone}.`,
    dayColumns: ['no.', 'day', 'cut-off, UTC'],
    help: 'Interventions',
    helpColumns: ['id', 'label', 'dimension', 'agency', 'what it gives'],
    sources: 'Sources',
    sourceColumns: ['what', 'basis', 'source'],
    grade: (name: string) => `grade ${name}`,
    allMenus: 'menus',
    calendar: 'calendar',
  },
  th: {
    title: 'ตราด 2565',
    description: 'โครงการของจังหวัดตราด 2565: ระดับเป็นตารางตัดสิน เมนู อำเภอ และวันรายงาน',
    heading: 'โครงการของจังหวัดตราด พ.ศ. 2565',
    intro: (id: string, version: string, states: number) =>
      `\`trat2565\` ของ \`kaechon/trat\` รหัส \`${id}\` รุ่น ${version} ระดับขึ้นกับสถานะ ${states} สถานะ`,
    grades: 'ระดับ',
    gradesIntro: 'ตารางนี้ได้จากการตรวจกติกากับทุกสถานะ เรียงจากระดับที่ดีที่สุด',
    menus: 'เมนูแก้จน',
    menusIntro: 'เรียงจากต่ำสุด ทีมเป็นผู้บันทึกเมนู กติกาทำได้เพียงเสนอแนะ',
    menuColumns: ['เมนู', 'ชื่อ', 'ประเภทแหล่งที่มา'],
    suggestions: 'ข้อเสนอแนะ',
    suggestedColumns: ['มีสมาชิกที่นับซึ่งหารายได้ได้', 'ยังมีตัวชี้วัดที่ไม่ผ่าน', 'เมนู'],
    districts: 'อำเภอ',
    districtColumns: ['รหัส', 'ชื่อ'],
    days: (count: number) => `วันรายงาน: ${count} วัน`,
    daysIntro: (time: string, zone: string) => `รายงานแต่ละฉบับปิดรับเวลา ${time} น. ตามเขตเวลา ${zone}`,
    dayColumns: ['ที่', 'วัน', 'เวลาปิดรับ (UTC)'],
    help: 'มาตรการช่วยเหลือ',
    helpColumns: ['รหัส', 'ชื่อ', 'มิติ', 'หน่วยงาน', 'สิ่งที่ให้'],
    sources: 'แหล่งที่มา',
    sourceColumns: ['สิ่งใด', 'ประเภทแหล่งที่มา', 'แหล่งที่มา'],
    grade: (name: string) => `ระดับ ${name}`,
    allMenus: 'เมนู',
    calendar: 'ปฏิทิน',
  },
} as const;

/** Trat's decision table and the rest of its programme. */
export function tratPage(language: Language) {
  const says = SAYS[language];
  const { id, version, grading, menus, areas, calendar, catalogue, interventions = [] } = trat2565;
  const { columns, rows } = decisionTable(gradesOf(trat2565), language);
  const days = reportDays(calendar);
  const basis = (source?: Source) => (source ? WORDS[language].basis[source.basis] : '');
  const dayIn = (day: string) =>
    language === 'th' ? formatThaiDate(day, { style: 'long' }) : `${day} (${formatThaiDate(day, { style: 'medium' })})`;
  const sources: (readonly [string, Source | undefined])[] = [
    ...grading.rules.map(({ grade, source }) => [says.grade(grade), source] as const),
    [says.allMenus, menus[0]?.source],
    [says.calendar, calendar.source],
    ...interventions.map(({ label, source }) => [label[language], source] as const),
  ];
  return pageOf(language, 'reference-trat', says, [
    says.intro(id, version, gradesOf(trat2565).space.states.length),
    `## ${says.grades}`,
    says.gradesIntro,
    markdown(
      columns.map(({ label }) => label),
      rows.map((row) => columns.map(({ key }) => row[key])),
    ),
    `## ${says.menus}`,
    says.menusIntro,
    markdown(
      says.menuColumns,
      menus.map(({ menu, label, source }) => [`\`${menu}\``, label[language], basis(source)]),
    ),
    `### ${says.suggestions}`,
    markdown(says.suggestedColumns, suggestions(language)),
    `## ${says.districts}`,
    markdown(
      says.districtColumns,
      areas.map(({ code, label }) => [code, label[language]]),
    ),
    `## ${says.days(days.length)}`,
    says.daysIntro(calendar.time, calendar.timeZone),
    markdown(
      says.dayColumns,
      days.map((day, place) => [place + 1, dayIn(day), cutoffOf(calendar, day)]),
    ),
    `## ${says.help}`,
    markdown(
      says.helpColumns,
      interventions.map(({ id: name, label, dimension, agency, benefit }) => [
        `\`${name}\``,
        label[language],
        catalogue.dimensions[dimension][language],
        agency[language],
        benefit?.[language],
      ]),
    ),
    `## ${says.sources}`,
    markdown(
      says.sourceColumns,
      sources.map(([what, source]) => [what, basis(source), source?.ref]),
    ),
  ]);
}

/** The menu suggested for every case that the rules of Trat tell apart. */
function suggestions(language: Language): string[][] {
  const flag = (one: boolean) => (one ? WORDS[language].yes : WORDS[language].no);
  const both = [true, false];
  return both.flatMap((earner) =>
    both.map((remains) => {
      const suited = both.map((incomeShort) =>
        trat2565.menus
          .filter(({ suits }) => suits?.({ earner, incomeShort: incomeShort && remains, settled: !remains }))
          .map(({ label }) => label[language])
          .join(', '),
      );
      return [flag(earner), flag(remains), [...new Set(suited)].join(' / ')];
    }),
  );
}
