const SHORTEST = 40; // ms: what is quicker is repeated within a sample
const WARM = 1_000; // ms: as long as Node needs to compile what is quick
const BUDGET = 15_000; // ms: what is slower than this in all leaves the rounds, with one sample at least

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** Milliseconds that one run takes, over so many. */
export async function timeOf(run, times = 1) {
  const start = performance.now();
  for (let n = 0; n < times; n += 1) await run();
  return (performance.now() - start) / times;
}

/**
 * Times jobs in turns, A B C A B C …, so that what else the machine does falls on all alike. Each has been run before,
 * and starts on a clean heap where Node was told to expose it.
 *
 * @param {readonly { id: string, run: () => unknown }[]} jobs
 * @returns {Promise<Record<string, { ms: number, low: number, high: number, samples: number, computed: number }>>} medians;
 * `computed` is what the process itself computed, which other work on the machine disturbs least
 */
export async function interleave(jobs, rounds) {
  const times = new Map();
  for (const { id, run } of jobs) {
    const first = await timeOf(run);
    const warm = first < WARM ? await timeOf(run, Math.ceil(WARM / first)) : first;
    times.set(id, { repeat: Math.ceil(SHORTEST / warm), spent: 0, samples: [], computed: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { id, run } of jobs) {
      const own = times.get(id);
      if (own.spent > BUDGET) continue;
      globalThis.gc?.();
      const before = process.cpuUsage();
      const ms = await timeOf(run, own.repeat);
      const { user, system } = process.cpuUsage(before);
      own.samples.push(ms);
      own.computed.push((user + system) / 1000 / own.repeat);
      own.spent += ms * own.repeat;
    }
  }
  return Object.fromEntries(
    [...times].map(([id, { samples, computed }]) => [id, { ...summary(samples), computed: median(computed) }]),
  );
}

const summary = (samples) => ({
  ms: median(samples),
  low: Math.min(...samples),
  high: Math.max(...samples),
  samples: samples.length,
});
