import { createRequire } from 'node:module';
import type loadHighs from 'highs';
import type { AnyReport, Programme } from '../../src/index.js';
import { type Unknowns, unknownsOf } from '../../src/publish/intruder.js';
import { possibleWorld } from '../../src/publish/possible-world.js';

const load = createRequire(import.meta.url)('highs') as typeof loadHighs.default; // a CommonJS module whose types say otherwise
const highs = await load();

/** Far more than any count in the tests: an unknown that comes near may be any number. */
const FAR = 100_000;

/** The hidden numbers of a report as an intruder's problem, every household with a person in it or not. */
export function intrudersProblem(
  programme: Programme,
  { published, earlier }: { readonly published: AnyReport; readonly earlier?: AnyReport },
  personsInEach: boolean,
): Unknowns {
  const world = possibleWorld(programme, earlier ? [published, earlier] : [published], []);
  const unknowns = world && unknownsOf(world.view, personsInEach);
  if (unknowns === null) throw new Error('what is shown contradicts itself');
  return unknowns;
}

/** The values that another solver, HiGHS, finds for the greatest or least sum of some unknowns, in whole numbers. */
export function solvedElsewhere(
  { least, rows }: Pick<Unknowns, 'least' | 'rows'>,
  goal: ReadonlyMap<number, number>,
  way: 'Maximize' | 'Minimize',
  inWholes = true,
): number[] {
  const sum = (terms: Iterable<readonly [number, number]>) =>
    [...terms].map(([of, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${of}`).join(' ');
  const limits = rows.flatMap(({ terms, low, high }) => {
    if (low === high) return [`${sum(terms)} = ${low}`];
    return [
      ...(Number.isFinite(low) ? [`${sum(terms)} >= ${low}`] : []),
      ...(Number.isFinite(high) ? [`${sum(terms)} <= ${high}`] : []),
    ];
  });
  const problem = [
    way,
    `goal: ${sum(goal)}`,
    'Subject To',
    ...limits.map((limit, nth) => `r${nth}: ${limit}`),
    'Bounds',
    ...least.map((low, of) => `${low} <= x${of} <= ${FAR}`),
    ...(inWholes ? ['General', least.map((_, of) => `x${of}`).join(' ')] : []),
    'End',
  ].join('\n');
  const { Status, Columns } = highs.solve(problem, {});
  if (Status !== 'Optimal') throw new Error(`the other solver says ${Status}`);
  return least.map((low, of) => {
    const column = Columns[`x${of}`];
    const value = column && 'Primal' in column ? column.Primal : low; // one that no row tells of stays where it is
    return value >= FAR / 20 ? Number.POSITIVE_INFINITY : inWholes ? Math.round(value) + 0 : value; // never -0
  });
}

/** Of the unknowns that are asked for, those that another solver finds only one value for. */
export function onlyOneElsewhere(problem: Unknowns, isAsked: (unknown: number) => boolean): number[] {
  const first = solvedElsewhere(problem, new Map([[0, 0]]), 'Minimize');
  let same = [...first.keys()].filter(isAsked);
  const look = (goal: ReadonlyMap<number, number>, inWholes: boolean): void => {
    for (const way of ['Maximize', 'Minimize'] as const) {
      const found = solvedElsewhere(problem, goal, way, inWholes);
      const isWhole = found.every((value) => Math.abs(value - Math.round(value)) < 1e-6 || !Number.isFinite(value));
      if (isWhole) same = same.filter((of) => Math.abs((found[of] as number) - (first[of] as number)) < 0.5);
    }
  };
  for (let round = 0; round < 8 && same.length > 0; round += 1) {
    look(new Map(same.map((of) => [of, ((of + 1) * (2 * round + 1)) % 5 < 2 ? -1 : 1])), false);
  }
  for (const of of [...same]) if (same.includes(of)) look(new Map([[of, 1]]), true);
  return same;
}
