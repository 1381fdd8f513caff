import { startReport } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { AS_OF, register } from '../lib/register.mjs';

/** A report of households that are never all in memory: the peak of resident memory, in MiB. */
export function stream({ count }) {
  const start = performance.now();
  const { add, finish } = startReport(trat2565, { asOf: AS_OF });
  for (const household of register({ count, order: 'shuffled' })) add(household);
  const { registered, left } = finish().figures;
  return {
    count,
    counted: registered.households + left.households,
    seconds: (performance.now() - start) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}
