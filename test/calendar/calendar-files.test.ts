import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { cutoffOf, formatCalendar, type ReportCalendar, reportDays } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';
import { calendars } from './calendars.js';

const fileOf = (calendar: ReportCalendar, sequence = 0): string =>
  formatCalendar(calendar, { id: 'trat-2565', label: { th: 'รายงาน', en: 'Report' }, language: 'en', sequence });
const cutoffs = (calendar: ReportCalendar): string[] => reportDays(calendar).map((day) => cutoffOf(calendar, day));

/** What ical.js finds, moved occurrences where they were moved to. */
function byIcalJs(text: string): string[] {
  const file = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(file.getFirstSubcomponent('vtimezone') as ICAL.Component);
  const [master, ...moved] = file.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  const event = master as ICAL.Event;
  event.startDate.zone = zone;
  for (const one of moved) {
    one.startDate.zone = zone;
    event.relateException(one);
  }
  const found: string[] = [];
  const each = event.iterator();
  for (let next = each.next(); next; next = each.next()) {
    const { startDate } = event.getOccurrenceDetails(next);
    startDate.zone = zone;
    found.push(new Date(startDate.toUnixTime() * 1000).toISOString());
  }
  return found;
}

/** What node-ical finds. */
function byNodeIcal(text: string): string[] {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part?.type === 'VEVENT');
  return nodeIcal
    .expandRecurringEvent(event as VEvent, { from: new Date('2020-01-01'), to: new Date('2026-01-01') })
    .map(({ start }) => start.toISOString())
    .sort();
}

/** A calendar app that keeps the newest of each event, known by its id and by the occurrence that it moves. */
function imported(files: readonly string[]): string {
  const kept = new Map<string, ICAL.Component>();
  for (const text of files) {
    for (const event of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
      const key = `${event.getFirstPropertyValue('uid')} ${event.getFirstPropertyValue('recurrence-id') ?? ''}`;
      const before = kept.get(key)?.getFirstPropertyValue('sequence') ?? -1;
      if (Number(event.getFirstPropertyValue('sequence')) >= Number(before)) kept.set(key, event);
    }
  }
  const file = new ICAL.Component(ICAL.parse(files.at(-1) as string));
  file.removeAllSubcomponents('vevent');
  for (const event of kept.values()) file.addSubcomponent(event);
  return file.toString();
}

const withHolidays: ReportCalendar = {
  ...trat2565.calendar,
  holidays: ['2022-05-13', '2022-07-28', '2022-07-29', '2022-08-12', '2022-09-30'],
  onHoliday: 'before',
};

describe('two parsers read back every cut-off', () => {
  test.each<ReportCalendar>([
    withHolidays,
    { ...withHolidays, onHoliday: 'after' },
    { ...withHolidays, every: 'twoWeeks' },
    { ...withHolidays, every: 'quarterEnd' },
    ...[1, 28, 29, 30, 31].map((dayOfMonth) => ({
      ...withHolidays,
      every: { dayOfMonth },
      opened: '2022-02-01',
      deadline: '2024-03-31',
    })),
  ])('$every, $onHoliday', (calendar) => {
    const text = fileOf(calendar);
    expect(byIcalJs(text)).toEqual(cutoffs(calendar));
    expect(byNodeIcal(text)).toEqual(cutoffs(calendar));
  });

  test('of any calendar', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        expect(byIcalJs(fileOf(calendar))).toEqual(cutoffs(calendar));
      }),
    );
  });
});

test("Mother's Day: the event of 12 August is moved to the 11th, and is the same event", () => {
  const lines = fileOf({ ...trat2565.calendar, holidays: ['2022-08-12'], onHoliday: 'before' }).split('\r\n');
  const moved = lines.lastIndexOf('BEGIN:VEVENT');
  expect(lines.slice(moved, lines.indexOf('END:VEVENT', moved))).toEqual([
    'BEGIN:VEVENT',
    'UID:trat-2565@kaechon',
    'SEQUENCE:0',
    'DTSTAMP:20220513T100000Z',
    'RECURRENCE-ID;TZID=Asia/Bangkok:20220812T170000',
    'DTSTART;TZID=Asia/Bangkok:20220811T170000',
    'SUMMARY;LANGUAGE=en:Report',
  ]);
});

describe('a file that is imported again updates the events and doubles none', () => {
  const extended: ReportCalendar = { ...withHolidays, deadline: '2022-12-30' };
  const days30: ReportCalendar = { ...withHolidays, every: { dayOfMonth: 30 } };
  test.each([
    { name: 'twice', files: [fileOf(withHolidays), fileOf(withHolidays)], now: withHolidays },
    { name: 'after an extension', files: [fileOf(withHolidays), fileOf(extended, 1)], now: extended },
    {
      name: 'after an extension, both twice, the older one last but one',
      files: [fileOf(withHolidays), fileOf(extended, 1), fileOf(withHolidays), fileOf(extended, 1)],
      now: extended,
    },
    {
      name: 'after an extension of reports on the 30th',
      files: [fileOf(days30), fileOf({ ...days30, deadline: '2023-03-31' }, 1)],
      now: { ...days30, deadline: '2023-03-31' },
    },
  ])('$name', ({ files, now }) => {
    const kept = imported(files);
    expect(byIcalJs(kept)).toEqual(cutoffs(now));
    expect(byNodeIcal(kept)).toEqual(cutoffs(now));
  });
});
