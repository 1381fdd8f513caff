/* What the page knows and does. One for the whole site, so that another page or language keeps the register. */
import {
  type AreaLevel,
  type Day,
  type Language,
  type ProgrammeData,
  programmeData,
  type Report,
  TABLE_NAMES,
  type TableName,
} from 'kaechon';
import { SMALL_CELLS } from 'kaechon/publish';
import { trat2565 } from 'kaechon/trat';
import { computed, reactive, shallowReactive, toRaw, watch } from 'vue';
import { dayName, reportDayChoices } from './days.js';
import { type Desk, openDesk, STOPPED } from './desk.js';
import { type TextName, textIn } from './desk-words.js';
import { forgetRegister, type KeptRegister, keepRegister, keptRegister } from './keep-register.js';
import { lastBegun } from './last-begun.js';
import { programmeOf } from './programme-of.js';
import type { GivenFile, Progress, Register, Sheet } from './protocol.js';
import { areasOf, settingsHash, settingsOfHash } from './share-settings.js';
import { firstChoice, type SheetChoice, type SheetState, sheetState } from './sheet-state.js';
import { WORDS } from './words.js';

export const TABS = ['rejected', 'grades', 'bulletin', 'tables', 'charts', 'publication'] as const;
export type Tab = (typeof TABS)[number];

/** The day of the latest figures that Trat published. */
const TRAT_SHOWN = '2022-08-05';

/** Tables without which there is no household. */
const NEEDED: readonly TableName[] = ['household', 'member', 'deprivation'];

export const TRAT: ProgrammeData = programmeData(trat2565);

interface State {
  language: Language;
  files: readonly GivenFile[];
  sheets: readonly Sheet[];
  choices: Record<string, SheetChoice>;
  meanings: Record<string, string>;
  /** What a later file took the place of. */
  replaced: readonly { readonly by: string; readonly key: string; readonly name: string }[];
  programme: ProgrammeData;
  day: Day;
  dayChosen: boolean;
  level: AreaLevel;
  threshold: number;
  tab: Tab;
  register: Register | null;
  report: Report | null;
  /** Counts reports, so that a panel knows when to ask anew. */
  counted: number;
  said: string;
  busy: Partial<Record<'office' | 'publisher', Progress | null>>;
  kept: boolean;
}

export type DeskState = ReturnType<typeof makeDesk>;

let made: DeskState | undefined;

/** The desk of this site, opened when it is first asked for: only in a browser. */
export function useDesk(): DeskState {
  made ??= makeDesk();
  return made;
}

