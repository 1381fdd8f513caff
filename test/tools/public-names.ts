import ts from 'typescript';
import { compilerOptions, type Entry, ROOT } from './repository.js';

/** A name an entry exports, and whether it can be used as a value, as a type or as both. */
export interface PublicName {
  readonly name: string;
  readonly kind: 'value' | 'type' | 'value and type';
}

/** Every public name of every entry, as the compiler sees it, by the entry's name. */
export function publicNames(entries: readonly Entry[]): Map<string, PublicName[]> {
  const paths = entries.map((entry) => ROOT + entry.source);
  const program = ts.createProgram(paths, compilerOptions());
  const checker = program.getTypeChecker();
  const namesIn = (path: string): PublicName[] => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`Cannot list the public names of ${path}: it is missing or exports nothing`);
    return checker.getExportsOfModule(module).map((symbol) => publicName(checker, symbol));
  };
  return new Map(entries.map((entry) => [entry.name, namesIn(ROOT + entry.source)]));
}

function publicName(checker: ts.TypeChecker, symbol: ts.Symbol): PublicName {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const value = (target.flags & ts.SymbolFlags.Value) !== 0;
  const type = (target.flags & ts.SymbolFlags.Type) !== 0;
  return { name: symbol.name, kind: value && type ? 'value and type' : value ? 'value' : 'type' };
}
