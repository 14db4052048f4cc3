/** Make the site ready for reading without a network, once the page has loaded and the browser has nothing to do. */
export function startOffline(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const { worker } = document.documentElement.dataset;
  const isWanted = import.meta.env.PROD && worker && !connection?.saveData;
  if (!isWanted || !('serviceWorker' in navigator)) return;
  const register = () => {
    // Without it the site works as it is.
    import('./client.ts').then(({ workOffline }) => workOffline(worker)).catch(() => undefined);
  };
  addEventListener('load', () => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(register);
    else setTimeout(register, 1000);
  });
}
