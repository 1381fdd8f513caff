import { startOfDay } from '../calendar/index.js';
import { type Household, isPresent } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import { AREA_LEVELS, type AreaCode, areaAt } from '../vocabulary/index.js';
import { addCounts } from './add-counts.js';
import { type AreaCells, emptyCells } from './area-cells.js';
import { reportOf } from './area-report.js';
import { countHousehold } from './count-household.js';
import { helpOf, REPORT_BLOCKS } from './help-figures.js';
import { ledgerOf } from './ledger.js';
import type { Report, ReportOptions } from './report.js';

/** A report in the making. */
export interface ReportCounter<G extends string, M extends string, D extends string> {
  /** Counts one more household. Each only once: it is not remembered. */
  readonly add: (household: Household) => void;
  /** The report of all added so far. */
  readonly finish: () => Report<G, M, D>;
}

/**
 * Begins a report to which households are added one by one: for a stream of any length, in constant memory.
 *
 * `RangeError` when the day does not exist, the level is unknown, or a household names what the programme has not.
 *
 * @example
 * ```ts
 * const counter = startReport(trat2565, { asOf: '2022-08-05' });
 * counter.finish().figures.registered; // => { households: 0, persons: 0 }
 * ```
 */
export function startReport<G extends string, M extends string, D extends string>(
  programme: Programme<G, M, D>,
  { asOf, areas: level = 'district', include = [] }: ReportOptions,
): ReportCounter<G, M, D> {
  startOfDay(asOf);
  if (!AREA_LEVELS.includes(level)) {
    throw new RangeError(`Cannot report by ${JSON.stringify(level)}: the levels are ${AREA_LEVELS.join(', ')}`);
  }
  const unknown = include.find((block) => !REPORT_BLOCKS.includes(block));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot include ${JSON.stringify(unknown)}: the blocks are ${REPORT_BLOCKS.join(', ')}`);
  }
  const ledger = ledgerOf(programme);
  const areas = new Map<AreaCode, AreaCells>();
  const known = new Map<AreaCode, AreaCells>(); // by a household's own area: spares cutting a million codes

  const add = (household: Household): void => {
    if (household.joined !== undefined && household.joined > asOf) return;
    let cells = known.get(household.area);
    if (cells === undefined) {
      const area = areaAt(level, household.area);
      cells = areas.get(area) ?? emptyCells(ledger, include);
      areas.set(area, cells);
      known.set(household.area, cells);
    }
    countHousehold(ledger, cells, household, asOf);
    if (include.length > 0 && isPresent(household, asOf)) {
      cells.help = addCounts(cells.help, helpOf(programme, household, asOf, include));
    }
  };
  return { add, finish: () => reportOf(programme, ledger, { asOf, include }, areas) };
}
