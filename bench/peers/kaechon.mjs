import { weeklyReport } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { flatReport } from '../lib/normalise.mjs';
import { AS_OF } from '../lib/register.mjs';

/** This library, as an app calls it. */
export const kaechon = {
  name: 'kaechon',
  input: 'households',
  load: ({ households }) => households,
  run: (households) => weeklyReport(trat2565, households, { asOf: AS_OF }),
  normalise: flatReport,
};
