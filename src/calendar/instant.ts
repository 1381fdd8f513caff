import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { checkText, shownValue } from '../vocabulary/index.js';
import { type Day, EARLIEST_DAY, LATEST_DAY, startOfDay } from './day.js';

/** Date, time and zone: such a text means the same instant everywhere. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/**
 * The instant that an ISO 8601 text names, from 1880 to 2399. `TypeError` when the value is not text, `RangeError` when the text
 * has no zone, which is `Z` or an offset. Both errors name the function and the argument.
 */
export function readInstant(call: string, argument: string, value: unknown): Date {
  checkText(call, argument, value);
  const text = value as string; // checked above
  const instant = INSTANT.test(text) ? parseISO(text) : undefined;
  if (instant === undefined || !isValid(instant)) {
    throw new RangeError(`${call}: ${argument} ${shownValue(text)} is not an instant such as "2022-08-05T10:00:00Z"`);
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

/** Returns how far local time is ahead of UTC at an instant, in milliseconds. */
export type Clock = (instant: number) => number;

/** The clock of a time zone. Make it once for many calls: making it takes a hundred times as long as a call. */
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
 * The instant at which local time is a time such as `'17:00'` on a day. Where a time occurs twice, because clocks go back, the
 * first counts. A time that is skipped, because clocks go forward, becomes later by the skipped amount.
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

/** A word in the name of a location: `Bangkok`, `of`, and the words with capitals inside or only capitals. */
const WORD = /^(?:[A-Z][a-z]+|of|au|es|McMurdo|DumontDUrville|ComodRivadavia|ACT|LHI|NSW)$/;
const LONGEST_ZONE = 50;

/** Whether a text is spelled like a zone of the tz database: `Asia/Ho_Chi_Minh`, `America/Argentina/Salta`, `Etc/GMT-7`, `UTC`. */
function isZoneName(text: string): boolean {
  if (/^(?:UTC|Etc\/(?:UTC|GMT(?:[+-](?:[1-9]|1[0-4]))?))$/.test(text)) return true;
  const [area = '', ...locations] = text.split('/');
  if (!AREAS.includes(area) || locations.length < 1 || locations.length > 2) return false;
  return locations.every((location) => location.split(/[_-]/).every((word) => WORD.test(word)));
}

/**
 * Whether a value names a zone of the tz database: an area and a location spelled as in the database, `Etc/GMT-7`, or `UTC`.
 * An offset (`+07:00`), an abbreviation and another spelling (`asia/bangkok`) are refused: runtimes differ in which of them
 * they accept, and a calendar must mean the same on all.
 */
export function isTimeZone(timeZone: unknown): timeZone is string {
  if (typeof timeZone !== 'string' || timeZone.length > LONGEST_ZONE || !isZoneName(timeZone)) return false;
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false; // Intl throws a RangeError for an unknown zone
  }
}
