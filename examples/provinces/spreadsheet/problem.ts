import type { Label } from 'kaechon';

/** A place in a workbook. */
export interface Place {
  /** The sheet by the name it has in the workbook, or should have. */
  readonly sheet: string;
  /** The row as the spreadsheet counts, from 1; null where it is of the whole sheet. */
  readonly row: number | null;
  /** The heading of the column, or the item of the line; null where it is of the whole row. */
  readonly column: Label | null;
}

/** One thing to mend: where it is, and in words. */
export interface SheetProblem extends Place {
  readonly code: string;
  /** The whole message, the place included. */
  readonly message: Label;
}

/** Adds a problem, its place before its words. */
export function tell(problems: SheetProblem[], place: Place, code: string, th: string, en: string): void {
  const { sheet, row, column } = place;
  const [rowTh, rowEn] = row === null ? ['', ''] : [` แถว ${row}`, `, row ${row}`];
  const [inTh, inEn] = column === null ? ['', ''] : [` ช่อง “${column.th}”`, `, “${column.en}”`];
  const message = { th: `แผ่น “${sheet}”${rowTh}${inTh}: ${th}`, en: `sheet “${sheet}”${rowEn}${inEn}: ${en}` };
  problems.push({ sheet, row, column, code, message });
}
