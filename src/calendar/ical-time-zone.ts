import { millisecondsInDay, millisecondsInSecond } from 'date-fns/constants';
import { type Day, startOfDay } from './day.js';
import { icalUtc } from './ical-text.js';
import type { Clock } from './instant.js';

/**
 * A time zone as iCalendar defines it, for the time between two days: the offset at the start, and every change of
 * clocks since. Source: RFC 5545, 3.6.5; the changes are those that `Intl` knows.
 */
export function timeZoneLines(timeZone: string, clock: Clock, first: Day, last: Day): string[] {
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

/** 1 January 1970: from when the first offset is said to hold, unless the first report is earlier. */
const USUAL_START = 0;

interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Every change of clocks between two instants, to the second: clocks of the nineteenth century did not keep to minutes. */
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

/** The first second of a day at which the offset is no longer what it was: by halving. */
function changeWithin(clock: Clock, day: number, from: number): number {
  let [before, after] = [0, millisecondsInDay / millisecondsInSecond];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock(day + middle * millisecondsInSecond) === from) before = middle;
    else after = middle;
  }
  return day + after * millisecondsInSecond;
}

/** One stretch of an offset, from a local time on. */
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

/** `+0700`; with seconds only where there are some, `+064204`. Source: RFC 5545, 3.3.14. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / millisecondsInSecond;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : two(seconds % 60);
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}${two((seconds / 60) % 60)}${rest}`;
}
