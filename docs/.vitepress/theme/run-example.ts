import * as kaechon from 'kaechon';
import * as trat from 'kaechon/trat';

/** The value of a line, as a person reads it. */
export interface Answer {
  readonly line: number;
  readonly value: string;
}

const told = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    ?.replace(/\s*\n\s*/g, ' ')
    .replace(/"(\w+)":/g, '$1:')
    .replaceAll('"', "'") ?? String(value);

/**
 * Runs an example as it stands on the page. Every name of `kaechon` and `kaechon/trat` is there without an import; the value of each
 * line that ends in `// =>` is answered.
 */
export function runExample(code: string): Answer[] {
  const answers: Answer[] = [];
  const show = (line: number, value: unknown) => answers.push({ line, value: told(value) });
  const names = { ...kaechon, ...trat, show };
  const lines = code.split('\n').map((line, index) =>
    line
      .replace(/^import .*$/, '')
      .replace(/([\w)\]])!/g, '$1') // a mark for the compiler alone
      .replace(/^(.+?);? \/\/ =>.*$/, (_, expression: string) => `show(${index + 1}, ${expression});`),
  );
  new Function(...Object.keys(names), lines.join('\n'))(...Object.values(names));
  return answers;
}
