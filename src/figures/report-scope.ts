import { checkHousehold, type Household } from '../household/index.js';
import type { Programme } from '../programme/index.js';
import {
  AREA_LEVELS,
  type AreaCode,
  areaAt,
  checkArray,
  checkIterable,
  checkOneOf,
  checkText,
  isAreaCode,
  isWithin,
  shownValue,
} from '../vocabulary/index.js';
import { notInProgramme } from './household-part.js';
import { REPORT_BLOCKS, type ReportOptions } from './report.js';

type Scope = Omit<ReportOptions, 'asOf'>;

/** `TypeError` or `RangeError` when options have an unknown level or block, or an area outside the programme. */
export function checkScope(call: string, { area }: Programme, { areas, within, include = [] }: Scope): void {
  if (areas !== undefined) checkOneOf(call, 'options.areas', AREA_LEVELS, areas);
  if (within !== undefined) {
    checkText(call, 'options.within', within);
    if (!isAreaCode(within) || !isWithin(area, within))
      throw new RangeError(`${call}: options.within ${shownValue(within)} is not an area in ${area}`);
  }
  checkArray(call, 'options.include', 'a list of blocks', include);
  for (const block of include) checkOneOf(call, 'options.include', REPORT_BLOCKS, block);
}

/** As `checkHousehold`, but without the id: reading a million ids takes a fifth of the time of a report. */
export function checkCounted(call: string, household: Household): void {
  if (!Array.isArray(household?.members) || !Array.isArray(household.deprivations)) checkHousehold(call, household);
}

/** `TypeError` unless an argument is iterable. Packed registers do not come here. */
export const checkHouseholds = (call: string, value: unknown): void =>
  checkIterable(call, 'households', 'an iterable of households or a register of packRegister', value);

/** The areas of a report. `T` is what collects the counts of an area. */
export interface Areas<T> {
  /** By the code of the area at the level of the report. */
  readonly areas: ReadonlyMap<AreaCode, T>;
  /**
   * What collects the counts of a household's area; null where the area is not in the report. `RangeError` when it is outside the
   * programme's area.
   */
  readonly areaOf: (own: AreaCode) => T | null;
}

/** The areas of a report. `begin` is called for an area when its first household is found. */
export function areasOf<T>(
  call: string,
  programme: Programme,
  { areas: level = 'district', within = programme.area }: Scope,
  begin: () => T,
): Areas<T> {
  const areas = new Map<AreaCode, T>();
  const known = new Map<AreaCode, T | null>(); // by the area code of a household, so that not every household needs a substring
  const find = (own: AreaCode): T | null => {
    if (!isWithin(programme.area, own)) throw notInProgramme(call, programme, `area ${shownValue(own)}`);
    if (!isWithin(within, own)) return null;
    const area = areaAt(level, own);
    const found = areas.get(area) ?? begin();
    areas.set(area, found);
    return found;
  };
  const areaOf = (own: AreaCode): T | null => {
    let found = known.get(own);
    if (found === undefined) {
      found = find(own);
      known.set(own, found);
    }
    return found;
  };
  return { areas, areaOf };
}
