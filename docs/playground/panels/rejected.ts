import { element, heading, scrolling } from '../element.js';
import { PAGE, paged } from '../paged.js';
import type { RejectedRow } from '../protocol.js';
import { count } from '../words.js';
import type { Panel, PanelContext } from './panel.js';

/** What did not come through the gate: the counts of every table, and each rejected row with its reasons. */
export const rejectedPanel: Panel = async (context) => {
  const { words, register, language, office } = context;
  const list = paged(words, async (from) => {
    const { total, rows } = await office.ask('rejected', { from, count: PAGE, language });
    return { total, content: rowsTable(context, rows) };
  });
  if (register.rejected > 0) await list.show();
  return element(
    'div',
    {},
    ...(register.tables.some(({ table }) => table === 'household') ? [element('p', {}, gateNote(context))] : []),
    countsTable(context),
    ...(register.rejected > 0 ? [list.node] : [element('p', { class: 'good' }, words.nothingRejected)]),
  );
};

function gateNote({ words, register }: PanelContext): string {
  const { rows = 0, rejected = 0 } = register.tables.find(({ table }) => table === 'household') ?? {};
  return words.gateNote(rows, register.accepted, rejected);
}

const countsTable = ({ words, register }: PanelContext): HTMLElement =>
  scrolling(
    words.countsCaption,
    element(
      'table',
      {},
      element('caption', {}, words.countsCaption),
      element('thead', {}, headings(words.table, words.rowsRead, words.rowsAccepted, words.rowsRejected)),
      element(
        'tbody',
        {},
        ...register.tables.map(({ table, rows, rejected }) =>
          element(
            'tr',
            {},
            heading('row', `${words.tables[table]} (${table})`),
            ...[rows, rows - rejected, rejected].map((cell) => element('td', { class: 'number' }, count(cell))),
          ),
        ),
      ),
    ),
  );

const rowsTable = ({ words }: PanelContext, rows: readonly RejectedRow[]): HTMLElement =>
  scrolling(
    words.rejectedCaption,
    element(
      'table',
      {},
      element('caption', {}, words.rejectedCaption),
      element('thead', {}, headings(words.file, words.row, words.household, words.problems)),
      element('tbody', {}, ...rows.map(rejectedRow)),
    ),
  );

const headings = (...texts: readonly string[]): HTMLElement =>
  element('tr', {}, ...texts.map((text) => heading('col', text)));

const rejectedRow = ({ file, row, id, problems }: RejectedRow): HTMLElement =>
  element(
    'tr',
    {},
    element('td', { class: 'file-name' }, file),
    element('td', { class: 'number' }, count(row)),
    element('td', {}, id),
    element('td', {}, element('ul', { class: 'problems' }, ...problems.map((message) => element('li', {}, message)))),
  );
