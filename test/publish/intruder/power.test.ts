import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnyReport, Programme, PublishedFigures } from '../../../src/index.js';
import { trat2565 } from '../../../src/trat.js';
import { LONG, sized } from '../../tools/long.js';
import { small } from '../small-programme.js';
import { attack, type Finding, fixedIn, type HiddenNumber } from './attack.js';

/** Reports that were published with a hidden number that can be worked out, a case a line: how it was made, and which numbers. */
interface Case {
  readonly made: string;
  readonly programme: string;
  readonly known: readonly PublishedFigures[];
  readonly published: readonly AnyReport[];
  readonly found: readonly (HiddenNumber & { readonly value: number })[];
}

const cases = readFileSync(new URL('hidden-by-rc0.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const programmes = [trat2565, small] as unknown as readonly Programme[];

const nameOf = ({ asOf, area, figure, unit }: HiddenNumber): string => JSON.stringify([asOf, area, figure, unit]);
const valuesOf = (findings: readonly Finding[]) =>
  new Map(fixedIn(findings).map((finding) => [nameOf(finding), finding.low]));

describe('the intruder finds what release candidate 0 hid', () => {
  test.each(cases)('$made', ({ programme: id, known, published, found }) => {
    const programme = programmes.find((one) => one.id === id) as Programme;
    const values = new Map(found.slice(0, sized(4, found.length)).map(({ value, ...cell }) => [nameOf(cell), value]));
    const others = new Set(found.map(nameOf));
    /** Some of the numbers that follow, and as many that do not; all of them in the long run. */
    const only = (cell: HiddenNumber): boolean => {
      const name = nameOf(cell);
      if (LONG || values.has(name)) return true;
      if (others.has(name) || others.size >= found.length + 4) return false;
      others.add(name);
      return true;
    };
    const findings = attack(programme, published, { known, only });
    expect(valuesOf(findings)).toEqual(values);
  });

  test('every case has a number of less than five', () => {
    for (const { made, found } of cases)
      expect(
        found.some(({ value }) => value > 0 && value < 5),
        made,
      ).toBe(true);
  });
});
