/** A part of a bulletin: what its Markdown has, and nothing more. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      /** Which columns hold numbers. */
      readonly numbers: readonly boolean[];
      readonly rows: readonly (readonly string[])[];
    };

/** The parts of a bulletin in Markdown. */
export function blocksOf(markdown: string): Block[] {
  let title = '';
  return markdown.split('\n\n').map((block): Block => {
    const [first = '', rule = '', ...rows] = block.split('\n');
    if (first.startsWith('| ')) {
      const numbers = cellsOf(rule).map((cell) => cell.endsWith(':'));
      return {
        kind: 'table',
        title,
        head: cellsOf(first),
        numbers,
        rows: rows.filter((row) => row !== '').map(cellsOf),
      };
    }
    const [, marks, text = ''] = /^(#+) (.*)$/.exec(first) ?? [];
    if (marks === undefined) return { kind: 'paragraph', text: block.split('\n').join(' ') };
    title = text;
    return { kind: 'heading', level: marks.length, text };
  });
}

/** The cells between bars; a bar that belongs to a cell is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(2, -2)
    .split(/ (?<!\\)\| /)
    .map((cell) => cell.replaceAll('\\|', '|'));
