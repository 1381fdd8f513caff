/* What outlives the page: the register that this browser keeps if somebody asks for it, and the settings in the address. */
import type { ProgrammeData } from 'kaechon';
import { SMALL_CELLS } from 'kaechon/publish';
import { reactive, watch } from 'vue';
import type { DeskKnows } from './desk-state.js';
import { forgetRegister, keepRegister, keptRegister } from './keep-register.js';
import { lastBegun } from './last-begun.js';
import { plainCopy } from './plain-copy.js';
import { programmeOf } from './programme-of.js';
import { type SharedSettings, settingsHash, settingsOfHash } from './share-settings.js';

/** What a person sets. Each is begun whenever it is set, so that what the page opens with, which comes late, changes none of it. */
const SETTINGS = ['programme', 'day', 'level', 'threshold'] as const;
type Setting = (typeof SETTINGS)[number];

/** Begins a setting, and tells whether it was set since. */
export type BeginSetting = (setting: Setting) => () => boolean;

export function settingsBegun(): BeginSetting {
  const begun = Object.fromEntries(SETTINGS.map((setting) => [setting, lastBegun()]));
  return (setting) => begun[setting]?.() ?? (() => true);
}

interface Reopening {
  readonly knows: DeskKnows;
  readonly begin: BeginSetting;
  readonly excuse: (error: unknown) => void;
  readonly openFiles: () => Promise<void>;
  readonly useProgramme: (data: ProgrammeData) => Promise<void>;
}

export function reopening({ knows, begin, excuse, openFiles, useProgramme }: Reopening) {
  const { state, days } = knows;

  async function keep(): Promise<void> {
    const { files, meanings, programme, day, choices } = state;
    state.kept = true;
    await keepRegister(plainCopy({ files, meanings, programme, day, choices })).catch(excuse);
  }
  async function forget(): Promise<void> {
    state.kept = false;
    await forgetRegister();
  }

  /** Begins every setting: what comes of it sets only those that nobody set since. */
  function beginAll() {
    const isStill = Object.fromEntries(SETTINGS.map((setting) => [setting, begin(setting)]));
    return (told: Partial<SharedSettings>): void => {
      if (told.programme && isStill.programme?.()) state.programme = told.programme;
      if (told.day && isStill.day?.()) [state.day, state.dayChosen] = [told.day, true];
      if (told.level && isStill.level?.()) state.level = told.level;
      if (told.threshold && isStill.threshold?.()) state.threshold = told.threshold;
      if (!days.value.includes(state.day)) [state.day, state.dayChosen] = [days.value.at(-1) ?? state.day, false];
    };
  }

  /** The settings in the address, if they can be used. */
  async function settingsHere(): Promise<SharedSettings | null> {
    const told = await settingsOfHash(location.hash);
    try {
      if (told) programmeOf(told.programme);
      return told && { ...told, threshold: told.threshold || SMALL_CELLS.threshold };
    } catch (error) {
      excuse(error);
      return null;
    }
  }

  async function open(): Promise<void> {
    const set = beginAll();
    const [kept, shared] = await Promise.all([keptRegister(), settingsHere()]);
    if (kept) {
      state.kept = true;
      [state.files, state.meanings] = [kept.files, { ...kept.meanings }];
      state.choices = reactive({ ...kept.choices });
    }
    set({ ...(kept && { programme: kept.programme, day: kept.day }), ...shared });
    if (kept) void openFiles();
    watch(
      () => [state.files, state.meanings, state.programme, state.day, JSON.stringify(state.choices)],
      () => state.kept && state.files.length > 0 && void keep(),
    );
    watch(
      () => [state.programme, state.day, state.level, state.threshold, state.language],
      () => void tellAddress(),
    );
    addEventListener('hashchange', () => void openAddress());
  }

  let opened: Promise<void> | undefined;
  /** Opens what the browser kept and what the address tells, the first time. */
  function start(): Promise<void> {
    opened ??= open();
    return opened;
  }

  /** Uses the settings of a link that somebody opened in place of this one. */
  async function openAddress(): Promise<void> {
    const set = beginAll();
    const told = await settingsHere();
    if (told === null) return;
    set(told);
    await useProgramme(state.programme);
  }

  const changeAddress = lastBegun();
  async function tellAddress(): Promise<void> {
    const isLast = changeAddress();
    const { programme, day, level, threshold } = state;
    const hash = await settingsHash({ programme, day, level, threshold });
    if (isLast()) history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  return { keep, forget, start };
}
