/*
 * Fridays one after the other: each is hidden beside all that was published before, and what can be worked out all the same is
 * told to the province.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PublicReport, type Report, readHouseholds, weeklyReport } from 'kaechon';
import { auditPublication, type HiddenCell } from 'kaechon/publish';
import { hide } from '../server/hide.js';
import { LEVELS, openPublications } from '../server/publications.js';
import { type Publication, programme } from '../shared/protocol.js';
import { openOffice, publish, stateOf, TODAY } from './tools.js';

const FRIDAYS = ['2022-06-03', '2022-06-10'] as const;
const NOTHING = { reports: [], known: [] };

/** Households of one indicator, each with the days on which it is passed. */
const rowsOf = (passed: readonly (readonly [area: string, on?: string])[]) =>
  passed.map(([area, on], nth) => ({
    ...{ id: `H${nth}`, area, members: [{ id: 'P1', targeted: true }] },
    deprivations: [{ indicator: 8, ...(on ? { followUps: [{ on, outcome: 'passed' }] } : {}) }],
  }));

const WEEK = { before: '2022-06-02', between: '2022-06-09' };
const ROWS = rowsOf([
  ...Array.from({ length: 2 }, () => ['230101'] as const),
  ...Array.from({ length: 4 }, () => ['230101', WEEK.between] as const),
  ['230102'],
  ...Array.from({ length: 3 }, () => ['230102', WEEK.between] as const),
  ...Array.from({ length: 3 }, () => ['230102', WEEK.before] as const),
  ['230201', WEEK.between],
  ['230201', WEEK.between],
  ['230201', WEEK.before],
  ['230201', WEEK.before],
]);

/** The hidden numbers that these reports together give away. */
const workedOut = (reports: readonly PublicReport[]): HiddenCell[] =>
  auditPublication(programme, reports, { exact: false }).filter(({ low, high }) => low === high);

const countedOf = (rows: readonly unknown[], asOf: string): Report[] =>
  LEVELS.map((areas) => weeklyReport(programme, readHouseholds(programme, rows).households, { asOf, areas }));

describe('two Fridays', () => {
  test('together they give no hidden number away; hidden one by one they would', async () => {
    const alone = FRIDAYS.flatMap((day) => hide({ counted: countedOf(ROWS, day), earlier: NOTHING }).reports ?? []);
    assert.equal(alone.length, 4);
    assert.ok(workedOut(alone).length > 0);

    const office = await openOffice(ROWS);
    const textOf = async (path: string) => (await office.get('stranger', path)).text();
    assert.equal((await publish(office, FRIDAYS[0])).state, 'published');
    const paths = ['23', '2301', '230102', '23/areas.csv', '2301/grades.csv'].map(
      (one) => `/public/${FRIDAYS[0]}/${one}`,
    );
    const shown = await Promise.all(paths.map(textOf));
    assert.equal((await publish(office, FRIDAYS[1])).state, 'published');
    assert.deepEqual(await Promise.all(paths.map(textOf)), shown); // what was shown stays shown
    const rows = await office.database.query<{ published: PublicReport[] }>(
      'select published from publication order by day',
    );
    assert.deepEqual(workedOut(rows.flatMap(({ published }) => published)), []);
    await office.database.close();
  });

  test('the second is given what was counted and shown of the first', async () => {
    const office = await openOffice(ROWS);
    await publish(office, FRIDAYS[0]);
    const given: Parameters<typeof hide>[0][] = [];
    const publications = openPublications(office.database, async (asked) => {
      given.push(asked);
      return hide(asked);
    });
    await publications.publish(FRIDAYS[1]);
    await stateOf(office, FRIDAYS[1]);
    const [{ counted, published } = { counted: [], published: [] }] = await office.database.query<{
      counted: Report[];
      published: PublicReport[];
    }>('select counted, published from publication order by day');
    assert.deepEqual(given[0]?.earlier, {
      reports: LEVELS.map((_, nth) => ({ counted: counted[nth], published: published[nth] })),
      known: [],
    });
    await office.database.close();
  });
});

describe('numbers that can be worked out', () => {
  for (const [count, isPublished] of [
    [4, false],
    [5, true],
  ] as const)
    test(`${count} households: ${isPublished ? 'it is published, and told' : 'nothing is published'}`, () => {
      const rows = rowsOf(Array.from({ length: 20 }, (_, nth) => ['230101', nth < count ? '' : WEEK.before] as const));
      const [before, now] = FRIDAYS.map((day) => countedOf(rows, day)) as [Report[], Report[]];
      // Before, grade C alone was hidden: all other grades add up to it.
      const published = before.map((one) => ({
        ...one,
        figures: { ...one.figures, byGrade: { ...one.figures.byGrade, C: { households: null, persons: null } } },
        areas: {},
      }));
      const earlier = { reports: published.map((one) => ({ counted: null, published: one })), known: [] };
      const { reports, exposed } = hide({ counted: now, earlier });
      assert.equal(reports !== null, isPublished);
      const told = exposed.filter(({ asOf, unit }) => asOf === FRIDAYS[0] && unit === 'households');
      assert.deepEqual(
        told.map(({ figure, low, high }) => [figure.group, figure.keys[0], low, high]),
        [['grades', 'C', count, count]],
      );
    });

  test('the province is told which, districts are not, and the day is asked for again when the register has changed', async () => {
    const office = await openOffice(ROWS);
    const exposed: HiddenCell[] = [
      {
        asOf: TODAY,
        area: '2301',
        figure: { group: 'grades', keys: ['B'], stage: null },
        unit: 'households',
        low: 1,
        high: 1,
      },
    ];
    const refusing = openPublications(office.database, async () => ({ reports: null, exposed, why: null }));
    await refusing.publish(TODAY);
    assert.deepEqual(await stateOf(office, TODAY), { state: 'refused', exposed, why: null });
    const ofDistrict = await (await office.get('district1', `/api/publication/${TODAY}`)).json();
    assert.deepEqual(ofDistrict as Publication, { state: 'refused', exposed: [], why: null });
    assert.equal((await office.get('stranger', '/public')).status, 404);
    assert.equal((await publish(office, FRIDAYS[0])).state, 'published'); // a day that was refused is not in the way
    assert.equal((await publish(office, TODAY)).state, 'published');
    await office.database.close();
  });
});
