import {
  checkLabel,
  checkName,
  checkObject,
  checkOneOf,
  LANGUAGES,
  type Label,
  type Language,
  shownValue,
} from '../vocabulary/index.js';
import type { Day } from './day.js';
import { foldLine, icalText, icalUtc } from './ical-text.js';
import { timeZoneLines } from './ical-time-zone.js';
import { clockOf, instantAt } from './instant.js';
import { checkCalendar, type ReportCalendar, reportDays } from './report-calendar.js';

/** Days of the week as iCalendar writes them, Sunday first. Source: RFC 5545, 3.3.10. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The largest whole number of iCalendar. Source: RFC 5545, 3.3.8. */
const HIGHEST_SEQUENCE = 2_147_483_647;

/** What to call the event of a calendar file, and which version of it the file is. */
export interface FormatCalendarOptions {
  /**
   * What tells this calendar from all others, such as the programme's id: at most 100 characters. The same `id` is the
   * same event, whatever the dates, so that a new file replaces the old one in a calendar app.
   */
  readonly id: string;
  readonly label: Label;
  readonly language: Language;
  /** 0 for the first file of an id, and one more for each that replaces it; 0 unless told. */
  readonly sequence?: number;
}

/**
 * The report days as iCalendar text (RFC 5545) that a calendar app can subscribe to: one repeating event at the cut-off,
 * in the calendar's own zone with that zone's rules for the time of the programme.
 *
 * `RangeError` when the calendar has no report day, or the sequence is no whole number from 0.
 *
 * @example
 * ```ts
 * const label = { th: 'รายงานแก้จน', en: 'Weekly report' };
 * const text = formatCalendar(trat2565.calendar, { id: 'trat-2565', label, language: 'en' });
 * text.split('\r\n').filter((line) => /^(UID|DTSTART;|RRULE)/.test(line));
 * // => ['UID:trat-2565@kaechon', 'DTSTART;TZID=Asia/Bangkok:20220513T170000', 'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20220930T100000Z']
 * ```
 */
export function formatCalendar(calendar: ReportCalendar, options: FormatCalendarOptions): string {
  checkCalendar('formatCalendar', calendar);
  checkOptions(options);
  const { id, label, language, sequence = 0 } = options;
  const days = reportDays(calendar);
  const [first] = days;
  if (first === undefined) throw new RangeError('Cannot write a calendar without a report day');
  const last = days.at(-1) as Day;
  const { every, weekday, time, timeZone } = calendar;
  const clock = clockOf(timeZone);
  const local = (day: string): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const utc = (instant: Date): string => icalUtc(instant.toISOString());
  const rule = every === 'monthEnd' ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekday]}`;
  const end = instantAt(last, time, clock);
  // Parsers that know no seconds in offsets take the last report for one up to a minute later: it must not be lost.
  const until = clock(end.getTime()) % MINUTE === 0 ? end : new Date(end.getTime() + MINUTE);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kaechon//report calendar//EN',
    'CALSCALE:GREGORIAN',
    ...timeZoneLines(timeZone, clock, first, last),
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(id)}@kaechon`, // encoded: two ids are never one, and the text needs no escape
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(instantAt(first, time, clock))}`, // told, not read from a clock: the same calendar is the same text
    `DTSTART;TZID=${timeZone}:${local(first)}`,
    `RRULE:${rule};UNTIL=${utc(until)}`,
    `SUMMARY;LANGUAGE=${language}:${icalText(label[language])}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

const MINUTE = 60_000;

function checkOptions(options: FormatCalendarOptions): void {
  checkObject('formatCalendar', 'options', 'an object with id, label and language', options);
  const { id, label, language, sequence = 0 } = options;
  checkName('formatCalendar', 'options.id', id);
  checkLabel('formatCalendar', 'options.label', label);
  checkOneOf('formatCalendar', 'options.language', LANGUAGES, language);
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > HIGHEST_SEQUENCE)
    throw new RangeError(
      `formatCalendar: options.sequence ${shownValue(sequence)} is no whole number from 0 to ${HIGHEST_SEQUENCE}`,
    );
}
