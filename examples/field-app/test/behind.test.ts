/*
 * Who is behind a number: as many households as it says, for every figure of the dashboard, in every area; and nobody whom
 * the office that asks may not see.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type AreaLevel,
  type CellAddress,
  compareReports,
  type Household,
  readTables,
  reportDays,
  weeklyReport,
} from 'kaechon';
import { readRegister } from '../../trat-2565/read-register.js';
import { CHANGES, changesIn, householdsBehind, howMany } from '../shared/behind.js';
import { type Copy, programme } from '../shared/protocol.js';
import { stored } from '../shared/replay.js';
import { type Office, openOffice, TODAY } from './tools.js';

const { households } = readTables(programme, readRegister());
const DAYS = reportDays(programme.calendar);

/** Every figure that counts somebody, of the whole and of each area. */
function figuresOf(asOf: string, areas: AreaLevel, within: string) {
  const [nobody, report] = [[], households].map((some: Household[]) =>
    weeklyReport(programme, some, { asOf, areas, within }),
  ) as [ReturnType<typeof weeklyReport>, ReturnType<typeof weeklyReport>];
  return compareReports(nobody, report).map(({ address, now }) => ({ figure: address, count: now.households }));
}

describe('as many households are behind a figure as it counts', () => {
  for (const asOf of [DAYS[0], TODAY, DAYS.at(-1)] as string[])
    for (const [areas, within] of [
      ['district', '23'],
      ['subdistrict', '2302'],
    ] as const)
      test(`${asOf}, the ${areas}s of ${within}`, () => {
        const figures = figuresOf(asOf, areas, within);
        const groups = new Set(figures.map(({ figure: { group } }) => group));
        assert.ok(groups.size >= 6, [...groups].join());
        for (const { figure, count } of figures) {
          const ids = householdsBehind(households, { figure, within });
          assert.equal(ids.length, count, JSON.stringify(figure));
          assert.equal(new Set(ids).size, count);
        }
      });

  test('nobody is behind a figure that counts nobody', () => {
    const figure: CellAddress = { asOf: TODAY, area: null, group: 'grades', keys: ['Z'], stage: null };
    assert.deepEqual(householdsBehind(households, { figure, within: '23' }), []);
  });
});

describe('a change since the report before', () => {
  const counted = new Set<string>();
  for (const [nth, to] of DAYS.entries())
    test(`up to ${to}`, () => {
      for (const within of ['23', ...programme.areas.map(({ code }) => code)]) {
        const between = { from: DAYS[nth - 1] ?? programme.calendar.opened, to, within };
        const told = changesIn(households, between);
        for (const change of CHANGES) {
          const ids = householdsBehind(households, { change, between });
          const alone = households.filter(({ id }) => ids.includes(id)).map((one) => changesIn([one], between));
          const often = alone.reduce((sum, one) => sum + howMany(one, change), 0);
          assert.equal(often, howMany(told, change), `${change} ${within}`); // who left twice counts twice
          if (change === 'relapsed') assert.deepEqual([...ids].sort(), told.relapsed);
          if (ids.length > 0) counted.add(change);
        }
      }
    });

  test('every kind of change was met', () => {
    assert.deepEqual(
      CHANGES.filter((change) => !counted.has(change)),
      [],
    );
  });
});

describe('who asks for the households behind a number', () => {
  let office: Office;
  before(async () => {
    office = await openOffice();
  });
  after(() => office.database.close());

  const IDS = ['H1', 'H2', 'H3'];
  /** H1 and H2 are of district 2301, H3 of 2302; all are of grade C. Anong carries H1 and H3, Boon H2. */
  const BEHIND: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    anong: { 23: ['H1', 'H3'], 2301: ['H1'], 2302: ['H3'] },
    boon: { 23: ['H2'], 2301: ['H2'], 2302: [] },
    district1: { 23: ['H1', 'H2'], 2301: ['H1', 'H2'], 2302: [] },
    district2: { 23: ['H3'], 2301: [], 2302: ['H3'] },
    province: { 23: IDS, 2301: ['H1', 'H2'], 2302: ['H3'] },
  };
  for (const [user, areas] of Object.entries(BEHIND))
    for (const [area, expected] of Object.entries(areas))
      test(`${user} and the grade C of ${area}: ${expected.join(', ') || 'nobody'}`, async () => {
        const { copies } = (await (await office.get(user, '/api/households')).json()) as { copies: Copy[] };
        const figure: CellAddress = { asOf: TODAY, area, group: 'grades', keys: ['C'], stage: null };
        const ids = householdsBehind(
          copies.map(({ household }) => stored(household)),
          { figure, within: area },
        );
        assert.deepEqual(ids, expected);
        for (const id of IDS) {
          const { status } = await office.get(user, `/api/households/${id}`);
          const mayIn = areas[23] as readonly string[];
          assert.equal(status, mayIn.includes(id) ? 200 : 403, id);
        }
      });
});
