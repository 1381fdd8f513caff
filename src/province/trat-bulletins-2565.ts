import type { PublishedFigures } from '../changes/index.js';
import { type Dimension, deepFreeze, type Tally } from '../vocabulary/index.js';
import { TRAT_SOURCES, type TratGrade, type TratMenu } from './trat-2565.js';

/**
 * The figures Trat published of 9 May and 5 August 2565 (2022), as printed. The first tells no grades, the second no
 * total and no dimensions; what was not told is left out.
 *
 * @example
 * ```ts
 * tratBulletins2565[0]?.registered; // => { households: 467, persons: 718 }
 * tratBulletins2565[1]?.byGrade?.B; // => { households: 9, persons: 10 }
 * ```
 */
export const tratBulletins2565: readonly PublishedFigures<TratGrade, TratMenu, Dimension, Tally>[] = deepFreeze([
  {
    asOf: '2022-05-09',
    source: TRAT_SOURCES.kickOff,
    registered: { households: 467, persons: 718 },
    byDimension: {
      health: { households: 76, persons: 120 },
      living: { households: 175, persons: 261 },
      education: { households: 95, persons: 143 },
      income: { households: 198, persons: 300 },
      access: { households: 3, persons: 4 },
    },
  },
  {
    asOf: '2022-08-05',
    source: TRAT_SOURCES.award,
    byGrade: {
      A: { households: 457, persons: 689 },
      B: { households: 9, persons: 10 },
      C: { households: 0, persons: 0 },
      F: { households: 0, persons: 0 },
    },
    byMenu: {
      survive: { households: 61, persons: 64 },
      sufficient: { households: 89, persons: 133 },
      sustainable: { households: 316, persons: 502 },
    },
  },
]);
