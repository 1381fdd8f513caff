import ts from 'typescript';
import { parse, standsAlone, walk } from '../tools/syntax.js';
import { type HouseRule, said } from './reading.js';

const FORBIDDEN_KINDS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.EnumDeclaration, 'enum'],
  [ts.SyntaxKind.ClassDeclaration, 'class'],
  [ts.SyntaxKind.ClassExpression, 'class'],
  [ts.SyntaxKind.ThisKeyword, 'this'],
  [ts.SyntaxKind.ThisType, 'this'],
]);

const FORBIDDEN_NAMES: readonly string[] = [
  'console',
  'process',
  'eval',
  'Function',
  'globalThis',
  'require',
  'localStorage',
];
const FORBIDDEN_MEMBERS: readonly string[] = [
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'z.config',
];

/** No clock, no randomness, no globals, no classes: a function gets everything as arguments and returns plain data. */
export const hiddenInputs: HouseRule = (files) =>
  files.flatMap((file) => {
    const found: string[] = [];
    walk(parse(file), (node) => {
      const word = forbidden(node);
      if (word) found.push(said(node, `no ${word}`));
    });
    return found;
  });

function forbidden(node: ts.Node): string | undefined {
  const kind = FORBIDDEN_KINDS.get(node.kind);
  if (kind) return kind;
  if (ts.isPropertyAccessExpression(node)) return FORBIDDEN_MEMBERS.find((member) => member === node.getText());
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date() of now';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date() of now';
  return ts.isIdentifier(node) && standsAlone(node) ? FORBIDDEN_NAMES.find((name) => name === node.text) : undefined;
}
