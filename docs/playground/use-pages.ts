import { shallowReactive } from 'vue';
import { STOPPED } from './desk.js';
import type { Part, Span } from './protocol.js';

/** Rows shown at a time. */
const PAGE = 50;

/** A long list shown a page at a time. What comes late, after another turn, is not shown. */
export function usePages<R>(ask: (span: Span) => Promise<Part<R>>) {
  const pages = shallowReactive({ from: 0, total: 0, rows: [] as readonly R[], loaded: false });
  let turn = 0;
  async function show(from: number): Promise<void> {
    turn += 1;
    const mine = turn;
    const part = await ask({ from, count: PAGE }).catch((error: Error) => {
      if (error.message !== STOPPED) throw error;
    });
    if (mine !== turn || part === undefined) return;
    Object.assign(pages, { from, total: part.total, rows: part.rows, loaded: true });
  }
  const turnBy = (pagesOn: number): void => {
    const to = pages.from + pagesOn * PAGE;
    if (to >= 0 && to < pages.total) void show(to);
  };
  return { pages, show, turnBy, PAGE };
}
