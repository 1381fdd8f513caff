import ts from 'typescript';
import type { TextFile } from '../tools/repository.js';
import { parse, walk } from '../tools/syntax.js';
import { type HouseRule, said } from './reading.js';
import { isDoor, STREET_DOORS } from './rooms.js';

/** A door only names what leaves: a room's from its own files, the street's from the doors of rooms; nothing twice. */
export const doorsListNames: HouseRule = (files) =>
  files.filter(({ path }) => isDoor(path) || path in STREET_DOORS).flatMap(faultsOfDoor);

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
export const nothingIsDefault: HouseRule = (files) =>
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
