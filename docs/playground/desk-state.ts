/* What the page knows, and what follows from it. */
import {
  type AreaLevel,
  type Day,
  type Language,
  type ProgrammeData,
  programmeData,
  type Report,
  type TableName,
} from 'kaechon';
import { SMALL_CELLS } from 'kaechon/publish';
import { trat2565 } from 'kaechon/trat';
import { computed, reactive, shallowReactive } from 'vue';
import { reportDayChoices } from './days.js';
import { type TextName, textIn } from './desk-words.js';
import { programmeOf } from './programme-of.js';
import type { GivenFile, Progress, Register, Sheet } from './protocol.js';
import { type SheetChoice, type SheetState, sheetState } from './sheet-state.js';
import { WORDS } from './words.js';

export const TABS = ['rejected', 'grades', 'bulletin', 'tables', 'charts', 'publication'] as const;
export type Tab = (typeof TABS)[number];

/** The rules of the example, and the day of the latest figures that Trat published. */
export const TRAT: ProgrammeData = programmeData(trat2565);
export const TRAT_SHOWN = '2022-08-05';

/** Tables without which there is no household. */
const NEEDED: readonly TableName[] = ['household', 'member', 'deprivation'];

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
  /** The provinces and years of files for which a person keeps rules of another. */
  declined: readonly string[];
  said: string;
  busy: Partial<Record<'office' | 'publisher', Progress | null>>;
  kept: boolean;
}

export type DeskKnows = ReturnType<typeof deskKnows>;

export function deskKnows() {
  const state = shallowReactive<State>({
    ...{ language: 'th', files: [], sheets: [], choices: reactive({}), meanings: {}, replaced: [], programme: TRAT },
    ...{ day: TRAT_SHOWN, dayChosen: false, level: 'district', threshold: SMALL_CELLS.threshold, tab: 'bulletin' },
    ...{ register: null, report: null, counted: 0, declined: [], said: '', busy: {}, kept: false },
  });
  const words = computed(() => WORDS[state.language]);
  const text = (name: TextName, ...told: (string | number)[]) => textIn(state.language, name, ...told);
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
  const unknownWords = computed(() => state.register?.words ?? []);
  const programme = computed(() => programmeOf(state.programme));
  const days = computed(() => reportDayChoices(programme.value));
  return { state, words, text, sheetStates, used, open, missingTables, unknownWords, programme, days };
}
