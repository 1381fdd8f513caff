import { decisionTable, gradesOf, type Programme } from 'kaechon';
import { button, element, heading, scrolling } from '../element.js';
import { LADDERS } from '../ladders.js';
import { PAGE, paged } from '../paged.js';
import type { GradedRow } from '../protocol.js';
import { tableElement } from '../table-element.js';
import { count } from '../words.js';
import type { Panel, PanelContext } from './panel.js';

/** The grades of all households, to be looked through and searched, each with its reason on asking. */
export const gradesPanel: Panel = async (context) => {
  const { words, language, office, settings } = context;
  const programme: Programme = LADDERS[settings.ladder].programme;
  const find = element('input', { id: 'find', type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const grade = element(
    'select',
    { id: 'grade-filter' },
    element('option', { value: '' }, words.allGrades),
    ...programme.grading.rules.map((rule) =>
      element('option', { value: rule.grade }, `${rule.grade} ${rule.label[language]}`),
    ),
    element('option', { value: 'ungraded' }, words.ungraded),
  );
  const list = paged(words, async (from) => {
    const asks = { find: find.value, grade: grade.value, from, count: PAGE, language };
    const { total, rows } = await office.ask('households', asks);
    return { total, content: gradesTable(context, rows) };
  });
  find.addEventListener('input', () => void list.show());
  grade.addEventListener('change', () => void list.show());
  await list.show();

  const rules = decisionTable(gradesOf(programme), language);
  return element(
    'div',
    {},
    element(
      'details',
      {},
      element('summary', {}, words.rulesSummary),
      scrolling(words.rulesCaption, tableElement(words, { ...rules, title: words.rulesCaption }, rules.rows)),
    ),
    element(
      'div',
      { class: 'fields' },
      element('p', { class: 'field' }, element('label', { for: 'find' }, words.find), find),
      element('p', { class: 'field' }, element('label', { for: 'grade-filter' }, words.gradeFilter), grade),
    ),
    list.node,
  );
};

const gradesTable = (context: PanelContext, rows: readonly GradedRow[]): HTMLElement => {
  const { words } = context;
  const headings = [words.household, words.grade, words.why, words.passed, words.area];
  return scrolling(
    words.gradesCaption,
    element(
      'table',
      { class: 'grades' },
      element('caption', {}, words.gradesCaption),
      element('thead', {}, element('tr', {}, ...headings.map((text) => heading('col', text)))),
      element('tbody', {}, ...rows.flatMap((row) => gradeRows(context, row))),
    ),
  );
};

/** A household, and below it the reason for its grade, which is asked for when it is opened. */
function gradeRows({ words, language, office }: PanelContext, row: GradedRow): HTMLElement[] {
  const text = element('pre', { class: 'reason' });
  const reason = element('tr', { id: `why-${row.id}`, hidden: true }, element('td', { colspan: 5 }, text));
  const opener = button(words.why, () => void turn(), {
    class: 'opener',
    'aria-expanded': 'false',
    'aria-controls': reason.id,
    'aria-label': words.whyOf(row.id),
  });
  const turn = async (): Promise<void> => {
    if (text.textContent === '') {
      text.textContent = await office
        .ask('explain', { id: row.id, language })
        .catch((error: Error) => words.failed(error.message));
    }
    reason.hidden = !reason.hidden;
    opener.setAttribute('aria-expanded', String(!reason.hidden));
  };
  const line = element(
    'tr',
    {},
    heading('row', row.id),
    element('td', {}, element('strong', {}, row.grade ?? words.ungraded), ` ${row.label}`),
    element('td', {}, opener),
    element('td', {}, row.failed === 0 ? '–' : words.passedOf(count(row.passed), count(row.failed))),
    element('td', {}, row.area),
  );
  return [line, reason];
}
