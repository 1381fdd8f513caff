import { type AreaLevel, type Household, type Report, reportSeries, weeklyReport } from 'kaechon';
import { programme } from '../shared/protocol.js';

/** The report of a day, divided by areas of a level. */
export const countDay = (households: readonly Household[], asOf: string, areas: AreaLevel, within: string): Report =>
  weeklyReport(programme, households, { asOf, areas, within });

/** The reports of many days, in one pass over the households. */
export const countSeries = (households: readonly Household[], days: readonly string[], within: string): Report[] =>
  reportSeries(programme, households, { days, within });
