/*
 * Builds the playground into the documentation site, after typedoc wrote it:
 *
 *     npm run build && npm run docs
 *
 * It stands on the package as it is published, not on its source.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const SITE = at('../site/playground/');
const REGISTER = at('../../examples/trat-2565/');

if (!existsSync(at('../../dist/index.js'))) throw new Error('There is no package yet: npm run build');
rmSync(SITE, { recursive: true, force: true });
mkdirSync(join(SITE, 'trat-2565'), { recursive: true });

await build({
  entryPoints: [at('main.ts'), at('worker.ts')],
  outdir: SITE,
  bundle: true,
  splitting: true, // what draws charts is loaded when charts are asked for
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  chunkNames: 'part-[hash]',
  tsconfigRaw: {}, // the repository's own would lead `kaechon` to the source
  logLevel: 'warning',
});
for (const name of ['index.html', 'style.css']) cpSync(at(name), join(SITE, name));
for (const name of readdirSync(REGISTER).filter((name) => name.endsWith('.csv'))) {
  cpSync(join(REGISTER, name), join(SITE, 'trat-2565', name));
}
const sarabun = (name) => require.resolve(`@expo-google-fonts/sarabun/${name}`);
cpSync(sarabun('400Regular/Sarabun_400Regular.ttf'), join(SITE, 'Sarabun-Regular.ttf'));
cpSync(sarabun('700Bold/Sarabun_700Bold.ttf'), join(SITE, 'Sarabun-Bold.ttf'));
cpSync(sarabun('LICENSE_FONT'), join(SITE, 'Sarabun-LICENSE.txt'));
console.log(`playground: ${SITE}`);
