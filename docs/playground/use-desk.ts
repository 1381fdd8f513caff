/* What the page does. One desk for the whole site, so that another page or language keeps the register. */
import type { AreaLevel, Day, ProgrammeData } from 'kaechon';
import { toRaw } from 'vue';
import { dayName } from './days.js';
import { type Desk, openDesk, STOPPED } from './desk.js';
import { deskKnows, TRAT, TRAT_SHOWN } from './desk-state.js';
import { lastBegun } from './last-begun.js';
import type { Progress, Register } from './protocol.js';
import { reopening, settingsBegun } from './reopen.js';
import { sampleFiles } from './sample-files.js';
import { type FileToTake, takingFiles } from './take-files.js';

export type DeskState = ReturnType<typeof makeDesk>;

let made: DeskState | undefined;

/** The desk of this site, opened when it is first asked for: only in a browser. */
export function useDesk(): DeskState {
  made ??= makeDesk();
  return made;
}

function makeDesk() {
  const knows = deskKnows();
  const { state, words, days } = knows;
  const hear = (which: 'office' | 'publisher') => (progress: Progress | null) => {
    state.busy = { ...state.busy, [which]: progress };
  };
  const office: Desk = openDesk(hear('office'));
  const publisher: Desk = openDesk(hear('publisher'));
  const beginCount = lastBegun();
  const beginSetting = settingsBegun();

  const say = (text: string): void => {
    state.said = text;
  };
  const excuse = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    const stopped = state.register === null ? words.value.stoppedAll : words.value.stopped;
    say(message === STOPPED ? stopped : words.value.failed(message));
  };

  function forgetReport(): void {
    beginCount();
    state.report = null;
    publisher.stopIfBusy();
  }

  /** The report to which the last day belongs that the register tells of. */
  function dayFor({ days: told }: Register): Day {
    const until = told === null ? undefined : days.value.find((day) => day >= told.last);
    return until ?? days.value.at(-1) ?? state.day;
  }

  function take(register: Register): Promise<boolean> {
    if (!state.dayChosen) state.day = dayFor(register);
    return count();
  }

  /** Grades and counts the register as it is chosen, and tells whether that is what stands here now. */
  async function count(): Promise<boolean> {
    if (state.register === null || files.isReading()) return false;
    const isLast = beginCount();
    publisher.stopIfBusy();
    const { day, level } = state;
    try {
      const told = await office.ask('report', { programme: toRaw(state.programme), day, level });
      if (!isLast()) return false;
      state.report = told;
      state.counted += 1;
      say(words.value.reported(dayName(day, state.language)));
      return true;
    } catch (error) {
      excuse(error);
      return false;
    }
  }

  const files = takingFiles({ knows, office, say, excuse, take, forgetReport });

  /** Counts with other rules, and reads again what these may read otherwise. */
  async function useProgramme(data: ProgrammeData): Promise<void> {
    beginSetting('programme');
    state.programme = data;
    if (!days.value.includes(state.day)) {
      state.dayChosen = false;
      state.day = (state.register && dayFor(state.register)) ?? days.value.at(-1) ?? state.day;
    }
    if (files.holdsUnder(data)) await count();
    else await files.refresh();
  }

  const memory = reopening({ knows, begin: beginSetting, excuse, openFiles: files.openFiles, useProgramme });

  /** Files given in the first moments stand beside those that the browser kept. */
  async function addFiles(given: readonly FileToTake[]): Promise<void> {
    await memory.start();
    await files.addFiles(given);
  }

  async function useSample(): Promise<void> {
    const [found] = await Promise.all([sampleFiles(), memory.start()]);
    for (const setting of ['programme', 'day'] as const) beginSetting(setting);
    [state.programme, state.day, state.dayChosen] = [TRAT, TRAT_SHOWN, true];
    await files.replaceFiles(found);
  }

  function chooseDay(day: Day): void {
    beginSetting('day');
    [state.day, state.dayChosen] = [day, true];
    void count();
  }
  function chooseLevel(level: AreaLevel): void {
    beginSetting('level');
    state.level = level;
    void count();
  }
  function chooseThreshold(threshold: number): void {
    beginSetting('threshold');
    state.threshold = threshold;
  }

  function clear(): void {
    office.stop();
    publisher.stop();
    files.dropFiles();
    state.dayChosen = false;
    files.forgetReading('');
    if (state.kept) void memory.forget();
  }

  /** Stops what is being done. What reads starts again when it is asked for. */
  function stop(): void {
    if (state.busy.publisher) {
      publisher.stop();
      return;
    }
    office.stop();
    files.dropFiles();
    files.forgetReading(words.value.stoppedAll);
  }

  return {
    ...{ ...knows, ...memory, office, publisher, say, excuse, refresh: files.refresh, takePlace: files.takePlace },
    ...{ addFiles, useSample, useProgramme, chooseDay, chooseLevel, chooseThreshold, clear, stop },
  };
}
