import { AREA_LEVELS, weeklyReport } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { householdsOf } from '../lib/households.mjs';
import { AS_OF } from '../lib/register.mjs';
import { interleave } from '../lib/timing.mjs';

/** The report by district, subdistrict and village: how long it takes and how large it is written as JSON. */
export async function levels({ count, order, rounds }) {
  const households = householdsOf({ count, order });
  const make = (areas) => weeklyReport(trat2565, households, { asOf: AS_OF, areas });
  const sizes = AREA_LEVELS.map((areas) => {
    const report = make(areas);
    return { areas, count: Object.keys(report.areas).length, bytes: Buffer.byteLength(JSON.stringify(report)) };
  });
  const jobs = AREA_LEVELS.map((areas) => ({ id: areas, run: () => make(areas) }));
  return { count, order, sizes, times: await interleave(jobs, rounds) };
}
