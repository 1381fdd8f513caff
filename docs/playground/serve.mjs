/*
 * Serves the documentation site on this machine, and nothing else:
 *
 *     node docs/playground/serve.mjs [PORT]      http://localhost:8080/playground.html unless told
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

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
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * A server of the site at a port of this machine; 0 takes any that is free. The site stands below `base`, and text is sent packed,
 * as hosts of sites do both.
 */
export function serveSite(port, base = '/') {
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const inSite = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : '/nowhere';
    const named = join(SITE, normalize(decodeURIComponent(inSite))); // normal: no way out of the site
    const asked = inSite.endsWith('/') ? join(named, 'index.html') : named;
    const found = existsSync(asked) && statSync(asked).isFile();
    const path = found ? asked : join(SITE, '404.html');
    if (!found) response.statusCode = 404;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.setHeader('content-type', type);
    if (/playground|worker/.test(inSite)) response.setHeader('content-security-policy', POLICY);
    const file = createReadStream(path);
    if (!/text|json|svg/.test(type) || !/gzip/.test(String(headers['accept-encoding']))) return file.pipe(response);
    response.setHeader('content-encoding', 'gzip');
    return pipeline(file, createGzip(), response, () => {}); // a reader who leaves ends both
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
