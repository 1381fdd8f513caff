import { readRegister } from '../../examples/trat-2565/read-register.js';
import { type Household, readTables } from '../../src/index.js';
import { trat2565 } from '../../src/trat.js';

/** The synthetic register of the examples, through the gate. */
export function tratRegister(): Household[] {
  const { households, rejected } = readTables(trat2565, readRegister());
  if (rejected.length > 0) throw new Error(`the example register has rejected rows: ${JSON.stringify(rejected[0])}`);
  return households;
}