function makeDesk() {
  const state = shallowReactive<State>({
    ...{ language: 'th', files: [], sheets: [], choices: reactive({}), meanings: {}, replaced: [], programme: TRAT },
    ...{ day: TRAT_SHOWN, dayChosen: false, level: 'district', threshold: SMALL_CELLS.threshold, tab: 'bulletin' },
    ...{ register: null, report: null, counted: 0, said: '', busy: {}, kept: false },
  });
  const words = computed(() => WORDS[state.language]);
  const text = (name: TextName, ...told: (string | number)[]) => textIn(state.language, name, ...told);
  const hear = (which: 'office' | 'publisher') => (progress: Progress | null) => {
    state.busy = { ...state.busy, [which]: progress };
  };
  const office: Desk = openDesk(hear('office'));
  const publisher: Desk = openDesk(hear('publisher'));
  let [turn, batch, ids] = [0, 0, 0];

  const sheetStates = computed<Record<string, SheetState>>(() =>
    Object.fromEntries(
      state.sheets.flatMap((sheet) => {
        const choice = state.choices[sheet.key];
        return choice ? [[sheet.key, sheetState(sheet, choice)]] : [];
      }),
    ),
  );
  const used = computed(() => state.sheets.filter(({ key }) => state.choices[key]?.use === true));
  const open = computed(() => used.value.filter(({ key, fault }) => fault === null && !sheetStates.value[key]?.ready));
  const tables = computed(() => new Set(used.value.map(({ key }) => state.choices[key]?.table)));
  const missingTables = computed(() =>
    used.value.length === 0 ? [] : NEEDED.filter((table) => !tables.value.has(table)),
  );
  const words_ = computed(() => state.register?.words ?? []);
  const programme = computed(() => programmeOf(state.programme));
  const days = computed(() => reportDayChoices(programme.value));

  const say = (text: string): void => {
    state.said = text;
  };
  const excuse = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    const stopped = state.register === null ? words.value.stoppedAll : words.value.stopped;
    say(message === STOPPED ? stopped : words.value.failed(message));
  };

  /** Opens files and pasted texts; what each holds is told by its headings. */
  async function addFiles(
    given: readonly { readonly name: string; readonly content: Blob; readonly table?: TableName }[],
  ) {
    turn += 1;
    batch += 1;
    const more = given.map(({ name, content, table }) => {
      ids += 1;
      return { file: { id: `f${ids}`, name, content }, table };
    });
    state.files = [...state.files, ...more.map(({ file }) => file)];
    await openFiles(more.flatMap(({ file, table }) => (table ? [[file.id, table] as const] : [])));
  }

  async function openFiles(tablesOfFiles: readonly (readonly [string, TableName])[] = []): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const sheets = await office.ask('open', { files: state.files });
      if (mine !== turn) return;
      for (const sheet of sheets) {
        if (state.choices[sheet.key]) continue;
        const choice = firstChoice(sheet, batch, sheets.filter(({ file }) => file === sheet.file).length);
        const table = tablesOfFiles.find(([id]) => id === sheet.file)?.[1] ?? choice.table;
        state.choices[sheet.key] = { ...choice, table };
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
      if (sheetStates.value[other.key]?.correction || state.replaced.some(({ key }) => key === other.key)) continue;
      earlier.use = false;
      state.replaced = [...state.replaced, { by: sheet.key, key: other.key, name: other.name }];
    }
    for (const other of state.sheets) {
      const old = state.choices[other.key]; // corrections of rows that are no longer read
      if (
        old?.use &&
        old.table === choice.table &&
        old.batch < choice.batch &&
        sheetStates.value[other.key]?.correction
      )
        old.use = false;
    }
  }

  /** Reads what is ready, or says what is still to be answered. */
  async function refresh(): Promise<void> {
    if (state.kept) void keep();
    if (used.value.length === 0) return forgetReading('');
    if (open.value.length > 0) return forgetReading(text('toAnswer', open.value.length));
    if (missingTables.value.length > 0)
      return forgetReading(
        text('tablesMissing', missingTables.value.map((table) => words.value.tables[table]).join(' ')),
      );
    const plans = used.value.flatMap(({ key }) => sheetStates.value[key]?.plan ?? []);
    turn += 1;
    const mine = turn;
    try {
      const asks = { programme: toRaw(state.programme), files: state.files, meanings: state.meanings };
      const told = await office.ask('read', structuredCloneable({ ...asks, plans }));
      if (mine !== turn) return;
      state.register = told;
      if (!state.dayChosen) state.day = dayFor(told);
      await count();
      if (mine === turn - 1) say(words.value.done(told.accepted, told.rejected));
    } catch (error) {
      excuse(error);
    }
  }

  function forgetReading(why: string): void {
    turn += 1;
    state.register = null;
    state.report = null;
    publisher.stopIfBusy();
    say(why);
  }

  /** The report to which the last day belongs that the register tells of. */
  function dayFor({ days: told }: Register): Day {
    const until = told === null ? undefined : days.value.find((day) => day >= told.last);
    return until ?? days.value.at(-1) ?? state.day;
  }

  /** Grades and counts the register as it is chosen. */
  async function count(): Promise<void> {
    if (state.register === null) return;
    turn += 1;
    const mine = turn;
    publisher.stopIfBusy();
    const { day, level } = state;
    try {
      const told = await office.ask('report', { programme: toRaw(state.programme), day, level });
      if (mine !== turn) return;
      state.report = told;
      state.counted += 1;
      say(words.value.reported(dayName(day, state.language)));
    } catch (error) {
      excuse(error);
    }
  }

  /** Reads with other rules. The gate asks for areas, indicators, menus and days, but not for grades. */
  async function useProgramme(data: ProgrammeData): Promise<void> {
    const before = state.programme;
    state.programme = data;
    if (!days.value.includes(state.day)) {
      state.dayChosen = false;
      state.day = (state.register && dayFor(state.register)) ?? days.value.at(-1) ?? state.day;
    }
    if (state.kept) void keep();
    if (gateOf(before) === gateOf(data)) return count();
    return refresh();
  }

  async function useSample(): Promise<void> {
    const found = await sampleFiles();
    state.programme = TRAT;
    [state.files, state.sheets, state.replaced] = [[], [], []];
    state.choices = reactive({});
    [state.day, state.dayChosen] = [TRAT_SHOWN, true];
    await addFiles(found);
  }

  function clear(): void {
    office.stop();
    publisher.stop();
    [state.files, state.sheets, state.replaced] = [[], [], []];
    state.choices = reactive({});
    state.dayChosen = false;
    forgetReading('');
    if (state.kept) void forget();
  }

  /** Stops what is being done. What reads starts again when it is asked for. */
  function stop(): void {
    if (state.busy.publisher) {
      publisher.stop();
      return;
    }
    turn += 1;
    office.stop();
    [state.files, state.sheets] = [[], []];
    state.choices = reactive({});
    forgetReading(words.value.stoppedAll);
  }

  async function keep(): Promise<void> {
    const { files, meanings, programme: rules, day } = state;
    const wanted: KeptRegister = { files, meanings, programme: rules, day, choices: state.choices };
    state.kept = true;
    await keepRegister(structuredCloneable(wanted)).catch(excuse);
  }
  async function forget(): Promise<void> {
    state.kept = false;
    await forgetRegister();
  }

  /** Opens what the browser kept, and what the address tells. */
  async function start(): Promise<void> {
    const [kept, shared] = [await keptRegister(), await settingsOfHash(location.hash)];
    if (kept) {
      state.kept = true;
      [state.files, state.meanings, state.programme] = [kept.files, { ...kept.meanings }, kept.programme];
      [state.choices, state.day, state.dayChosen] = [reactive({ ...kept.choices }), kept.day, true];
      ids = Math.max(0, ...kept.files.map(({ id }) => Number(id.slice(1))));
      batch = Math.max(0, ...Object.values(kept.choices).map((choice) => choice.batch));
    }
    if (shared) {
      try {
        programmeOf(shared.programme);
        [state.programme, state.day, state.dayChosen] = [shared.programme, shared.day, true];
        [state.level, state.threshold] = [shared.level, shared.threshold || SMALL_CELLS.threshold];
      } catch (error) {
        excuse(error);
      }
    }
    if (kept) await openFiles();
    watch(
      () => [state.programme, state.day, state.level, state.threshold, state.language],
      () => void tellAddress(),
    );
  }

  const changeAddress = lastBegun();
  async function tellAddress(): Promise<void> {
    const isLast = changeAddress();
    const { programme: rules, day, level, threshold } = state;
    const hash = await settingsHash({ programme: rules, day, level, threshold });
    if (isLast()) history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  return {
    ...{
      state,
      words,
      text,
      office,
      publisher,
      sheetStates,
      used,
      open,
      missingTables,
      unknownWords: words_,
      programme,
      days,
    },
    ...{ addFiles, refresh, count, useProgramme, useSample, clear, stop, keep, forget, start, takePlace, say, excuse },
    openAgain: openFiles,
  };
}

