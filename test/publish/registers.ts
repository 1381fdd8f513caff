import fc from 'fast-check';
import { type AnyReport, type Household, type PublicTally, readHouseholds } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { households } from '../tools/arbitrary-household.js';

/**
 * Registers of up to some fifty households, so that some tallies are small and others are not. Nobody moves or comes back:
 * that is what an intruder supposes of two reports.
 */
export const registers: fc.Arbitrary<Household[]> = fc
  .array(households, { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts.flatMap((part, nth) =>
      part.map(({ moves: _, absences: __, ...one }) => ({ ...one, id: `${nth}-${one.id}` }) as Household),
    ),
  );

/** The same register, with somebody who counts and stays in every household. */
export const peopled = (register: readonly Household[]): Household[] =>
  register.map((one) => ({ ...one, members: [...one.members, { id: `${one.id}-who-stays`, targeted: true }] }));

/** The tallies of a report by their place in it. */
export function tallies(report: AnyReport): ReadonlyMap<string, PublicTally> {
  const found = new Map<string, PublicTally>();
  const walk = (place: string, part: object): void => {
    if ('households' in part) found.set(place, part as PublicTally);
    else
      for (const [key, inner] of Object.entries(part))
        if (key !== 'plan' && key !== 'care') walk(`${place}.${key}`, inner);
  };
  walk('figures', report.figures);
  walk('areas', report.areas);
  return found;
}

/** The number that stands at a place such as `'areas.2301.registered.persons'`. */
export function numberAt(report: AnyReport, cell: string): number | null | undefined {
  const end = cell.lastIndexOf('.');
  return tallies(report).get(cell.slice(0, end))?.[cell.slice(end + 1) as keyof PublicTally];
}

/** Whether a number of a tally that is told is from 1 to one below the threshold. */
export const isSmall = ({ households, persons }: PublicTally, threshold = 5): boolean =>
  [households, persons].some((count) => count !== null && count > 0 && count < threshold);

/** The report with some tallies hidden, by their places, and nothing beside them. */
export function without(report: AnyReport, ...places: readonly string[]): AnyReport {
  const these = new Set(places);
  const hide = (place: string, part: object): object => {
    if (these.has(place)) return { households: null, persons: null };
    if ('households' in part) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, hide(`${place}.${key}`, inner as object)]),
    );
  };
  return { ...report, figures: hide('figures', report.figures), areas: hide('areas', report.areas) } as AnyReport;
}

/** The places of the tallies that are hidden. */
export const hiddenIn = (report: AnyReport): string[] =>
  [...tallies(report)].filter(([, { households: count }]) => count === null).map(([place]) => place);

/** Households of one person by what they failed; of Trat's rules. */
export function register(
  ...parts: readonly {
    count: number;
    failed: readonly number[];
    area?: string;
    passed?: boolean;
    left?: string;
    joined?: string;
  }[]
): Household[] {
  const rows = parts.flatMap(({ count, failed, area = '230101', passed, left, joined }, part) =>
    Array.from({ length: count }, (_, nth) => ({
      id: `${part}-${nth}`,
      area,
      members: [{ id: 'P', targeted: true }],
      ...(left !== undefined && { left: { on: left, reason: 'moved away' } }),
      ...(joined !== undefined && { joined }),
      deprivations: failed.map((indicator) => ({
        indicator,
        ...(passed && { followUps: [{ on: '2022-06-01', outcome: 'passed' }] }),
      })),
    })),
  );
  const { households, rejected } = readHouseholds(trat2565, rows);
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
  return households;
}
