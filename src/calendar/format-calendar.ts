import { millisecondsInDay, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
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
import { cutoffDaysOf } from './cutoff.js';
import { type Day, startOfDay } from './day.js';
import { type Clock, clockOf, instantAt } from './instant.js';
import { checkCalendar, monthEndOf, type ReportCalendar, reportDays } from './report-calendar.js';

/** Days of the week as iCalendar writes them, Sunday first. Source: RFC 5545, 3.3.10. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The largest whole number in iCalendar. Source: RFC 5545, 3.3.8. */
const HIGHEST_SEQUENCE = 2_147_483_647;

/** The id and the name of the event in a calendar file, and the version of the file. */
export interface FormatCalendarOptions {
  /**
   * What distinguishes this calendar from all others, such as the programme's id: at most 100 characters. Files with the same
   * `id` are the same event, whatever their dates, so that a new file replaces the old one in a calendar app.
   */
  readonly id: string;
  readonly label: Label;
  readonly language: Language;
  /** 0 for the first file of an id, 1 for the file that replaces it, and so on; 0 when left out. */
  readonly sequence?: number;
}

/**
 * The report days as iCalendar text (RFC 5545) for calendar apps: one repeating event at the cut-off, in the time zone of the
 * calendar, with the rules of that zone for the time of the programme. Where a holiday moves a cut-off, that occurrence of the
 * event is moved. To replace a file in a calendar app, write the same `id` with a higher `sequence`.
 *
 * `RangeError` when the calendar has no report day, or the sequence is not a whole number from 0.
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
  if (days.length === 0) throw new RangeError('Cannot write a calendar without a report day');
  const inRule = (day: Day): Day => dayInRule(calendar, day);
  const [first, last] = spanOf(days.map(inRule));
  const { time, timeZone } = calendar;
  const clock = clockOf(timeZone);
  const cutoffDay = cutoffDaysOf(calendar);
  const local = (day: Day): string => `TZID=${timeZone}:${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const utc = (instant: Date): string => icalUtc(instant.toISOString());
  const end = instantAt(last, time, clock);
  // Some parsers drop the seconds of an offset and read the last report up to a minute later. A later end keeps it for them.
  const until =
    clock(end.getTime()) % millisecondsInMinute === 0 ? end : new Date(end.getTime() + millisecondsInMinute);
  const event = (when: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(id)}@kaechon`, // encoded: two ids never become the same, and no character needs an escape
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(instantAt(days[0] as Day, time, clock))}`, // from the calendar, not from a clock: the same calendar gives the same text
    ...when,
    `SUMMARY;LANGUAGE=${language}:${icalText(label[language])}`,
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kaechon//report calendar//EN',
    'CALSCALE:GREGORIAN',
    ...timeZoneLines(
      timeZone,
      clock,
      ...spanOf([first, last, cutoffDay(days[0] as Day), cutoffDay(days.at(-1) as Day)]),
    ),
    ...event([`DTSTART;${local(first)}`, `RRULE:${ruleOf(calendar)};UNTIL=${utc(until)}`]),
    ...days
      .filter((day) => cutoffDay(day) !== inRule(day))
      .flatMap((day) => event([`RECURRENCE-ID;${local(inRule(day))}`, `DTSTART;${local(cutoffDay(day))}`])),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** The first and the last of some days. */
function spanOf(days: readonly Day[]): [Day, Day] {
  const sorted = [...days].sort();
  return [sorted[0] as Day, sorted.at(-1) as Day];
}

/**
 * The day on which the rule of repetition has a report. It is the report day, except where reports are on the 29th or the 30th of
 * every month, which February does not have: there the rule has the last day of the month, and each occurrence is moved to its
 * report day. Of two parsers, one does not read BYSETPOS with BYMONTHDAY and the other does not read RDATE; both read moved occurrences.
 */
const dayInRule = ({ every }: ReportCalendar, reportDay: Day): Day =>
  isLate(every) ? monthEndOf(reportDay) : reportDay;

/** Whether reports are on a day of the month that February does not have. */
const isLate = (every: ReportCalendar['every']): boolean =>
  typeof every === 'object' && every.dayOfMonth > SHORTEST_MONTH;

/** How many days every month has at least. */
const SHORTEST_MONTH = 28;

/** The rule of repetition for the report days. Source: RFC 5545, 3.3.10. */
function ruleOf({ every = 'week', weekday }: ReportCalendar): string {
  if (every === 'week') return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekday]}`;
  if (every === 'twoWeeks') return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${WEEKDAYS[weekday]}`;
  if (every === 'quarterEnd') return 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1';
  return `FREQ=MONTHLY;BYMONTHDAY=${every === 'monthEnd' || isLate(every) ? -1 : every.dayOfMonth}`;
}

