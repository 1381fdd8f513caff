export { ageOn } from './age-on.js';
export { BUDDHIST_ERA, fiscalYearOf } from './buddhist-era.js';
export { calendarFault } from './calendar-fault.js';
export { cutoffOf, nextReport, type ReportCutoff } from './cutoff.js';
export {
  addDays,
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
export { formatDate } from './format-date.js';
export { formatThaiDate, THAI_DATE_STYLES, type ThaiDateOptions, type ThaiDateStyle } from './format-thai-date.js';
export { readThaiDate, type ThaiDateProblem, type ThaiDateReading } from './read-thai-date.js';
export { REPORT_CYCLES, type ReportCalendar, type ReportCycle, reportDayOf, reportDays } from './report-calendar.js';
export { type ReceivedReport, type ReportStatus, reportStatus } from './report-status.js';
