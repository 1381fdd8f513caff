import { describe, expect, test } from 'vitest';
import { defineProgramme, statusOf } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { failed, householdOf } from '../grading/household-of.js';

const DAY = '2022-08-05';

/** A household that needs nothing: one indicator remains, with an activity, and it was visited on 20 July. */
const tended = {
  joined: '2022-05-09',
  deprivations: [failed(8, '2022-07-20 failed')],
  plan: [{ id: 'A1', indicator: 8, action: 'mend the roof', agency: 'Subdistrict', due: '2022-09-30' }],
  carers: [{ agency: 'Labour Office', role: 'foster', from: '2022-06-01' }],
  menus: [{ on: '2022-06-01', menu: 'survive' }],
};
const needsOf = (row: object, day = DAY, options = {}) =>
  statusOf(trat2565, householdOf({ ...tended, ...row }), day, options).needs;
const kindsOf = (row: object, day = DAY, options = {}) => needsOf(row, day, options).map(({ need }) => need);

describe('the state of a household on a day', () => {
  const moved = householdOf({ ...tended, area: '230101', moves: [{ on: '2022-08-01', area: '230201' }] });

  test('where it lives, its grade, menu, plan and carers, and the last visit', () => {
    expect(statusOf(trat2565, moved, DAY)).toMatchObject({
      household: 'H1',
      area: '230201',
      registered: true,
      grading: { grade: 'C', remaining: [8], asOf: DAY },
      menu: { menu: 'survive', on: '2022-06-01' },
      plan: { uncovered: [], overdue: [], open: ['A1'], done: [] },
      carers: [{ agency: 'Labour Office' }],
      lastVisit: '2022-07-20',
      needs: [],
    });
  });

  test('later events do not count', () => {
    expect(statusOf(trat2565, moved, '2022-05-20')).toMatchObject({
      area: '230101',
      menu: null,
      carers: [],
      lastVisit: null,
      needs: [{ need: 'noCarer' }, { need: 'noMenu' }],
    });
  });

  test.each([
    ['before it joined', {}, '2022-05-08', false],
    ['on the day of joining', {}, '2022-05-09', true],
    ['on the day of leaving', { left: { on: DAY, reason: 'moved' } }, DAY, false],
    ['while absent', { absences: [{ from: '2022-08-01', to: '2022-08-10', reason: 'work' }] }, DAY, false],
    ['on the day it is back', { absences: [{ from: '2022-08-01', to: DAY, reason: 'work' }] }, DAY, true],
  ])('%s: a household off the register needs nothing', (_, row, day, registered) => {
    const status = statusOf(trat2565, householdOf({ ...tended, carers: [], ...row }), day);
    expect(status.registered).toBe(registered);
    expect(status.needs.length > 0).toBe(registered);
  });
});