function checkOptions(options: FormatCalendarOptions): void {
  checkObject('formatCalendar', 'options', 'an object with id, label and language', options);
  const { id, label, language, sequence = 0 } = options;
  checkName('formatCalendar', 'options.id', id);
  checkLabel('formatCalendar', 'options.label', label);
  checkOneOf('formatCalendar', 'options.language', LANGUAGES, language);
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > HIGHEST_SEQUENCE)
    throw new RangeError(
      `formatCalendar: options.sequence ${shownValue(sequence)} is not a whole number from 0 to ${HIGHEST_SEQUENCE}`,
    );
}

/**
 * The definition of a time zone in iCalendar for the time between two days: the offset at the start, and every later change
 * of clocks. Source: RFC 5545, 3.6.5; the changes are those of `Intl`.
 */
function timeZoneLines(timeZone: string, clock: Clock, first: Day, last: Day): string[] {
  const start = startOfDay(first).getTime() - millisecondsInDay;
  const end = startOfDay(last).getTime() + 2 * millisecondsInDay;
  const initial = clock(start);
  const observances = changesOf(clock, start, end).flatMap(({ at, from, to }) => observance(at + from, from, to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(Math.min(USUAL_START, start - millisecondsInDay), initial, initial),
    ...observances,
    'END:VTIMEZONE',
  ];
}

/** 1 January 1970: the first offset is written as beginning here, unless the first report is earlier. */
const USUAL_START = 0;

interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Every change of clocks between two instants, to the second: offsets of the nineteenth century were not whole minutes. */
function changesOf(clock: Clock, start: number, end: number): Change[] {
  const changes: Change[] = [];
  let from = clock(start);
  for (let day = start; day < end; day += millisecondsInDay) {
    const to = clock(day + millisecondsInDay);
    if (from !== to) changes.push({ at: changeWithin(clock, day, from), from, to });
    from = to;
  }
  return changes;
}

/** The first second of a day at which the offset differs from `from`, found by bisection. */
function changeWithin(clock: Clock, day: number, from: number): number {
  let [before, after] = [0, millisecondsInDay / millisecondsInSecond];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock(day + middle * millisecondsInSecond) === from) before = middle;
    else after = middle;
  }
  return day + after * millisecondsInSecond;
}

/** One period with a fixed offset, which begins at a local time. */
function observance(local: number, from: number, to: number): string[] {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  const begins = icalUtc(new Date(local).toISOString()).replace('Z', '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${begins}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

/** `+0700`; with seconds only where they are not zero, `+064204`. Source: RFC 5545, 3.3.14. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / millisecondsInSecond;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : two(seconds % 60);
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}${two((seconds / 60) % 60)}${rest}`;
}

/** The longest line in octets; longer lines are folded. Source: RFC 5545, 3.1. */
const LONGEST_LINE = 75;

/** Control characters other than tab and line breaks, which iCalendar text may not have. Source: RFC 5545, 3.1. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Text with backslashes, semicolons, commas and line breaks escaped for iCalendar. Source: RFC 5545, 3.3.11. */
const icalText = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');

/** An instant in UTC as iCalendar writes it: `20220805T100000Z`. */
const icalUtc = (instant: string): string => instant.replace(/[-:]|\.\d{3}/g, '');

/** A line folded into lines of at most 75 octets, never inside a character: a Thai letter has three octets. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > LONGEST_LINE) {
      folded.push(current);
      current = ' '; // a folded line begins with a space, which counts as an octet
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** Octets of a character in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
