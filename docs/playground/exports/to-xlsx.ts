/* Workbooks. Loaded when somebody asks for one. */
import { type Day, type Language, TABLE_COLUMNS, TABLE_LABELS, TABLE_NAMES, type Table } from 'kaechon';
import writeWorkbook, { type SheetData } from 'write-excel-file/browser';
import { ANY_TEXT, withAnyText } from '../../../examples/spreadsheets/any-text.js';
import { dayName } from '../days.js';
import { saveFile } from '../save-file.js';

const FONT = { fontFamily: 'TH SarabunPSK', fontSize: 16 } as const;
const EDGE = { borderStyle: 'thin', borderColor: '#6c7b78' } as const;
const HEAD = { ...EDGE, fontWeight: 'bold', backgroundColor: '#e3eeec', wrap: true, alignVertical: 'center' } as const;

/** Rows above the headings of a table: title of the programme, title of the table, day, and one that is empty. */
const ABOVE = 4;

/** What the sheet of a table is called: as many whole words as a workbook takes, and none of the letters that it refuses. */
function sheetName(title: string, nth: number): string {
  let name = `${nth + 1} `;
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(
    title.replace(/[\\/?*[\]:]/g, ' '),
  )) {
    if (name.length + segment.length > 31) break;
    name += segment;
  }
  return name.trim();
}

interface ReportWorkbook {
  readonly title: string;
  readonly day: Day;
  readonly language: Language;
  readonly tables: readonly Table[];
  readonly hidden: string;
}

const SUM = { th: 'ร้อยละของครัวเรือน', en: '% of households' } as const;
const TOTAL = { th: 'รวม', en: 'Total' } as const;

/** Tables whose rows are parts of the whole, so that a total and percentages mean something. */
const PARTITIONS: readonly string[] = ['grades', 'menus'];

/** A report as a workbook: a sheet a table, with title, day, borders, totals and percentages, ready to be printed. */
export async function xlsxOf(report: ReportWorkbook): Promise<Blob> {
  const sheets = report.tables.map((table, nth) => sheetOf(report, table, nth));
  return writeWorkbook(sheets, { ...FONT, features: [ANY_TEXT, printing(sheets.map(({ sheet }) => sheet))] }).toBlob();
}

function sheetOf({ title, day, language, hidden }: ReportWorkbook, table: Table, nth: number) {
  const isPartition = PARTITIONS.includes(table.name);
  const totals = new Map(
    table.columns.map(({ key }) => {
      const numbers = table.rows.map((row) => row[key]);
      const whole = isPartition && numbers.every((one) => typeof one === 'number');
      return [key, whole ? numbers.reduce<number>((sum, one) => sum + Number(one), 0) : undefined];
    }),
  );
  const all = totals.get('households');
  const shares = all !== undefined && all > 0;
  const head = [...table.columns.map(({ label }) => label), ...(shares ? [SUM[language]] : [])];
  const cellOf = (value: string | number | null | undefined) =>
    typeof value === 'number'
      ? { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.00', ...EDGE }
      : {
          value: value === null ? hidden : (value ?? ''),
          type: String,
          ...EDGE,
          ...(value === null ? { align: 'right' as const } : {}),
        };
  const share = (value: unknown) => ({ value: Number(value) / (all ?? 1), type: Number, format: '0.00%', ...EDGE });
  const data: SheetData = [
    [{ value: title, fontWeight: 'bold', columnSpan: head.length }],
    [{ value: table.title, fontWeight: 'bold', columnSpan: head.length }],
    [{ value: dayName(day, language), columnSpan: head.length }],
    [],
    head.map((value) => ({ value, ...HEAD })),
    ...table.rows.map((row) => [
      ...table.columns.map(({ key }) => cellOf(row[key])),
      ...(shares ? [share(row.households)] : []),
    ]),
    ...(shares
      ? [
          [
            ...table.columns.map(({ key }, place) => ({
              ...cellOf(place === 0 ? TOTAL[language] : (totals.get(key) ?? '')),
              fontWeight: 'bold' as const,
            })),
            { ...share(all), fontWeight: 'bold' as const },
          ],
        ]
      : []),
  ];
  const columns = head.map((label, place) => {
    const cells = table.rows.map((row) => String(row[table.columns[place]?.key ?? ''] ?? ''));
    return { width: Math.min(45, Math.max(10, ...cells.map(({ length }) => length + 2), Math.min(20, label.length))) };
  });
  return {
    data: withAnyText(data),
    columns,
    sheet: sheetName(table.title, nth),
    orientation: 'landscape' as const,
    stickyRowsCount: ABOVE + 1,
  };
}

/** Headings on every printed page, and pages as wide as the sheet. */
const printing = (
  names: readonly string[],
): NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number] => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/<worksheet[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
      'xl/workbook.xml': {
        transform: (xml: string) => {
          const titles = names.map(
            (name, nth) =>
              `<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">'${escaped(name)}'!$${ABOVE + 1}:$${ABOVE + 1}</definedName>`,
          );
          return xml.replace('</sheets>', `</sheets><definedNames>${titles.join('')}</definedNames>`);
        },
      },
    },
  },
});

const escaped = (text: string): string =>
  text.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Refused rows with their reasons, a sheet a table, to be corrected and read again. */
export const refusedWorkbook = (tables: readonly Table[]): Promise<Blob> =>
  writeWorkbook(
    tables.map((table, nth) => ({
      sheet: sheetName(table.title, nth),
      columns: table.columns.map(({ key }) => ({ width: key.endsWith('reason') ? 60 : 18 })),
      stickyRowsCount: 1,
      data: withAnyText([
        table.columns.map(({ label }) => ({ value: label, ...HEAD })),
        ...table.rows.map((row) =>
          table.columns.map(({ key }) => ({ value: String(row[key] ?? ''), type: String, format: '@' })),
        ),
      ]),
    })),
    { ...FONT, features: [ANY_TEXT] },
  ).toBlob();

/** An empty sheet for every table, with its headings, whose cells are text so that no id is rounded. */
export async function saveTemplateWorkbook(language: Language): Promise<void> {
  const sheets = TABLE_NAMES.map((table, nth) => ({
    sheet: sheetName(TABLE_LABELS[table][language], nth),
    columns: TABLE_COLUMNS[table].map(({ heading }) => ({ width: Math.max(14, heading[language].length + 2) })),
    stickyRowsCount: 1,
    data: [TABLE_COLUMNS[table].map(({ heading }) => ({ value: heading[language], ...HEAD }))],
  }));
  saveFile(
    language === 'th' ? 'แบบฟอร์มทะเบียน.xlsx' : 'register-templates.xlsx',
    await writeWorkbook(sheets, FONT).toBlob(),
  );
}
