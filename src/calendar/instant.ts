import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Day } from './day.js';

/** The instant an ISO 8601 text names. It must say its zone, `Z` or an offset, else it would mean another instant elsewhere. */
export function readInstant(text: string): Date {
  const instant = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? parseISO(text) : undefined;
  if (instant === undefined || !isValid(instant)) {
    throw new RangeError(`Cannot read instant ${JSON.stringify(text)}: write it as "2022-08-05T10:00:00Z"`);
  }
  return instant;
}

/** The instant at which the clock of a place shows a time on a day. */
export function instantAt(day: Day, time: string, timeZone: string): Date {
  const asIfUtc = readInstant(`${day}T${time}:00Z`).getTime();
  // Two steps: the offset an offset away is the right one on both sides of a change of clocks.
  const near = asIfUtc - offsetAt(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetAt(near, timeZone));
}

/** How far a place's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''; // 'GMT+07:00', or 'GMT' alone
  const offset = name.replace('GMT', '') || '+00:00';
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  return sign * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
