/* The work of the page, off the page: it may take seconds, and the page goes on answering. */
import { auditSuppression } from 'kaechon/publish';
import { type Counted, countRegister, drawings, explain, gradedRows, tellReport } from './count-register.js';
import { LADDERS } from './ladders.js';
import type { Answers, Call, Kind, Reply, TableFile, Tell } from './protocol.js';
import { publishReport } from './publish-report.js';
import { type ReadRegister, readRegister, rejectedRows } from './read-register.js';
import { TABLES } from './table-of-file.js';

const kept: { register?: ReadRegister; counted?: Counted } = {};

/** What was kept of an earlier question; the page asks in order. */
function need<T>(thing: T | undefined): T {
  if (thing === undefined) throw new TypeError('Nothing was read yet');
  return thing;
}

async function read(files: readonly TableFile[], tell: Tell) {
  kept.register = await readRegister(files, tell);
  return kept.register.told;
}

const answers: Answers = {
  readSample: async ({ folder }, tell) => {
    const file = async (table: TableFile['table']): Promise<TableFile> => {
      const response = await fetch(`${folder}/${table}.csv`);
      if (!response.ok) throw new TypeError(`${table}.csv: ${response.status} ${response.statusText}`);
      return { name: `${table}.csv`, table, content: await response.blob() };
    };
    return read(await Promise.all(TABLES.map(file)), tell);
  },
  read: ({ files }, tell) => read(files, tell),
  rejected: (asks) => rejectedRows(need(kept.register), asks),
  report: (settings, tell) => {
    kept.counted = countRegister(need(kept.register).households, settings, tell);
    return kept.counted.report;
  },
  households: (asks) => gradedRows(need(kept.counted), asks),
  explain: (asks) => explain(need(kept.counted), asks),
  tell: (asks) => {
    const { programme, report } = need(kept.counted);
    return tellReport(programme, report, asks);
  },
  charts: (asks, tell) => drawings(need(kept.counted), need(kept.register).households, asks, tell),
  publish: (asks, tell) => {
    tell({ step: 'publish' });
    return publishReport(asks);
  },
  tellPublished: ({ ladder, report, language }) => tellReport(LADDERS[ladder].programme, report, { language }),
  audit: ({ ladder, report }, tell) => {
    tell({ step: 'audit' });
    return auditSuppression(LADDERS[ladder].programme, report);
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
