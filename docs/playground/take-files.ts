/* From files to a register: opens what is given, tells which table each sheet is, and reads what is ready. */
import type { ProgrammeData, TableName } from 'kaechon';
import { reactive, toRaw } from 'vue';
import type { Desk } from './desk.js';
import type { DeskKnows } from './desk-state.js';
import { lastBegun } from './last-begun.js';
import { plainCopy } from './plain-copy.js';
import type { Register, Sheet } from './protocol.js';
import { firstChoice } from './sheet-state.js';

export interface FileToTake {
  readonly name: string;
  readonly content: Blob;
  readonly table?: TableName;
}

interface FileTaking {
  readonly knows: DeskKnows;
  readonly office: Desk;
  readonly say: (text: string) => void;
  readonly excuse: (error: unknown) => void;
  /** Counts the register that was read, and tells whether nothing else was begun meanwhile. */
  readonly take: (register: Register) => Promise<boolean>;
  readonly forgetReport: () => void;
}

export function takingFiles({ knows, office, say, excuse, take, forgetReport }: FileTaking) {
  const { state, words, text, sheetStates, used, open, missingTables } = knows;
  const beginOpening = lastBegun();
  const beginReading = lastBegun();
  let reading = false;
  /** What the register that is here asked of its rules when it was read. */
  let readBy = '';

  let ids = 0; // no file has the id of an earlier one: the office knows files by their ids
  /** The tables that somebody said files are, by their ids. */
  const tableOf = new Map<string, TableName>();

  /** Opens files and pasted texts; what each holds is told by its headings. */
  async function addFiles(given: readonly FileToTake[]): Promise<void> {
    const more = given.map(({ name, content, table }) => {
      ids += 1;
      const id = `f${ids}`;
      if (table) tableOf.set(id, table);
      return { id, name, content };
    });
    state.files = [...state.files, ...more];
    await openFiles();
  }

  /** Takes files in place of those there are. */
  async function replaceFiles(given: readonly FileToTake[]): Promise<void> {
    dropFiles();
    await addFiles(given);
  }

  function dropFiles(): void {
    [state.files, state.sheets, state.replaced] = [[], [], []];
    state.choices = reactive({});
  }

  async function openFiles(): Promise<void> {
    ids = Math.max(ids, ...state.files.map(({ id }) => Number(id.slice(1)))); // kept files came with theirs
    const isLast = beginOpening();
    try {
      const sheets = await office.ask('open', { files: state.files });
      if (!isLast()) return;
      const batch = 1 + Math.max(0, ...Object.values(state.choices).map((choice) => choice.batch));
      for (const sheet of sheets) {
        if (state.choices[sheet.key]) continue;
        const choice = firstChoice(sheet, batch, sheets.filter(({ file }) => file === sheet.file).length);
        state.choices[sheet.key] = { ...choice, table: tableOf.get(sheet.file) ?? choice.table };
      }
      state.sheets = sheets;
      for (const sheet of sheets) takePlace(sheet);
      await refresh();
    } catch (error) {
      excuse(error);
    }
  }

  /** A sheet of a later batch takes the place of the earlier ones of its table. */
  function takePlace(sheet: Sheet): void {
    const choice = state.choices[sheet.key];
    if (!choice?.use || choice.table === null || sheet.fault !== null || sheetStates.value[sheet.key]?.correction)
      return;
    for (const other of state.sheets) {
      const earlier = state.choices[other.key];
      if (!earlier?.use || earlier.table !== choice.table || earlier.batch >= choice.batch) continue;
      if (sheetStates.value[other.key]?.correction)
        earlier.use = false; // it corrects rows that are no longer read
      else if (!state.replaced.some(({ key }) => key === other.key)) {
        earlier.use = false;
        state.replaced = [...state.replaced, { by: sheet.key, key: other.key, name: other.name }];
      }
    }
  }

  /** Reads what is ready, or says what is still to be answered. */
  async function refresh(): Promise<void> {
    if (used.value.length === 0) return forgetReading('');
    if (open.value.length > 0) return forgetReading(text('toAnswer', open.value.length));
    if (missingTables.value.length > 0)
      return forgetReading(
        text('tablesMissing', missingTables.value.map((table) => words.value.tables[table]).join(' ')),
      );
    const plans = used.value.flatMap(({ key }) => sheetStates.value[key]?.plan ?? []);
    const isLast = beginReading();
    reading = true;
    try {
      const programme = toRaw(state.programme);
      const { files, meanings } = state;
      const told = await office.ask('read', plainCopy({ programme, files, meanings, plans }));
      if (!isLast()) return;
      [reading, readBy, state.register] = [false, gateOf(programme), told];
      if (await take(told)) say(words.value.done(told.accepted, told.rejected));
    } catch (error) {
      if (isLast()) reading = false;
      excuse(error);
    }
  }

  function forgetReading(why: string): void {
    beginReading();
    [reading, state.register] = [false, null];
    forgetReport();
    say(why);
  }

  /** Whether a register is being read: it will be counted then, as is chosen then. */
  const isReading = (): boolean => reading;
  /** Whether the register that is here would be read alike by other rules. */
  const holdsUnder = (data: ProgrammeData): boolean => state.register !== null && !reading && gateOf(data) === readBy;

  return { addFiles, replaceFiles, dropFiles, openFiles, takePlace, refresh, forgetReading, isReading, holdsUnder };
}

/** What the gate asks of rules: areas, indicators, menus and days, but no grades. */
const gateOf = ({ area, catalogue, menus, calendar, eventsFrom, interventions }: ProgrammeData): string =>
  JSON.stringify([area, catalogue, menus, calendar, eventsFrom, interventions]);
