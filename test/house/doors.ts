import ts from 'typescript';
import type { TextFile } from '../tools/repository.js';
import { parse, walk } from '../tools/syntax.js';
import { type HouseRule, said } from './reading.js';
import { ENTRY_POINTS, isDoor } from './rooms.js';

/** An index only lists names: that of a room from its own files, an entry point from the indexes of rooms; no name twice. */
export const unnamedExports: HouseRule = (files) =>
  files.filter(({ path }) => isDoor(path) || path in ENTRY_POINTS).flatMap(faultsOfDoor);

function faultsOfDoor(file: TextFile): string[] {
  const found: string[] = [];
  const names = new Set<string>();
  for (const statement of parse(file).statements) {
    const from = ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    if (!from || !clause || !ts.isNamedExports(clause)) {
      found.push(said(statement, 'a door holds export { names } from a file, and nothing else'));
      continue;
    }
    if (isDoor(file.path) && /\/index\.js'$/.test(from.getText())) found.push(said(from, 'no door inside a door'));
    for (const { name } of clause.elements) {
      if (names.has(name.text)) found.push(said(name, `${name.text} leaves twice`));
      names.add(name.text);
    }
  }
  return found;
}

/** No default export anywhere. */
export const defaultExports: HouseRule = (files) =>
  files.flatMap((file) => {
    const found: string[] = [];
    walk(parse(file), (node) => {
      if (isDefaultExport(node)) found.push(said(node, 'no default export'));
    });
    return found;
  });

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
