import { millisecondsInDay } from 'date-fns/constants';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Day } from './day.js';

/** Date, time and zone, so that the text means one instant everywhere. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** The instant an ISO 8601 text names. `RangeError` when it does not say its zone, `Z` or an offset. */
export function readInstant(text: string): Date {
  const instant = INSTANT.test(text) ? parseISO(text) : undefined;
  if (instant === undefined || !isValid(instant)) {
    throw new RangeError(`Cannot read instant ${JSON.stringify(text)}: write it as "2022-08-05T10:00:00Z"`);
  }
  return instant;
}

/**
 * The instant at which the clock of a place shows a time on a day. A time shown twice, when clocks go back, is taken the
 * first time; one that is skipped, when they go forward, as much later.
 */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const asIfUtc = readInstant(`${day}T${time}:00Z`).getTime();
  const [before, after] = [-1, 1].map((days) => offsetAt(asIfUtc + days * millisecondsInDay, timeZone)) as [
    number,
    number,
  ];
  const shown = [before, after]
    .map((offset) => asIfUtc - offset)
    .filter((at) => at + offsetAt(at, timeZone) === asIfUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : asIfUtc - before);
}

/** How far a place's clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''; // 'GMT+07:00', or 'GMT' alone
  const offset = name.replace('GMT', '') || '+00:00';
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  return sign * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
