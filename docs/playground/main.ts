/* The page: what is chosen and what is shown. All reading and counting is done by the workers behind the two desks. */
import type { Language, Report } from 'kaechon';
import { dayName } from './days.js';
import { openDesk, STOPPED } from './desk.js';
import { button, byId } from './element.js';
import { writePage } from './page-words.js';
import { PANELS, type PanelName } from './panels/index.js';
import type { Register, TableFile } from './protocol.js';
import { wireSettings } from './settings-form.js';
import { wireSources } from './sources-form.js';
import { TABLES } from './table-of-file.js';
import { wireTabs } from './tabs.js';
import { WORDS } from './words.js';
import { wireWork } from './work.js';

/** Where the build puts the synthetic register, beside the page. */
const SAMPLE = new URL('trat-2565', document.baseURI).href;

let language: Language = navigator.language.startsWith('th') ? 'th' : 'en';
let files: readonly TableFile[] = [];
let names: readonly string[] = [];
let register: Register | null = null;
let report: Report | null = null;
let shown: PanelName = 'bulletin';
/** Counts what was asked for, so that an answer that comes too late is not taken; and the same of what is shown. */
let turn = 0;
let showing = 0;

const words = () => WORDS[language];
const say = (text: string): void => {
  byId('said').textContent = text;
};

const work = wireWork(words);
const office = openDesk(work.show('office'));
const publisher = openDesk(work.show('publisher'));
work.onCancel((which) => {
  if (which === 'publisher') return publisher.stop();
  office.stop();
  forget();
  say(words().stoppedAll);
});

const form = wireSettings(
  () => void count(),
  () => void (shown === 'publication' && show('publication')),
);
const sources = wireSources({
  language: () => language,
  onSample: () => {
    files = [];
    names = TABLES.map((table) => `${table}.csv`);
    void read(() => office.ask('readSample', { folder: SAMPLE }));
  },
  onFiles: (more, unknown) => {
    if (unknown.length > 0) say(unknown.map((name) => words().unknownFile(name)).join(' '));
    if (more.length === 0) return;
    const kept = files.filter(({ name }) => !more.some((one) => one.name === name));
    files = [...kept, ...more];
    names = files.map(({ name }) => name);
    void read(() => office.ask('read', { files }), unknown);
  },
  onClear: () => {
    office.stop();
    forget();
    say('');
  },
});
const tabs = wireTabs((name) => void show(name as PanelName)); // index.html names the tabs as the panels

function forget(): void {
  turn += 1;
  showing += 1;
  [files, names, register, report] = [[], [], null, null];
  publisher.stop();
  write();
}

/** Reads a register, and then counts it. */
async function read(ask: () => Promise<Register>, unknown: readonly string[] = []): Promise<void> {
  turn += 1;
  const mine = turn;
  try {
    const told = await ask();
    if (mine !== turn) return;
    register = told;
    const { accepted, rejected } = told;
    await count();
    const left = unknown.map((name) => words().unknownFile(name));
    say([words().done(accepted, rejected), ...left].join(' '));
  } catch (error) {
    excuse(error);
  }
}

/** Grades and counts the register as it is chosen, and shows the tab that is open. */
async function count(): Promise<void> {
  if (register === null) return;
  turn += 1;
  const mine = turn;
  const settings = form.settings();
  try {
    const told = await office.ask('report', settings);
    if (mine !== turn) return;
    report = told;
    write();
    say(words().reported(dayName(settings.day, language)));
  } catch (error) {
    excuse(error);
  }
}

/** Shows a tab's panel, made anew. */
async function show(name: PanelName): Promise<void> {
  shown = name;
  if (register === null || report === null) return;
  showing += 1;
  const mine = showing;
  const place = byId(`panel-${name}`);
  place.setAttribute('aria-busy', 'true');
  publisher.stopIfBusy();
  try {
    const settings = form.settings();
    const made = await PANELS[name]({
      ...{ words: words(), language, settings, register, report, office, publisher },
      threshold: form.threshold(),
    });
    if (mine !== showing) return;
    for (const other of document.querySelectorAll('[role=tabpanel]')) other.replaceChildren(); // nothing old stays behind
    place.replaceChildren(made);
  } catch (error) {
    if (mine === showing) {
      place.replaceChildren(button(words().redo, () => void show(name)));
      excuse(error);
    }
  } finally {
    if (mine === showing) place.removeAttribute('aria-busy');
  }
}

function excuse(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stopped = register === null ? words().stoppedAll : words().stopped;
  say(message === STOPPED ? stopped : words().failed(message));
}

/** Writes the page in the language as it stands. */
function write(): void {
  writePage(language, register?.rejected ?? 0);
  form.write(language);
  sources.write(language, names, register);
  byId('output').hidden = report === null;
  byId('nothing').hidden = report !== null;
  if (report !== null) tabs.open(shown);
}

for (const choice of document.querySelectorAll<HTMLElement>('[data-language]')) {
  choice.addEventListener('click', () => {
    language = choice.dataset.language === 'th' ? 'th' : 'en';
    say('');
    write();
  });
}
write();
