/** Columns a text takes on a terminal: Thai vowels and tone marks above and below a letter take none. */
export const columnsOf = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;

const NUMBER = /^[\d,.]+$/;

/**
 * Lines of cells with every column as wide as its widest cell: numbers to the right, with what stands for one, and words to
 * the left. Words at the end of a line run on: they make no column wider.
 */
export function alignRows(rows: readonly (readonly string[])[]): string[] {
  const columns = Array.from({ length: largest(rows.map((row) => row.length)) }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    const wide = cells.filter((cell, place) => NUMBER.test(cell) || column < (rows[place]?.length ?? 0) - 1);
    return { width: largest(wide.map(columnsOf)), numbers: cells.some((cell) => NUMBER.test(cell)) };
  });
  const pad = (cell: string, column: number): string => {
    const { width, numbers } = columns[column] ?? { width: 0, numbers: false };
    const blank = ' '.repeat(Math.max(0, width - columnsOf(cell)));
    return numbers ? blank + cell : cell + blank;
  };
  return rows.map((row) => row.map(pad).join(' ').trimEnd());
}

/** Not spread into `Math.max`: a report by village has more rows than a call takes arguments. */
const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);
