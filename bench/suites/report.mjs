import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { householdsOf } from '../lib/households.mjs';
import { writeParquet } from '../lib/parquet.mjs';
import { register } from '../lib/register.mjs';
import { interleave } from '../lib/timing.mjs';
import { loadPeer } from '../peers/index.mjs';

/**
 * The same report by every peer: equal first, then timed.
 *
 * @param {{ count: number, order: 'byVillage' | 'shuffled', ids: string[], rounds: number, scratch: string }} options
 */
export async function report({ count, order, ids, rounds, scratch }) {
  const options = { count, order };
  const folder = join(scratch, `${order}-${count}`);
  const peers = (await Promise.all(ids.map(loadPeer))).filter((peer) => peer !== null && !(peer.largest < count));
  if (peers.some(({ input }) => input === 'parquet')) await writeParquet(folder, register(options));
  const given = { households: householdsOf(options), folder, make: () => register(options) };

  const jobs = [];
  let expected;
  for (const { id, name, load, run, normalise } of peers) {
    const state = await load(given);
    const counts = normalise(await run(state));
    expected ??= counts;
    deepStrictEqual(counts, expected, `${name} counts otherwise than ${peers[0].name}`);
    jobs.push({ id, run: () => run(state) });
  }
  const names = Object.fromEntries(peers.map(({ id, name }) => [id, name]));
  return { count, order, names, cells: Object.keys(expected).length, times: await interleave(jobs, rounds) };
}
