import { readHouseholds } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { register } from './register.mjs';

const TOGETHER = 10_000;

/** Households as an app has them: through the gate, frozen. By batches, so that the rows need not all be kept. */
export function householdsOf(options) {
  const households = [];
  let rows = [];
  const read = () => {
    const reading = readHouseholds(trat2565, rows);
    if (reading.rejected.length > 0)
      throw new Error(`The generator made a row the gate refuses: ${JSON.stringify(reading.rejected[0])}`);
    for (const household of reading.households) households.push(household);
    rows = [];
  };
  for (const row of register(options)) if (rows.push(row) === TOGETHER) read();
  read();
  return households;
}
