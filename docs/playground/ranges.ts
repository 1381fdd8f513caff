import type { Range } from 'kaechon';

type Bound = keyof Range;

const SIGNS: Readonly<Record<string, Bound>> = {
  '≥': 'from',
  '>=': 'from',
  '>': 'above',
  '≤': 'to',
  '<=': 'to',
  '<': 'below',
};

/** A number as people write it: `2`, `50%`, `2/3`, Thai digits too. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50));
  const [, top, under] = /^(\d+)\/([1-9]\d*)$/.exec(plain) ?? [];
  if (top !== undefined) return Number(top) / Number(under);
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number) / (percent === '%' ? 100 : 1);
}

/** The range that a text tells: `2`, `1–3`, `≥1`, `<2/3`, `≥1/3 <2/3`, or undefined for none; null where it cannot be read. */
export function readRange(text: string): Range | undefined | null {
  const plain = text.replace(/\s*([–-]|[≥≤]|[<>]=?)\s*/g, ' $1').trim();
  if (plain === '') return undefined;
  const span = /^(\S+) [–-](\S+)$/.exec(plain);
  if (span) {
    const [from, to] = [numberOf(span[1] ?? ''), numberOf(span[2] ?? '')];
    return from === undefined || to === undefined ? null : { from, to };
  }
  const range: Partial<Record<Bound, number>> = {};
  for (const part of plain.split(/\s+/)) {
    const [, sign = '', rest = ''] = /^([≥≤]|[<>]=?)?(.+)$/.exec(part) ?? [];
    const number = numberOf(rest);
    if (number === undefined) return null;
    const bounds: readonly Bound[] = sign === '' ? ['from', 'to'] : [SIGNS[sign] as Bound]; // one of the signs just read
    for (const bound of bounds) {
      if (range[bound] !== undefined) return null;
      range[bound] = number;
    }
  }
  return range;
}

/** Fractions that people write for a share. */
function shareText(share: number): string {
  for (let under = 1; under <= 12; under += 1) {
    const top = Math.round(share * under);
    if (top / under === share) return under === 1 ? String(top) : `${top}/${under}`;
  }
  return String(share);
}

/** A range as a field shows it; `readRange` reads it back. */
export function rangeText(range: Range | undefined, share = false): string {
  if (range === undefined) return '';
  const { from, to, above, below } = range;
  const text = (number: number): string => (share ? shareText(number) : String(number));
  if (from !== undefined && to !== undefined) return from === to ? text(from) : `${text(from)}–${text(to)}`;
  return [
    ...(from === undefined ? [] : [`≥${text(from)}`]),
    ...(above === undefined ? [] : [`>${text(above)}`]),
    ...(to === undefined ? [] : [`≤${text(to)}`]),
    ...(below === undefined ? [] : [`<${text(below)}`]),
  ].join(' ');
}
