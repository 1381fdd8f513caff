import { type AreaLevel, type Report, reportSeries } from 'kaechon';
import type { Register } from 'kaechon/register';
import { programme } from '../shared/protocol.js';

/** The reports of some days, within an area and divided by the areas of a level. */
export interface AskedReports {
  readonly days: readonly string[];
  readonly areas: AreaLevel;
  readonly within: string;
}

/** Counts all days in one pass over the register. */
export const countDays = (register: Register, { days, areas, within }: AskedReports): Report[] =>
  reportSeries(programme, register, { days, areas, within });
