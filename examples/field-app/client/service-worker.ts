/// <reference lib="webworker" />
/*
 * Keeps the app on the phone. Its files come from the cache, so that it opens without a network, and are fetched anew for the
 * next time. The API is never cached: the data of the phone is in IndexedDB.
 */
declare const self: ServiceWorkerGlobalScope;

const CACHE = 'field-app';
const FILES = ['/', '/main.js', '/style.css', '/icon.svg', '/manifest.webmanifest'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || !FILES.includes(pathname)) return;
  event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreSearch: true });
  const fetched = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(request, response.clone());
    return response;
  });
  if (kept === undefined) return fetched;
  fetched.catch(() => undefined); // no network: what is kept was answered
  return kept;
}
