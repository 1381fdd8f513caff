import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild } from './lib/in-child.mjs';

/**
 * `node bench/packed.mjs 100000 1000000 14000000`: the packed register beside its peers, of the built package. Prints a line of JSON
 * for each number of households. The line of 100,000, which all peers can do, is kept in packed.json, of which the picture is drawn.
 */
const sizes = process.argv.slice(2).map(Number);
const today = new Date().toISOString().slice(0, 10);
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const ALL = ['kaechon', 'duckdbOneThread', 'duckdbThreads', 'polars'];
try {
  for (const count of sizes) {
    const result =
      count > 1_000_000
        ? await inChild('packed', 'country', { count, rounds: 5 }, 1_000)
        : await inChild(
            'packed',
            'packed',
            { count, peers: count > 100_000 ? ALL : [...ALL, 'arquero'], rounds: 7, scratch },
            10_000,
          );
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if (count === 100_000)
      writeFileSync(new URL('packed.json', import.meta.url), `${JSON.stringify({ day: today, ...result }, null, 2)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
