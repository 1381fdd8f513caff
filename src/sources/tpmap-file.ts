import type { AreaCode, Dimension } from '../vocabulary/index.js';
import { bareHeading, type FileCell } from './file-row.js';
import type { SourceRejected } from './source-problem.js';

/** The kind of a TPMAP file, which is the end of its name: `61_23_amphur_11111.csv`, `61_23_amphur_common.csv`. */
export interface TpmapOptions {
  readonly file: 'mask' | 'common';
  /** For a mask file, the five digits of its name: 1 where a dimension is selected, in the order of `DIMENSIONS`. */
  readonly mask?: string;
}

/** A row of a mask file: the poor of an area in the dimensions that the file selects. Counts are of persons, except `poorHouseholds`. */
export interface TpmapPoor {
  readonly file: 'mask';
  /** Null in the file of the country. */
  readonly area: AreaCode | null;
  readonly mask: string;
  /** Households that fail a selected dimension (`poor.household.CNT`), with or without a welfare card. */
  readonly poorHouseholds: number;
  /** Persons in them (`poor.JPT.CNT`). */
  readonly poorPersons: number;
  /** Of these, who registered for welfare (`MOFreg`). */
  readonly registeredPersons: number;
  /** Of these, whose registration was confirmed (`MOFval`): the targeted poor (คนจนเป้าหมาย). */
  readonly targetedPersons: number;
  /** The targeted poor by dimension, overlapping. Without dimensions that the file does not select, whose zeros mean nothing. */
  readonly byDimension: { readonly [dimension in Dimension]?: number };
  /** The targeted poor by indicator number, overlapping, for the indicators of which the file has columns. */
  readonly byIndicator: Readonly<Record<string, number>>;
}

/** A row of a common file: who was surveyed in an area. Counts are of persons, except `households`. */
export interface TpmapSurveyed {
  readonly file: 'common';
  readonly area: AreaCode | null;
  readonly households: number;
  readonly members: number;
  readonly registeredPersons: number;
  readonly confirmedPersons: number;
  readonly elderly: number;
  readonly disabled: number;
  readonly chronicallyIll: number;
  /** By indicator number: the members of households to which it applies, and of households that fail it. */
  readonly byIndicator: Readonly<Record<string, { readonly applicable: number; readonly failed: number }>>;
}

/** A row of one of TPMAP's public files. */
export type TpmapArea = TpmapPoor | TpmapSurveyed;

/** The rows of a file that could be read, and those that could not. */
export interface TpmapReading {
  readonly areas: readonly TpmapArea[];
  readonly rejected: readonly SourceRejected[];
}

/** The columns that a file must have, by our names for them. */
export const COUNTS = {
  mask: {
    poorHouseholds: 'poor.household.CNT',
    poorPersons: 'poor.JPT.CNT',
    registeredPersons: 'poor.JPT.MOFreg.CNT',
    targetedPersons: 'poor.JPT.MOFval.CNT',
    health: 'poor.JPT.MOFval.health',
    living: 'poor.JPT.MOFval.living',
    education: 'poor.JPT.MOFval.education',
    income: 'poor.JPT.MOFval.income',
    access: 'poor.JPT.MOFval.accessibility',
  },
  common: {
    households: 'household.CNT',
    members: 'HOUSEMEMBER_CNT',
    registeredPersons: 'MOF_REG_CNT',
    confirmedPersons: 'MOF_VAL_CNT',
    elderly: 'ELDERLY_CNT',
    disabled: 'DISABLED_CNT',
    chronicallyIll: 'CHRONICPATIENT_CNT',
  },
} as const;

/** The columns of area codes, smallest areas first, with the digits of their codes. `tumbol_ID` is TPMAP's spelling. */
export const KEYS = [
  { name: 'village', digits: [8, 10], headings: ['village_ID'] },
  { name: 'subdistrict', digits: [6], headings: ['tumbol_ID', 'tambol_ID', 'tambon_ID'] },
  { name: 'district', digits: [4], headings: ['amphur_ID', 'amphoe_ID'] },
  { name: 'province', digits: [2], headings: ['province_ID'] },
] as const;

/** A function that returns the column of a heading: a code, a count, or a count of an indicator, `ind 22` or `ind 22 all`. */
export function headingsOf(file: 'mask' | 'common'): (heading: string) => string | undefined {
  const names = new Map<string, string>(
    Object.entries(COUNTS[file]).map(([name, heading]) => [bareHeading(heading), name]),
  );
  for (const { name, headings } of KEYS) for (const heading of headings) names.set(bareHeading(heading), name);
  const indicator = file === 'mask' ? /^poorjptmofvalind(\d{1,3})(cnt)$/ : /^indicator(\d{1,3})(all|cnt)$/;
  return (heading) => {
    const bare = bareHeading(heading);
    const [, number, part] = indicator.exec(bare) ?? [];
    return names.get(bare) ?? (number === undefined ? undefined : `${part} ${Number(number)}`);
  };
}

/** The columns that a row must have, with their headings. Where it has one column of an indicator, it must have both. */
export function columnsOf(
  file: 'mask' | 'common',
  named: ReadonlyMap<string, FileCell>,
): [name: string, heading: string][] {
  const numbers = new Set([...named.keys()].flatMap((name) => /^(?:cnt|all) (\d+)$/.exec(name)?.[1] ?? []));
  const ofNumber = (number: string): [string, string][] =>
    file === 'mask'
      ? [[`cnt ${number}`, `poor.JPT.MOFval.ind${number}.CNT`]]
      : ['all', 'cnt'].map((part) => [`${part} ${number}`, `indicator${number}.${part.toUpperCase()}`]);
  return [...Object.entries(COUNTS[file]), ...[...numbers].flatMap(ofNumber)];
}
