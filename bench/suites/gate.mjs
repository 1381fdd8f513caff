import { tsImport } from 'tsx/esm/api';
import { readHouseholds } from '../../dist/index.js';
import { trat2565 } from '../../dist/trat.js';
import { register } from '../lib/register.mjs';
import { interleave } from '../lib/timing.mjs';

/** The gate beside the bare schema parse that is its first step. */
export async function gate({ count, rounds }) {
  const { householdSchema } = await tsImport('../../src/household/household.ts', import.meta.url); // not published
  const rows = [...register({ count })];
  const parse = () => {
    const parsed = [];
    for (const row of rows) parsed.push(householdSchema.parse(row));
    return parsed;
  };
  const jobs = [
    { id: 'gate', run: () => readHouseholds(trat2565, rows) },
    { id: 'parse', run: parse },
  ];
  return { count, times: await interleave(jobs, rounds) };
}
