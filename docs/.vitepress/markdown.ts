/* How the site reads Markdown that is also read on GitHub: links lead from file to file there, and from page to page here. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { addressOf, ROOT } from './pages.js';

interface Token {
  type: string;
  info: string;
  content: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface Environment {
  readonly path?: string;
  readonly realPath?: string;
}
interface Markdown {
  core: {
    ruler: {
      push(
        name: string,
        rule: (state: {
          tokens: Token[];
          env: Environment;
          Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
        }) => void,
      ): void;
    };
  };
}

/** Files of the repository that pages link to and that are no pages: copied beside them as text. */
export const linkedFiles = new Set<string>();

/** Where a link of a file leads on the site. */
export function siteLink(from: string, href: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(href)) return href;
  const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  const file = posix.join(posix.dirname(from), decodeURI(path));
  const address = addressOf(file);
  if (address) return `/${address}${fragment}`;
  if (!existsSync(ROOT + file) || !statSync(ROOT + file).isFile()) return href;
  linkedFiles.add(file);
  return `/files/${file}.txt`;
}

const fileOf = ({ path = '', realPath = path }: Environment): string =>
  realPath.replaceAll('\\', '/').replace(ROOT, '');

const TWIN = /^\[(?:ภาษาไทย|English)\]\((?:\.\.\/)+(?:th|en|decisions|th\/decisions)\/[\w-]+\.md\)$/;

const API = `${ROOT}docs/api`;

/** Where the page of each public name is, from the root of the site. */
const PUBLIC_NAMES: ReadonlyMap<string, string> = new Map(
  existsSync(API)
    ? readdirSync(API, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => /\/(?:functions|variables|interfaces|type-aliases)\/\w+\.md$/.test(name))
        .map((name): [string, string] => [posix.basename(name, '.md'), `/api/${name}`])
    : [],
);

/** The words of a paragraph with each public name that is written as code leading to its page; not within a link. */
function withLinks(
  children: readonly Token[],
  make: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token,
): Token[] {
  let inLink = false;
  return children.flatMap((token) => {
    if (token.type === 'link_open') inLink = true;
    if (token.type === 'link_close') inLink = false;
    const page = token.type === 'code_inline' && !inLink ? PUBLIC_NAMES.get(token.content) : undefined;
    if (page === undefined) return [token];
    const open = new make('link_open', 'a', 1);
    open.attrSet('href', page);
    return [open, token, new make('link_close', 'a', -1)];
  });
}

/** Links to pages of the site; and the link to the other language, which the site has in its own bar, left out. */
export function fromFiles(markdown: Markdown): void {
  markdown.core.ruler.push('from_files', ({ tokens, env, Token: make }) => {
    const from = fileOf(env);
    for (const [at, token] of tokens.entries()) {
      if (from.startsWith('docs/api/') || tokens[at - 1]?.type === 'heading_open') continue;
      if (token.children) token.children = withLinks(token.children, make);
    }
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', siteLink(from, href));
    }
    // Commands that are set in by four spaces are code like any other: the site draws both alike.
    for (const token of tokens.filter(({ type }) => type === 'code_block')) {
      token.type = 'fence';
      token.info = 'text';
    }
    const twin = tokens.findIndex(({ type, content }) => type === 'inline' && TWIN.test(content));
    if (twin > 0) tokens.splice(twin - 1, 3); // with the paragraph around it
  });
}

/** The anchor of a heading, as GitHub makes it, so that one link serves both. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
