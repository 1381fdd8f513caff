import type { Label, Language } from '../vocabulary/index.js';
import { cutoffOf } from './cutoff.js';
import type { Day } from './day.js';
import { foldLine, icalText, icalUtc } from './ical-text.js';
import { timeZoneLines } from './ical-time-zone.js';
import { type ReportCalendar, reportDays } from './report-calendar.js';

/** Days of the week as iCalendar writes them, Sunday first. Source: RFC 5545, 3.3.10. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * The report days as iCalendar text (RFC 5545) that a calendar app can subscribe to: one repeating event at the cut-off,
 * in the calendar's own zone with that zone's rules for the time of the programme.
 *
 * `RangeError` when the calendar has no report day.
 *
 * @example
 * ```ts
 * const text = formatCalendar(trat2565.calendar, { th: 'รายงานแก้จน', en: 'Weekly report' }, 'en');
 * text.split('\r\n').filter((line) => /^(DTSTART;|RRULE)/.test(line));
 * // => ['DTSTART;TZID=Asia/Bangkok:20220513T170000', 'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20220930T100000Z']
 * ```
 */
export function formatCalendar(calendar: ReportCalendar, label: Label, language: Language): string {
  const days = reportDays(calendar);
  const [first] = days;
  if (first === undefined) throw new RangeError('Cannot write a calendar without a report day');
  const last = days.at(-1) as Day;
  const { every, weekday, time, timeZone } = calendar;
  const local = (day: string): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const rule = every === 'monthEnd' ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekday]}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kaechon//report calendar//EN',
    'CALSCALE:GREGORIAN',
    ...timeZoneLines(timeZone, first, last),
    'BEGIN:VEVENT',
    `UID:${icalText(`${first}-${last}-${every ?? 'week'}-${time.replace(':', '')}-${timeZone.replaceAll('/', '-')}@kaechon`)}`,
    `DTSTAMP:${icalUtc(cutoffOf(calendar, first))}`, // told, not read from a clock: the same calendar is the same text
    `DTSTART;TZID=${timeZone}:${local(first)}`,
    `RRULE:${rule};UNTIL=${icalUtc(cutoffOf(calendar, last))}`,
    `SUMMARY;LANGUAGE=${language}:${icalText(label[language])}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
