/// <reference lib="webworker" />
/*
 * Works beside the page, so that it goes on answering. It reads the households of the office, packs them, and has them counted
 * by other workers, on several cores. It answers one question after the other.
 */
import { type Household, readHouseholds } from 'kaechon';
import { startPacking } from 'kaechon/register';
import { changesIn, householdsBehind } from '../shared/behind.js';
import { programme } from '../shared/protocol.js';
import { startCounters } from './count-together.js';
import type { Answers, Asked } from './office-protocol.js';

declare const self: DedicatedWorkerGlobalScope;

const households = new Map<string, Household>();
const register = startPacking(programme, { shared: self.crossOriginIsolated }).finish();
const counters = startCounters();

const ANSWERS: {
  readonly [Q in keyof Answers]: (asked: Answers[Q]['asked']) => Answers[Q]['answer'] | Promise<Answers[Q]['answer']>;
} = {
  change: ({ drafts, gone }) => {
    const reading = readHouseholds(programme, drafts);
    for (const household of reading.households) {
      households.set(household.id, household);
      register.put(household);
    }
    for (const id of gone) {
      households.delete(id);
      register.remove(id);
    }
    counters.share(register);
    return { households: register.size, rejected: reading.rejected.length };
  },
  reports: (asked) => counters.count(asked),
  behind: (asked) => householdsBehind(households.values(), asked),
  changes: (asked) => changesIn(households.values(), asked),
};

let last: Promise<unknown> = Promise.resolve();
self.addEventListener('message', ({ data: { id, question, asked } }: MessageEvent<Asked>) => {
  const answer = ANSWERS[question] as (asked: unknown) => unknown;
  last = last.then(async () => self.postMessage({ id, answer: await answer(asked) }));
});
