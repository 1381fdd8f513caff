import {
  areaOn,
  type CellAddress,
  type FigureGroup,
  type Household,
  type HouseholdStatus,
  type Movement,
  movement,
  statusOf,
} from 'kaechon';
import { programme } from './protocol.js';

/** What changed on the register between two days, as `movement` counts it. */
export const CHANGES = ['joined', 'left', 'movedAreas', 'relapsed'] as const;
export type Change = (typeof CHANGES)[number];

/** Two days, and the area whose households are meant: those that live there on the later day, or did when they left. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly within: string;
}

/** Which number of the dashboard: a figure of a report that is of an area, or a change. */
export type AskedBehind =
  | { readonly figure: CellAddress; readonly within: string }
  | { readonly change: Change; readonly between: Between };

/** The ids of the households that a number counts. */
export function householdsBehind(households: Iterable<Household>, asked: AskedBehind): string[] {
  const { asOf, within } =
    'figure' in asked
      ? { asOf: asked.figure.asOf, within: asked.figure.area ?? asked.within }
      : { asOf: asked.between.to, within: asked.between.within };
  const isCounted = (household: Household): boolean =>
    'figure' in asked
      ? isIn(asked.figure, household, statusOf(programme, household, asOf))
      : howMany(changesIn([household], asked.between), asked.change) > 0;
  return [...households].filter((one) => areaOn(one, asOf).startsWith(within) && isCounted(one)).map(({ id }) => id);
}

/** What changed between two days among the households of an area. */
export function changesIn(households: Iterable<Household>, { from, to, within }: Between): Movement {
  const there = [...households].filter((one) => areaOn(one, to).startsWith(within));
  return movement(programme, there, { from, to });
}

/** How many households a change counts. One that left twice counts twice. */
export function howMany(told: Movement, change: Change): number {
  const { joined, left, movedAreas, relapsed } = told;
  return { joined: joined.households, left: left.households, movedAreas, relapsed: relapsed.length }[change];
}

type Status = HouseholdStatus<string, string>;

const DIMENSIONS = new Map(programme.catalogue.indicators.map(({ number, dimension }) => [number, dimension]));

/** The indicators that remain on the day, or all that were failed at the baseline. */
const indicatorsOf = ({ grading }: Status, stage: CellAddress['stage']): number[] =>
  stage === 'remaining' ? grading.remaining : [...grading.failed, ...grading.lapsed];

/** The dimensions of those indicators, in the order of the catalogue. */
function dimensionsOf(status: Status, stage: CellAddress['stage']): string[] {
  const found = new Set<unknown>(indicatorsOf(status, stage).map((number) => DIMENSIONS.get(number)));
  return Object.keys(programme.catalogue.dimensions).filter((dimension) => found.has(dimension));
}

const gradeOf = ({ grading }: Status): string | null => grading.grade;
const menuOf = ({ menu }: Status): string | null => menu?.menu ?? null;

/** Whether a household on the register is in a tally, group by group. */
const IS_IN: Readonly<
  Record<FigureGroup, (status: Status, keys: CellAddress['keys'], stage: CellAddress['stage']) => boolean>
> = {
  register: () => true,
  grades: (status, [grade]) => gradeOf(status) === grade,
  menus: (status, [menu]) => menuOf(status) === menu,
  gradesAndMenus: (status, [grade, menu]) => gradeOf(status) === grade && menuOf(status) === menu,
  dimensions: (status, [dimension], stage) => dimensionsOf(status, stage).some((one) => one === dimension),
  indicators: (status, [indicator], stage) => indicatorsOf(status, stage).some((one) => String(one) === indicator),
  patterns: (status, [pattern]) => dimensionsOf(status, 'failed').join('+') === pattern,
};

function isIn({ asOf, group, keys, stage }: CellAddress, { joined }: Household, status: Status): boolean {
  if (stage === 'left') return !status.registered && (joined === undefined || joined <= asOf);
  return status.registered && IS_IN[group](status, keys, stage);
}
