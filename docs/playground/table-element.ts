import { formatCsv, type Table } from 'kaechon';
import { button, element, heading, saveText, scrolling } from './element.js';
import { PAGE, paged } from './paged.js';
import { count, type Words } from './words.js';

/** A table as HTML: a heading for each column, the first cell naming the row. A cell of `null` is hidden, and says so. */
export const tableElement = (words: Words, { title, columns }: Table, rows: Table['rows']): HTMLElement =>
  element(
    'table',
    {},
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...columns.map(({ key, label }) => headingOf(label, rows[0]?.[key])))),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          ...columns.map(({ key }, place) => (place === 0 ? heading('row', textOf(row[key])) : cell(words, row[key]))),
        ),
      ),
    ),
  );

/** All tables, each with a button to keep it; long ones in pages. */
export async function tablesElement(words: Words, tables: readonly Table[], prefix: string): Promise<HTMLElement> {
  const told = await Promise.all(
    tables.map(async (table) => {
      const list = paged(words, (from) => ({
        total: table.rows.length,
        content: scrolling(table.title, tableElement(words, table, table.rows.slice(from, from + PAGE))),
      }));
      await list.show();
      list.node.classList.toggle('short', table.rows.length <= PAGE);
      const save = button(words.saveCsv, () => saveText(`${prefix}-${table.name}.csv`, 'text/csv', formatCsv(table)), {
        'aria-label': words.saveCsvOf(table.title),
      });
      return element('section', { class: 'told-table', 'data-table': table.name }, list.node, save);
    }),
  );
  return element('div', {}, ...told);
}

/** A heading stands as its cells do: above numbers, and what is hidden of them, at the end. */
function headingOf(label: string, below: Cell): HTMLElement {
  const made = heading('col', label);
  made.classList.toggle('number', below === null || typeof below === 'number');
  return made;
}

type Cell = string | number | null | undefined;

const textOf = (value: Cell): string => (typeof value === 'number' ? count(value) : (value ?? ''));

function cell(words: Words, value: Cell): HTMLElement {
  if (value === null) return element('td', { class: 'number hidden-cell' }, words.hiddenCell);
  return element('td', { class: typeof value === 'number' ? 'number' : undefined }, textOf(value));
}
