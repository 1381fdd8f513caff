/** Keeps the site for reading without a network, once everything of the page has come. */
export function installOffline(base: string): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A little later: what a reader asks for first goes first.
  const install = () =>
    setTimeout(
      () => void navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined),
      2_000,
    );
  if (document.readyState === 'complete') install();
  else addEventListener('load', install, { once: true });
}
