import { createRequire } from 'node:module';

/** The parser of another project, in the flavour with tables and with HTML let through, as a site may have it. */
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: {
  html: boolean;
}) => { render: (text: string) => string };
const parser = new MarkdownIt({ html: true });

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

/** What a reader sees of a Markdown text: the text of every element of a kind, markup gone. */
export const seen = (markdown: string, element: string): string[] =>
  [...parser.render(markdown).matchAll(new RegExp(`<${element}(?: [^>]*)?>([^]*?)</${element}>`, 'g'))].map(
    ([, inner]) => textOf(inner ?? ''),
  );
