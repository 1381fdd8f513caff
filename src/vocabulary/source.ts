/** How firmly a fact stands: an official publication, the province's own news, or our assumption. */
export const BASES = ['official', 'seed', 'assumption'] as const;

/** `'official'`: a publication of the body concerned. `'seed'`: the two news items of Trat. `'assumption'`: ours. */
export type Basis = (typeof BASES)[number];

/** Where a fact comes from: its basis, and an address or a title in words. */
export interface Source {
  readonly basis: Basis;
  readonly ref: string;
}
