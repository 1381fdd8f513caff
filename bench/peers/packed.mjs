import { weeklyReport } from '../../dist/index.js';
import { startPacking } from '../../dist/register.js';
import { trat2565 } from '../../dist/trat.js';
import { flatReport } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';

/** The register packed, one household at a time: they are never all in memory as objects. */
export function pack(make) {
  const packer = startPacking(trat2565);
  for (const household of make()) packer.add(household);
  return packer.finish();
}

/** This library over the packed register. */
export const packed = {
  name: 'kaechon/register',
  input: 'packed',
  load: ({ make }) => pack(make),
  run: (register) => weeklyReport(trat2565, register, { asOf: AS_OF }),
  normalise: flatReport,
};
