/**
 * Makes the SYNTHETIC register of this example: no row describes a real person or a real household.
 * It solves for the published totals below, counts its own rows again, and writes ten CSV files beside itself.
 * The same seed always gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { placeHouseholds } from './make/areas.js';
import { examineHouseholds } from './make/indicators.js';
import { streamOf } from './make/random.js';
import { recheckPlans } from './make/recheck-plans.js';
import { recount } from './make/recount.js';
import { chooseDepartures, settleHouseholds } from './make/settle.js';
import { sizedHouseholds } from './make/sizes.js';
import { csvOf, tablesOf } from './make/tables.js';
import type { Targets } from './make/types.js';

/** Published by the province on 9 May and 9 August 2565 (2022), households and persons. */
const TARGETS: Targets = {
  opening: {
    day: '2022-05-09',
    registered: { households: 467, persons: 718 },
    byDimension: {
      health: { households: 76, persons: 120 },
      living: { households: 175, persons: 261 },
      education: { households: 95, persons: 143 },
      income: { households: 198, persons: 300 },
      access: { households: 3, persons: 4 },
    },
  },
  snapshot: {
    day: '2022-08-05',
    registered: { households: 466, persons: 699 }, // the sum of the grades, and of the menus
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
};

const SEED = 2565;

/** The text of every table of the register, by name. */
export function makeRegister(): Record<string, string> {
  const sized = sizedHouseholds(streamOf(SEED, 'sizes'), TARGETS);
  const placed = placeHouseholds(streamOf(SEED, 'areas'), sized);
  const departed = chooseDepartures(streamOf(SEED, 'departures'), placed, TARGETS);
  const settled = settleHouseholds(streamOf(SEED, 'outcomes'), departed, TARGETS);
  const examined = examineHouseholds(streamOf(SEED, 'indicators'), settled);
  const tables = tablesOf(SEED, examined, TARGETS);
  recount(tables, TARGETS);
  recheckPlans(tables);
  return Object.fromEntries(tables.map((table) => [table.name, csvOf(table)]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(makeRegister())) {
    writeFileSync(new URL(`./${name}.csv`, import.meta.url), text);
  }
}
