import { sheetRows } from 'kaechon';
import { type ParseResult, parse } from 'papaparse';
import type { FileNote, TableFile } from './protocol.js';

/** Characters handed to the parser at a time: after each, progress is told. */
const CHUNK = 1_000_000;

/** The rows of a file, and what a person should know of how they were read. */
export interface CsvReading {
  readonly rows: readonly unknown[];
  readonly notes: readonly FileNote[];
}

/** Reads a table from CSV, or from cells as a spreadsheet copies them. A file whose quotes do not close has no rows. */
export async function readCsv({ name, content }: TableFile, onRows: (rows: number) => void): Promise<CsvReading> {
  const { text, windows874 } = decode(await content.arrayBuffer());
  const lines: unknown[][] = [];
  let brokenQuotes = 0;
  parse<unknown[]>(text, {
    download: false,
    skipEmptyLines: true,
    delimitersToGuess: [',', '\t', ';'],
    chunkSize: CHUNK,
    chunk: ({ data, errors }: ParseResult<unknown[]>) => {
      for (const line of data) lines.push(line);
      brokenQuotes += errors.filter(({ type }) => type === 'Quotes').length;
      onRows(Math.max(0, lines.length - 1));
    },
    complete: () => onRows(Math.max(0, lines.length - 1)),
  });
  const rows = sheetRows(lines);
  const shortRows = lines.filter(({ length }) => length < (lines[0]?.length ?? 0)).length;
  const notes: FileNote[] = [
    { file: name, code: 'windows874' as const, rows: windows874 ? rows.length : 0 },
    { file: name, code: 'shortRows' as const, rows: shortRows },
    { file: name, code: 'brokenQuotes' as const, rows: brokenQuotes },
  ].filter((note) => note.rows > 0);
  return { rows: brokenQuotes > 0 ? [] : rows, notes };
}

/** UTF-8, or UTF-16 where its mark says so; what is neither is Thai as older Windows writes it. */
function decode(bytes: ArrayBuffer): { text: string; windows874: boolean } {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), windows874: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows874: false };
  } catch {
    return { text: new TextDecoder('windows-874').decode(bytes), windows874: true };
  }
}
