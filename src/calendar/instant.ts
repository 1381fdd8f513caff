import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { checkText, shownValue } from '../vocabulary/index.js';
import { type Day, EARLIEST_DAY, LATEST_DAY, startOfDay } from './day.js';

/** Date, time and zone, so that the text means one instant everywhere. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/**
 * The instant an ISO 8601 text names, of a day from 1880 to 2399. `TypeError` when it is no text, `RangeError` when it
 * does not say its zone, `Z` or an offset; both name the function and the argument.
 */
export function readInstant(call: string, argument: string, value: unknown): Date {
  checkText(call, argument, value);
  const text = value as string; // checked above
  const instant = INSTANT.test(text) ? parseISO(text) : undefined;
  if (instant === undefined || !isValid(instant)) {
    throw new RangeError(`${call}: ${argument} ${shownValue(text)} is no instant such as "2022-08-05T10:00:00Z"`);
  }
  const year = text.slice(0, 4);
  if (year > LATEST_DAY)
    throw new RangeError(
      `${call}: ${argument} ${shownValue(text)} looks like a year of the Buddhist Era; instants are of the Common Era, such as "2022-08-05T10:00:00Z"`,
    );
  if (year < EARLIEST_DAY.slice(0, 4))
    throw new RangeError(`${call}: ${argument} ${shownValue(text)} is before ${EARLIEST_DAY}`);
  return instant;
}

/** How far the clock of a place is ahead of UTC at an instant, in milliseconds. */
export type Clock = (instant: number) => number;

/** The clock of a time zone. Make it once and call it often: making it takes a hundred times as long as a call. */
export function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? ''; // 'GMT+07:00', or 'GMT' alone
    const offset = name.replace('GMT', '') || '+00:00';
    const sign = offset.startsWith('-') ? -1 : 1;
    const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
    return sign * ((hours * 60 + minutes) * 60 + seconds) * 1000;
  };
}

/**
 * The instant at which the clock of a place shows a time, `'17:00'`, on a day. A time shown twice, when clocks go back,
 * is taken the first time; one that is skipped, when they go forward, becomes later by as much as was skipped.
 */
export function instantAt(day: Day, time: string, clock: Clock): Date {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const asIfUtc = startOfDay(day).getTime() + minutes * millisecondsInMinute;
  const [before, after] = [clock(asIfUtc - millisecondsInDay), clock(asIfUtc + millisecondsInDay)];
  const shown = [before, after].map((offset) => asIfUtc - offset).filter((at) => at + clock(at) === asIfUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : asIfUtc - before);
}

/** The areas of the tz database. Its other names (`US/…`, `Japan`, `EST5EDT`) are older spellings of names with an area. */
const AREAS: readonly string[] = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
];

/** A word of a location: `Bangkok`, `of`, and those that have a capital inside or nothing else. */
const WORD = /^(?:[A-Z][a-z]+|of|au|es|McMurdo|DumontDUrville|ComodRivadavia|ACT|LHI|NSW)$/;
const LONGEST_ZONE = 50;

/** Whether a text is written as a zone of the tz database: `Asia/Ho_Chi_Minh`, `America/Argentina/Salta`, `Etc/GMT-7`, `UTC`. */
function isZoneName(text: string): boolean {
  if (/^(?:UTC|Etc\/(?:UTC|GMT(?:[+-](?:[1-9]|1[0-4]))?))$/.test(text)) return true;
  const [area = '', ...locations] = text.split('/');
  if (!AREAS.includes(area) || locations.length < 1 || locations.length > 2) return false;
  return locations.every((location) => location.split(/[_-]/).every((word) => WORD.test(word)));
}

/**
 * Whether a value names a zone of the tz database: an area and a location as the database writes them, `Etc/GMT-7`, or
 * `UTC`. An offset (`+07:00`) and an abbreviation are none, and `asia/bangkok` is not how it is written: runtimes differ
 * in what else they accept, and a calendar must mean the same on all of them.
 */
export function isTimeZone(timeZone: unknown): timeZone is string {
  if (typeof timeZone !== 'string' || timeZone.length > LONGEST_ZONE || !isZoneName(timeZone)) return false;
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false; // Intl answers an unknown zone with a RangeError
  }
}
