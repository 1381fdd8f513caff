import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnyReport, Programme, PublishedFigures } from '../../src/index.js';
import { auditPublication, type HiddenCell } from '../../src/publish.js';
import { trat2565 } from '../../src/trat.js';
import { small } from './small-programme.js';

/** Reports that release candidate 0 published with a hidden number that can be worked out, and which numbers an intruder found. */
interface Case {
  readonly made: string;
  readonly programme: string;
  readonly known: readonly PublishedFigures[];
  readonly published: readonly AnyReport[];
  readonly found: readonly (Pick<HiddenCell, 'asOf' | 'area' | 'figure' | 'unit'> & { readonly value: number })[];
}

/** Trat's report by district, of which 32 numbers follow by no single sum: two of them from whole numbers alone, and not from fractions. */
const OF_WHOLE_NUMBERS = { nth: 2, missed: 2 };
const cases = readFileSync(new URL('intruder/hidden-by-rc0.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);
const programmes = [trat2565, small] as unknown as readonly Programme[];
const nameOf = ({ asOf, area, figure, unit }: Pick<HiddenCell, 'asOf' | 'area' | 'figure' | 'unit'>): string =>
  JSON.stringify([asOf, area, figure.group, figure.keys, figure.stage, unit]);

describe('the audit finds what an intruder found in what release candidate 0 hid', () => {
  test.each(cases.map((one, nth) => ({ ...one, nth })))(
    '$nth: $made',
    ({ nth, programme: id, known, published, found }) => {
      const programme = programmes.find((one) => one.id === id) as Programme;
      const fixed = new Map(
        auditPublication(programme, published, { known, exact: false })
          .filter(({ low, high }) => low === high)
          .map((cell) => [nameOf(cell), cell.low]),
      );
      const missed = found
        .filter((cell) => fixed.get(nameOf(cell)) !== cell.value)
        .map((cell) => `${nameOf(cell)} ${cell.value}`);
      expect(missed.slice(nth === OF_WHOLE_NUMBERS.nth ? OF_WHOLE_NUMBERS.missed : 0)).toEqual([]);
    },
  );
});
