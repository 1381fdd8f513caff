/*
 * How the search reads words. The same options make the index and ask it.
 */

/** What is indexed of a section, and what a result shows. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The headings above it, the page's first. */
  readonly titles: readonly string[];
  readonly text: string;
  /** What people call the subject of the page who do not know its words yet. */
  readonly keywords: string;
  /** How much a result of this page counts beside others. */
  readonly weight: number;
}

export const miniSearch = {
  options: {
    fields: ['title', 'titles', 'text', 'keywords'],
    storeFields: ['title', 'titles', 'weight'],
    /** Words as the language has them: Thai has no spaces. A name such as `weeklyReport` is also its parts. */
    tokenize(text: string): string[] {
      const whole = text.normalize('NFC').replaceAll('\u0e4d\u0e32', '\u0e33');
      const words =
        'Segmenter' in Intl
          ? [...new Intl.Segmenter('th', { granularity: 'word' }).segment(whole)].flatMap(({ segment, isWordLike }) =>
              isWordLike ? [segment] : [],
            )
          : whole.split(/[^\p{L}\p{M}\p{N}_]+/u);
      return words.flatMap((word) => {
        const parts = word.split(/_|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '');
        return parts.length > 1 ? [word, ...parts] : parts;
      });
    },
    /** Capitals do not matter, and neither does the plural of an English word. */
    processTerm(term: string): string | null {
      const lower = term.toLowerCase();
      if (
        /^(?:a|an|and|are|as|at|be|by|do|for|how|i|in|is|it|of|on|or|the|to|what|with|ที่|และ|ของ|ใน|การ|เป็น|มี|ให้|จะ|ได้|อะไร|อย่างไร)$/.test(
          lower,
        )
      )
        return null;
      return /^[a-z]{3,}[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
    },
  },
  searchOptions: {
    fuzzy: 0.15,
    prefix: true,
    boost: { title: 5, titles: 2, keywords: 8, text: 1 },
    boostDocument(_id: string, _term: string, stored?: Record<string, unknown>): number {
      return Number(stored?.weight ?? 1);
    },
  },
};
