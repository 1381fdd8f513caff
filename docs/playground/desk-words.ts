import type { Label, Language } from 'kaechon';

/*
 * What the desk of files, the form of rules and the buttons say. `{0}`, `{1}` stand for what is told. The words of results and
 * publication are in words.ts.
 */
const TEXTS = {
  dropTitle: ['หรือลากไฟล์มาวางที่นี่', 'Or drop your files here'],
  dropNote: [
    'รับไฟล์ CSV และ Excel (.xlsx) หน้านี้ดูจากหัวตารางว่าไฟล์ใดเป็นตารางใด ชื่อไฟล์เป็นอะไรก็ได้ จำเป็นต้องมีตารางครัวเรือน สมาชิก และตัวชี้วัดที่ตกเกณฑ์',
    'CSV and Excel (.xlsx) files are read. The headings show which table a file is; its name does not matter. The tables of households, members and deprivations are required.',
  ],
  choose: ['เลือกไฟล์', 'Choose files'],
  templates: ['ดาวน์โหลดแบบฟอร์มเปล่า (Excel)', 'Download empty templates (Excel)'],
  sheets: ['ไฟล์ที่นำเข้า', 'Files'],
  sheetTable: ['เป็นตาราง', 'It is the table'],
  noTable: ['เลือกตาราง', 'choose a table'],
  notRead: ['ไม่อ่าน', 'not read'],
  readIt: ['อ่าน {0}', 'Read {0}'],
  remove: ['ไม่อ่าน {0}', 'Do not read {0}'],
  whichTable: ['หัวตารางไม่บอกว่าเป็นตารางใด โปรดเลือก', 'The headings do not show which table this is. Choose one.'],
  headingRow: ['หัวตารางอยู่แถวที่', 'Headings in row'],
  rowCount: ['{0} แถว', 'rows: {0}'],
  empty: ['ไฟล์ว่าง ไม่มีข้อมูลใต้หัวตาราง', 'This file is empty: there is nothing below its headings.'],
  brokenQuotes: ['เครื่องหมายคำพูดไม่ครบคู่ จึงไม่ได้อ่านทั้งไฟล์', 'A quotation mark is not closed, so none of the file was read.'],
  oldWorkbook: [
    'เป็นไฟล์ Excel รุ่นเก่า (.xls) โปรดบันทึกเป็น .xlsx หรือ CSV แล้วนำมาวางใหม่',
    'This is a workbook of an old Excel version (.xls). Save it as .xlsx or CSV, and drop it again.',
  ],
  unreadable: [
    'อ่านไฟล์นี้ไม่ได้ โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx หรือ CSV ใหม่',
    'This file cannot be read. Open it in Excel, save it as .xlsx or CSV, and drop it again.',
  ],
  windows874: [
    'ไม่ใช่ UTF-8 จึงอ่านเป็นภาษาไทยแบบ Windows-874 โปรดตรวจว่าตัวอักษรถูกต้อง',
    'Not UTF-8, so it was read as Thai of Windows-874. Check that its letters are right.',
  ],
  shortRows: [
    '{0} แถวมีเซลล์น้อยกว่าหัวตาราง ถือว่าเซลล์ที่ขาดว่างเปล่า',
    'Rows with fewer cells than headings: {0}. The missing cells count as empty.',
  ],
  titleRows: [
    'พบหัวตารางในแถวที่ {0} แถวก่อนหน้าเป็นชื่อเรื่อง จึงไม่อ่าน',
    'The headings were found in row {0}; the rows above are a title and are not read.',
  ],
  unknownColumns: [
    'ตารางนี้ไม่มีคอลัมน์ต่อไปนี้ คอลัมน์ที่ไม่จำเป็น เช่น ชื่อ-สกุล ไม่ต้องอ่าน',
    'The table does not have these columns. You can leave out what is not needed, such as names.',
  ],
  leaveOut: ['ไม่อ่านคอลัมน์ {0}', 'Leave out {0}'],
  leaveAllOut: ['ไม่อ่านคอลัมน์ที่ไม่รู้จักทั้งหมด ({0})', 'Leave out all unknown columns ({0})'],
  noHeading: ['คอลัมน์ที่ {0} (ไม่มีหัว)', 'column {0} (no heading)'],
  columnIs: ['{0} คือ', '{0} is'],
  ask: ['เลือก', 'choose'],
  columnsLeftOut: ['ไม่อ่านคอลัมน์: {0}', 'Columns left out: {0}'],
  missingColumns: ['ยังขาดคอลัมน์: {0}', 'Columns still missing: {0}'],
  replacedBy: ['ไฟล์ใหม่แทนที่ {0}', 'This newer file replaces {0}.'],
  readBoth: ['อ่านทั้งสองไฟล์', 'Read both'],
  correction: ['แถวที่แก้ไขแล้ว จะแทนแถวเดิมของไฟล์เดิม', 'Corrected rows: each replaces its earlier row.'],
  strayCorrections: [
    '{0} แถวที่แก้ไขแล้วหาแถวเดิมไม่พบ จึงไม่ได้อ่าน',
    'Corrected rows whose earlier row was not found, and that were not read: {0}.',
  ],
  toAnswer: ['มี {0} ไฟล์ที่ต้องตอบก่อนจึงจะอ่านได้', 'Files with a question to answer before they are read: {0}.'],
  tablesMissing: ['ยังขาดตาราง: {0}', 'Tables still missing: {0}.'],
  wordsTitle: ['คำที่ไม่รู้จัก', 'Unknown words'],
  wordsNote: [
    'ตอบครั้งเดียว หน้านี้จำไว้จนกว่าจะปิด และใช้กับทุกไฟล์ที่มีคำเดียวกัน',
    'Answer once. The page remembers it until it is closed, for every file with the same word.',
  ],
  tickNote: [
    'เครื่องหมาย / หรือ ✓ ในแบบฟอร์มมักหมายถึง “ใช่” ทะเบียนรับ ใช่ ไม่ใช่ 1 0 true หรือ false จึงขอให้ยืนยัน',
    'In office forms / or ✓ usually means “yes”. The register takes yes, no, 1, 0, true or false, so confirm what it means.',
  ],
  wordOf: ['“{0}” ในคอลัมน์ {1} ({2} แถว) หมายถึง', '“{0}” under {1} (rows: {2}) means'],
  wordBlank: ['เซลล์ว่าง', 'an empty cell'],
  wordUnknown: ['ไม่ทราบ (แถวยังไม่ผ่าน)', 'not known (the rows stay rejected)'],
  useWords: ['ใช้ความหมายเหล่านี้', 'Use these meanings'],
  yes: ['ใช่', 'yes'],
  no: ['ไม่ใช่', 'no'],
  otherProvince: [
    'ไฟล์เป็นของจังหวัด{0} ปีงบประมาณ {1} แต่กติกาที่ใช้อยู่เป็นของจังหวัด{2} ปีงบประมาณ {3}',
    'The files are of {0}, fiscal year {1}. The rules in use are of {2}, fiscal year {3}.',
  ],
  openProvince: ['ใช้กติกากับจังหวัด{0} ปีงบประมาณ {1}', 'Use the rules for {0}, fiscal year {1}'],
  nobody: [
    'ไม่มีครัวเรือนในทะเบียน ณ {0} ข้อมูลวันแรกในทะเบียนคือ {1} โปรดเลือกวันอื่น หรือปีอื่นในข้อ 2',
    'No household is on the register on {0}. Its first day is {1}. Choose another day, or another year in part 2.',
  ],
  keep: ['เก็บทะเบียนไว้ในเบราว์เซอร์นี้', 'Keep the register in this browser'],
  kept: [
    'ทะเบียนนี้เก็บอยู่ในเบราว์เซอร์นี้ เปิดหน้านี้อีกครั้งแล้วยังอยู่',
    'This register is kept in this browser, and is here after a reload.',
  ],
  forget: ['ลืมทะเบียนที่เก็บไว้', 'Forget the kept register'],
  rulesTitle: ['2. จังหวัดและกติกา', '2. Province and rules'],
  rulesInUse: ['ใช้อยู่: {0}', 'In use: {0}'],
  edit: ['เปลี่ยนจังหวัด ปี หรือกติกา', 'Change the province, the year or the rules'],
  province: ['จังหวัด', 'Province'],
  year: ['ปีงบประมาณ พ.ศ.', 'Fiscal year (B.E.)'],
  labelTh: ['ชื่อโครงการ (ไทย)', 'Name of the programme (Thai)'],
  labelEn: ['ชื่อโครงการ (อังกฤษ)', 'Name of the programme (English)'],
  opened: ['วันเปิดทะเบียน', 'Register opens'],
  deadline: ['วันสิ้นสุด', 'Deadline'],
  every: ['รายงานทุก', 'A report every'],
  week: ['สัปดาห์', 'week'],
  twoWeeks: ['สองสัปดาห์', 'two weeks'],
  monthEnd: ['สิ้นเดือน', 'end of a month'],
  quarterEnd: ['สิ้นไตรมาส', 'end of a quarter'],
  weekday: ['วันรายงาน', 'Report day'],
  time: ['เวลาปิดรับ', 'Cut-off time'],
  gradedBy: ['นับตาม', 'Count'],
  indicator: ['ตัวชี้วัด', 'indicators'],
  dimension: ['มิติ', 'dimensions'],
  startRules: ['เริ่มจากเกณฑ์', 'Start from the grades of'],
  chooseRules: ['เลือก', 'choose'],
  boxesCaption: ['เกณฑ์ของแต่ละระดับ จากดีที่สุด', 'The rule of each grade, best first'],
  boxesNote: [
    'หนึ่งแถวคือหนึ่งช่วง ระดับเดียวมีได้หลายช่วง เขียนช่วงเป็น 2 หรือ 1–3 หรือ ≥1 หรือ <2/3 หรือ 50% ช่องว่างคือไม่กำหนด',
    'One row is one range; a grade may have several. Write a range as 2, 1–3, ≥1, <2/3 or 50%. An empty field sets no limit.',
  ],
  grade: ['ระดับ', 'Grade'],
  meaning: ['ความหมาย (ไทย)', 'Meaning (Thai)'],
  meaningEn: ['ความหมาย (อังกฤษ)', 'Meaning (English)'],
  failed: ['ตกเกณฑ์', 'Failed'],
  passed: ['ผ่านแล้ว', 'Passed'],
  remaining: ['ยังเหลือ', 'Remaining'],
  share: ['สัดส่วนที่ผ่าน', 'Share passed'],
  halted: ['แจ้งว่าทำไม่ได้', 'Declared impossible'],
  any: ['ไม่กำหนด', 'any'],
  addBox: ['เพิ่มช่วงของระดับ {0}', 'Add a range to grade {0}'],
  addGrade: ['เพิ่มระดับ', 'Add a grade'],
  removeRow: ['ลบช่วงที่ {1} ของระดับ {0}', 'Remove range {1} of grade {0}'],
  fieldOf: ['{0} ระดับ {1} ช่วงที่ {2}', '{0}, grade {1}, range {2}'],
  badRange: ['อ่านช่วง “{0}” ไม่ได้', '“{0}” is not a range'],
  proved: ['พิสูจน์แล้ว: ทั้ง {0} กรณีมีระดับเดียวพอดี', 'Proved: each of the {0} cases has exactly one grade.'],
  unproved: [
    'กติกานี้ยังใช้ไม่ได้ รายงานใช้กติกาเดิมอยู่',
    'These rules cannot be used yet. The report still uses the rules before them.',
  ],
  wouldMove: ['หากใช้กติกานี้ ครัวเรือนที่จะเปลี่ยนระดับ ณ {1}: {0}', 'Households that would change grade on {1}: {0}.'],
  moveOf: ['จาก {0} เป็น {1}: {2} ครัวเรือน เช่น {3}', 'From {0} to {1}: {2} households, such as {3}'],
  useRules: ['ใช้กติกานี้', 'Use these rules'],
  inUse: ['กติกานี้ใช้อยู่', 'These rules are in use.'],
  menusTitle: ['เมนูแก้จน จากต่ำสุด', 'Outcome menus, lowest first'],
  menuName: ['รหัสเมนู', 'Menu'],
  addMenu: ['เพิ่มเมนู', 'Add a menu'],
  removeMenu: ['ลบเมนู {0}', 'Remove menu {0}'],
  openRules: ['เปิดกติกาจากไฟล์ (Excel หรือ JSON)', 'Open rules from a file (Excel or JSON)'],
  saveSheets: ['บันทึกกติกาเป็น Excel', 'Save the rules for Excel'],
  saveJson: ['บันทึกกติกาเป็น JSON', 'Save the rules as JSON'],
  saveTypeScript: ['บันทึกกติกาเป็น TypeScript', 'Save the rules as TypeScript'],
  copyLink: ['คัดลอกลิงก์ของกติกาและการตั้งค่า', 'Copy a link to these rules and settings'],
  linkNote: [
    'ลิงก์มีเฉพาะกติกาและการตั้งค่า ไม่มีข้อมูลครัวเรือน',
    'The link contains only rules and settings, no data of households.',
  ],
  copied: ['คัดลอกลิงก์แล้ว', 'The link was copied.'],
  daySlider: ['เลื่อนดูตามวันรายงาน', 'Move through the report days'],
  saveDocx: ['บันทึกเป็น Word', 'Save for Word'],
  saveXlsx: ['บันทึกเป็น Excel', 'Save for Excel'],
  print: ['พิมพ์', 'Print'],
  savePng: ['บันทึกเป็น PNG', 'Save as PNG'],
  saveSvg: ['บันทึกเป็น SVG', 'Save as SVG'],
  saveRefused: [
    'ดาวน์โหลดแถวที่ไม่ผ่าน พร้อมเหตุผล เพื่อแก้ไขแล้วนำมาวางใหม่ (Excel)',
    'Download the rejected rows with the reasons, to correct and drop again (Excel)',
  ],
  publicCharts: ['แสดงแผนภูมิของฉบับเผยแพร่', 'Show the charts of the public version'],
  help: ['วิธีแก้', 'How to correct it'],
  page: ['หน้า', 'Page'],
} as const satisfies Readonly<Record<string, readonly [th: string, en: string]>>;

export type TextName = keyof typeof TEXTS;

/** A text in a language, with what it tells put in. */
export const textIn = (language: Language, name: TextName, ...told: readonly (string | number)[]): string =>
  TEXTS[name][language === 'th' ? 0 : 1].replace(/\{(\d)\}/g, (_, place) => {
    const value = told[Number(place)];
    return typeof value === 'number' ? value.toLocaleString('en-US') : (value ?? '');
  });

export const labelOfText = (name: TextName): Label => ({ th: TEXTS[name][0], en: TEXTS[name][1] });
