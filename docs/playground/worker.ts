/* The work of the page, off the page: it may take seconds, and the page goes on answering. */

import { reportCharts } from 'kaechon/charts';
import { auditSuppression } from 'kaechon/publish';
import {
  type Counted,
  countRegister,
  drawings,
  explain,
  type Graded,
  gradedRows,
  gradeMoves,
  gradeRegister,
  type PackedFor,
  packFor,
  tellReport,
} from './count-register.js';
import { type OpenSheet, openFile, withHeadings } from './open-file.js';
import { programmeOf } from './programme-of.js';
import type { Answers, Call, GivenFile, Kind, Reply, Tell } from './protocol.js';
import { publishReport } from './publish-report.js';
import { type ReadRegister, readRegister, refusedTables, rejectedRows } from './read-register.js';

const kept: {
  register?: ReadRegister;
  packed?: PackedFor;
  counted?: Counted;
  graded?: Graded | undefined; // of what was counted last, once somebody asks
} = {};

/** What was kept of an earlier question; the page asks in order. */
function need<T>(thing: T | undefined): T {
  if (thing === undefined) throw new TypeError('Nothing was read yet');
  return thing;
}

/** The sheets of files that were opened, by the file. */
const opened = new Map<string, OpenSheet[]>();

/** Opens the files that are not open yet, and gives up those that are no longer asked for. */
async function open(files: readonly GivenFile[], tell: Tell): Promise<OpenSheet[]> {
  for (const id of [...opened.keys()]) if (!files.some((file) => file.id === id)) opened.delete(id);
  let done = 0;
  for (const file of files) {
    const before = done;
    const sheets =
      opened.get(file.id) ??
      (await openFile(file, (rows) => {
        done = before + rows;
        tell({ step: 'rows', done });
      }));
    opened.set(file.id, sheets);
  }
  return files.flatMap(({ id }) => opened.get(id) ?? []);
}

const answers: Answers = {
  open: async ({ files }, tell) => (await open(files, tell)).map(({ told }) => told),
  headingsAt: async ({ file, key, line }, tell) => {
    if (!opened.has(file.id)) opened.set(file.id, await openFile(file, (done) => tell({ step: 'rows', done })));
    const sheets = need(opened.get(file.id)).map((sheet) =>
      sheet.told.key === key ? withHeadings(sheet, line) : sheet,
    );
    opened.set(file.id, sheets);
    return need(sheets.find(({ told }) => told.key === key)).told;
  },
  read: async ({ programme, files, plans, meanings }, tell) => {
    const sheets = await open(files, tell);
    const planned = plans.flatMap((plan) => {
      const sheet = sheets.find(({ told }) => told.key === plan.key);
      if (sheet === undefined) return [];
      return [
        { plan, sheet: sheet.told.headingLine === plan.headingLine ? sheet : withHeadings(sheet, plan.headingLine) },
      ];
    });
    kept.register = readRegister(programmeOf(programme), planned, meanings, tell);
    return kept.register.told;
  },
  refusedRows: ({ language }) => refusedTables(need(kept.register), language),
  rejected: (asks) => rejectedRows(need(kept.register), asks),
  report: (settings, tell) => {
    const { households } = need(kept.register);
    const programme = programmeOf(settings.programme);
    if (kept.packed?.programme !== programme || kept.packed.households !== households)
      kept.packed = packFor(programme, households, tell);
    kept.counted = countRegister(kept.packed, settings);
    kept.graded = undefined;
    return kept.counted.report;
  },
  households: (asks, tell) => {
    kept.graded ??= gradeRegister(need(kept.counted), tell);
    return gradedRows(need(kept.counted), kept.graded, asks);
  },
  explain: (asks) => explain(need(kept.counted), asks),
  tell: (asks) => {
    const { programme, report } = need(kept.counted);
    return tellReport(programme, report, asks);
  },
  charts: (asks, tell) => drawings(need(kept.counted), asks, tell),
  moves: (asks) => gradeMoves(need(kept.counted), asks),
  publish: (asks, tell) => {
    tell({ step: 'publish' });
    return publishReport(asks);
  },
  tellPublished: ({ programme, report, language }) => tellReport(programmeOf(programme), report, { language }),
  chartsPublished: ({ programme, report, language, width }) =>
    reportCharts(programmeOf(programme), report, language, { width }),
  audit: ({ programme, report }, tell) => {
    tell({ step: 'audit' });
    return auditSuppression(programmeOf(programme), report);
  },
};

const reply = (message: Reply): void => self.postMessage(message);

async function answer<K extends Kind>({ id, kind, asks }: Call<K>): Promise<void> {
  try {
    reply({ id, answer: await answers[kind](asks, (progress) => reply({ id, progress })) });
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

// One after another: a question may rest on the answer before it.
let last: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Call>) => {
  last = last.then(() => answer(data));
};
