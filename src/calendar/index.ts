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
  isDay,
  LATEST_DAY,
  startOfDay,
  weekdayOf,
} from './day.js';
export { type FormatCalendarOptions, formatCalendar } from './format-calendar.js';
export {
  calendarFault,
  REPORT_CYCLES,
  type ReportCalendar,
  type ReportCycle,
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
