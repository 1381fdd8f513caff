import type { PublicReport, Report, Table } from 'kaechon';
import type { HiddenCell } from 'kaechon/publish';
import { button, element } from '../element.js';
import type { Published } from '../protocol.js';
import { tablesElement } from '../table-element.js';
import { count } from '../words.js';
import { bulletinElement } from './bulletin.js';
import type { Panel, PanelContext } from './panel.js';

/** What was worked out for a report, by its threshold: another language asks for no more work. */
const worked = new WeakMap<Report, Map<number, Published>>();

async function publishedOf({ publisher, settings, report, threshold }: PanelContext): Promise<Published> {
  const known = worked.get(report) ?? new Map<number, Published>();
  worked.set(report, known);
  const told = known.get(threshold) ?? (await publisher.ask('publish', { ladder: settings.ladder, report, threshold }));
  known.set(threshold, told);
  return told;
}

/** The report as it may be published, and how much of it is hidden. */
export const publicationPanel: Panel = async (context) => {
  const { words, language, publisher, settings, threshold } = context;
  const { report, tallies, small, hidden } = await publishedOf(context);
  const of = { ladder: settings.ladder, report };
  const telling = await publisher.ask('tellPublished', { ...of, language });
  const counts = { tallies: count(tallies), small: count(small), hidden: count(hidden), threshold: count(threshold) };
  const name = `${settings.day}-public`;
  return element(
    'div',
    {},
    element('p', { class: 'published-note' }, words.publishedNote(counts)),
    element('p', {}, words.publishedWhat),
    ...(hidden > 0 ? [auditElement(context, report)] : []),
    bulletinElement(words, telling, name),
    await tablesElement(words, telling.tables, name),
  );
};

/** What an outsider can work out; it takes long, so only on asking. */
function auditElement({ words, publisher, settings }: PanelContext, report: PublicReport): HTMLElement {
  const result = element('div', { role: 'status' });
  const list = element('div');
  const run = async (): Promise<void> => {
    asker.setAttribute('aria-disabled', 'true');
    try {
      const cells = await publisher.ask('audit', { ladder: settings.ladder, report });
      const exact = cells.filter(({ low, high }) => low === high).length;
      result.replaceChildren(element('p', {}, words.audited(count(cells.length), count(exact))));
      list.replaceChildren(await tablesElement(words, [auditTable(cells)], 'audit'));
    } catch (error) {
      result.replaceChildren(element('p', {}, words.failed(error instanceof Error ? error.message : '')));
    }
    asker.removeAttribute('aria-disabled');
  };
  const asker = button(words.audit, () => {
    if (asker.getAttribute('aria-disabled') !== 'true') void run();
  });
  const figureInWords = ({ group, keys, stage }: HiddenCell['figure']): string =>
    [
      words.groups[group],
      ...keys.map((key) => key ?? words.noKey),
      ...(stage === null ? [] : [words.stages[stage]]),
    ].join(' · ');
  const auditTable = (cells: readonly HiddenCell[]): Table => ({
    name: 'audit',
    title: words.auditCaption,
    columns: [
      { key: 'area', label: words.area },
      { key: 'figure', label: words.figure },
      { key: 'unit', label: words.unit },
      { key: 'low', label: words.low },
      { key: 'high', label: words.high },
    ],
    rows: cells.map(({ area, figure, unit, low, high }) => ({
      ...{ area: area ?? words.whole, figure: figureInWords(figure), unit: words.units[unit], low },
      high: high === Number.POSITIVE_INFINITY ? words.unbounded : high,
    })),
  });
  return element('div', { class: 'audit' }, element('p', {}, words.auditNote), asker, result, list);
}
