/*
 * Days, and the days on which a programme reports. A day is text such as `'2022-08-05'` (day.ts); thai-date.ts reads and writes Thai
 * dates; report-calendar.ts lists the report days, cutoff.ts computes the instant at which each report closes, and
 * format-calendar.ts writes a calendar file of them. No function reads a clock: "now" is an argument.
 */
export {
  cutoffOf,
  nextReport,
  type ReceivedReport,
  type ReportCutoff,
  type ReportStatus,
  reportStatus,
} from './cutoff.js';
export {
  addDays,
  ageOn,
  checkDay,
  type Day,
  dayFault,
  EARLIEST_DAY,
  earlier,
  isDay,
  LATEST_DAY,
  later,
  startOfDay,
  weekdayOf,
} from './day.js';
export { type FormatCalendarOptions, formatCalendar } from './format-calendar.js';
export {
  calendarFault,
  type OnHoliday,
  type ReportCalendar,
  type ReportCycle,
  reportBeforeOpening,
  reportDayOf,
  reportDays,
} from './report-calendar.js';
export {
  BUDDHIST_ERA,
  fiscalYearOf,
  formatDate,
  formatThaiDate,
  readThaiDate,
  THAI_DATE_STYLES,
  type ThaiDateOptions,
  type ThaiDateProblem,
  type ThaiDateReading,
  type ThaiDateStyle,
} from './thai-date.js';
