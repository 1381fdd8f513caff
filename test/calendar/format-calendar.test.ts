import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { foldLine } from '../../src/calendar/ical-text.js';
import { cutoffOf, formatCalendar, type ReportCalendar, reportDays } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const LABEL = {
  th: 'รายงานความคืบหน้าการแก้ไขปัญหาความยากจน ทุกมิติ; ส่งภายใน 17.00 น., ทุกวันศุกร์ \\ จังหวัดตราด',
  en: 'Weekly report',
};
const year = (timeZone: string, more: Partial<ReportCalendar> = {}): ReportCalendar => ({
  opened: '2022-01-03',
  deadline: '2022-12-31',
  weekday: 5,
  time: '17:00',
  timeZone,
  ...more,
});

/** Every occurrence that a parser finds, as instants in UTC, by the text's own definition of its zone. */
function occurrences(text: string): string[] {
  const component = new ICAL.Component(ICAL.parse(text));
  const zone = component.getFirstSubcomponent('vtimezone');
  const event = new ICAL.Event(component.getFirstSubcomponent('vevent') as ICAL.Component);
  if (zone) event.startDate.zone = new ICAL.Timezone(zone);
  const found: string[] = [];
  const each = event.iterator();
  for (let next = each.next(); next; next = each.next()) found.push(new Date(next.toUnixTime() * 1000).toISOString());
  return found;
}

const cutoffs = (calendar: ReportCalendar): string[] => reportDays(calendar).map((day) => cutoffOf(calendar, day));

describe('a strict parser reads back every report', () => {
  test('Trat: 21 Fridays, 17:00 in Bangkok, 10:00 in UTC', () => {
    const found = occurrences(formatCalendar(trat2565.calendar, LABEL, 'th'));
    expect(found).toHaveLength(21);
    expect(found).toEqual(cutoffs(trat2565.calendar));
    expect(found.every((instant) => instant.endsWith('T10:00:00.000Z'))).toBe(true);
  });

  test.each([
    year('America/New_York'),
    year('Europe/Berlin'),
    year('Australia/Lord_Howe'),
    year('Asia/Kathmandu'),
    year('America/St_Johns', { weekday: 0, time: '04:30' }),
    year('America/New_York', { every: 'monthEnd' }),
    year('Asia/Bangkok', { every: 'monthEnd', opened: '2024-01-31', deadline: '2024-12-31' }),
    year('Pacific/Kiritimati', { weekday: 1, time: '00:00' }),
    year('Pacific/Auckland', { weekday: 0, time: '01:00', opened: '2022-09-25' }), // clocks change an hour after the first
    year('America/New_York', { weekday: 0, deadline: '2022-11-06' }), // and here on the day of the last
  ])('$timeZone, $every, weekday $weekday at $time', (calendar) => {
    expect(occurrences(formatCalendar(calendar, LABEL, 'en'))).toEqual(cutoffs(calendar));
  });

  test('what is written is what was said', () => {
    const component = new ICAL.Component(ICAL.parse(formatCalendar(trat2565.calendar, LABEL, 'th')));
    expect(component.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(LABEL.th);
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
  });
});

describe('every line is told', () => {
  const linesOf = (calendar: ReportCalendar, language: 'th' | 'en' = 'en') =>
    formatCalendar(calendar, { th: 'รายงานแก้จน', en: 'Weekly report' }, language).split('\r\n');

  test('of Trat', () => {
    expect(linesOf(trat2565.calendar, 'th')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//kaechon//report calendar//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Bangkok',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:2022-05-13-2022-09-30-week-1700-Asia-Bangkok@kaechon',
      'DTSTAMP:20220513T100000Z',
      'DTSTART;TZID=Asia/Bangkok:20220513T170000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20220930T100000Z',
      'SUMMARY;LANGUAGE=th:รายงานแก้จน',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test.each([
    {
      timeZone: 'America/New_York',
      observances: [
        ['STANDARD', '19700101T000000', '-0500', '-0500'],
        ['DAYLIGHT', '20220313T020000', '-0500', '-0400'],
        ['STANDARD', '20221106T020000', '-0400', '-0500'],
      ],
    },
    {
      timeZone: 'Australia/Lord_Howe', // by half an hour
      observances: [
        ['STANDARD', '19700101T000000', '+1100', '+1100'],
        ['STANDARD', '20220403T020000', '+1100', '+1030'],
        ['DAYLIGHT', '20221002T020000', '+1030', '+1100'],
      ],
    },
    { timeZone: 'UTC', observances: [['STANDARD', '19700101T000000', '+0000', '+0000']] },
  ])('the offsets of $timeZone, and the minute at which its clocks change', ({ timeZone, observances }) => {
    const lines = linesOf(year(timeZone));
    expect(lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VTIMEZONE',
      `TZID:${timeZone}`,
      ...observances.flatMap(([kind, start, from, to]) => [
        `BEGIN:${kind}`,
        `DTSTART:${start}`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        `END:${kind}`,
      ]),
      'END:VTIMEZONE',
    ]);
  });

  test('an end of month is another event than a week', () => {
    expect(linesOf(year('America/Argentina/Ushuaia', { every: 'monthEnd' }))).toContain(
      'UID:2022-01-31-2022-12-31-monthEnd-1700-America-Argentina-Ushuaia@kaechon',
    );
  });

  test.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo'])('a line break in the label, %j, is escaped', (en) => {
    expect(formatCalendar(trat2565.calendar, { th: '', en }, 'en')).toContain('SUMMARY;LANGUAGE=en:one\\ntwo\r\n');
  });
});

describe('lines', () => {
  const octets = (line: string): number => new TextEncoder().encode(line).length;

  test('end in CRLF and have at most 75 octets, though a Thai letter has three', () => {
    const text = formatCalendar(trat2565.calendar, LABEL, 'th');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(text.split('\r\n').some((line) => line.startsWith(' '))).toBe(true); // the label is long enough to be folded
  });

  test('unfolded, any text is what it was, and no character is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }), (text) => {
        const folded = foldLine(text);
        expect(folded.replaceAll('\r\n ', '')).toBe(text);
        for (const line of folded.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      }),
    );
  });
});

