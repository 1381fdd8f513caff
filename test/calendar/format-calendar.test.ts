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
  ])('$timeZone, $every, weekday $weekday at $time', (calendar) => {
    expect(occurrences(formatCalendar(calendar, LABEL, 'en'))).toEqual(cutoffs(calendar));
  });

  test('what is written is what was said', () => {
    const component = new ICAL.Component(ICAL.parse(formatCalendar(trat2565.calendar, LABEL, 'th')));
    expect(component.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(LABEL.th);
    expect(component.getFirstPropertyValue('version')).toBe('2.0');
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
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
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
