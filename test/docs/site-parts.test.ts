/* What the site says of itself to search engines and to its readers' browsers, without building it. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sitemapOf, twinsOf } from '../../docs/.vitepress/head.js';
import { editPattern, repositoryAddress, siteAddress } from '../../docs/.vitepress/owner.js';
import { MOVABLE, movablePage, movableScript } from '../../docs/.vitepress/relocate.js';

describe('the sitemap', () => {
  const SITE = 'https://example.org/kaechon/';
  const entriesOf = (pages: readonly string[]) =>
    [...sitemapOf(pages, SITE).matchAll(/<url>(.*)<\/url>/g)].map(([, entry = '']) => ({
      address: /<loc>(.*)<\/loc>/.exec(entry)?.[1],
      twins: [...entry.matchAll(/hreflang="(\w+)" href="([^"]*)"/g)].map(([, language, address]) => [
        language,
        address,
      ]),
    }));

  test('names each page once, by the address that is served, and its twin in the other language', () => {
    expect(entriesOf(['index.md', 'th/index.md', 'start.md', 'th/start.md', 'api/kaechon/index.md'])).toEqual([
      {
        address: SITE,
        twins: [
          ['en', SITE],
          ['th', `${SITE}th/`],
        ],
      },
      {
        address: `${SITE}th/`,
        twins: [
          ['en', SITE],
          ['th', `${SITE}th/`],
        ],
      },
      {
        address: `${SITE}start.html`,
        twins: [
          ['en', `${SITE}start.html`],
          ['th', `${SITE}th/start.html`],
        ],
      },
      {
        address: `${SITE}th/start.html`,
        twins: [
          ['en', `${SITE}start.html`],
          ['th', `${SITE}th/start.html`],
        ],
      },
      { address: `${SITE}api/kaechon/`, twins: [] }, // in one language alone
    ]);
  });

  test.each([
    ['start.md', { en: 'start.md', th: 'th/start.md' }],
    ['th/start.md', { en: 'start.md', th: 'th/start.md' }],
    ['api/a.md', { en: 'api/a.md' }],
    ['th/only.md', { th: 'th/only.md' }],
  ])('the twins of %s', (page, twins) => {
    expect(twinsOf(page, new Set(['start.md', 'th/start.md', 'api/a.md', 'th/only.md']))).toEqual(twins);
  });

  test.each([
    ['ระดับ.md', `${SITE}${encodeURI('ระดับ')}.html`],
    ['a&b.md', `${SITE}a&amp;b.html`],
    ['a b.md', `${SITE}a%20b.html`],
  ])('the address of %s is one that XML holds', (page, address) => {
    expect(entriesOf([page])).toEqual([{ address, twins: [] }]);
  });

  test('is XML from its first line, also without a page', () => {
    expect(sitemapOf([], SITE).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      '</urlset>',
      '',
    ]);
  });
});

describe('the repository of the owner', () => {
  test.each([
    ['owner/name', 'https://github.com/owner/name'],
    ['github:owner/na.me', 'https://github.com/owner/na.me'],
    ['git+https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
    ['git+ssh://git@github.com/owner/name.git', 'https://github.com/owner/name'],
    ['ssh://git@gitlab.example.org/group/name.git', 'https://gitlab.example.org/group/name'],
    ['git://github.com/owner/name.git', 'https://github.com/owner/name'],
  ])('%s is opened as %s', (url, address) => {
    expect(repositoryAddress({ version: '1.0.0', repository: url })).toBe(address);
    expect(repositoryAddress({ version: '1.0.0', repository: { url } })).toBe(address);
  });

  test('is none before the owner says so, and neither is the site', () => {
    expect(repositoryAddress({ version: '1.0.0' })).toBeUndefined();
    expect(siteAddress({ version: '1.0.0' })).toBeUndefined();
  });

  test('leads to the page where a file is changed', () => {
    expect(editPattern('https://github.com/owner/name')).toBe('https://github.com/owner/name/edit/main/:path');
  });

  test.each(['https://example.org/kaechon', 'https://example.org/kaechon/'])('the site at %s', (homepage) => {
    expect(siteAddress({ version: '1.0.0', homepage })).toBe('https://example.org/kaechon/');
  });
});

describe('a script below any address', () => {
  const ROOT = '/some/where/';
  /** What a script leaves in `it`, with the base taken for this root. */
  const run = (code: string): unknown => {
    const world: { it?: unknown } = {};
    runInNewContext(code, world);
    return world.it;
  };

  test.each([
    [`it = "${MOVABLE}a.html"`, '/some/where/a.html'],
    [`it = '${MOVABLE}a' + '${MOVABLE}b'`, '/some/where/a/some/where/b'],
    [`it = "a ${MOVABLE} b ${MOVABLE}c"`, 'a /some/where/ b /some/where/c'],
    [`const a = 1; it = \`${MOVABLE}\${a}/${MOVABLE}\``, '/some/where/1//some/where/'],
    [`it = \`${MOVABLE}plain\``, '/some/where/plain'],
    [`it = ["${MOVABLE}a"].map(x => x + "!")[0]`, '/some/where/a!'],
    [`it = "${MOVABLE}".length`, 12], // put together before what follows is asked of it
    [`it = {a: "${MOVABLE}"}["a"]`, '/some/where/'],
    [`it = "it\\"s ${MOVABLE}"`, 'it"s /some/where/'],
    [`it = Object.keys({"${MOVABLE}a": 1})[0]`, '/some/where/a'],
    [`it = typeof "${MOVABLE}"`, 'string'],
    [`const f = () => "${MOVABLE}"; it = f() + 'x'`, '/some/where/x'],
  ])('%s', (code, value) => {
    const moved = movableScript(code, JSON.stringify(ROOT));
    expect(moved).not.toContain(MOVABLE);
    expect(run(moved)).toEqual(value);
  });

  test('does what it would do if it had been built for that address, whatever its texts are', () => {
    const part = fc.oneof(
      fc.constant(MOVABLE),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', "'", '`', '${', '\\', '\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(part), { minLength: 1 }), (texts) => {
        const all = texts.map((parts) => parts.join(''));
        const told = all.map((text) => text.replaceAll(MOVABLE, ROOT));
        const code = `it = ${JSON.stringify(all).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}`;
        expect(run(movableScript(code, JSON.stringify(ROOT)))).toEqual(told);
      }),
    );
  });

  test('stays as it is where it names no address', () => {
    expect(movableScript('it = 1', 'never')).toBe('it = 1');
  });

  test('of a page stands as deep as the page', () => {
    const html = `<a href="${MOVABLE}b.html"></a><script>x="${MOVABLE}c.js"</script><script src="${MOVABLE}d.js"></script></body>`;
    const moved = movablePage(html, 'th/guides/a.html');
    expect(moved).toContain('<a href="../../b.html">');
    expect(moved).toContain('new URL("../../",location.href)');
    expect(moved).toContain('<script src="../../d.js">');
    expect(moved).not.toContain(MOVABLE);
    expect(movablePage(html, '404.html', '/kaechon/')).toContain('<a href="/kaechon/b.html">');
  });
});
