import { posix } from 'node:path';
import { PROVINCES } from '../../docs/reference/area-entries.js';
import type { TextFile } from '../tools/repository.js';

/** What a package says of itself, as far as it is asked here. */
export interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What a package exports, `./areas/*` as the entry points of all provinces. */
const exportsOf = (manifest: Manifest): Manifest['exports'] =>
  Object.fromEntries(
    Object.entries(manifest.exports).flatMap(([key, value]) => {
      const written = JSON.stringify([key, value]);
      return (key.includes('*') ? PROVINCES : ['']).map((province) => JSON.parse(written.replaceAll('*', province)));
    }),
  );

/** The entry points that are code, by the name of their files: `index`, `trat`, `areas/23` and so on. */
const codeIn = ({ exports }: Manifest): string[] =>
  Object.keys(exports)
    .filter((key) => typeof exports[key] === 'object') // a string is a plain file, like package.json
    .map((key) => (key === '.' ? 'index' : key.slice(2)));

/** What must be there beside the code. */
const PAPERS = [
  'package.json',
  'README.md',
  'README.th.md',
  'LICENSE',
  'dist/household.schema.json',
  'dist/programme.schema.json',
  'dist/areas/LICENSE',
];

/** What may be there: the notes of releases, once there was one. */
const WELCOME = [...PAPERS, 'CHANGELOG.md'];

const CODE_FILE = /^dist\/([a-z-]+(?:\/\d\d)?)\.(?:js|cjs|d\.ts|d\.cts)$/;

/** Code that several entry points share, and types that do. */
const SHARED_FILE = /^dist\/(?:chunk-[A-Z0-9]{8}\.c?js|named-areas\.c?js|areas\.d\.c?ts|[a-z-]+-[\w-]{8}\.d\.c?ts)$/;

/** Words that only a machine's own files have. */
const MACHINE = /file:\/\/|(?<![\w.:/-])\/(?:home|Users|root|tmp|private|var|opt|mnt)\/[^\s'"`)]*|\b[A-Z]:\\[^\s'"`)]*/;

/** What would send or keep data, which SECURITY.md says the package does not. */
const OUTSIDE =
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB)\s*[(.[]/;

/** What is wrong with the files of a packed package, one line for each; nothing when a stranger can trust them. */
export function faultsOfContents(files: readonly TextFile[], written: Manifest, root: string): string[] {
  const manifest = { ...written, exports: exportsOf(written) };
  const paths = new Set(files.map(({ path }) => path));
  const code = codeIn(manifest);
  const expected = [
    ...PAPERS,
    ...code.flatMap((name) => ['.js', '.cjs', '.d.ts', '.d.cts'].map((end) => `dist/${name}${end}`)),
  ];
  return [
    ...entryFaults(manifest, paths),
    ...expected.filter((path) => !paths.has(path)).map((path) => `${path}: is missing`),
    ...files.filter(({ path }) => !isWelcome(path, code)).map(({ path }) => `${path}: has no business in the package`),
    ...files.flatMap((file) => textFaults(file, root)),
    ...files.flatMap((file) => importFaults(file, paths, Object.keys(manifest.dependencies))),
  ];
}

const isWelcome = (path: string, code: readonly string[]): boolean =>
  WELCOME.includes(path) || code.includes(CODE_FILE.exec(path)?.[1] ?? '') || SHARED_FILE.test(path);

const entryFaults = ({ exports, main, module, types }: Manifest, paths: ReadonlySet<string>): string[] =>
  [main, module, types, ...targetsIn(exports)]
    .map((target) => target.replace(/^\.\//, ''))
    .filter((target) => !paths.has(target))
    .map((target) => `${target}: package.json names it, and it is not packed`);

/** Every file that conditions lead to, `{ import: { types, default } }`. */
const targetsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(targetsIn);

function textFaults({ path, text }: TextFile, root: string): string[] {
  const machine = text.includes(root) ? root : MACHINE.exec(text)?.[0];
  return [
    ...(machine === undefined ? [] : [`${path}: names a place on the machine it was built on, ${machine}`]),
    ...(/^\/[/*][#@] sourceMappingURL=/m.test(text)
      ? [`${path}: has a source map, and the sources are not packed`]
      : []),
    ...(path.startsWith('dist/') && OUTSIDE.test(text) ? [`${path}: reaches a network or keeps data`] : []),
    ...(path.startsWith('dist/') && text.includes('toJSONSchema')
      ? [`${path}: carries what only the build needs`]
      : []),
  ];
}

const IMPORTS = /(?:\bfrom |\bimport |\bimport\(|\brequire\()(['"])(.*?)\1/g;

/** Imports of files that are not packed, and of packages that are not installed with this one. */
function importFaults({ path, text }: TextFile, paths: ReadonlySet<string>, packages: readonly string[]): string[] {
  if (!/^dist\/.*\.(?:c?js|d\.c?ts)$/.test(path)) return [];
  const code = text.replace(/^ *(?:\/\*)?\*.*$/gm, ''); // doc comments import the package itself
  return [...code.matchAll(IMPORTS)].flatMap(([, , from = '']) => {
    if (!from.startsWith('.')) {
      return packages.some((name) => from === name || from.startsWith(`${name}/`))
        ? []
        : [`${path}: stands on ${from}`];
    }
    const target = posix.join(posix.dirname(path), from);
    const file = /\.d\.c?ts$/.test(path) ? target.replace(/\.(c?)js$/, '.d.$1ts') : target;
    return paths.has(file) ? [] : [`${path}: imports ${file}, which is not packed`];
  });
}
