import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as kaechon from '../../src/index.js';
import * as publish from '../../src/publish.js';
import { ROOT, readText } from '../tools/repository.js';

const manifest = JSON.parse(readText('package.json'));

describe('the citation', () => {
  const cff: Record<string, unknown> = parse(readText('CITATION.cff'));

  test('has what CFF 1.2.0 requires', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', title: manifest.name, type: 'software' });
    expect(cff.message).toEqual(expect.stringMatching(/\S/));
    expect(cff.authors).toEqual([{ name: 'The kaechon authors' }]);
  });

  test('has the licence of the package, and nothing of a version, which a release would leave behind', () => {
    expect(cff.license).toBe(manifest.license);
    expect(Object.keys(cff).filter((key) => /^(?:version|date-released|commit|doi|url|repository)/.test(key))).toEqual(
      [],
    );
  });
});

describe.each(['SECURITY.md', 'CODE_OF_CONDUCT.md'])('%s', (path) => {
  const text = readText(path);

  test('says where to write, and invents no address', () => {
    expect(text).toMatch(/privately to the maintainers through the\s+repository's security advisories/);
    expect(text).not.toMatch(/\S@\S/);
  });
});

test('SECURITY.md names only functions that there are', () => {
  const names = [...readText('SECURITY.md').matchAll(/`(\w+)`/g)].map(([, name]) => String(name));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !(name in { ...kaechon, ...publish }))).toEqual([]);
});

/** What is wrong between the version of the package and the mode its changesets are in. */
function versionFault(
  version: string,
  pre: { mode: string; tag: string; initialVersions: object } | null,
): string | null {
  const [, candidate] = version.split('-');
  if (pre === null) return candidate === undefined ? null : `${version} is a candidate, and no mode says so`;
  const started = !Object.values(pre.initialVersions).includes(version);
  if (!started) return null;
  return candidate?.startsWith(`${pre.tag}.`) ? null : `${version} is no candidate, and the mode is ${pre.tag}`;
}

describe('the version', () => {
  const before = { mode: 'pre', tag: 'rc', initialVersions: { kaechon: '0.0.0' } };

  test('agrees with the mode that changesets are in', () => {
    const path = '.changeset/pre.json';
    const pre = existsSync(ROOT + path) ? JSON.parse(readText(path)) : null;
    expect(versionFault(manifest.version, pre)).toBeNull();
  });

  test.each([
    ['0.0.0', before, null],
    ['1.0.0-rc.0', before, null],
    ['1.0.0', before, '1.0.0 is no candidate, and the mode is rc'],
    ['1.0.0-beta.0', before, '1.0.0-beta.0 is no candidate, and the mode is rc'],
    ['1.0.0', null, null],
    ['1.0.0-rc.1', null, '1.0.0-rc.1 is a candidate, and no mode says so'],
  ])('%s in the mode %o: %s', (version, pre, fault) => {
    expect(versionFault(version, pre)).toBe(fault);
  });
});
