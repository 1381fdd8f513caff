import { rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import ts from 'typescript';
import { areaFiles, PROVINCES } from './docs/reference/area-entries.js';
import { householdJsonSchema } from './docs/reference/household-json-schema.js';
import { programmeJsonSchema } from './docs/reference/programme-json-schema.js';
import manifest from './package.json' with { type: 'json' };

/** The entry points of package.json that are code, by the name of their files, as their sources. */
const entry = Object.fromEntries(
  Object.values(manifest.exports).flatMap((one) => {
    const name = typeof one === 'string' ? '*' : one.import.default.slice('./dist/'.length, -'.js'.length);
    return name.includes('*') ? [] : [[name, `src/${name}.ts`]]; // those of areas are written at the end
  }),
);

/** Whether a value is there without calling anything: a text, a function, a list or a record of such. */
function isPlain(node: ts.Node): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isPlain(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (one) => ts.isPropertyAssignment(one) && !ts.isComputedPropertyName(one.name) && isPlain(one.initializer),
    );
  return (
    ts.isLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isIdentifier(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}

/** Whether a value is made by one call of a name, with plain arguments. */
const isPlainCall = (node: ts.Expression): boolean =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  (ts.isIdentifier(node.expression) || ts.isPropertyAccessExpression(node.expression)) &&
  (node.arguments ?? []).every(isPlain);

/**
 * A source in which every constant that is made by calls is made by one call marked as pure: its own, or that of a function
 * around it. Nothing in `src` does more than make values when it is loaded, so a bundler may leave out what an app does not
 * use, whole catalogues and schemas.
 */
function withPureConstants(path: string, text: string): string {
  const found: ts.Expression[] = [];
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true).statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations)
      if (initializer && !isPlain(initializer)) found.push(initializer);
  }
  return found.reduceRight((marked, node) => {
    const value = marked.slice(node.pos, node.end);
    const pure = isPlainCall(node) ? value : ` (() => (${value}))()`;
    return `${marked.slice(0, node.pos)} /* @__PURE__ */${pure}${marked.slice(node.end)}`;
  }, text);
}

const both: Options = {
  entry: { ...entry, 'named-areas': 'src/areas/named-areas.ts' },
  splitting: true, // one copy of what the entry points share
  target: ['es2022', 'node20'],
  dts: { entry: { ...entry, areas: 'src/areas.ts' }, compilerOptions: { ignoreDeprecations: '6.0' } }, // the bundler of types still sets baseUrl
  esbuildOptions: (options) => {
    options.charset = 'utf8'; // Thai stays Thai
  },
  esbuildPlugins: [
    {
      name: 'pure constants',
      setup: (build) =>
        build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
          contents: withPureConstants(path, await readFile(path, 'utf8')),
          loader: 'ts',
        })),
    },
  ],
};

/** Shared code that a file imports for nothing but its effects, of which it has none. */
const BARE_IMPORT = /^import "\.\/chunk-[A-Z0-9]{8}\.js";\n/gm;

const finish = async (): Promise<void> => {
  for (const name of await readdir('dist')) {
    if (!name.endsWith('.js')) continue;
    const text = await readFile(`dist/${name}`, 'utf8');
    await writeFile(`dist/${name}`, text.replace(BARE_IMPORT, ''));
  }
  await writeFile('dist/household.schema.json', `${JSON.stringify(householdJsonSchema(), null, 2)}\n`);
  await writeFile('dist/programme.schema.json', `${JSON.stringify(programmeJsonSchema(), null, 2)}\n`);
  await mkdir('dist/areas', { recursive: true });
  for (const [path, text] of PROVINCES.flatMap((province) => Object.entries(areaFiles(province))))
    await writeFile(`dist/${path}`, text);
  await copyFile('src/areas/LICENSE', 'dist/areas/LICENSE');
};

rmSync('dist', { recursive: true, force: true }); // here, once, for two builds that run side by side

export default defineConfig([
  { ...both, format: 'esm', onSuccess: finish },
  { ...both, format: 'cjs' },
]);
