import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { foldLine } from '../../src/calendar/format-calendar.js';
import {
  cutoffOf,
  type FormatCalendarOptions,
  formatCalendar,
  type ReportCalendar,
  reportDays,
} from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

const LABEL = {
  th: 'รายงานความคืบหน้าการแก้ไขปัญหาความยากจน ทุกมิติ; ส่งภายใน 17.00 น., ทุกวันศุกร์ \\ จังหวัดตราด',
  en: 'Weekly report',
};
const options = (language: 'th' | 'en', more: Partial<FormatCalendarOptions> = {}): FormatCalendarOptions => ({
  id: 'trat-2565',
  label: LABEL,
  language,
  ...more,
});
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
    const found = occurrences(formatCalendar(trat2565.calendar, options('th')));
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
    expect(occurrences(formatCalendar(calendar, options('en')))).toEqual(cutoffs(calendar));
  });

  test('the file has the given label, cut-offs and id', () => {
    const component = new ICAL.Component(ICAL.parse(formatCalendar(trat2565.calendar, options('th'))));
    expect(component.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(LABEL.th);
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
  });
});

describe('every line', () => {
  const linesOf = (calendar: ReportCalendar, language: 'th' | 'en' = 'en') =>
    formatCalendar(calendar, { id: 'trat-2565', label: { th: 'รายงานแก้จน', en: 'Weekly report' }, language }).split(
      '\r\n',
    );

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
      'UID:trat-2565@kaechon',
      'SEQUENCE:0',
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

  test.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo'])('a line break in the label, %j, is escaped', (en) => {
    expect(formatCalendar(trat2565.calendar, options('en', { label: { th: 'ไทย', en } }))).toContain(
      'SUMMARY;LANGUAGE=en:one\\ntwo\r\n',
    );
  });
});

