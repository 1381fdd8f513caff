import { posix } from 'node:path';

/** A site as it is served: its pages, and the paths of everything in it. */
export interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s="]+)="([^"]*)"/g;
const NOT_MARKUP = /<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/gi;

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The tags of a page with their attributes; what scripts hold is not markup. Scripts themselves stay. */
function* tagsOf(html: string): Generator<{ tag: string; attributes: ReadonlyMap<string, string> }> {
  const markup = html.replace(NOT_MARKUP, (text) => /^<script\b[^>]*>/i.exec(text)?.[0] ?? '');
  for (const [, tag = '', inside = ''] of markup.matchAll(TAG)) {
    const attributes = [...inside.matchAll(ATTRIBUTE)].map(([, name = '', value = '']): [string, string] => [
      name.toLowerCase(),
      unescaped(value),
    ]);
    yield { tag: tag.toLowerCase(), attributes: new Map(attributes) };
  }
}

const anchorsOf = (html: string): Set<string> =>
  new Set(
    [...tagsOf(html)]
      .flatMap(({ attributes }) => [attributes.get('id'), attributes.get('name')])
      .flatMap((id) => id ?? []),
  );

/** What is wrong with the links of a site, a line for each. Outside, only the way they are written is looked at. */
export function faultsOfLinks(
  { pages, paths }: Site,
  more: ReadonlyMap<string, readonly string[]> = new Map(),
): string[] {
  const anchors = new Map([...pages].map(([path, html]) => [path, anchorsOf(html)]));
  const faultOf = (from: string, link: string): string | null => {
    if (/^(?:https?|mailto):/i.test(link)) return URL.canParse(link) ? null : 'is no address';
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) return /^data:/.test(link) ? null : 'leads to an unknown scheme';
    const [before = '', fragment = ''] = link.split('#');
    const file = decoded(before.replace(/\?.*$/, ''));
    const joined =
      file === '' ? from : posix.normalize(posix.join(file.startsWith('/') ? '' : posix.dirname(from), file));
    const inSite = joined.replace(/^\//, '');
    const target = /^(?:\.?\/?|.*\/)$/.test(inSite) ? posix.join(inSite, 'index.html') : inSite;
    if (!paths.has(target)) return 'leads to no file';
    if (fragment === '' || !anchors.has(target)) return null;
    return anchors.get(target)?.has(decoded(fragment)) ? null : 'leads to no such place of the page';
  };
  const told = [...pages].map(([path, html]): [string, string[]] => [path, linksOf(html)]);
  return [...told, ...more].flatMap(([from, links]) =>
    [...new Set(links)].flatMap((link) => {
      const fault = faultOf(from, link);
      return fault === null ? [] : [`${from}: ${link} ${fault}`];
    }),
  );
}

/** Links, scripts, styles and pictures; not `use`, whose drawings a script puts into the page. */
const linksOf = (html: string): string[] =>
  [...tagsOf(html)].flatMap(({ tag, attributes }) => {
    const links = [attributes.get('src'), tag === 'use' ? undefined : attributes.get('href')];
    return links.flatMap((link) => link ?? []);
  });

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
