import { runInThisContext, Script } from 'node:vm';
import ts from 'typescript';
import { lineOf, parse, walk } from './syntax.js';

/** What an example claims of an expression, `// => value`, and what the expression gave. */
export interface Claim {
  readonly line: number;
  readonly expected: unknown;
  readonly actual: unknown;
}

interface Planned {
  readonly line: number;
  readonly expected: string;
  readonly target: ts.Expression;
}

const CLAIM = /^[\s;]*\/\/\s*=>(.*)$/;
const COMMENT = /^\s*\/\/(.*)$/;

/**
 * Runs an example and answers each of its claims. A claim stands after an expression, after a constant, or after
 * `console.log` of one value, at the end of its line or on the next, and goes on in the comment lines below until it is
 * whole. Its value is an expression, which may use the names of the example.
 *
 * `SyntaxError` when a claim follows something else or is no value; `Error` when a claim is never reached.
 */
export async function runFence(code: string, load: (name: string) => unknown): Promise<Claim[]> {
  const planned = plannedClaims(code);
  const claims: Claim[] = [];
  const reached = new Set<number>();
  const script = runInThisContext(`(async (require, exports, console, claim__) => {${commonJs(code, planned)}\n})`);
  await script(load, {}, silent, (index: number, actual: unknown, expected: () => unknown) => {
    const { line } = planned[index] as Planned;
    claims.push({ line, expected: expected(), actual });
    reached.add(index);
    return actual;
  });
  for (const [index, { line }] of planned.entries()) {
    if (!reached.has(index)) throw new Error(`The claim on line ${line} was never reached`);
  }
  return claims;
}

const silent = { log: () => {}, table: () => {}, error: () => {} };

function plannedClaims(code: string): Planned[] {
  const lines = code.split('\n');
  const file = parse({ path: 'example.ts', text: code });
  const planned: Planned[] = [];
  const answered = new Set<number>();
  walk(file, (node) => {
    const target = targetOf(node);
    if (!target) return;
    const { line, character } = file.getLineAndCharacterOfPosition(node.end);
    const rest = (lines[line] ?? '').slice(character);
    const at = CLAIM.test(rest) ? line : /^\s*$/.test(rest) ? line + 1 : -1;
    const [, first] = CLAIM.exec(at === line ? rest : (lines[at] ?? '')) ?? [];
    if (first === undefined) return;
    answered.add(at);
    planned.push({
      line: lineOf(node),
      expected: wholeValue(first, lines.slice(at + 1)),
      target,
    });
  });
  const idle = lines.findIndex((line, at) => /\/\/\s*=>/.test(line) && !answered.has(at));
  if (idle >= 0) throw new SyntaxError(`Line ${idle + 1} claims something of nothing: ${lines[idle]?.trim()}`);
  return planned;
}

/** The value a claim begins with and, while it is not whole, the comment lines right below it. */
function wholeValue(first: string, below: readonly string[]): string {
  let value = first;
  for (const line of below) {
    const [, more] = COMMENT.exec(line) ?? [];
    if (more === undefined || isWhole(value)) break;
    value += `\n${more}`;
  }
  if (!isWhole(value)) throw new SyntaxError(`Cannot read the claimed value ${value.trim()}`);
  return value.trim();
}

function isWhole(value: string): boolean {
  try {
    return Boolean(new Script(`(${value}\n)`)); // compiled, not run
  } catch {
    return false;
  }
}

/** The expression a claim after this statement speaks of. */
function targetOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isVariableStatement(node)) {
    const [only, ...more] = node.declarationList.declarations;
    return more.length === 0 ? only?.initializer : undefined;
  }
  if (!ts.isExpressionStatement(node)) return undefined;
  const { expression } = node;
  const isLog = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  if (!isLog) return expression;
  return expression.arguments.length === 1 ? expression.arguments[0] : undefined;
}

const COMMON_JS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };

/** The code with every target wrapped, as a script that may await at the top. */
function commonJs(code: string, planned: readonly Planned[]): string {
  const marks = planned.flatMap(({ target, expected }, index) => [
    { at: target.getStart(), text: `claim__(${index}, (` },
    { at: target.end, text: `), () => (${expected}\n))` },
  ]);
  let marked = code;
  for (const { at, text } of marks.sort((a, b) => b.at - a.at)) marked = marked.slice(0, at) + text + marked.slice(at);
  return ts.transpileModule(marked, { compilerOptions: COMMON_JS }).outputText;
}
