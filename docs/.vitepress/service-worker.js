/*
 * Keeps the site for reading without a network. VERSION and KEPT, each file with its content, stand above this when it is built.
 * A new version is fetched whole before it takes the place of the old, and takes it when no page of the old is open: pages and
 * scripts of two versions never meet.
 */
/* global VERSION, KEPT */
const CACHE = `kaechon-${VERSION}`;
const AT_ONCE = 6;

/** Takes a file from an older version where it is the same, else from the network. */
async function keep(cache, path) {
  const address = new URL(path, registration.scope).href;
  const stamp = `${address}?content=${KEPT[path]}`;
  const known = await caches.match(stamp);
  const response = known ?? (await fetch(address, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(stamp, response);
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(KEPT);
  const next = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) await keep(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('kaechon-') && name !== CACHE).map((name) => caches.delete(name)),
  );
  await clients.claim();
}

const kept = async (path) => {
  const cache = await caches.open(CACHE);
  return cache.match(`${new URL(path, registration.scope).href}?content=${KEPT[path]}`);
};

/** What is kept under an address: the file, or the whole script for its lean part. */
function pathOf(url) {
  const path = decodeURIComponent(url.href.slice(registration.scope.length).replace(/[?#].*$/, ''));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const whole = file.replace(/\.lean\.js$/, '.js');
  return file in KEPT ? file : whole in KEPT ? whole : undefined;
}

async function answer(request) {
  const path = pathOf(new URL(request.url));
  if (path !== undefined) {
    const response = await kept(path);
    if (response) return response;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const shell = request.mode === 'navigate' ? await kept('404.html') : undefined;
    if (!shell) throw error;
    const root = JSON.stringify(new URL(registration.scope).pathname).slice(0, -1);
    return new Response((await shell.text()).replaceAll('"./', root), { headers: { 'content-type': 'text/html' } });
  }
}

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});
