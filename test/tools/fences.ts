import ts from 'typescript';
import type { TextFile } from './repository.js';
import { parse, walk } from './syntax.js';

/** A fenced example of the documentation. */
export interface Fence {
  readonly file: string;
  /** The line of the file its first line of code stands on, from 1. */
  readonly line: number;
  /** What is written after the opening backticks: `ts`. */
  readonly info: string;
  readonly code: string;
  /** Whether it stands in a doc comment, where the public names need no import. */
  readonly inComment: boolean;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

const FENCE = /^(\s*)(`{3,})\s*([^`]*?)\s*$/;
const SCRIPT = /^(ts|tsx|mts|cts|typescript|js|jsx|mjs|cjs|javascript)\b/i;

/** The examples in code of a guide. */
export const fencesOfGuide = ({ path, text }: TextFile): Fence[] =>
  fencesOf(linesFrom(text, 1), { file: path, inComment: false }).filter(({ info }) => SCRIPT.test(info));

/** The examples in code of a source file's doc comments. An `@example` without a fence comes back with no info. */
export const fencesOfSource = (file: TextFile): Fence[] =>
  docComments(file).flatMap((lines) => {
    const fences = fencesOf(lines, { file: file.path, inComment: true });
    const bare = lines.filter(({ text }, at) => /^@example\b/.test(text) && !hasFence(lines.slice(at + 1)));
    return [
      ...fences.filter(({ info }) => SCRIPT.test(info)),
      ...bare.map(({ number }) => ({ file: file.path, line: number, info: '', code: '', inComment: true })),
    ];
  });

const linesFrom = (text: string, first: number): Line[] =>
  text.split(/\r?\n/).map((line, index) => ({ number: first + index, text: line }));

function fencesOf(lines: readonly Line[], place: { file: string; inComment: boolean }): Fence[] {
  const fences: Fence[] = [];
  let at = 0;
  while (at < lines.length) {
    const [, indent = '', ticks = '', info = ''] = FENCE.exec(lines[at]?.text ?? '') ?? [];
    at += 1;
    if (ticks === '') continue;
    const start = at;
    while (at < lines.length && !closes(lines[at]?.text ?? '', ticks)) at += 1;
    const code = lines.slice(start, at).map(({ text }) => (text.startsWith(indent) ? text.slice(indent.length) : text));
    fences.push({ ...place, line: (lines[start - 1]?.number ?? 0) + 1, info, code: code.join('\n') });
    at += 1;
  }
  return fences;
}

const closes = (text: string, ticks: string): boolean => {
  const [, , found = '', info = ''] = FENCE.exec(text) ?? [];
  return found.length >= ticks.length && info === '';
};

/** Whether a fence opens before the next tag. */
function hasFence(lines: readonly Line[]): boolean {
  const next = lines.find(({ text }) => /^@\w/.test(text) || FENCE.test(text));
  return next !== undefined && FENCE.test(next.text);
}

/** The doc comments of a file, as their lines without the stars. */
function docComments(file: TextFile): Line[][] {
  const tree = parse(file);
  const starts = new Set<number>();
  const comments: Line[][] = [];
  walk(tree, (node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []) {
      if (starts.has(pos) || !file.text.startsWith('/**', pos)) continue;
      starts.add(pos);
      const first = tree.getLineAndCharacterOfPosition(pos).line + 1;
      const lines = linesFrom(file.text.slice(pos + 3, end - 2), first);
      comments.push(lines.map(({ number, text }) => ({ number, text: text.replace(/^\s*(\* ?)?/, '') })));
    }
  });
  return comments;
}
