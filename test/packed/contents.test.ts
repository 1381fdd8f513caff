import { describe, expect, test } from 'vitest';
import { areaFiles, PROVINCES } from '../../docs/reference/area-entries.js';
import { entries, readText } from '../tools/repository.js';
import { faultsOfContents, type Manifest } from './contents.js';

const manifest = JSON.parse(readText('package.json')) as Manifest;
const ROOT = '/srv/somewhere/';

const papers = [
  'package.json',
  'README.md',
  'README.th.md',
  'LICENSE',
  'dist/household.schema.json',
  'dist/programme.schema.json',
  'dist/areas/LICENSE',
];
const code = entries().flatMap(({ source }) =>
  ['.js', '.cjs', '.d.ts', '.d.cts'].map((end) => source.replace('src/', 'dist/').replace('.ts', end)),
);

/** A package as it should be, with some files put in, changed or, where null, left out. */
const packed = (more: Record<string, string | null> = {}) => {
  const files: Record<string, string | null> = {
    ...Object.fromEntries([...papers, ...code].map((path) => [path, ''])),
    'dist/index.js': "export { isDay } from './chunk-BI7KHJI3.js';",
    'dist/chunk-BI7KHJI3.js': "import * as z from 'zod/mini';",
    'dist/trat.cjs': "var chunk = require('./chunk-F2OJW65L.cjs');",
    'dist/chunk-F2OJW65L.cjs': '',
    'dist/trat.d.ts': "import { D as Day } from './programme-B6WnDb1C.js';",
    'dist/programme-B6WnDb1C.d.ts': '',
    ...Object.fromEntries(
      PROVINCES.flatMap((province) => Object.entries(areaFiles(province))).map(([path, text]) => [
        `dist/${path}`,
        text,
      ]),
    ),
    ...Object.fromEntries(
      ['areas.d.ts', 'areas.d.cts', 'named-areas.js', 'named-areas.cjs'].map((n) => [`dist/${n}`, '']),
    ),
    ...more,
  };
  return Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
};

describe('the contents of the package', () => {
  test.each([
    ['as they are', {}],
    ['with the notes of releases', { 'CHANGELOG.md': '# kaechon' }],
    [
      'with links and dates',
      { 'README.md': 'see [it](/docs/en/start.md), https://example.org/home/, 5/8/2565, a/home/b' },
    ],
    [
      'with types of CommonJS',
      { 'dist/report--sLgAASL.d.cts': "import './programme-D6-g_N2q.cjs';", 'dist/programme-D6-g_N2q.d.cts': '' },
    ],
  ])('are good %s', (_, more) => {
    expect(faultsOfContents(packed(more), manifest, ROOT)).toEqual([]);
  });

  test.each([
    ['a test', { 'test/house.test.ts': '' }],
    ['a test among the code', { 'dist/day.test.js': '' }],
    ['a source', { 'src/index.ts': '' }],
    ['a source map', { 'dist/index.js.map': '{}' }],
    ['a page of the documentation', { 'docs/en/start.md': '' }],
    ['code that no entry point shares', { 'dist/calendar/day.js': '' }],
    ['a file of the editor', { '.DS_Store': '' }],
    ['a folder as it was built, and the root', { 'dist/index.cjs': `// ${ROOT}src/index.ts` }],
    ['a home', { 'dist/trat.js': "const at = '/home/someone/kaechon/dist';" }],
    ['a home on Windows', { 'dist/trat.js': "const at = 'C:\\Users\\someone';" }],
    ['the address of a file', { 'dist/trat.js': "const at = 'file:///a/b.js';" }],
    ['a mention of a source map', { 'dist/trat.js': 'export {};\n//# sourceMappingURL=trat.js.map' }],
    ['what makes the schema', { 'dist/index.js': 'z.toJSONSchema(householdSchema)' }],
    ['an import of what is not packed', { 'dist/trat.js': "import { a } from './province/trat.js';" }],
    ['an import of a package it does not depend on', { 'dist/trat.cjs': "var fs = require('node:fs');" }],
    ['a call to a network', { 'dist/trat.js': "await fetch('https://example.org');" }],
    ['data kept in a browser', { 'dist/trat.js': 'localStorage.setItem(name, value);' }],
    ['the areas of a province that is none', { 'dist/areas/97.js': '' }],
    ['types of what is not packed', { 'dist/trat.d.ts': "export type { A } from './programme-AAAAAAAA.js';" }],
  ])('are refused with %s', (_, more) => {
    expect(faultsOfContents(packed(more), manifest, ROOT)).toHaveLength(1);
  });

  test.each(papers.slice(1, 4))('are refused without %s', (path) => {
    expect(faultsOfContents(packed({ [path]: null }), manifest, ROOT)).toEqual([`${path}: is missing`]);
  });

  test('are refused without an entry point that package.json promises', () => {
    expect(faultsOfContents(packed({ 'dist/query.cjs': null }), manifest, ROOT)).toEqual([
      'dist/query.cjs: package.json names it, and it is not packed',
      'dist/query.cjs: is missing',
    ]);
  });

  test('are refused with the code of an entry point that package.json does not name', () => {
    const { './query': closed, ...exports } = manifest.exports;
    expect(closed).toBeDefined();
    expect(faultsOfContents(packed(), { ...manifest, exports }, ROOT)).toEqual(
      ['.js', '.cjs', '.d.ts', '.d.cts'].map((end) => `dist/query${end}: has no business in the package`),
    );
  });
});
