/** What a chart is at most as wide as, on a desk, and at least, on the narrowest phone. */
const [WIDEST, NARROWEST] = [720, 280] as const;

/** How wide charts are drawn: as the page, between these. */
export const chartWidth = (): number =>
  Math.max(NARROWEST, Math.min(WIDEST, document.querySelector('.desk')?.clientWidth ?? WIDEST));
