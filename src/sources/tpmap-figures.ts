import { checkDay, type Day } from '../calendar/index.js';
import {
  type AreaCode,
  checkArray,
  checkObject,
  checkSource,
  checkText,
  DIMENSIONS,
  type Dimension,
  isAreaCode,
  isObject,
  isWithin,
  type RecordOf,
  recordOf,
  type Source,
  shownValue,
} from '../vocabulary/index.js';
import type { TpmapArea, TpmapPoor } from './tpmap-file.js';

/** What the rows do not state. */
export interface TpmapFiguresOptions {
  /** The area of the figures. */
  readonly area: AreaCode;
  /** The day of the figures, as the file has only a year. */
  readonly asOf: Day;
  readonly source: Source;
}

/** Figures of targeted persons, without households: TPMAP counts poor households with and without a welfare card. */
export interface TpmapFigures {
  readonly asOf: Day;
  readonly area: AreaCode;
  readonly registered: { readonly persons: number };
  readonly byDimension: RecordOf<Dimension, { readonly persons: number }>;
  readonly source: Source;
}

/**
 * TPMAP's figures of an area as published figures, which `reconcile` compares with those of a register: the targeted poor, in all and by
 * dimension. The rows must be of the mask file that selects all dimensions, `11111`, as others have no total.
 *
 * The figures are those of the row of the area, or else the sum of the rows inside it, which must be of one level. An area inside it
 * without a row was not surveyed and is missing from the sum.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when no row is of the area or inside it, or when rows of several
 * levels, of another mask or of a common file would be added.
 *
 * @example
 * ```ts
 * import { readTpmap, tpmapFigures } from 'kaechon/sources';
 *
 * const counts = { 'poor.household.CNT': 12, 'poor.JPT.CNT': 30, 'poor.JPT.MOFreg.CNT': 9, 'poor.JPT.MOFval.CNT': 7 };
 * const dimensions = { health: 2, living: 0, education: 1, income: 6, accessibility: 0 };
 * const columns = Object.entries(dimensions).map(([name, count]) => [`poor.JPT.MOFval.${name}`, count]);
 * const row = { amphur_ID: '2303', ...counts, ...Object.fromEntries(columns) };
 * const areas = readTpmap([row, { ...row, amphur_ID: '2304' }], { file: 'mask', mask: '11111' });
 * const source = { basis: 'official', ref: 'TPMAP, release of 2565' } as const;
 * const figures = tpmapFigures(areas, { area: '23', asOf: '2022-02-01', source });
 * [figures.registered, figures.byDimension.income]; // => [{ persons: 14 }, { persons: 12 }]
 * ```
 */
export function tpmapFigures(areas: readonly TpmapArea[], options: TpmapFiguresOptions): TpmapFigures {
  checkArray('tpmapFigures', 'areas', 'a list of areas such as readTpmap returns', areas);
  checkObject('tpmapFigures', 'options', 'an object with area, asOf and source', options);
  const { area, asOf, source } = options;
  checkText('tpmapFigures', 'options.area', area);
  if (!isAreaCode(area))
    throw new RangeError(`tpmapFigures: options.area ${shownValue(area)} is not the code of an area`);
  checkDay('tpmapFigures', 'options.asOf', asOf);
  checkSource('tpmapFigures', 'options.source', source);
  const rows = rowsOf(areas, area);
  const sum = (countOf: (row: TpmapPoor) => number): { persons: number } => ({
    persons: rows.reduce((total, row) => total + countOf(row), 0),
  });
  return {
    asOf,
    area,
    registered: sum((row) => row.targetedPersons),
    byDimension: recordOf(DIMENSIONS, (dimension) => sum((row) => row.byDimension[dimension] as number)), // the file selects all
    source,
  };
}

/** The row of an area, or else the rows inside it, which must be of one level. */
function rowsOf(areas: readonly TpmapArea[], area: AreaCode): TpmapPoor[] {
  for (const [nth, one] of areas.entries())
    if (!isObject(one) || one.file !== 'mask' || one.mask !== EVERY_DIMENSION)
      throw new RangeError(`tpmapFigures: areas[${nth}] is not a row of a mask file ${EVERY_DIMENSION}`);
  const rows = areas as readonly TpmapPoor[];
  const own = rows.filter((row) => row.area === area);
  const found = own.length > 0 ? own : rows.filter((row) => row.area !== null && isWithin(area, row.area));
  if (found.length === 0) throw new RangeError(`tpmapFigures: areas has no row of options.area ${area} or inside it`);
  const levels = new Set(found.map((row) => Math.min(String(row.area).length, VILLAGE)));
  const codes = new Set(found.map((row) => row.area));
  if (levels.size > 1 || codes.size < found.length)
    throw new RangeError(
      `tpmapFigures: areas has rows inside ${area} of which one contains another, which would be counted twice`,
    );
  return found;
}

/** Villages have codes of eight or of ten digits. */
const VILLAGE = 8;

const EVERY_DIMENSION = '11111';
