import { type Household, movement, type ReportContext, readHouseholds, weeklyReport } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { once } from './once.js';

const person = (nth: number) => ({ id: `P${nth}`, targeted: true });
const passed = (indicator: number) => ({ indicator, followUps: [{ on: '2022-06-01', outcome: 'passed' }] });

/** Seven households, each of its own kind: few enough that every figure of theirs can be counted by hand. */
export const fewHouseholds = once((): Household[] => {
  const { households, rejected } = readHouseholds(trat2565, [
    {
      id: 'has passed all',
      area: '2301',
      members: [person(1)],
      deprivations: [passed(22)],
      menus: [{ on: '2022-06-02', menu: 'sustainable' }],
      plan: [
        { id: 'A1', indicator: 22, action: 'x', agency: 'อบต.', due: '2022-06-01', done: '2022-06-01', baht: 1500 },
      ],
      carers: [
        { agency: 'อบต.', role: 'mentor', from: '2022-05-20' },
        { agency: 'กศน.', role: 'team', from: '2022-05-20' },
      ],
    },
    {
      id: 'has passed one of two, and lost a person',
      area: '2301',
      members: [person(1), person(2), { ...person(3), left: { on: '2022-05-30', reason: 'moved' } }],
      deprivations: [passed(8), { indicator: 22 }],
      menus: [{ on: '2022-06-02', menu: 'survive' }],
      plan: [
        { id: 'A1', indicator: 22, action: 'x', agency: 'พมจ.', due: '2022-06-03', baht: 12000 },
        { id: 'A2', indicator: 22, action: 'y', agency: 'พมจ.', due: '2022-07-01', baht: 800 },
      ],
      carers: [{ agency: 'พมจ.', role: 'foster', from: '2022-05-20' }],
    },
    {
      id: 'joined in June',
      area: '2302',
      joined: '2022-06-02',
      members: [person(1), person(2)],
      deprivations: [{ indicator: 16 }],
    },
    {
      id: 'cannot be helped',
      area: '2302',
      members: [person(1)],
      deprivations: [{ indicator: 27 }],
      halts: [{ on: '2022-06-06', reason: 'made up' }],
    },
    {
      id: 'has nothing left that applies',
      area: '2302',
      members: [person(1)],
      deprivations: [{ indicator: 1, followUps: [{ on: '2022-06-01', outcome: 'notApplicable' }] }],
    },
    {
      id: 'had passed, and fell',
      area: '2301',
      members: [person(1)],
      deprivations: [
        {
          indicator: 8,
          followUps: [
            { on: '2022-05-12', outcome: 'passed' },
            { on: '2022-06-08', outcome: 'failed' },
          ],
        },
      ],
    },
    {
      id: 'has left',
      area: '2301',
      left: { on: '2022-05-20', reason: 'moved away' },
      members: [person(1)],
      deprivations: [{ indicator: 8 }],
    },
  ]);
  if (rejected.length > 0) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  return households;
});

/** Their report on 10 June, with plans and carers. */
export const fewReport = once(() =>
  weeklyReport(trat2565, fewHouseholds(), { asOf: '2022-06-10', include: ['plan', 'care'] }),
);

/** The report of 13 May, and what has moved since. */
export const fewContext = once(
  (): ReportContext => ({
    earlier: [weeklyReport(trat2565, fewHouseholds(), { asOf: '2022-05-13' })],
    movement: movement(trat2565, fewHouseholds(), { from: '2022-05-13', to: '2022-06-10' }),
  }),
);
