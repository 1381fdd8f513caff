import { describe, expect, test } from 'vitest';
import { faultsOfLinks } from './links.js';

const site = (pages: Record<string, string>, others: readonly string[] = []) => ({
  pages: new Map(Object.entries(pages)),
  paths: new Set([...Object.keys(pages), ...others]),
});

describe('links of the site', () => {
  test.each([
    ['a page beside', '<a href="b.html">'],
    ['a page in another folder', '<a href="../th/c.html">'],
    ['an anchor of the same page', '<h2 id="การนับ"></h2><a href="#การนับ">'],
    [
      'an anchor of the same page, escaped',
      '<h2 id="การนับ"></h2><a href="#%E0%B8%81%E0%B8%B2%E0%B8%A3%E0%B8%99%E0%B8%B1%E0%B8%9A">',
    ],
    ['an anchor of another page', '<a class="x" href="../th/c.html#here">'],
    ['the top', '<a href="#">'],
    ['the start of the site', '<a href="../">'],
    ['a page by its path from the start of the site', '<a href="/th/c.html#here">'],
    ['the start of the site, said so', '<a href="/">'],
    ['a picture', '<img alt="a &gt; b" src="../pictures/a.png"/>'],
    ['an address outside', '<a href="https://example.com/?a=1&amp;b=2">'],
    ['what only a script says', '<script>document.body.innerHTML = \'<a href="nowhere.html">\';</script>'],
    ['a drawing put in by a script', '<svg><use href="#icon-1"></use></svg>'],
  ])('%s is found', (_, html) => {
    const pages = { 'index.html': '', 'en/a.html': html, 'en/b.html': '', 'th/c.html': '<p id="here"></p>' };
    expect(faultsOfLinks(site(pages, ['pictures/a.png']))).toEqual([]);
  });

  test.each([
    ['a page that is not there', '<a href="nowhere.html">', 'en/a.html: nowhere.html leads to no file'],
    ['a folder without a page', '<a href="../th/">', 'en/a.html: ../th/ leads to no file'],
    [
      'an anchor that is not there',
      '<a href="b.html#here">',
      'en/a.html: b.html#here leads to no such place of the page',
    ],
    ['an anchor of the same page', '<a href="#gone">', 'en/a.html: #gone leads to no such place of the page'],
    ['a picture', '<img src="a.png" />', 'en/a.html: a.png leads to no file'],
    ['a script', '<script defer src="a.js"></script>', 'en/a.html: a.js leads to no file'],
    ['an address that is none', '<a href="https://">', 'en/a.html: https:// is no address'],
    ['a file of this machine', '<a href="file:///a.html">', 'en/a.html: file:///a.html leads to an unknown scheme'],
  ])('%s has a message', (_, html, fault) => {
    expect(faultsOfLinks(site({ 'en/a.html': html, 'en/b.html': '' }))).toEqual([fault]);
  });

  test('the data of pages is checked, too', () => {
    const more = new Map([['index.html', ['en/a.html', 'en/b.html']]]);
    expect(faultsOfLinks(site({ 'index.html': '', 'en/a.html': '' }), more)).toEqual([
      'index.html: en/b.html leads to no file',
    ]);
  });
});
