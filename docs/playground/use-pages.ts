import { shallowReactive } from 'vue';
import { STOPPED } from './desk.js';
import { lastBegun } from './last-begun.js';
import type { Part, Span } from './protocol.js';

/** Rows shown at a time. */
const PAGE = 50;

/** A long list shown a page at a time. What comes late, after another turn, is not shown. */
export function usePages<R>(ask: (span: Span) => Promise<Part<R>>) {
  const pages = shallowReactive({ from: 0, total: 0, rows: [] as readonly R[], loaded: false });
  const begin = lastBegun();
  async function show(from: number): Promise<void> {
    const isLast = begin();
    const part = await ask({ from, count: PAGE }).catch((error: Error) => {
      if (error.message !== STOPPED) throw error;
    });
    if (!isLast() || part === undefined) return;
    Object.assign(pages, { from, total: part.total, rows: part.rows, loaded: true });
  }
  const turnBy = (pagesOn: number): void => {
    const to = pages.from + pagesOn * PAGE;
    if (to >= 0 && to < pages.total) void show(to);
  };
  return { pages, show, turnBy, PAGE };
}
