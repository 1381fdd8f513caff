import { join } from 'node:path';
import { householdsOf } from '../lib/households.mjs';
import { writeParquet } from '../lib/parquet.mjs';
import { register } from '../lib/register.mjs';
import { loadPeer } from '../peers/index.mjs';

const peak = () => process.resourceUsage().maxRSS / 1024;

/** The most memory that one peer ever held, alone in its process, before its first report and after it. In MiB. */
export async function memory({ count, id, scratch }) {
  const peer = await loadPeer(id);
  if (peer === null) return null;
  const options = { count, order: 'byVillage' };
  const folder = join(scratch, `byVillage-${count}`);
  const households = peer.input === 'households' ? householdsOf(options) : [];
  const state = await peer.load({ households, folder, make: () => register(options) });
  const loaded = peak();
  await peer.run(state);
  return { id, name: peer.name, loaded, peak: peak() };
}

/** Writes the files that `memory` reads, in a process whose memory nobody asks for. */
export const parquet = ({ count, scratch }) =>
  writeParquet(join(scratch, `byVillage-${count}`), register({ count, order: 'byVillage' }));
