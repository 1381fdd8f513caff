import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { type Day, startOfDay } from './day.js';
import { icalUtc } from './ical-text.js';
import { offsetAt } from './instant.js';

/**
 * A time zone as iCalendar defines it, for the time between two days: the offset at the start, and every change of
 * clocks since. Source: RFC 5545, 3.6.5; the changes are those that `Intl` knows.
 */
export function timeZoneLines(timeZone: string, first: Day, last: Day): string[] {
  const start = startOfDay(first).getTime() - millisecondsInDay;
  const end = startOfDay(last).getTime() + 2 * millisecondsInDay;
  const initial = offsetAt(start, timeZone);
  const observances = changesOf(timeZone, start, end).flatMap(({ at, from, to }) => observance(at + from, from, to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(BEFORE_ALL, initial, initial),
    ...observances,
    'END:VTIMEZONE',
  ];
}

/** 1 January 1970, before any programme: from when the first offset is said to hold. */
const BEFORE_ALL = 0;

interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Every change of clocks between two instants, to the minute. */
function changesOf(timeZone: string, start: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let day = start; day < end; day += millisecondsInDay) {
    const [from, to] = [offsetAt(day, timeZone), offsetAt(day + millisecondsInDay, timeZone)];
    if (from !== to) changes.push({ at: changeWithin(timeZone, day, from), from, to });
  }
  return changes;
}

/** The first minute of a day at which the offset is no longer what it was: by halving. */
function changeWithin(timeZone: string, day: number, from: number): number {
  let [before, after] = [0, millisecondsInDay / millisecondsInMinute];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(day + middle * millisecondsInMinute, timeZone) === from) before = middle;
    else after = middle;
  }
  return day + after * millisecondsInMinute;
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

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / millisecondsInMinute;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
}
