/*
 * Starts the server on the embedded database, or on the one that DATABASE_URL names, with the synthetic register of Trat.
 *
 *     npm start                      then open http://127.0.0.1:8787
 *
 * PORT, DATA (the folder of the embedded database), REGISTER (the folder of the first register) and TODAY may be told. The made-up register is of 2565, so TODAY is
 * 2022-08-05; an app in use takes the day from its clock.
 */
import { serve } from '@hono/node-server';
import { bareHousehold, type Household, historyOf, readTables, recordEvent } from 'kaechon';
import { readRegister } from '../../trat-2565/read-register.js';
import { programme } from '../shared/protocol.js';
import { addUser } from './access.js';
import { createApp } from './app.js';
import { openDatabase } from './database.js';
import { DEMO_USERS } from './demo-users.js';
import { hideInThread } from './hide.js';
import { openPublications } from './publications.js';
import { importHouseholds } from './store.js';

const { PORT = '8787', DATABASE_URL, DATA = 'data', TODAY = '2022-08-05', REGISTER = '../trat-2565' } = process.env;

const database = await openDatabase(DATABASE_URL, DATA);
const [{ count }] = (await database.query<{ count: string }>('select count(*) from household_state')) as [
  { count: string },
];
if (Number(count) === 0) {
  const { households, rejected } = readTables(programme, readRegister(REGISTER));
  if (rejected.length > 0) throw new Error(`The register has ${rejected.length} rows that are refused`);
  const known = households.map((household) => knownOn(TODAY, household));
  await importHouseholds(database.query, known, TODAY);
}
for (const [token, user] of Object.entries(DEMO_USERS)) await addUser(database.query, token, user);

const publications = openPublications(database, hideInThread(new URL('./hide-worker.mjs', import.meta.url)));
publications.resume();
const { fetch } = createApp({ database, publications, today: () => TODAY, files: 'build/app' });
const server = serve({ fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
process.on('SIGTERM', () => server.close(() => void database.close().then(() => process.exit(0))));

/** A household of the made-up register, which goes on into September, as it was known on a day. */
function knownOn(day: string, household: Household): Household {
  return historyOf(household).reduce<Household>((known, event) => {
    const recorded = recordEvent(programme, known, event, { today: day });
    return 'household' in recorded ? recorded.household : known; // what comes later is refused
  }, bareHousehold(household));
}
