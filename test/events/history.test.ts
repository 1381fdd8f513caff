import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareHousehold, type Household, historyOf, recordEvent, withdrawEvent } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { sized } from '../tools/long.js';
import { lives } from './arbitrary-life.js';

const LIVES = { numRuns: sized(300, 1000) };

const afterRecording = (household: Household, event: unknown): Household => {
  const recording = recordEvent(trat2565, household, event);
  if ('problems' in recording) throw new Error(JSON.stringify([event, recording.problems]));
  return recording.household;
};
const afterWithdrawing = (household: Household, event: unknown): Household => {
  const recording = withdrawEvent(trat2565, household, event);
  if ('problems' in recording) throw new Error(JSON.stringify([event, recording.problems]));
  return recording.household;
};

describe('a history', () => {
  test('recorded over the bare household gives the household again', () => {
    fc.assert(
      fc.property(lives, (household) => {
        const again = historyOf(household).reduce(afterRecording, bareHousehold(household));
        expect(again).toStrictEqual(household);
        expect(JSON.stringify(again)).toBe(JSON.stringify(household)); // in the same order, too
      }),
      LIVES,
    );
  });

  test('every recording is taken back by a withdrawal', () => {
    fc.assert(
      fc.property(lives, (household) => {
        let before = bareHousehold(household);
        for (const event of historyOf(household)) {
          const after = afterRecording(before, event);
          expect(JSON.stringify(afterWithdrawing(after, event))).toBe(JSON.stringify(before));
          before = after;
        }
      }),
      LIVES,
    );
  });

  test('taken back from its end gives the bare household', () => {
    fc.assert(
      fc.property(lives, (household) => {
        expect(historyOf(household).reduceRight(afterWithdrawing, household)).toStrictEqual(bareHousehold(household));
      }),
      LIVES,
    );
  });

  test('no event can be recorded twice', () => {
    fc.assert(
      fc.property(lives, (household) => {
        for (const event of historyOf(household))
          expect(recordEvent(trat2565, household, event)).toHaveProperty('problems');
      }),
      LIVES,
    );
  });
});
