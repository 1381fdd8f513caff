/* The files of the province's project: one smoke program, in the forms in which runtimes and bundlers take it. */
import { readFileSync } from 'node:fs';

const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The same program with `require` for `import`. */
const asCommonJs = (module) =>
  module
    .replace(/^import (\w+|\{[^}]*\}) from ('[^']+').*;$/gm, 'const $1 = require($2);')
    .replace('export async function digest', 'module.exports = { digest };\nasync function digest');

const smoke = here('smoke.mjs');
const page = "import { digest } from '../smoke.mjs';\n\ndocument.querySelector('pre').textContent = await digest();\n";

export const PROGRAMS = {
  'smoke.mjs': smoke,
  'smoke.cjs': asCommonJs(smoke),
  'main.mjs': "import { digest } from './smoke.mjs';\n\nconsole.log(await digest());\n",
  'main.cjs': "const { digest } = require('./smoke.cjs');\n\ndigest().then(console.log);\n",
  'web/page.mjs': page,
  'web/index.html':
    '<!doctype html><html lang="th"><meta charset="utf-8"><title>kaechon</title><pre></pre><script type="module" src="/page.mjs"></script></html>\n',
  ...typesProject('node16', ['consumer.ts', 'consumer.cts']),
  ...typesProject('bundler', ['consumer.ts']),
};

/** A folder where the consumer is compiled with one resolution; no declaration file is skipped. */
function typesProject(moduleResolution, files) {
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    noEmit: true,
  };
  const consumer = here('consumer.ts');
  return {
    [`${moduleResolution}/tsconfig.json`]: JSON.stringify({ compilerOptions, files }),
    ...Object.fromEntries(files.map((file) => [`${moduleResolution}/${file}`, consumer])),
  };
}