describe('what a household needs', () => {
  const roof = (more: object) => ({ plan: [{ ...tended.plan[0], ...more }] });
  const visits = (...all: Parameters<typeof failed>[1][]) => ({ deprivations: [failed(8, ...all)] });

  test.each([
    ['is looked after', {}, []],
    ['has nothing planned', { plan: [] }, ['noActivity']],
    ['has something planned for another indicator', roof({ indicator: 22 }), ['noActivity']],
    ['plans it only from tomorrow on', roof({ planned: '2022-08-06' }), ['noActivity']],
    ['planned it today', roof({ planned: DAY }), []],
    ['has an activity that is due today', roof({ due: DAY }), []],
    ['has an activity that was due yesterday', roof({ due: '2022-08-04' }), ['overdue']],
    ['did that activity today', roof({ due: '2022-08-04', done: DAY }), []],
    ['did it tomorrow', roof({ due: '2022-08-04', done: '2022-08-06' }), ['overdue']],
    ['was visited 30 days ago', visits('2022-07-06 failed'), []],
    ['was visited 31 days ago', visits('2022-07-05 failed'), ['notVisited']],
    ['was never visited, and joined long ago', visits(), ['notVisited']],
    [
      'was never visited, and joined 30 days ago',
      { ...visits(), joined: '2022-07-06', carers: [], menus: [] },
      ['noCarer', 'noMenu'],
    ],
    ['was never visited, from the start', { ...visits(), joined: undefined }, ['notVisited']],
    ['lost its carer yesterday', { carers: [{ ...tended.carers[0], to: '2022-08-04' }] }, ['noCarer']],
    ['loses its carer after today', { carers: [{ ...tended.carers[0], to: DAY }] }, []],
    ['gets a carer tomorrow', { carers: [{ ...tended.carers[0], from: '2022-08-06' }] }, ['noCarer']],
    ['gets a menu tomorrow', { menus: [{ on: '2022-08-06', menu: 'survive' }] }, ['noMenu']],
    ['passed and fails again', visits('2022-07-10 passed', '2022-07-20 failed'), ['relapsed']],
    [
      'passed, lapsed and fails again',
      visits('2022-07-01 passed', '2022-07-10 notApplicable', '2022-07-20 failed'),
      ['relapsed'],
    ],
    ['passed again after that', visits('2022-07-10 passed', '2022-07-20 failed', '2022-08-05 passed'), []],
    ['failed first and passed later', visits('2022-07-10 failed', '2022-07-20 passed'), []],
    ['fails again only tomorrow', visits('2022-07-20 passed', '2022-08-06 failed'), []],
    ['lapsed after passing', visits('2022-07-10 passed', '2022-07-20 notApplicable'), []],
    [
      'was declared impossible, and has needs like any other',
      { ...visits(), halts: [{ on: '2022-06-01', reason: 'ill' }] },
      ['notVisited'],
    ],
  ] as const)('%s: %j %j', (_, row, kinds) => expect(kindsOf(row)).toEqual(kinds));

  test('where nothing remains: an overdue activity, a carer and a menu, and no visit', () => {
    const done = { ...visits('2022-05-20 passed'), ...roof({ due: '2022-06-01' }), carers: [], menus: [] };
    expect(kindsOf(done)).toEqual(['overdue', 'noCarer', 'noMenu']);
    expect(kindsOf({ ...visits('2022-05-20 notApplicable'), plan: [] })).toEqual([]);
  });

  test.each([
    ['the day it failed again', ['2022-07-01 passed', '2022-07-20 failed'], '2022-07-20'],
    ['the first of several', ['2022-07-01 passed', '2022-07-10 failed', '2022-07-20 failed'], '2022-07-10'],
    [
      'not the day it did not apply',
      ['2022-07-01 passed', '2022-07-10 notApplicable', '2022-07-20 failed'],
      '2022-07-20',
    ],
    [
      'counted from the last time it passed',
      ['2022-06-01 passed', '2022-06-10 failed', '2022-07-01 passed', '2022-07-20 failed'],
      '2022-07-20',
    ],
  ] as const)('since when it fails again: %s', (_, all, since) => {
    expect(needsOf(visits(...all))[0]).toMatchObject({ need: 'relapsed', since });
  });

  test('all needs at once, most urgent first', () => {
    const needs = needsOf({
      deprivations: [failed(22, '2022-06-01 passed', '2022-06-20 failed'), failed(8)],
      plan: [{ ...tended.plan[0], due: '2022-07-01' }],
      carers: [],
      menus: [],
    });
    expect(needs.map(({ need, indicators, since }) => [need, indicators, since])).toEqual([
      ['relapsed', [22], '2022-06-20'],
      ['overdue', [8], '2022-07-01'],
      ['notVisited', [8, 22], '2022-06-20'],
      ['noActivity', [22], null],
      ['noCarer', [], null],
      ['noMenu', [], null],
    ]);
    expect(needs.map(({ activities }) => activities.map(({ id }) => id))).toEqual([[], ['A1'], [], [], [], []]);
  });

  test('several of one kind: each named once, in order, since the earliest', () => {
    const activity = (id: string, indicator: number, due: string) => ({ ...tended.plan[0], id, indicator, due });
    const [relapsed, overdue] = needsOf({
      deprivations: [
        failed(22, '2022-06-01 failed', '2022-06-10 passed', '2022-07-01 failed', '2022-07-25 failed'),
        failed(8, '2022-06-20 passed', '2022-07-10 failed', '2022-08-06 failed'),
        failed(21, '2022-07-20 failed'),
      ],
      plan: [
        activity('A1', 22, '2022-07-20'),
        activity('A2', 8, '2022-07-10'),
        activity('A3', 22, '2022-07-30'),
        activity('A4', 21, '2022-08-30'),
        { ...activity('A5', 21, '2022-07-01'), planned: '2022-08-06' },
      ],
    });
    expect(relapsed).toMatchObject({ need: 'relapsed', indicators: [8, 22], since: '2022-07-01' });
    expect(relapsed?.message.en).toContain('(The household has secure tenure and a durable house); 22 (');
    expect(relapsed?.message.th).toContain('ถาวร; 22 ');
    expect(overdue).toMatchObject({ need: 'overdue', indicators: [8, 22], since: '2022-07-10' });
    expect(overdue?.activities.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3']);
    expect(overdue?.message.en).toContain('due 20 July 2022); mend the roof (Subdistrict, due 10 July 2022); ');
    expect(overdue?.message.th).toContain(
      'กำหนด 20 กรกฎาคม 2565); mend the roof (Subdistrict กำหนด 10 กรกฎาคม 2565); ',
    );
  });

  test('nobody has looked after it since the last of several carers', () => {
    const carers = ['2022-07-05', '2022-07-20', '2022-07-10'].map((to, nth) => ({
      ...{ agency: `office ${nth}`, role: 'team', from: '2022-06-01', to },
    }));
    expect(needsOf({ carers })).toMatchObject([{ need: 'noCarer', since: '2022-07-20' }]);
    expect(needsOf({ carers }, '2022-07-20')).toEqual([]);
    expect(kindsOf({ carers: [{ ...carers[0], from: DAY, to: '2022-08-06' }] }, '2022-07-25')).toEqual(['noCarer']);
  });

  test('a programme without menus needs none', () => {
    const programme = defineProgramme({ ...trat2565, id: 'no-menus', menus: [] });
    expect(statusOf(programme, householdOf({ ...tended, menus: [] }, programme), DAY).needs).toEqual([]);
  });
});

describe('the days without a visit', () => {
  const unvisited = { deprivations: [failed(8, '2022-06-01 failed')] };
  const away = (from: string, to: string) => ({ absences: [{ from, to, reason: 'work' }] });

  test.each([
    ['as many days as the option allows', {}, { unvisitedDays: 65 }, []],
    ['a day less', {}, { unvisitedDays: 64 }, ['notVisited']],
    ['from the return, as nobody could be visited before', away('2022-06-20', '2022-07-06'), {}, []],
    ['from the return, long ago', away('2022-06-20', '2022-07-05'), {}, ['notVisited']],
    ['from the return today', away('2022-06-20', DAY), {}, []],
    ['not from an absence still to come', away('2022-08-06', '2022-08-20'), {}, ['notVisited']],
    ['not from a return before the visit', away('2022-05-20', '2022-05-25'), { unvisitedDays: 64 }, ['notVisited']],
  ])('%s', (_, row, options, kinds) => expect(kindsOf({ ...unvisited, ...row }, DAY, options)).toEqual(kinds));

  test('0: who was visited today needs no visit', () => {
    expect(kindsOf({ deprivations: [failed(8, '2022-08-05 failed')] }, DAY, { unvisitedDays: 0 })).toEqual([]);
    expect(kindsOf({}, DAY, { unvisitedDays: 0 })).toEqual(['notVisited']);
  });

  test.each([-1, 1.5, 36526, Number.NaN, '30', null])('%j is refused', (unvisitedDays) => {
    expect(() => needsOf({}, DAY, { unvisitedDays })).toThrow(
      /^statusOf: options.unvisitedDays .* whole number of days/,
    );
  });
});

describe('a need in words', () => {
  const household = (row: object) => ({ ...tended, ...row });
  const away = { absences: [{ from: '2022-06-20', to: '2022-07-01', reason: 'work' }] };

  test.each([
    [
      { deprivations: [failed(8, '2022-07-10 passed', '2022-07-20 failed')] },
      'เคยผ่านแล้วกลับไม่ผ่าน: 8 ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร ตั้งแต่วันที่ 20 กรกฎาคม 2565',
      'passed before and fails again: 8 (The household has secure tenure and a durable house), since 20 July 2022',
    ],
    [
      { plan: [{ ...tended.plan[0], action: 'ซ่อมหลังคา', agency: 'อบต.', due: '2022-07-29' }] },
      'เลยกำหนด: ซ่อมหลังคา (อบต. กำหนด 29 กรกฎาคม 2565)',
      'overdue: ซ่อมหลังคา (อบต., due 29 July 2022)',
    ],
    [
      { deprivations: [failed(8, '2022-06-01 failed')] },
      'ไม่มีการติดตามตั้งแต่วันที่ 1 มิถุนายน 2565',
      'no visit since 1 June 2022',
    ],
    [
      { deprivations: [failed(8, '2022-06-01 failed')], ...away },
      'ไม่มีการติดตามตั้งแต่กลับเข้าทะเบียนเมื่อวันที่ 1 กรกฎาคม 2565',
      'no visit since it came back to the register on 1 July 2022',
    ],
    [
      { deprivations: [failed(8, '2022-07-01 failed')], ...away },
      'ไม่มีการติดตามตั้งแต่วันที่ 1 กรกฎาคม 2565',
      'no visit since 1 July 2022',
    ],
    [
      { deprivations: [failed(8)] },
      'ยังไม่เคยติดตาม อยู่ในทะเบียนตั้งแต่วันที่ 9 พฤษภาคม 2565',
      'never visited, on the register since 9 May 2022',
    ],
    [{ deprivations: [failed(8)], joined: undefined }, 'ยังไม่เคยติดตาม', 'never visited'],
    [
      { plan: [] },
      'ไม่มีกิจกรรมรองรับ: 8 ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร',
      'no activity for: 8 (The household has secure tenure and a durable house)',
    ],
    [{ carers: [] }, 'ไม่มีผู้ดูแล', 'nobody looks after it'],
    [
      { carers: [{ ...tended.carers[0], to: '2022-07-01' }] },
      'ไม่มีผู้ดูแลหลังวันที่ 1 กรกฎาคม 2565',
      'nobody has looked after it since 1 July 2022',
    ],
    [{ menus: [] }, 'ยังไม่ได้เลือกเมนู', 'no menu was chosen'],
  ])('%j', (row, th, en) => expect(needsOf(household(row)).map(({ message }) => message)).toEqual([{ th, en }]));
});

test('a day that does not exist is refused', () => {
  expect(() => statusOf(trat2565, householdOf(tended), '2022-02-30')).toThrow(RangeError);
});
