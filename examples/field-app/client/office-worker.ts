/// <reference lib="webworker" />
/*
 * Counts beside the page, so that it goes on answering. It holds the households of the office and answers one question after
 * the other.
 */
import { type Household, readHouseholds, reportDays } from 'kaechon';
import { changesIn, householdsBehind } from '../shared/behind.js';
import { programme } from '../shared/protocol.js';
import { countDay, countSeries } from './figures.js';
import type { Answers, Asked } from './office-protocol.js';

declare const self: DedicatedWorkerGlobalScope;

let households: readonly Household[] = [];

const ANSWERS: { readonly [Q in keyof Answers]: (asked: Answers[Q]['asked']) => Answers[Q]['answer'] } = {
  read: ({ drafts }) => {
    const reading = readHouseholds(programme, drafts);
    ({ households } = reading);
    return { accepted: households.length, rejected: reading.rejected.length };
  },
  series: ({ until, within }) => {
    const days = reportDays(programme.calendar).filter((day) => day <= until);
    return countSeries(households, days, within);
  },
  report: ({ asOf, areas, within }) => countDay(households, asOf, areas, within),
  behind: (asked) => householdsBehind(households, asked),
  changes: (asked) => changesIn(households, asked),
};

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = ANSWERS[data.question] as (asked: unknown) => unknown;
  self.postMessage({ id: data.id, answer: answer(data.asked) });
});
