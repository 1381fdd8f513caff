import { defineProgramme } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** Trat's programme with one intervention listed, so that a plan may name a wrong one. */
export const programme = defineProgramme({
  ...trat2565,
  interventions: [
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
  halts: [{ on: '2022-08-01', reason: 'waits for a title to the land' }],
  members: [
    {
      id: 'P1',
      targeted: true,
      dependent: false,
      born: '1980-05-01',
      joined: '2022-02-01',
      left: { on: '2022-07-01', reason: 'works in another province' },
    },
    { id: 'P2', targeted: true, dependent: true },
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
    { id: 'A2', indicator: 8, action: 'mends the roof', agency: 'subdistrict office', due: '2022-09-01' },
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
  ['an id in Thai', 'id', 'บ้านเลขที่ ๑'],
  ['a reason of 10,000 letters', 'halted.reason', 'r'.repeat(10_000)],
  ['29 February of a leap year', 'members[0].born', '2000-02-29'],
  ['a day in the year 2399', 'plan[1].due', '2399-12-31'],
  ['a halt on the day it joined', 'halted.on', '2022-01-10'],
  ['a follow-up on the day it joined', 'deprivations[0].followUps[0].on', '2022-01-10'],
  ['follow-ups that are not in order', 'deprivations[0].followUps[0].on', '2022-07-15'],
  ['a birth before it joined', 'members[1].born', '1950-01-01'],
  ['a member who left on the day of joining', 'members[0].left.on', '2022-02-01'],
  ['an activity due before it joined', 'plan[1].due', '2021-12-01'],
  ['an activity for an indicator it did not fail', 'plan[1].indicator', 9],
  ['an activity that costs nothing', 'plan[1].baht', 0],
  ['a carer for one day', 'carers[0].to', '2022-02-01'],
  ['the same carer twice', 'carers[1].agency', 'district office'],
  ['no menus at all', 'menus', []],
  ['no member targeted', 'members', [{ id: 'P1', targeted: false }]],
];

/** Every place in a row, `members[0].left.on`, outermost first. */
export const placesOf = (value: unknown, at = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) => {
        const place = Array.isArray(value) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
        return [place, ...placesOf(part, place)];
      });