/** A copy of plain data without Vue's own wrapping, which no worker takes. Files stay themselves. */
function structuredCloneable<T>(value: T): T {
  const raw = toRaw(value);
  if (Array.isArray(raw)) return raw.map(structuredCloneable) as T;
  if (typeof raw !== 'object' || raw === null || raw instanceof Blob) return raw;
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, structuredCloneable(part)])) as T;
}

const gateOf = ({ area, catalogue, menus, calendar, eventsFrom, interventions }: ProgrammeData): string =>
  JSON.stringify([area, catalogue, menus, calendar, eventsFrom, interventions]);

/** The synthetic register of the examples. Loaded from the site when somebody asks for it. */
async function sampleFiles() {
  const addresses = import.meta.glob<string>('../../examples/trat-2565/*.csv', {
    query: '?url',
    import: 'default',
    eager: true,
  });
  const found = Object.entries(addresses).flatMap(([path, address]) => {
    const table = TABLE_NAMES.find((name) => path.endsWith(`/${name}.csv`));
    return table ? [{ table, name: `${table}.csv`, address }] : [];
  });
  return Promise.all(
    found.map(async ({ table, name, address }) => {
      const response = await fetch(address);
      if (!response.ok) throw new TypeError(`${name}: ${response.status} ${response.statusText}`);
      return { table, name, content: await response.blob() };
    }),
  );
}

export { areasOf };
