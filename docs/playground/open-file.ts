import { type ParseResult, parse } from 'papaparse';
import { headingLineOf, isBlank, textOf } from './headings.js';
import type { GivenFile, Sheet, SheetFault } from './protocol.js';

/** The cells of a sheet, line by line as a spreadsheet counts them, and what was found of it. */
export interface OpenSheet {
  readonly lines: readonly (readonly unknown[])[];
  readonly told: Sheet;
}

/** Characters handed to the parser at a time: after each, progress is told. */
const CHUNK = 1_000_000;

/** Opens a file: CSV in the encodings and with the separators of Thai offices, or a workbook with all its sheets. */
export async function openFile(file: GivenFile, onRows: (rows: number) => void): Promise<OpenSheet[]> {
  const bytes = await file.content.arrayBuffer();
  const [first, second, third, fourth] = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return openWorkbook(file, bytes, onRows);
  if (first === 0xd0 && second === 0xcf) return [faulty(file, 'oldWorkbook')];
  return [openCsv(file, bytes, onRows)];
}

async function openWorkbook(file: GivenFile, bytes: ArrayBuffer, onRows: (rows: number) => void): Promise<OpenSheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/web-worker'); // only where there is a workbook
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }, index) => {
      onRows(data.length);
      return sheetOf(file, index, sheets.length > 1 ? sheet : null, data, {});
    });
  } catch {
    return [faulty(file, 'unreadable')];
  }
}

function openCsv(file: GivenFile, bytes: ArrayBuffer, onRows: (rows: number) => void): OpenSheet {
  const { text, windows874 } = decode(bytes);
  const lines: unknown[][] = [];
  let brokenQuotes = 0;
  parse<unknown[]>(text, {
    download: false,
    delimiter: separatorOf(text),
    chunkSize: CHUNK,
    chunk: ({ data, errors }: ParseResult<unknown[]>) => {
      for (const line of data) lines.push(line);
      brokenQuotes += errors.filter(({ type }) => type === 'Quotes').length;
      onRows(lines.length);
    },
    complete: () => onRows(lines.length),
  });
  return brokenQuotes > 0 ? faulty(file, 'brokenQuotes') : sheetOf(file, 0, null, lines, { windows874 });
}

/** What stands between the cells, told by the first lines that are not empty. */
const separatorOf = (text: string): string =>
  parse<unknown[]>(text.slice(0, CHUNK / 10), {
    preview: 30,
    skipEmptyLines: true,
    delimitersToGuess: [',', '\t', ';'],
  }).meta.delimiter;

/** UTF-8, or UTF-16 where its mark says so; what is neither is Thai as older Windows writes it. */
function decode(bytes: ArrayBuffer): { text: string; windows874: boolean } {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), windows874: false };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), windows874: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows874: false };
  } catch {
    return { text: new TextDecoder('windows-874').decode(bytes), windows874: true };
  }
}

const NOTHING = { headingLine: 0, headings: [], rows: 0, windows874: false, shortRows: 0 };

const faulty = (file: GivenFile, fault: SheetFault): OpenSheet => ({
  lines: [],
  told: { ...NOTHING, key: `${file.id}/0`, file: file.id, name: file.name, fault },
});

function sheetOf(
  file: GivenFile,
  index: number,
  sheet: string | null,
  lines: readonly (readonly unknown[])[],
  { windows874 = false },
): OpenSheet {
  const told = { ...NOTHING, key: `${file.id}/${index}`, file: file.id, windows874 };
  const named = { ...told, name: sheet === null ? file.name : `${file.name} › ${sheet}`, fault: null };
  return lines.some((cells) => !cells.every(isBlank))
    ? withHeadings({ lines, told: named }, headingLineOf(lines))
    : { lines, told: { ...named, fault: 'empty' } };
}

/** A sheet with its headings in another line. */
export function withHeadings({ lines, told }: OpenSheet, headingLine: number): OpenSheet {
  const names = lines[headingLine] ?? [];
  const filled: number[] = [];
  let rows = 0;
  let shortRows = 0;
  for (let line = headingLine + 1; line < lines.length; line += 1) {
    const cells = lines[line] ?? [];
    let holds = false;
    for (let index = 0; index < cells.length; index += 1) {
      if (isBlank(cells[index])) continue;
      holds = true;
      filled[index] = (filled[index] ?? 0) + 1;
    }
    if (!holds) continue;
    rows += 1;
    if (cells.length < names.length) shortRows += 1;
  }
  const width = Math.max(names.length, filled.length);
  const headings = Array.from({ length: width }, (_, index) => ({
    ...{ index, text: textOf(names[index]), filled: filled[index] ?? 0 },
  })).filter(({ text, filled: cells }) => text !== '' || cells > 0);
  const fault = told.fault === null && rows === 0 ? 'empty' : told.fault;
  return {
    lines,
    told: { ...told, fault: fault === 'empty' && rows > 0 ? null : fault, headingLine, headings, rows, shortRows },
  };
}
