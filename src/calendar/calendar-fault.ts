import { shownValue } from '../vocabulary/index.js';
import { cycleFault, daysFault, firstReport, type ReportCalendar } from './report-calendar.js';

/** What is wrong with a report calendar, in words, or null. */
export function calendarFault(calendar: ReportCalendar): string | null {
  if (typeof calendar !== 'object' || calendar === null) return `its calendar is ${shownValue(calendar)}`;
  const { opened, deadline } = calendar;
  const days = daysFault(calendar);
  if (days !== null) return days;
  if (deadline < opened) return `deadline ${deadline} is before opened ${opened}`;
  const cycle = cycleFault(calendar);
  if (cycle !== null) return cycle;
  return firstReport(calendar, opened) > deadline ? `no report day falls between ${opened} and ${deadline}` : null;
}
