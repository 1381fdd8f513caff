import {
  type Deprivation,
  type Household,
  type Outcome,
  type ProgrammeTerms,
  readHouseholds,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** A household from the gate: of one counted person in Trat who fails the income line, but for what is told. */
export function householdOf(row: object, programme: ProgrammeTerms = trat2565): Household {
  const whole = { id: 'H1', area: '2301', members: [{ id: 'P1', targeted: true }], deprivations: [failed(22)] };
  const { households, rejected } = readHouseholds(programme, [{ ...whole, ...row }]);
  const [household] = households;
  if (household === undefined) throw new Error(JSON.stringify(rejected));
  return household;
}

type Visit = `${string} ${Outcome}`;

/** An indicator failed at the baseline and what visits found since, each as `'2022-06-03 passed'`. */
export const failed = (indicator: number, ...visits: Visit[]): Deprivation => ({
  indicator,
  followUps: visits.map((visit) => {
    const [on = '', outcome] = visit.split(' ') as [string, Outcome];
    return { on, outcome };
  }),
});

/** The numbers of the 17 indicators that count. */
export const COUNTED = trat2565.catalogue.indicators.flatMap(({ number, dimension }) => (dimension ? [number] : []));
