/** Columns a text takes on a terminal: Thai vowels and tone marks above and below a letter take none. */
export const columnsOf = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;

/** Lines of cells with every column as wide as its widest cell: numbers to the right, words to the left. */
export function alignRows(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(' ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number): string {
  const blank = ' '.repeat(width - columnsOf(cell));
  return /^[\d,]+$/.test(cell) ? blank + cell : cell + blank;
}
