import type { Label, Language } from 'kaechon';
import { markdown, pageOf } from './words.js';

interface Task {
  readonly title: Label;
  /** Where the functions are imported from; `kaechon` unless said. */
  readonly from?: string;
  /** What each function does, by its name: in English, in Thai. */
  readonly functions: Readonly<Record<string, readonly [en: string, th: string]>>;
}

/** Every function of the package by what it is needed for. */
export const TASKS: readonly Task[] = [
  {
    title: { en: 'Read records', th: 'อ่านข้อมูล' },
    functions: {
      readTables: ['reads households from one table for each kind of record', 'อ่านครัวเรือนจากตารางแยกตามชนิดข้อมูล'],
      readHouseholds: ['reads households, one object for each', 'อ่านครัวเรือน หนึ่งออบเจกต์ต่อหนึ่งครัวเรือน'],
      readHousehold: ['reads one household, for example from a form', 'อ่านหนึ่งครัวเรือน เช่น จากแบบฟอร์ม'],
      startReading: ['reads rows that come one at a time', 'อ่านแถวที่เข้ามาทีละแถว'],
      sheetRows: ['makes rows from the lines of a sheet', 'สร้างแถวจากบรรทัดของแผ่นงาน'],
      checkRegister: ['finds what looks wrong across households', 'หาสิ่งผิดสังเกตระหว่างครัวเรือน'],
      householdRows: ['writes a household as rows of tables', 'เขียนครัวเรือนเป็นแถวของตาราง'],
      householdSchema: ['gives the checks to a form library or router', 'ให้การตรวจแก่ไลบรารีแบบฟอร์มหรือเราเตอร์'],
      readDimension: ['reads the name of a dimension', 'อ่านชื่อมิติ'],
    },
  },
  {
    title: { en: 'Record what happens', th: 'บันทึกเหตุการณ์' },
    functions: {
      recordEvent: ['records one event of a household', 'บันทึกหนึ่งเหตุการณ์ของครัวเรือน'],
      withdrawEvent: ['removes a recorded event', 'ยกเลิกเหตุการณ์ที่บันทึกไว้'],
      historyOf: ['lists all events of a household', 'แสดงเหตุการณ์ทั้งหมดของครัวเรือน'],
      bareHousehold: ['gives the household as it joined the register', 'ให้ครัวเรือน ณ เวลาเข้าทะเบียน'],
      mergeHouseholds: ['merges two copies that were changed separately', 'รวมสองสำเนาที่แก้ไขแยกกัน'],
      eventSchema: ['gives the checks of events to a form or queue', 'ให้การตรวจเหตุการณ์แก่แบบฟอร์มหรือคิว'],
      recodeAreas: ['moves households to the codes of new boundaries', 'ย้ายครัวเรือนไปยังรหัสของเขตการปกครองใหม่'],
    },
  },
  {
    title: { en: 'Ask about one household', th: 'ถามเรื่องหนึ่งครัวเรือน' },
    functions: {
      statusOf: ['gives everything about a household on a day', 'ให้ทุกเรื่องของครัวเรือน ณ วันหนึ่ง'],
      gradeHousehold: ['gives its grade, and the next better one', 'ให้ระดับ และระดับถัดไปที่ดีกว่า'],
      explainGrading: ['explains in words why it has this grade', 'อธิบายเป็นถ้อยคำว่าเหตุใดจึงได้ระดับนี้'],
      menuOf: ['gives the menu that its team chose', 'ให้เมนูที่ทีมเลือก'],
      suggestMenu: ['gives the menu that the rules suggest', 'ให้เมนูที่กติกาเสนอแนะ'],
      planStatus: [
        'sorts its plan into done, open, overdue and uncovered',
        'จำแนกแผนเป็นเสร็จแล้ว ยังไม่ครบกำหนด เลยกำหนด และไม่มีกิจกรรมรองรับ',
      ],
      interventionsFor: ['lists the help for the indicators that remain', 'แสดงมาตรการช่วยเหลือสำหรับตัวชี้วัดที่ยังไม่ผ่าน'],
      carersOf: ['lists who looks after it', 'แสดงผู้ดูแล'],
      areaOn: ['gives the area it lives in', 'ให้พื้นที่ที่อาศัยอยู่'],
      isRegistered: ['says whether it is on the register', 'บอกว่าอยู่ในทะเบียนหรือไม่'],
    },
  },
  {
    title: { en: 'Report a day', th: 'รายงานของวันหนึ่ง' },
    functions: {
      weeklyReport: ['counts the figures of a day', 'นับตัวเลขของวันหนึ่ง'],
      reportSeries: ['counts many days in one pass', 'นับหลายวันในรอบเดียว'],
      startReport: ['counts households one by one, in constant memory', 'นับทีละครัวเรือน ใช้หน่วยความจำคงที่'],
      mergeReports: ['adds two reports', 'รวมรายงานสองฉบับ'],
      emptyReport: ['gives an empty report to start adding to', 'ให้รายงานว่างสำหรับเริ่มรวม'],
      unionOf: [
        'counts each household that failed any of the given dimensions once',
        'นับครัวเรือนที่ตกเกณฑ์มิติใดมิติหนึ่งที่ระบุ ครัวเรือนละครั้ง',
      ],
      careCoverage: [
        'lists households with no carer and areas without a supervisor',
        'แสดงครัวเรือนที่ไม่มีผู้ดูแลและพื้นที่ที่ไม่มีผู้กำกับดูแล',
      ],
      worklist: ['lists whom to visit, and why', 'แสดงครัวเรือนที่ต้องลงเยี่ยม และเหตุผล'],
    },
  },
  {
    title: { en: 'Compare days', th: 'เปรียบเทียบวัน' },
    functions: {
      publishedFiguresOf: ['gives the figures of a report for comparison', 'ให้รายงานเป็นตัวเลขสำหรับเปรียบเทียบ'],
      movement: ['lists what changed between two days', 'แสดงการเปลี่ยนแปลงระหว่างสองวัน'],
      pace: [
        'says how many households must reach the best grade in each report until the deadline',
        'บอกว่าแต่ละรายงานต้องมีอีกกี่ครัวเรือนถึงระดับดีที่สุดจึงจะทันกำหนด',
      ],
      compareReports: ['lists what late entries changed', 'แสดงสิ่งที่เปลี่ยนเพราะบันทึกย้อนหลัง'],
      reconcile: ['lists differences that published figures do not explain', 'แสดงส่วนต่างที่ตัวเลขซึ่งเผยแพร่แล้วไม่ได้อธิบาย'],
    },
  },
  {
    title: { en: 'Write a report', th: 'เขียนรายงาน' },
    functions: {
      formatReport: ['writes the report as the office words it', 'เขียนรายงานตามถ้อยคำของสำนักงาน'],
      reportTables: ['makes tables of a report', 'ทำรายงานเป็นตาราง'],
      formatCsv: ['writes a table as CSV', 'เขียนตารางเป็น CSV'],
    },
  },
  {
    title: { en: 'Draw a report', th: 'วาดแผนภูมิ' },
    from: 'kaechon/charts',
    functions: { reportCharts: ['makes Vega-Lite charts of a report', 'ทำรายงานเป็นแผนภูมิ Vega-Lite'] },
  },
  {
    title: { en: 'Publish a report', th: 'เผยแพร่รายงาน' },
    from: 'kaechon/publish',
    functions: {
      publicationOutlook: [
        'counts the small tallies of each level and group, before anything is hidden',
        'นับยอดที่เล็กของแต่ละระดับพื้นที่และกลุ่มตัวเลข ก่อนปกปิด',
      ],
      suppressReport: [
        'hides small numbers, and others from which they could be calculated',
        'ปกปิดยอดที่น้อยและยอดอื่นที่ใช้คำนวณย้อนได้',
      ],
      suppressReports: [
        'hides the same in several reports that are read side by side',
        'ปกปิดเช่นเดียวกันในหลายรายงานที่อ่านเทียบกันได้',
      ],
      planPublication: [
        'does the same week after week, and says what nothing can protect any more',
        'ทำเช่นเดียวกันสัปดาห์ต่อสัปดาห์ และบอกตัวเลขที่คุ้มครองไม่ได้อีก',
      ],
      auditSuppression: ['says what an intruder can still calculate', 'บอกว่าบุคคลภายนอกยังคำนวณย้อนได้เพียงใด'],
      auditPublication: [
        'says what an intruder can calculate from several reports',
        'บอกว่าบุคคลภายนอกคำนวณย้อนจากหลายรายงานได้เพียงใด',
      ],
      groupDisclosure: [
        'lists the figures in which a whole group is alike',
        'บอกตัวเลขที่ทั้งกลุ่มเหมือนกันหมด จึงรู้ของทุกครัวเรือนในกลุ่ม',
      ],
      roundReports: ['rounds every number instead of hiding the small ones', 'ปัดเศษทุกตัวเลขแทนการปกปิดยอดที่เล็ก'],
      pseudonymise: ['replaces an id by a name that needs a key', 'แทนรหัสด้วยนามแฝงที่ต้องใช้กุญแจ'],
      isThaiId: ['says whether a text is a Thai identification number', 'บอกว่าข้อความเป็นเลขประจำตัวประชาชนหรือไม่'],
      maskThaiId: ['hides the digits that identify a person', 'ปิดเลขที่ระบุตัวบุคคล'],
    },
  },
  {
    title: { en: 'Set the rules of a province', th: 'กำหนดกติกาของจังหวัด' },
    functions: {
      defineProgramme: ['checks and proves what a province decided', 'ตรวจและพิสูจน์สิ่งที่จังหวัดกำหนด'],
      defineCatalogue: ['checks a list of indicators', 'ตรวจชุดตัวชี้วัด'],
      readProgramme: ['reads a programme from JSON', 'อ่านโครงการจาก JSON'],
      programmeData: ['writes a programme as JSON', 'เขียนโครงการเป็น JSON'],
      gradeRules: ['makes rules from ranges', 'สร้างกติกาจากช่วงค่า'],
      defineRules: ['proves a table of rules of your own', 'พิสูจน์ตารางกติกาของตนเอง'],
      proveRules: ['lists gaps and overlaps', 'แสดงช่องว่างและส่วนที่ทับกัน'],
      decide: ['looks up the answer for a standing', 'เปิดดูคำตอบของสถานะ'],
      decisionTable: ['shows rules as a table', 'แสดงกติกาเป็นตาราง'],
      gradesOf: ['gives the proved grades of a programme', 'ให้ระดับที่พิสูจน์แล้วของโครงการ'],
      standingSpace: ['lists every standing', 'แสดงทุกสถานะ'],
      compareRules: ['lists the standings that two sets of rules grade differently', 'แสดงสถานะที่กติกาสองชุดให้ระดับต่างกัน'],
      compareProgrammes: ['lists households that would change grade', 'แสดงครัวเรือนที่จะเปลี่ยนระดับ'],
      runCases: ['runs cases with known answers', 'รันกรณีที่ทราบคำตอบ'],
    },
  },
  {
    title: { en: 'Days and the report cycle', th: 'วันที่และรอบรายงาน' },
    functions: {
      readThaiDate: ['reads a Thai date', 'อ่านวันที่แบบไทย'],
      formatThaiDate: ['writes a Thai date', 'เขียนวันที่แบบไทย'],
      isDay: ['says whether a day exists', 'บอกว่าวันนั้นมีอยู่หรือไม่'],
      fiscalYearOf: ['gives the fiscal year of a day', 'ให้ปีงบประมาณของวัน'],
      reportDays: ['lists the report days', 'แสดงวันรายงานทั้งหมด'],
      reportDayOf: ['gives the report day of a day', 'ให้วันรายงานของวันหนึ่ง'],
      cutoffOf: ['gives the instant at which a report closes', 'ให้เวลาปิดรับรายงาน'],
      nextReport: ['gives the next report that is open', 'ให้รายงานถัดไปที่ยังเปิดรับ'],
      reportStatus: ['says which reports are on time, late or missing', 'บอกว่ารายงานใดทันกำหนด ล่าช้า หรือยังไม่ได้รับ'],
      formatCalendar: ['writes the cycle as a calendar file', 'เขียนรอบรายงานเป็นไฟล์ปฏิทิน'],
    },
  },
  {
    title: { en: 'Count in a database', th: 'นับในฐานข้อมูล' },
    from: 'kaechon/query',
    functions: {
      reportQuery: ['writes the report as one SQL statement', 'เขียนรายงานเป็นคำสั่ง SQL คำสั่งเดียว'],
      reportFromRows: ['makes the report from the rows of the statement', 'สร้างรายงานจากแถวของคำสั่ง'],
      registerQuery: ['lists rows that would be refused', 'แสดงแถวที่จะถูกปฏิเสธ'],
    },
  },
  {
    title: { en: 'Keep millions of households', th: 'เก็บหลายล้านครัวเรือน' },
    from: 'kaechon/register',
    functions: {
      packRegister: ['packs households into typed arrays', 'บรรจุครัวเรือนลงใน typed array'],
      startPacking: ['packs households that come one at a time', 'บรรจุครัวเรือนที่เข้ามาทีละครัวเรือน'],
      registerFromBuffers: ['makes a register from stored arrays', 'สร้างทะเบียนจากอาร์เรย์ที่เก็บไว้'],
      registerParts: ['divides a register among threads', 'แบ่งทะเบียนให้หลายเธรด'],
    },
  },
  {
    title: { en: 'Use the files that offices have', th: 'ใช้ไฟล์ที่สำนักงานมีอยู่' },
    from: 'kaechon/sources',
    functions: {
      readSurveyResults: ['reads a survey, one row for each household', 'อ่านแบบสำรวจ หนึ่งแถวต่อหนึ่งครัวเรือน'],
      readTpmap: ['reads a public file of TPMAP', 'อ่านไฟล์สาธารณะของ TPMAP'],
      readTpmapFile: ['reads the same file, with the refused rows', 'อ่านไฟล์เดียวกัน พร้อมแถวที่ถูกปฏิเสธ'],
      tpmapFigures: ['makes figures from it for comparison', 'สร้างตัวเลขสำหรับเปรียบเทียบ'],
      householdProfiles: ['prepares households for a measure', 'เตรียมครัวเรือนสำหรับการวัด'],
      dhis2DataValues: ['writes a report as data values of DHIS2', 'เขียนรายงานเป็นค่าข้อมูลของ DHIS2'],
    },
  },
  {
    title: { en: 'Measure poverty', th: 'วัดความยากจน' },
    from: 'kaechon/measure',
    functions: { alkireFoster: ['measures by Alkire and Foster', 'วัดด้วยวิธีของ Alkire และ Foster'] },
  },
];

