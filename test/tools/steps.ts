import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import { ROOT } from './repository.js';
import { parse, walk } from './syntax.js';

/** The package with every step counted: each call of a function, each round of a loop, those of zod and date-fns too. */
export interface Counted {
  readonly kaechon: typeof import('../../src/index.js');
  readonly trat2565: typeof import('../../src/trat.js').trat2565;
  /** How many steps a piece of work takes: the same on every machine, however busy it is. */
  readonly stepsOf: (work: () => unknown) => number;
}

/** Built-in methods that look at a whole list in one call. */
const WHOLE = ['concat', 'includes', 'indexOf', 'join', 'lastIndexOf', 'shift', 'slice', 'splice', 'unshift'] as const;

/** Builds the package anew, its steps counted. */
export async function counted(): Promise<Counted> {
  const entry = "export * as kaechon from './src/index.ts'; export { trat2565 } from './src/trat.ts';";
  const bundle = await build({
    stdin: { contents: entry, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'cjs',
    plugins: [
      {
        name: 'steps',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.(?:ts|m?js)$/ }, ({ path }) => ({
            contents: withSteps(path, ts.sys.readFile(path) ?? ''),
            loader: path.endsWith('.ts') ? 'ts' : 'js',
          })),
      },
    ],
  });
  let steps = 0;
  const step = (): void => {
    steps += 1;
  };
  const spread = (list: unknown): unknown => {
    steps += (list as unknown[] | null)?.length ?? (list as Set<unknown> | null)?.size ?? 0;
    return list;
  };
  const module = { exports: {} as Omit<Counted, 'stepsOf'> };
  runInThisContext(`((module, step__, spread__) => {${bundle.outputFiles[0]?.text}\n})`)(module, step, spread);

  const stepsOf = (work: () => unknown): number => {
    const own = WHOLE.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name) ?? {}] as const);
    for (const [name, { value, ...rest }] of own) {
      const counting = function (this: unknown[], ...given: unknown[]) {
        steps += this.length;
        return value.apply(this, given);
      };
      Object.defineProperty(Array.prototype, name, { ...rest, value: counting });
    }
    steps = 0;
    try {
      work();
      return steps;
    } finally {
      for (const [name, descriptor] of own) Object.defineProperty(Array.prototype, name, descriptor);
    }
  };
  return { ...module.exports, stepsOf };
}

/** The code with a step told in every function and every loop, and every list that is spread. */
function withSteps(path: string, code: string): string {
  const marks: { readonly at: number; readonly order: number; readonly text: string }[] = [];
  // Of two nodes that begin or end at one place, the outer one is met first: it opens first and closes last.
  const around = ({ pos, end }: { pos: number; end: number }, before: string, after = '') =>
    marks.push({ at: pos, order: marks.length, text: before }, { at: end, order: -marks.length, text: after });
  const spanOf = (node: ts.Node) => ({ pos: node.getStart(), end: node.end });
  const inside = (body: ts.Node) =>
    ts.isBlock(body)
      ? around({ pos: body.getStart() + 1, end: body.getStart() + 1 }, 'step__();')
      : around(spanOf(body), '{step__();', '}');
  walk(parse({ path, text: code }), (node) => {
    if (ts.isIterationStatement(node, false)) inside(node.statement);
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) around(spanOf(node.body), '(step__(),', ')');
    else if (ts.isFunctionLike(node) && 'body' in node && node.body) inside(node.body);
    else if (ts.isSpreadElement(node)) around(spanOf(node.expression), 'spread__(', ')');
  });
  let told = code;
  for (const { at, text } of marks.sort((a, b) => b.at - a.at || b.order - a.order))
    told = told.slice(0, at) + text + told.slice(at);
  return told;
}
