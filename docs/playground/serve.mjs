/*
 * Serves the documentation site on this machine, and nothing else:
 *
 *     node docs/playground/serve.mjs [PORT]      http://localhost:8080/playground.html unless told
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SITE = fileURLToPath(new URL('../site/', import.meta.url));

/** What the playground asks of itself in its own words, said by the server too, so that it holds for workers. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' data: blob:";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** A server of the site at a port of this machine; 0 takes any that is free. */
export function serveSite(port) {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const named = join(SITE, normalize(decodeURIComponent(pathname))); // normal: no way out of the site
    const page = pathname.endsWith('/') ? join(named, 'index.html') : named;
    const path = existsSync(page) ? page : `${page}.html`; // pages are linked without their ending too
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', POLICY);
    return createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.argv[2] ?? 8080);
  await serveSite(port);
  console.log(`http://localhost:${port}/playground.html`);
}
