import type { Measure } from '../changes/index.js';
import { deepFreeze } from '../vocabulary/index.js';
import { TRAT_SOURCES } from './trat-2565.js';

const BAHT = { th: 'บาท', en: 'baht' };
const asOf = '2022-08-05';
const source = TRAT_SOURCES.award;

/**
 * What Trat's Community Development Office told of the community economy beside the poor households, with its figures of
 * 5 August 2565 (2022). The rise of 107 percent is told of the income from tourism.
 *
 * @example
 * ```ts
 * tratCommunity2565.map(({ value, unit }) => `${value} ${unit.en}`); // => ['24005 visitors', '16237363 baht', '871280 baht']
 * ```
 */
export const tratCommunity2565: readonly Measure[] = deepFreeze([
  {
    label: { th: 'นักท่องเที่ยวชุมชน', en: 'Visitors of community tourism' },
    value: 24_005,
    unit: { th: 'คน', en: 'visitors' },
    asOf,
    source,
  },
  {
    label: { th: 'รายได้จากการท่องเที่ยวชุมชน', en: 'Income from community tourism' },
    value: 16_237_363,
    unit: BAHT,
    asOf,
    change: { percent: 107, since: { th: 'ปี 2564', en: '2021' } },
    source,
  },
  {
    label: { th: 'รายได้ของกลุ่มทอผ้า', en: 'Income of the weaving groups' },
    value: 871_280,
    unit: BAHT,
    asOf,
    source: { basis: 'assumption', ref: `the day is assumed, the news says only 2565. ${source.ref}` },
  },
]);
