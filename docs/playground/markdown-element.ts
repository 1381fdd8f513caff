import { element, heading, scrolling } from './element.js';

/** The Markdown of a bulletin as headings, paragraphs and tables; it knows what a bulletin has, and nothing more. */
export function markdownElement(markdown: string): HTMLElement {
  const blocks = markdown.split('\n\n').map((block) => block.split('\n'));
  let title = '';
  return element(
    'article',
    { class: 'bulletin' },
    ...blocks.map((lines) => {
      const [first = ''] = lines;
      if (first.startsWith('| ')) return scrolling(title, tableOf(title, lines));
      const [, marks, text] = /^(#+) (.*)$/.exec(first) ?? [];
      if (marks === undefined) return element('p', {}, lines.join(' '));
      title = text ?? '';
      return element(marks.length === 1 ? 'h3' : 'h4', {}, title);
    }),
  );
}

/** A table of Markdown: its second line says which columns hold numbers. */
function tableOf(title: string, [head = '', rule = '', ...rows]: readonly string[]): HTMLElement {
  const numbers = cellsOf(rule).map((cell) => cell.endsWith(':'));
  const classed = (cell: HTMLElement, place: number): HTMLElement => {
    cell.classList.toggle('number', numbers[place] === true);
    return cell;
  };
  return element(
    'table',
    {},
    element('caption', { class: 'away' }, title),
    element(
      'thead',
      {},
      element('tr', {}, ...cellsOf(head).map((text, place) => classed(heading('col', text), place))),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          ...cellsOf(row).map((text, place) =>
            place === 0 ? heading('row', text) : classed(element('td', {}, text), place),
          ),
        ),
      ),
    ),
  );
}

/** The cells between bars; a bar that belongs to a cell is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .slice(2, -2)
    .split(/ (?<!\\)\| /)
    .map((cell) => cell.replaceAll('\\|', '|'));
