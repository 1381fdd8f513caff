import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, type TextFile } from './tools/repository.js';
import { lineOf, parse, walk } from './tools/syntax.js';

process.env.RECHECK_BACKEND = 'pure'; // the checker in JavaScript: no Java, no binary of the machine
const { check } = await import('recheck');

interface Found {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression of a file: those written between slashes, and where `RegExp` makes one of a text. */
function expressionsOf(file: TextFile): { written: Found[]; made: string[] } {
  const written: Found[] = [];
  const made: string[] = [];
  walk(parse(file), (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      written.push({
        at: `${file.path}:${lineOf(node)}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      made.push(`${file.path} ${ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : node.getText()}`);
  });
  return { written, made };
}

/**
 * How the longest search of an expression grows with the text. It is told by an automaton of the expression, which counts
 * the ways to walk it, and not by a clock; without a time limit a slow machine finds the same.
 */
async function growthOf({ source, flags }: { source: string; flags: string }): Promise<string> {
  const found = await check(source, flags, { checker: 'automaton', timeout: null });
  if (found.status === 'safe') return 'linear';
  return found.status === 'vulnerable' ? found.complexity.summary : 'unknown';
}

const files = filesBelow('src', '.ts').map(expressionsOf);
const written = files.flatMap((file) => file.written);

describe('no search of a text from outside grows faster than the text', () => {
  test('there are expressions to look at', () => expect(written.length).toBeGreaterThan(20));

  test.each(written)('$at /$source/$flags', async (one) => {
    expect(await growthOf(one)).toBe('linear');
  });

  test('none is made of texts, which could not be checked', () => {
    expect(files.flatMap(({ made }) => made)).toEqual([]);
  });
});

describe('the checker finds what grows faster', () => {
  test.each([
    ['\\s+$', '2nd degree polynomial'], // anew from every blank
    ['^\\d[\\d,]*,[\\d,]*x$', '2nd degree polynomial'], // any comma may be the one between
    ['^(?:a|a)*$', 'exponential'],
    ['^[a-z]+$', 'linear'],
    ['^(?:\\d{2}){1,5}$', 'linear'],
  ])('%s: %s', async (source, growth) => {
    expect(await growthOf({ source, flags: '' })).toBe(growth);
  });
});
