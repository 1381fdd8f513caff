import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyReport, type Household, type Programme, reportDays, weeklyReport } from '../../../src/index.js';
import { suppressReport } from '../../../src/publish.js';
import { trat2565 } from '../../../src/trat.js';
import { sized } from '../../tools/long.js';
import { once } from '../../tools/once.js';
import { twins } from '../../tools/random-programme.js';
import { tratRegister } from '../../tools/trat-register.js';
import { registers } from '../registers.js';
import { attack, fixedIn } from './attack.js';

/** Asked for by name, as what is published today does not stand it: `INTRUDER=1 npx vitest run test/publish/intruder`. */
const asked = process.env.INTRUDER === '1';

/** What the intruder finds of the reports of some days, each hidden with the one before it as `earlier`. */
function found(programme: Programme, register: readonly Household[], days: readonly string[], threshold: number) {
  const published: AnyReport[] = [];
  for (const asOf of days) {
    const earlier = published.at(-1);
    const options = { threshold, ...(earlier ? { earlier } : {}) };
    published.push(suppressReport(programme, weeklyReport(programme, register, { asOf }), options));
  }
  return fixedIn(attack(programme, published));
}

const trat = trat2565 as unknown as Programme;
const theRegister = once(tratRegister);

describe.runIf(asked)('the intruder finds nothing', () => {
  test.each(reportDays(trat2565.calendar).slice(0, sized(2, 13)))('in the report of Trat by district of %s', (asOf) => {
    expect(found(trat, theRegister(), [asOf], 5)).toEqual([]);
  });

  test('in one report of random registers, and in two a fortnight apart', () => {
    const register = fc.oneof(
      registers.map((households) => ({ programme: trat, households })),
      twins.map(({ hostile: { programme, households } }) => ({ programme, households })),
    );
    fc.assert(
      fc.property(register, fc.constantFrom(3, 5, 10), fc.boolean(), ({ programme, households }, threshold, two) => {
        const days = two ? ['2022-06-10', '2022-06-24'] : ['2022-06-10'];
        expect(found(programme, households, days, threshold)).toEqual([]);
      }),
      { numRuns: sized(20, 300), seed: 2565 },
    );
  });
});
