import type { AnyReport } from '../figures/index.js';
import { AREA_LEVELS, type AreaCode, type AreaLevel, areaAt, isWithin } from '../vocabulary/index.js';

/**
 * The households that a cell counts, by where they are: all in an area, `'2301'`; those coded to an area and no finer,
 * `'2301!'`, as a report by subdistrict has them; or an area without those that are told apart, `'2301~'`.
 */
export type Region = string;

const isExact = (region: Region): boolean => region.endsWith('!');

/** The code of a region as a report has it. */
export const codeOf = (region: Region): AreaCode => region.replace(/[!~]$/, '');

/** The region of an area of a report; of its whole with `area` null. */
export function regionOf({ within, level }: Pick<AnyReport, 'within' | 'level'>, area: AreaCode | null): Region {
  if (area === null) return within.join(',');
  return area.length < digitsOf(level) ? `${area}!` : area;
}

const LONGEST = '0000000000';
const digitsOf = (level: AreaLevel): number => areaAt(level, LONGEST).length;

/** The regions that a day's reports tell of, each with those it is made of. */
export interface RegionTree {
  /** Parts come before what they are part of. */
  readonly regions: readonly Region[];
  /** What a region is made of; empty for one that is told by nothing finer. */
  readonly partsOf: ReadonlyMap<Region, readonly Region[]>;
  /** A region and all that contain it. */
  readonly around: ReadonlyMap<Region, readonly Region[]>;
}

/** What a report divides, and how finely. */
export type Division = Pick<AnyReport, 'within' | 'level' | 'areas'>;

/** The regions of some reports of one day, and others that are told of, and how they add up. */
export function regionTree(reports: readonly Division[], others: readonly Region[] = []): RegionTree {
  const divided = reports.filter(({ within }) => within.length > 0);
  const told = new Set<Region>([
    ...others,
    ...divided.flatMap((report) => [
      ...report.within,
      regionOf(report, null),
      ...Object.keys(report.areas).map((code) => regionOf(report, code)),
    ]),
  ]);
  // a code shorter than the level is a region of its own beside what is finer
  const sorted = [...told].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  const partsOf = new Map<Region, Region[]>(sorted.map((region) => [region, []]));
  const isDivided = (region: Region): boolean =>
    !isExact(region) &&
    region
      .split(',')
      .every((code) =>
        divided.some(
          ({ within, level }) => within.some((outer) => isWithin(outer, code)) && code.length < digitsOf(level),
        ),
      );
  const byCode = new Set(sorted.filter((region) => !region.includes(',')));
  for (const region of byCode) {
    const parent = parentOf(region, byCode);
    if (parent !== null) partsOf.get(parent)?.push(region);
  }
  for (const region of sorted.filter((one) => one.includes(','))) partsOf.set(region, region.split(','));
  const rest: Region[] = [];
  for (const [region, parts] of [...partsOf]) {
    if (parts.length === 0 || region.includes(',') || isDivided(region)) continue;
    rest.push(`${region}~`);
    parts.push(`${region}~`);
    partsOf.set(`${region}~`, []);
  }
  const regions = [...rest, ...sorted];
  const around = new Map(regions.map((region) => [region, [region]]));
  for (const region of [...regions].reverse())
    for (const part of partsOf.get(region) ?? [])
      around.set(part, [...new Set([...(around.get(part) ?? []), ...(around.get(region) ?? [])])]);
  return { regions, partsOf, around };
}

/** Finer regions first. */
const rankOf = (region: Region): number => (region.includes(',') ? 1 : isExact(region) ? -100 : -region.length);

/** The smallest other region that contains one. */
function parentOf(region: Region, regions: ReadonlySet<Region>): Region | null {
  const code = codeOf(region);
  if (isExact(region) && regions.has(code)) return code;
  for (let length = code.length - 2; length >= 2; length -= 2)
    if (regions.has(code.slice(0, length))) return code.slice(0, length);
  return null;
}

/** The level of a region: the whole, or the widest level at which it is an area of its own. */
export const levelOf = (region: Region, whole: Region): AreaLevel | 'whole' =>
  region === whole || region.includes(',')
    ? 'whole'
    : (AREA_LEVELS.find((level) => codeOf(region).length <= digitsOf(level)) ?? 'village');
