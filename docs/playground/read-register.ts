import { type Household, type Rejected, readTables, type TableName } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import type { FileNote, Part, Questions, Register, RejectedRow, TableFile, Tell } from './protocol.js';
import { readCsv } from './read-csv.js';
import { TABLES } from './table-of-file.js';

/** Where the rows of a file stand in their table. */
interface Stretch {
  readonly file: string;
  readonly from: number;
}

/** What a worker keeps of a register. */
export interface ReadRegister {
  readonly told: Register;
  readonly households: readonly Household[];
  readonly rejected: readonly Rejected[];
  readonly stretches: Readonly<Record<string, readonly Stretch[]>>;
}

/** Reads all files through the gate. The gate asks nothing about grades, so it is passed once for every ladder. */
export async function readRegister(files: readonly TableFile[], tell: Tell): Promise<ReadRegister> {
  const tables: Partial<Record<TableName, unknown[]>> = {};
  const stretches: Record<string, Stretch[]> = {};
  const notes: FileNote[] = [];
  let done = 0;
  for (const file of files) {
    const before = done;
    const reading = await readCsv(file, (rows) => tell({ step: 'rows', done: before + rows }));
    tables[file.table] ??= [];
    const table = tables[file.table] ?? [];
    stretches[file.table] = [...(stretches[file.table] ?? []), { file: file.name, from: table.length }];
    for (const row of reading.rows) table.push(row);
    notes.push(...reading.notes);
    done += reading.rows.length;
  }
  tell({ step: 'check', done });
  const { households, rejected } = readTables(trat2565, tables);
  const refused = new Map<string, number>();
  for (const { table = '' } of rejected) refused.set(table, (refused.get(table) ?? 0) + 1);
  const told: Register = {
    tables: TABLES.flatMap((table) => {
      const rows = tables[table]?.length;
      return rows === undefined ? [] : [{ table, rows, rejected: refused.get(table) ?? 0 }];
    }),
    accepted: households.length,
    rejected: rejected.length,
    notes,
  };
  return { told, households, rejected, stretches };
}

/** Some of the rejected rows, each by its file and its row there. */
export function rejectedRows(register: ReadRegister, asks: Questions['rejected']['asks']): Part<RejectedRow> {
  const { from, count, language } = asks;
  const rows = register.rejected.slice(from, from + count).map(({ table = '', row, id = '', problems }) => {
    const stretch = register.stretches[table]?.filter((one) => one.from <= row).at(-1);
    return {
      file: stretch?.file ?? '',
      table,
      row: row - (stretch?.from ?? 0) + 2,
      id,
      problems: problems.map(({ message }) => message[language]),
    };
  });
  return { total: register.rejected.length, rows };
}