describe('lines', () => {
  const octets = (line: string): number => new TextEncoder().encode(line).length;

  test('end in CRLF and have at most 75 octets, though a Thai letter has three', () => {
    const text = formatCalendar(trat2565.calendar, options('th'));
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

describe('which event a file is of', () => {
  const propertyOf = (text: string, name: string) =>
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')?.getFirstPropertyValue(name);
  const uidOf = (calendar: ReportCalendar, id: string) =>
    propertyOf(formatCalendar(calendar, options('en', { id })), 'uid');

  test('the same calendar is the same text', () => {
    expect(formatCalendar(trat2565.calendar, options('th'))).toBe(formatCalendar(trat2565.calendar, options('th')));
  });

  test('two provinces with the same Fridays are two events', () => {
    const { calendar } = trat2565;
    expect(uidOf(calendar, 'trat-2565')).not.toBe(uidOf(calendar, 'chanthaburi-2565'));
  });

  test.each<Partial<ReportCalendar>>([
    { deadline: '2022-12-30' },
    { opened: '2022-05-20' },
    { time: '16:00' },
    { weekday: 1 },
    { every: 'monthEnd' },
    { timeZone: 'Etc/GMT-7' },
  ])('a calendar that changed, %j, is the event it was, in a new version', (change) => {
    const changed = { ...trat2565.calendar, ...change };
    expect(uidOf(changed, 'trat-2565')).toBe(uidOf(trat2565.calendar, 'trat-2565'));
    const [first, second] = [options('en'), options('en', { sequence: 1 })];
    expect(propertyOf(formatCalendar(trat2565.calendar, first), 'sequence')).toBe(0);
    expect(propertyOf(formatCalendar(changed, second), 'sequence')).toBe(1);
  });

  test('a parser reads one event for any id, and two events for two ids', () => {
    const ids = [
      'a',
      'A',
      'a b',
      'a%20b',
      'a,b',
      'a;b',
      'a:b',
      'a\\b',
      'a@b',
      '"a"',
      'จังหวัดตราด',
      'ตราด 2565',
      '😀',
      'ก'.repeat(100),
    ];
    const uids = ids.map((id) => uidOf(trat2565.calendar, id));
    expect(new Set(uids).size).toBe(ids.length);
    for (const uid of uids) expect(uid).toMatch(/^[\w.!~*'()%-]+@kaechon$/);
    for (const id of ids)
      expect(occurrences(formatCalendar(trat2565.calendar, options('en', { id })))).toEqual(cutoffs(trat2565.calendar));
  });

  test.each([
    'one, two; three',
    'a \\ b',
    'END:VEVENT\r\nBEGIN:VEVENT',
    'a\nEND:VCALENDAR',
    'a:b',
    '"a"',
    'ตราด, จันทบุรี; ระยอง',
  ])('the label %j is read back as it was written', (en) => {
    const text = formatCalendar(trat2565.calendar, options('en', { label: { th: 'ไทย', en } }));
    expect(propertyOf(text, 'summary')).toBe(en.replaceAll('\r\n', '\n'));
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toHaveLength(1);
  });

  test('control characters in a label, which iCalendar has none of, are left out', () => {
    const text = formatCalendar(
      trat2565.calendar,
      options('en', { label: { th: 'ไทย', en: 'a\u0000\u0007b\u007f\tc' } }),
    );
    expect(propertyOf(text, 'summary')).toBe('ab\tc');
  });
});

describe('long ago', () => {
  const bangkok = (opened: string, deadline: string, more: Partial<ReportCalendar> = {}) =>
    year('Asia/Bangkok', { opened, deadline, ...more });

  test.each([
    bangkok('1950-01-01', '1950-12-31'),
    bangkok('1969-12-01', '1970-01-31'),
    bangkok('1969-12-26', '1970-01-02'),
    bangkok('1921-01-01', '1921-12-31'),
    year('America/New_York', { opened: '1918-01-01', deadline: '1919-12-31' }),
    year('Europe/Berlin', { opened: '1940-01-01', deadline: '1949-12-31', every: 'monthEnd' }),
  ])('$timeZone from $opened to $deadline: every report is in the file', (calendar) => {
    expect(occurrences(formatCalendar(calendar, options('en')))).toEqual(cutoffs(calendar));
  });

  test.each([
    { calendar: bangkok('1919-01-01', '1919-12-31'), offset: '+064204' },
    { calendar: bangkok('1919-01-01', '1919-12-31', { every: 'monthEnd' }), offset: '+064204' },
    { calendar: year('America/New_York', { opened: '1882-01-01', deadline: '1882-12-31' }), offset: '-045602' },
  ])(
    '$calendar.timeZone, $calendar.opened: $offset to the second, and every report is in the file',
    ({ calendar, offset }) => {
      const text = formatCalendar(calendar, options('en'));
      expect(text).toContain(`TZOFFSETTO:${offset}\r\n`);
      // The parser knows no seconds in offsets: what it reads is right to the minute.
      const seconds = Number(offset.slice(-2)) * (offset.startsWith('-') ? -1 : 1);
      const read = occurrences(text).map((instant) => new Date(Date.parse(instant) - seconds * 1000).toISOString());
      expect(read).toEqual(cutoffs(calendar));
    },
  );

  test('the second at which Bangkok went from its own noon to the hour of the zone', () => {
    const text = formatCalendar(bangkok('1920-03-01', '1920-05-31'), options('en'));
    expect(text).toContain('DTSTART:19200401T000000\r\nTZOFFSETFROM:+064204\r\nTZOFFSETTO:+0700\r\n');
  });
});

describe('wrong arguments', () => {
  const call = (more: object) => () => formatCalendar(trat2565.calendar, { ...options('en'), ...more });
  test.each([
    { more: { id: '' }, message: 'formatCalendar: options.id "" is blank' },
    { more: { id: '\u200b ' }, message: 'formatCalendar: options.id "\u200b " is blank' },
    { more: { id: 'a\nb' }, message: 'formatCalendar: options.id "a\\nb" has a control character' },
    { more: { id: '\ud800' }, message: 'formatCalendar: options.id "\\ud800" has half a character' },
    {
      more: { id: 'a'.repeat(101) },
      message: `formatCalendar: options.id "${'a'.repeat(60)}…" is longer than 100 characters`,
    },
    { more: { id: undefined }, message: 'formatCalendar: options.id must be text, not undefined' },
    { more: { label: { th: 'ไทย' } }, message: 'formatCalendar: options.label.en must be text, not undefined' },
    { more: { label: { th: ' ', en: 'a' } }, message: 'formatCalendar: options.label.th is blank' },
    { more: { language: 'de' }, message: 'formatCalendar: options.language "de" is not one of "th", "en"' },
    {
      more: { sequence: -1 },
      message: 'formatCalendar: options.sequence -1 is not a whole number from 0 to 2147483647',
    },
    {
      more: { sequence: 1.5 },
      message: 'formatCalendar: options.sequence 1.5 is not a whole number from 0 to 2147483647',
    },
    {
      more: { sequence: '1' },
      message: 'formatCalendar: options.sequence "1" is not a whole number from 0 to 2147483647',
    },
  ])('$message', ({ more, message }) => {
    expect(call(more)).toThrow(message);
  });
});

test('a calendar without a report day is refused', () => {
  expect(() => formatCalendar(year('Asia/Bangkok', { deadline: '2022-01-04' }), options('en'))).toThrow(
    new RangeError('Cannot write a calendar without a report day'),
  );
});
