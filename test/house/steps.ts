import { posix } from 'node:path';
import ts from 'typescript';
import type { TextFile } from '../tools/repository.js';
import { parse, walk } from '../tools/syntax.js';
import { type HouseRule, said } from './reading.js';
import { ENTRY_POINTS, isDoor, rank, roomOf } from './rooms.js';

/** Every text a file imports or re-exports from, types and dynamic imports included. */
function importsOf(file: TextFile): { node: ts.Node; from: string }[] {
  const found: { node: ts.Node; from: string }[] = [];
  walk(parse(file), (node) => {
    let from: ts.Node | undefined;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) from = node.moduleSpecifier;
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) from = node.argument.literal;
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      from = node.arguments[0];
    if (from) found.push({ node, from: ts.isStringLiteralLike(from) ? from.text : '(computed)' });
  });
  return found;
}

/** The path a relative import leads to: `../calendar/index.js` from `src/figures/a.ts` is `src/calendar/index.ts`. */
const targetOf = (path: string, from: string): string => posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');

/** Imports are of the index of an earlier room, or of a file of the same room, never of its own index. */
export const wrongImports: HouseRule = (files) =>
  files.flatMap((file) =>
    importsOf(file).flatMap(({ node, from }) => {
      const fault = from.startsWith('.') ? faultOfStep(file.path, from) : faultOfPackage(from, node);
      return fault ? [said(node, fault)] : [];
    }),
  );

function faultOfStep(path: string, from: string): string | null {
  if (!from.endsWith('.js')) return `${from} must end in .js`;
  const target = targetOf(path, from);
  const here = roomOf(path);
  const there = roomOf(target);
  if (there === undefined) return `${from} leads outside the rooms`;
  if (here === there) return isDoor(target) ? `a file does not go through its own room's door, ${from}` : null;
  if (!isDoor(target)) return `${from} is not the door of ${there}`;
  if (here === undefined) {
    return ENTRY_POINTS[path]?.includes(there) ? null : `the room ${there} has another door to the street`;
  }
  return rank(there) < rank(here) ? null : `${here} comes before ${there} and does not know it`;
}

function faultOfPackage(from: string, node: ts.Node): string | null {
  if (from === 'zod/mini') {
    const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
    return bindings && ts.isNamespaceImport(bindings)
      ? null
      : "write import * as z from 'zod/mini', which leaves out what is not used";
  }
  if (from === 'zod') return "import zod as 'zod/mini'";
  if (from === 'date-fns') return 'import date-fns by sub-path';
  return from.startsWith('date-fns/') ? null : `${from} is not a package the library depends on`;
}

/** Inside a room no file imports itself through others. Across rooms the order of rooms rules it out. */
export const importLoops: HouseRule = (files) => {
  const next = new Map(files.map((file) => [file.path, stepsInside(file)]));
  const done = new Set<string>();
  const rounds: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) rounds.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const step of next.get(path) ?? []) follow(step, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) follow(path, []);
  return rounds;
};

const stepsInside = (file: TextFile): string[] =>
  importsOf(file)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from }) => targetOf(file.path, from))
    .filter((target) => roomOf(target) === roomOf(file.path));
