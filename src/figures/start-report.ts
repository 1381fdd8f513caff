import { checkDay } from '../calendar/index.js';
import { checkHousehold, type Household, isPresent } from '../household/index.js';
import { checkProgramme, type Programme } from '../programme/index.js';
import {
  AREA_LEVELS,
  type AreaCode,
  areaAt,
  checkArray,
  checkObject,
  checkOneOf,
  checkText,
  isAreaCode,
  isWithin,
  shownValue,
} from '../vocabulary/index.js';
import { type AreaCells, emptyCells } from './area-cells.js';
import { reportOf } from './area-report.js';
import { countHousehold } from './count-household.js';
import { countHelp, REPORT_BLOCKS } from './help-figures.js';
import { ledgerOf } from './layout.js';
import type { Report, ReportOptions } from './report.js';

/** A report in the making. */
export interface ReportCounter<G extends string, M extends string, D extends string> {
  /**
   * Counts one more household. Each only once: it is not remembered. `TypeError` or `RangeError`, and nothing is counted,
   * when it is no household or names what the programme has not.
   */
  readonly add: (household: Household) => void;
  /** The report of all added so far. */
  readonly finish: () => Report<G, M, D>;
}

/**
 * Begins a report to which households are added one by one: for a stream of any length, in constant memory.
 *
 * `TypeError` when an argument is of the wrong kind. `RangeError` when the day does not exist or is of the Buddhist Era, the
 * level or a block is unknown, or `within` is no area of the programme.
 *
 * @example
 * ```ts
 * const counter = startReport(trat2565, { asOf: '2022-08-05' });
 * counter.finish().figures.registered; // => { households: 0, persons: 0 }
 * ```
 */
export const startReport = <G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  options: ReportOptions,
): ReportCounter<G, M, D> => countReport('startReport', programme, options);

/** As `startReport`, for the function that is named where an argument is wrong. */
export function countReport<G extends string, M extends string, D extends string>(
  call: string,
  programme: Programme<G, M, D>,
  options: ReportOptions,
): ReportCounter<G, M, D> {
  checkProgramme(call, programme);
  checkOptions(call, programme, options);
  const { asOf, areas: level = 'district', within = programme.area, include = [] } = options;
  const ledger = ledgerOf(programme);
  const areas = new Map<AreaCode, AreaCells>();
  const known = new Map<AreaCode, AreaCells | null>(); // by a household's own area: spares cutting a million codes

  /** The cells of an area; null where it is not asked for. */
  const cellsOf = (own: AreaCode): AreaCells | null => {
    if (!isWithin(programme.area, own)) {
      throw new RangeError(`${call}: a household of another programme: ${programme.id} has no area ${shownValue(own)}`);
    }
    if (!isWithin(within, own)) return null;
    const area = areaAt(level, own);
    const cells = areas.get(area) ?? emptyCells(ledger, include);
    areas.set(area, cells);
    return cells;
  };

  const add = (household: Household): void => {
    checkHousehold(call, household);
    if (household.joined !== undefined && household.joined > asOf) return;
    let cells = known.get(household.area);
    if (cells === undefined) {
      cells = cellsOf(household.area);
      known.set(household.area, cells);
    }
    if (cells === null) return;
    countHousehold(call, ledger, cells, household, asOf);
    if (include.length > 0 && isPresent(household, asOf)) countHelp(cells.help, programme, household, asOf);
  };
  return { add, finish: () => reportOf(programme, ledger, { asOf, areas: level, within, include }, areas) };
}

function checkOptions(call: string, { area }: Programme, options: ReportOptions): void {
  checkObject(call, 'options', 'an object with asOf', options);
  const { asOf, areas, within, include } = options;
  checkDay(call, 'options.asOf', asOf);
  if (areas !== undefined) checkOneOf(call, 'options.areas', AREA_LEVELS, areas);
  if (within !== undefined) {
    checkText(call, 'options.within', within);
    if (!isAreaCode(within) || !isWithin(area, within))
      throw new RangeError(`${call}: options.within ${shownValue(within)} is no area in ${area}`);
  }
  if (include === undefined) return;
  checkArray(call, 'options.include', 'a list of blocks', include);
  for (const block of include) checkOneOf(call, 'options.include', REPORT_BLOCKS, block);
}
