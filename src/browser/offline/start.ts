/** Make the site ready for reading without a network, once the page has loaded and the browser has nothing to do. */
export function startOffline(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || connection?.saveData) return;
  const register = () => {
    // Without it the site works as it is.
    import('./client.ts').then(({ workOffline }) => workOffline()).catch(() => undefined);
  };
  addEventListener('load', () => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(register);
    else setTimeout(register, 1000);
  });
}
