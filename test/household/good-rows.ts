import { defineProgramme } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** Trat's programme with one more intervention, so that a plan may name a wrong one. */
export const programme = defineProgramme({
  ...trat2565,
  interventions: [
    ...(trat2565.interventions ?? []),
    {
      id: 'market-stall',
      label: { th: 'แผงตลาด', en: 'market stall' },
      dimension: 'income',
      agency: { th: 'หน่วยงานสมมติ', en: 'a made-up agency' },
      source: { basis: 'assumption', ref: 'made up for this test' },
    },
  ],
});

/** A good row in which every field of a household stands, but `left`: made anew at every call, for it is changed. */
export const goodRow = (id = 'H2') => ({
  id,
  area: '23010101',
  joined: '2022-01-10',
  moves: [
    { on: '2022-04-13', area: '230102' },
    { on: '2022-07-20', area: '2304' },
  ],
  absences: [
    { from: '2022-03-01', to: '2022-04-01', reason: 'harvests in Chanthaburi' },
    { from: '2022-08-10', to: '2022-09-01', reason: 'at sea' },
  ],
  halts: [
    { on: '2022-01-20', reason: 'nobody is at home', lifted: '2022-02-20' },
    { on: '2022-08-01', reason: 'waits for a title to the land' },
  ],
  members: [
    {
      id: 'P1',
      targeted: true,
      dependent: false,
      born: '1980-05-01',
      joined: '2022-02-01',
      left: { on: '2022-07-01', reason: 'works in another province' },
    },
    { id: 'P2', targeted: true, dependent: true, joined: '2022-02-01' },
  ],
  deprivations: [
    {
      indicator: 22,
      followUps: [
        { on: '2022-06-03', outcome: 'failed' },
        { on: '2022-07-01', outcome: 'passed' },
      ],
    },
    { indicator: 8 },
  ],
  menus: [
    { on: '2022-05-13', menu: 'survive', by: 'district team', reason: 'nobody earns' },
    { on: '2022-08-05', menu: 'sufficient' },
  ],
  plan: [
    {
      id: 'A1',
      indicator: 22,
      action: 'sells at the market',
      agency: 'district office',
      due: '2022-07-01',
      done: '2022-06-20',
      baht: 1500.5,
      intervention: 'market-stall',
    },
    {
      id: 'A2',
      indicator: 8,
      action: 'mends the roof',
      agency: 'subdistrict office',
      planned: '2022-05-20',
      due: '2022-09-01',
    },
  ],
  carers: [
    { agency: 'district office', role: 'mentor', from: '2022-02-01', to: '2022-06-30' },
    { agency: 'school', role: 'foster', from: '2022-05-20' },
  ],
});

/** The same household, gone from the register after all its events. */
export const goneRow = (id = 'H2') => ({
  ...goodRow(id),
  left: { on: '2022-09-20', reason: 'moved to another province' },
});

/** The smallest good row. */
export const bareRow = (id = 'H2') => ({
  id,
  area: '23',
  members: [{ id: 'P1', targeted: true }],
  deprivations: [{ indicator: 22 }],
});

/** What a change puts where a field is to be left out. */
export const MISSING: unique symbol = Symbol('left out');

/** The row with one place changed, in itself; another value altogether where the place is `''`. */
export function changed(row: unknown, at: string, put: unknown): unknown {
  const steps = at.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop();
  if (last === undefined) return put;
  const owner = steps.reduce((value, step) => (value as Record<string, object>)[step] as object, row as object);
  if (put === MISSING) Reflect.deleteProperty(owner, last);
  else Object.defineProperty(owner, last, { value: put, enumerable: true, configurable: true, writable: true });
  return row;
}

/** What looks odd and is good: what it is, the place in a good row, and what is put there. */
export const ODD_ROWS: readonly (readonly [string, string, unknown])[] = [
  ['every field there is', '', goneRow()],
  ['the four fields that must be', '', bareRow()],
  ['an area that is the province', 'area', '23'],
  ['an area that is a district', 'area', '2307'],
  ['a village of ten digits', 'area', '2301010123'],
  ['a district the programme does not list', 'area', '2399'],
  ['an id of 200 letters', 'id', 'H'.repeat(200)],
  ['an id of 200 letters that take two places each', 'id', '𝒳'.repeat(200)],
  ['an id in Thai', 'id', 'บ้านเลขที่ 1'],
  ['a reason of 10,000 letters', 'halts[0].reason', 'r'.repeat(10_000)],
  ['29 February of a leap year', 'members[0].born', '2000-02-29'],
  ['a day in the year 2399', 'plan[1].due', '2399-12-31'],
  ['a halt on the day it joined', 'halts[0].on', '2022-01-10'],
  ['a follow-up on the day it joined', 'deprivations[0].followUps[0].on', '2022-01-10'],
  ['a halt that is lifted the next day', 'halts[0].lifted', '2022-01-21'],
  ['a halt on the day another is lifted', 'halts[1].on', '2022-02-20'],
  ['an absence of one day', 'absences[0].to', '2022-03-02'],
  ['an absence from the day it joined', 'absences[0]', { from: '2022-01-10', to: '2022-01-12', reason: 'at sea' }],
  ['a move on the day an absence begins', 'moves[0].on', '2022-03-01'],
  ['a move on the day it comes back', 'moves[0].on', '2022-04-01'],
  ['a move on the day it joined', 'moves[0].on', '2022-01-10'],
  ['a move to where it lives', 'moves[0].area', '23010101'],
  ['an activity planned on the day it is done', 'plan[0].planned', '2022-06-20'],
  ['an activity planned after it is due', 'plan[1].planned', '2022-09-10'],
  ['a birth while it was off the register', 'members[1].born', '2022-03-15'],
  ['an activity due while it was off the register', 'plan[1].due', '2022-08-15'],
  ['moves that are not in order', 'moves[0].on', '2022-07-30'],
  ['absences that are not in order', 'absences[0]', { from: '2022-09-05', to: '2022-09-09', reason: 'at sea' }],
  ['halts that are not in order', 'halts[0]', { on: '2022-05-01', reason: 'waits', lifted: '2022-05-02' }],
  ['activities that are not in order', 'plan[0].planned', '2022-06-03'],
  ['follow-ups that are not in order', 'deprivations[0].followUps[0].on', '2022-07-15'],
  ['a birth before it joined', 'members[1].born', '1950-01-01'],
  ['a member who left on the day of joining', 'members[0].left.on', '2022-02-01'],
  ['an activity due before it joined', 'plan[1].due', '2021-12-01'],
  ['an activity for an indicator it did not fail', 'plan[1].indicator', 9],
  ['an activity that costs nothing', 'plan[1].baht', 0],
  ['a carer for one day', 'carers[0].to', '2022-02-01'],
  ['the same agency twice', 'carers[1].agency', 'district office'],
  ['no menus at all', 'menus', []],
  ['no moves at all', 'moves', []],
  ['no absences at all', 'absences', []],
  ['no halts at all', 'halts', []],
  ['no follow-ups at all', 'deprivations[0].followUps', []],
  ['no member targeted', 'members', [{ id: 'P1', targeted: false }]],
];

/** Every place in a row, `members[0].left.on`, outermost first. */
export const indexesByOrder = (value: unknown, at = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) => {
        const place = Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
        return [place, ...indexesByOrder(part, place)];
      });
