import fc from 'fast-check';
import { defineProgramme, type Household, type Programme } from 'kaechon';
import { trat2565 } from 'kaechon/trat';
import { households } from '../../test/tools/arbitrary-household.js';
import { fiveSteps } from '../provinces/five-steps.js';

/** Trat's programme, the same by dimension, and a ladder by share whose grades are hard to quote. */
export const PROGRAMMES: readonly Programme[] = [
  trat2565,
  defineProgramme({ ...trat2565, id: 'by-dimension', grading: { by: 'dimension', rules: trat2565.grading.rules } }),
  defineProgramme({
    ...trat2565,
    id: "it's",
    grading: {
      by: 'indicator',
      rules: fiveSteps.grading.rules.map((rule, place) => ({
        ...rule,
        grade: ["O'Hara\\", 'ข"ข`', 'back\\slash \\n', "';--", '$' + '{env:HOME}'][place] as string,
      })),
    },
  }),
];

/** Random registers in one: some hundreds of households, the same every time. */
export const randomRegister = (): Household[] =>
  fc
    .sample(households, { seed: 2565, numRuns: 80 })
    .flatMap((register, n) => register.map((household) => ({ ...household, id: `R${n}-${household.id}` })));

const FEATURES: Readonly<Record<string, (household: Household) => boolean>> = {
  'a late join': ({ joined }) => joined !== undefined && joined > '2022-05-09',
  'an exit': ({ left }) => left !== undefined,
  'a halt': ({ halts = [] }) => halts.some(({ lifted }) => lifted === undefined),
  'a halt that is lifted': ({ halts = [] }) => halts.some(({ lifted }) => lifted !== undefined),
  'a second halt': ({ halts = [] }) => halts.length > 1,
  'a move to another district': ({ area, moves = [] }) =>
    moves.some((move) => move.area.slice(0, 4) !== area.slice(0, 4)),
  'two moves': ({ moves = [] }) => moves.length > 1,
  'an absence': ({ absences = [] }) => absences.length > 0,
  'two absences': ({ absences = [] }) => absences.length > 1,
  'a member who joins': ({ members }) => members.some(({ joined }) => joined !== undefined),
  'a member who leaves': ({ members }) => members.some(({ left }) => left !== undefined),
  'nobody targeted': ({ members }) => members.every(({ targeted }) => !targeted),
  'a relapse': ({ deprivations }) => deprivations.some((one) => outcomesOf(one).includes('passed failed')),
  'a lapsed indicator': ({ deprivations }) => deprivations.some((one) => outcomesOf(one).endsWith('notApplicable')),
  'all of them lapsed': ({ deprivations }) => deprivations.every((one) => outcomesOf(one).endsWith('notApplicable')),
  'no follow-up': ({ deprivations }) => deprivations.every(({ followUps = [] }) => followUps.length === 0),
  'no menu': ({ menus = [] }) => menus.length === 0,
  'a menu that changes': ({ menus = [] }) => menus.length > 1,
  'a short area code': ({ area }) => area.length === 2,
  'a village of ten digits': ({ area }) => area.length === 10,
};

/** What may happen to a household and happens to none of these. */
export const featuresMissing = (register: readonly Household[]): string[] =>
  Object.keys(FEATURES).filter((feature) => !register.some((household) => FEATURES[feature]?.(household)));

const outcomesOf = ({ followUps = [] }: Household['deprivations'][number]): string =>
  [...followUps]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ outcome }) => outcome)
    .join(' ');
