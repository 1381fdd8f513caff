import ts from 'typescript';
import { compilerOptions, type Entry, ROOT } from './repository.js';

/** A name an entry exports: whether it can be used as a value, as a type or as both, and the room it comes from. */
export interface PublicName {
  readonly name: string;
  readonly kind: 'value' | 'type' | 'value and type';
  readonly room: string;
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
  const home = target.declarations?.[0]?.getSourceFile().fileName ?? '';
  return {
    name: symbol.name,
    kind: value && type ? 'value and type' : value ? 'value' : 'type',
    room: home.startsWith(`${ROOT}src/`) ? home.slice(`${ROOT}src/`.length).replace(/\/?[^/]*$/, '') : '(outside)',
  };
}

const byName = (a: PublicName, b: PublicName) => (a.name < b.name ? -1 : 1);

/** The list for people and for the pin: entry by entry, room by room in the order of the house, names sorted. */
export function listOfNames(names: ReadonlyMap<string, readonly PublicName[]>, rooms: readonly string[]): string {
  const lines: string[] = [];
  for (const [entry, all] of names) {
    lines.push(`# ${entry}`, '');
    const others = [...new Set(all.map(({ room }) => room))].filter((room) => !rooms.includes(room)).sort();
    for (const room of [...rooms, ...others]) {
      const here = all.filter((name) => name.room === room).sort(byName);
      if (here.length > 0) lines.push(`## ${room}`, '', ...here.map(({ name, kind }) => `${name}: ${kind}`), '');
    }
  }
  return lines.join('\n');
}
