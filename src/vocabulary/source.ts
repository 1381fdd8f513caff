import { checkObject, checkOneOf } from './argument.js';
import { checkWords } from './label.js';

/** How firmly a fact stands: an official publication, the province's own news, or our assumption. */
export const BASES = ['official', 'seed', 'assumption'] as const;

/** `'official'`: a publication of the body concerned. `'seed'`: the two news items of Trat. `'assumption'`: ours. */
export type Basis = (typeof BASES)[number];

/** Where a fact comes from: its basis, and an address or a title in words. */
export interface Source {
  readonly basis: Basis;
  readonly ref: string;
}

/** `TypeError` or `RangeError` unless a value is a source: a known basis, and words that are not blank. */
export function checkSource(call: string, argument: string, value: unknown): void {
  checkObject(call, argument, 'a source such as { basis: "assumption", ref: "…" }', value);
  const { basis, ref } = value as Source;
  checkOneOf(call, `${argument}.basis`, BASES, basis);
  checkWords(call, `${argument}.ref`, ref);
}