test('a line is folded only where one character more would be too long', () => {
  const edges = fc.constantFrom('a', '\u007f', '\u0080', '\u07ff', '\u0800', 'ก', '\uffff', '\u{10000}', '😀');
  const size = (text: string): number => new TextEncoder().encode(text).length;
  fc.assert(
    fc.property(fc.string({ unit: edges, maxLength: 200, size: 'max' }), (text) => {
      for (const line of foldLine(text).split('\r\n')) expect(size(line)).toBeLessThanOrEqual(75);
      const [first = '', ...rest] = foldLine(text).split('\r\n ');
      rest.reduce((line, next) => {
        expect(size(line + String.fromCodePoint(next.codePointAt(0) as number))).toBeGreaterThan(75);
        return ` ${next}`;
      }, first);
    }),
  );
});

test('the same calendar is the same text, and another is another event', () => {
  expect(formatCalendar(trat2565.calendar, LABEL, 'th')).toBe(formatCalendar(trat2565.calendar, LABEL, 'th'));
  const uid = (calendar: ReportCalendar) => /^UID:(.*)$/m.exec(formatCalendar(calendar, LABEL, 'en'))?.[1];
  expect(uid(year('Asia/Bangkok'))).not.toBe(uid(year('Asia/Bangkok', { time: '16:00' })));
});

test('a calendar without a report day is refused', () => {
  expect(() => formatCalendar(year('Asia/Bangkok', { deadline: '2022-01-04' }), LABEL, 'en')).toThrow(
    new RangeError('Cannot write a calendar without a report day'),
  );
});
