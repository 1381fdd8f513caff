/* Rules as a spreadsheet, in the form of examples/provinces/spreadsheet. Loaded when somebody asks for it. */
import { type Label, type ProgrammeData, programmeData } from 'kaechon';
import { readProgrammeSheets } from '../../../examples/provinces/spreadsheet/read-sheets.js';
import { formWorkbook, readWorkbook } from '../../../examples/provinces/spreadsheet/workbook.js';
import { programmeSheets } from '../../../examples/provinces/spreadsheet/write-sheets.js';

/** The rules that a workbook tells, or all that is wrong with it, by sheet and row. */
export async function rulesOfWorkbook(file: Blob): Promise<{ data: ProgrammeData } | { problems: readonly Label[] }> {
  const sheets = await readWorkbook(file as never); // the site's builder puts the browser's reader there, which takes files
  const reading = readProgrammeSheets(sheets);
  return 'problems' in reading
    ? { problems: reading.problems.map(({ message }) => message) }
    : { data: programmeData(reading.programme) };
}

/** The rules as a workbook, or the parts that its form has no place for. */
export async function workbookOfRules(
  data: ProgrammeData,
): Promise<{ workbook: Blob } | { problems: readonly Label[] }> {
  const told = programmeSheets(data);
  if ('untold' in told) {
    return {
      problems: told.untold.map(({ path, message }) => ({
        th: `${path}: ${message.th}`,
        en: `${path}: ${message.en}`,
      })),
    };
  }
  const made = formWorkbook(told.sheets) as unknown as { toBlob(): Promise<Blob> }; // the browser's writer
  return { workbook: await made.toBlob() };
}
