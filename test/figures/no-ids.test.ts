import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportCharts } from '../../src/charts.js';
import {
  formatCsv,
  formatReport,
  type Household,
  LANGUAGES,
  movement,
  reportTables,
  weeklyReport,
} from '../../src/index.js';
import { suppressReport } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { anyDay, DAYS, households } from '../tools/arbitrary-household.js';

/** The same households by names that stand in no other word. */
const named = households.map((register) =>
  register.map(
    (household, nth): Household => ({
      ...household,
      id: `ID-HOUSE-${nth}`,
      members: household.members.map((member, place) => ({ ...member, id: `ID-PERSON-${nth}-${place}` })),
      plan: [{ id: `ID-PLAN-${nth}`, indicator: 8, action: 'x', agency: 'y', due: '2022-07-01' }],
      carers: [{ agency: 'y', role: 'team', from: '2022-05-01' }],
    }),
  ),
);

test('no bulletin, table or chart of a report names a household, a person or an activity', () => {
  fc.assert(
    fc.property(named, anyDay, (register, to) => {
      const [from = to] = DAYS;
      const reportOf = (asOf: string) => weeklyReport(trat2565, register, { asOf, include: ['plan', 'care'] });
      const context = {
        earlier: from < to ? [reportOf(from)] : [],
        movement: movement(trat2565, register, { from, to }),
      };
      const texts = LANGUAGES.flatMap((language) => {
        const tables = reportTables(trat2565, reportOf(to), language, context);
        const forms = (['bulletin', 'markdown'] as const).map((form) =>
          formatReport(trat2565, reportOf(to), { language, form }),
        );
        const charts = reportCharts(trat2565, reportOf(to), language, context);
        return [JSON.stringify([tables, charts]), ...tables.map(formatCsv), ...forms];
      });
      texts.push(JSON.stringify([reportOf(to), suppressReport(trat2565, reportOf(to))]));
      expect(texts.filter((text) => text.includes('ID-'))).toEqual([]);
    }),
    { numRuns: 12 }, // each writes all there is to write
  );
});

test('although the movement names the households that fell', () => {
  const fell = fc.sample(fc.tuple(named, anyDay), { numRuns: 300, seed: 1 }).flatMap(([register, to]) => {
    const [from = to] = DAYS;
    return movement(trat2565, register, { from, to }).relapsed;
  });
  expect(fell.some((id) => id.startsWith('ID-HOUSE-'))).toBe(true);
});