const SAYS = {
  en: {
    title: 'API by task',
    description: 'Every function of kaechon, by what you want to do.',
    heading: 'API by task',
    intro:
      'Every function, by what you want to do. On the site each name leads to its page: arguments, result, errors and an example.',
    from: (entry: string) => `Import from \`${entry}\`.`,
    columns: ['function', 'what it does'],
  },
  th: {
    title: 'API ตามงาน',
    description: 'ฟังก์ชันทุกตัวของ kaechon ตามสิ่งที่ต้องการทำ',
    heading: 'API ตามงาน',
    intro: 'ฟังก์ชันทุกตัวตามสิ่งที่ต้องการทำ ในเว็บไซต์ ชื่อฟังก์ชันเป็นลิงก์ไปยังหน้าของฟังก์ชัน ซึ่งบอกอาร์กิวเมนต์ ผลลัพธ์ ข้อผิดพลาด และตัวอย่าง',
    from: (entry: string) => `นำเข้าจาก \`${entry}\``,
    columns: ['ฟังก์ชัน', 'ทำอะไร'],
  },
} as const;

export function tasksPage(language: Language) {
  const says = SAYS[language];
  const at = language === 'en' ? 0 : 1;
  return pageOf(language, 'api-by-task', says, [
    says.intro,
    ...TASKS.flatMap(({ title, from = 'kaechon', functions }) => [
      `## ${title[language]}`,
      says.from(from),
      markdown(
        says.columns,
        Object.entries(functions).map(([name, words]) => [`\`${name}\``, words[at]]),
      ),
    ]),
  ]);
}
