/** Octets a line may have before it is folded. Source: RFC 5545, 3.1. */
const LONGEST_LINE = 75;

/** Control characters beside tab and line breaks: iCalendar text has none. Source: RFC 5545, 3.1. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Text as iCalendar writes it: backslash, semicolon, comma and line breaks escaped. Source: RFC 5545, 3.3.11. */
export const icalText = (text: string): string =>
  text
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');

/** An instant in UTC as iCalendar writes it: `20220805T100000Z`. */
export const icalUtc = (instant: string): string => instant.replace(/[-:]|\.\d{3}/g, '');

/** A line folded so that none has more than 75 octets, never inside a character: Thai letters take three. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > LONGEST_LINE) {
      folded.push(current);
      current = ' '; // a folded line begins with a blank, which counts
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

/** Octets of a character in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
