import ts from 'typescript';
import type { Fence } from './fences.js';
import type { PublicName } from './public-names.js';
import { compilerOptions, ROOT } from './repository.js';
import { isDeclared, parse, standsAlone, walk } from './syntax.js';

/** An example ready to run: its code, imports added where they may be left out, and what the compiler says against it. */
export interface CompiledFence extends Fence {
  readonly faults: readonly string[];
}

/** What was parsed once: the compiler's own libraries and `src`, the same for every program. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Checks all examples in one program, under the repository's own strict options, `kaechon` being its source. */
export function compileFences(
  fences: readonly Fence[],
  names: ReadonlyMap<string, readonly PublicName[]>,
): CompiledFence[] {
  const complete = fences.map((fence) =>
    fence.inComment ? { ...fence, code: withImports(fence.code, names) } : fence,
  );
  const virtual = new Map(complete.map((fence) => [pathOf(fence), fence.code]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...how) => {
    if (virtual.has(path)) return getSourceFile(path, ...how);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, ...how));
    return parsed.get(path);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return complete.map((fence) => ({ ...fence, faults: [...faultOfInfo(fence), ...typeFaults(program, fence)] }));
}

/** A path inside the package, so that imports are resolved as a user's file beside it would. */
const pathOf = ({ file, line }: Fence): string => `${ROOT}examples-of/${file}.${line}.ts`;

const faultOfInfo = ({ info }: Fence): string[] =>
  info === 'ts' ? [] : [`an example in code is fenced as ts, so that it is checked; not as '${info}'`];

function typeFaults(program: ts.Program, fence: Fence): string[] {
  const file = program.getSourceFile(pathOf(fence));
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ start, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
    return `${fence.file}:${fence.line + line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** The code with an import of every public name it uses and does not declare, all on the first line. */
function withImports(code: string, names: ReadonlyMap<string, readonly PublicName[]>): string {
  const wanted = undeclared(code);
  let imports = '';
  for (const [entry, all] of names) {
    const used = all.filter(({ name }) => wanted.delete(name));
    const list = used.map(({ name, kind }) => (kind === 'type' ? `type ${name}` : name)).join(', ');
    if (list !== '') imports += `import { ${list} } from '${entry}'; `;
  }
  return imports + code;
}

function undeclared(code: string): Set<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  walk(parse({ path: 'example.ts', text: code }), (node) => {
    if (!ts.isIdentifier(node)) return;
    if (isDeclared(node)) declared.add(node.text);
    else if (standsAlone(node)) used.add(node.text);
  });
  return new Set([...used].filter((name) => !declared.has(name)));
}
