/*
 * Any text as a cell. `write-excel-file` 4.1 looks texts up in an object, finds those that every object of JavaScript has, such as
 * `constructor`, and writes a file that Excel cannot read. Such a cell is written as a number that no office has, which is
 * replaced with the text when the sheet is written.
 */
import type { Cell, SheetData } from 'write-excel-file/node';

/** The texts, each with the number that stands for it. */
const STAND_INS: ReadonlyMap<unknown, number> = new Map(
  Object.getOwnPropertyNames(Object.prototype).map((name, nth) => [name, -Number.MAX_VALUE / (nth + 1)]),
);

/** Rows of cells that may hold any text, to be written with the feature `ANY_TEXT`. */
export const withAnyText = (data: SheetData): SheetData =>
  data.map((row) =>
    row.map((cell): Cell => {
      const [look, value] =
        typeof cell === 'object' && cell !== null && 'value' in cell ? [cell, cell.value] : [{}, cell];
      const number = STAND_INS.get(value);
      return number === undefined ? cell : ({ ...look, value: number, type: Number } as Cell);
    }),
  );

export const ANY_TEXT = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string): string =>
          [...STAND_INS].reduce(
            (made, [text, number]) =>
              made.replaceAll(`><v>${number}</v></c>`, ` t="inlineStr"><is><t>${text}</t></is></c>`),
            xml,
          ),
      },
    },
  },
};
