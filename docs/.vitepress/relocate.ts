/*
 * Makes the built site work under any address without being built again. VitePress writes its base into every file; here the
 * base is a word that occurs nowhere else, and after the build it becomes the way from the file to the root of the site.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/** The base that the site is built with. */
export const MOVABLE = '/__base__/';

const rise = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** JavaScript whose texts hold the base: each is put together when it runs. `root` is an expression for the address of the root. */
export function movableScript(code: string, root: string): string {
  if (!code.includes(MOVABLE)) return code;
  const tree = ts.createSourceFile('a.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (node.text.includes(MOVABLE)) found.push(node);
    } else if (ts.isTemplateExpression(node) && node.getText().includes(MOVABLE)) {
      found.push(node);
    } else ts.forEachChild(node, look);
  };
  look(tree);
  let moved = code;
  for (const node of found.reverse()) {
    const text = node.getText();
    const [quote] = text;
    const [before, after] = ts.isPropertyAssignment(node.parent) && node.parent.name === node ? '[]' : '()';
    const put =
      quote === '`'
        ? text.replaceAll(MOVABLE, `\${__root}`)
        : before + text.replaceAll(MOVABLE, `${quote}+__root+${quote}`) + after;
    moved = moved.slice(0, node.getStart()) + put + moved.slice(node.getEnd());
  }
  return `var __root=${root};${moved}`;
}

/** After the page is read and before it comes alive: its links hold wherever the reader goes next without loading it again. */
const ABSOLUTE =
  '<script>for(const a of document.querySelectorAll(\'a[href^="."],link[rel=icon],img[src^="."]\')){' +
  'const n=a.href?"href":"src";a.setAttribute(n,new URL(a.getAttribute(n),location.href).href.replace(location.origin,""))}</script>';

/** A page, at its place in the site. `home` is the address of the root where the page cannot know how deep it is asked for. */
export function movablePage(html: string, path: string, home?: string): string {
  const root = home ?? rise(path);
  return html
    .replace(/(<script(?![^>]*\ssrc=)[^>]*>)([^<]+)(<\/script>)/g, (_, open: string, code: string, close: string) =>
      [open, movableScript(code, `new URL(${JSON.stringify(root)},location.href).pathname`), close].join(''),
    )
    .replaceAll(`"${MOVABLE}`, `"${root}`)
    .replace('</body>', `${ABSOLUTE}</body>`);
}

/** Every file of a built site. */
export function makeMovable(folder: string, homeOf404: string | undefined): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll('\\', '/');
    if (!/\.(?:html|js|css)$/.test(path)) continue;
    const text = readFileSync(`${folder}/${path}`, 'utf8');
    const moved = path.endsWith('.html')
      ? movablePage(text, path, path === '404.html' ? homeOf404 : undefined)
      : path.endsWith('.css')
        ? text.replaceAll(MOVABLE, rise(path))
        : movableScript(text, `new URL(${JSON.stringify(rise(path))},import.meta.url).pathname`);
    if (moved.includes(MOVABLE)) throw new Error(`${path} still holds ${MOVABLE}`);
    if (moved !== text) writeFileSync(`${folder}/${path}`, moved);
  }
}
