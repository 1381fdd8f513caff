export { BUDDHIST_ERA, EARLIEST_BUDDHIST_YEAR, fiscalYearOf } from './buddhist-era.js';
export { calendarFault } from './calendar-fault.js';
export { cutoffOf, nextReport, type ReportCutoff } from './cutoff.js';
export { addDays, type Day, isDay, startOfDay, weekdayOf } from './day.js';
export { formatDate } from './format-date.js';
export { formatThaiDate, THAI_DATE_STYLES, type ThaiDateOptions, type ThaiDateStyle } from './format-thai-date.js';
export { readThaiDate, type ThaiDateProblem, type ThaiDateReading } from './read-thai-date.js';
export { type ReportCalendar, reportDayOf, reportDays } from './report-calendar.js';
