import { STOPPED } from './desk.js';
import { button, element } from './element.js';
import { count, type Words } from './words.js';

/** Rows shown at a time. */
export const PAGE = 50;

/** What a page of a list shows. */
export interface Page {
  readonly total: number;
  readonly content: Node;
}

/** A list shown a page at a time, which says where in it one is, and can be turned. */
export interface Paged {
  readonly node: HTMLElement;
  /** Shows the list from its beginning. */
  readonly show: () => Promise<void>;
}

/** Makes such a list. `pageAt` is asked for the rows from a place; what comes late, after another turn, is not shown. */
export function paged(words: Words, pageAt: (from: number) => Page | Promise<Page>): Paged {
  const content = element('div');
  const where = element('p', { class: 'where', role: 'status' });
  let from = 0;
  let turn = 0;
  const back = button(words.previousPage, () => turnTo(back, from - PAGE));
  const on = button(words.nextPage, () => turnTo(on, from + PAGE));
  const turns = element('div', { class: 'turns' }, back, on);

  const show = async (place: number): Promise<void> => {
    turn += 1;
    const mine = turn;
    const page = await Promise.resolve(pageAt(place)).catch((error: Error) => {
      if (error.message !== STOPPED) throw error;
    });
    if (mine !== turn || page === undefined) return;
    from = place;
    content.replaceChildren(page.content);
    const last = Math.min(place + PAGE, page.total);
    where.textContent =
      page.total === 0 ? words.noRows : words.rowsShown(count(place + 1), count(last), count(page.total));
    turns.hidden = page.total <= PAGE;
    back.setAttribute('aria-disabled', String(place === 0));
    on.setAttribute('aria-disabled', String(last >= page.total));
  };
  // Not `disabled`: at the last page the keyboard would lose its place.
  const turnTo = (turner: HTMLElement, place: number): void => {
    if (turner.getAttribute('aria-disabled') !== 'true') void show(place);
  };
  return { node: element('div', {}, where, content, turns), show: () => show(0) };
}
