/// <reference lib="webworker" />
import { isOurs } from './names.ts';

/** A service worker that ends what another left behind: it forgets what that kept, and itself. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => {
  void self.skipWaiting();
  // Chromium forgets it when the other worker is just answering: it is said once more when this one is installed.
  setTimeout(() => void self.skipWaiting(), 2000);
});

// A page of the other worker offers this one as a new release.
self.addEventListener('message', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  const retire = async () => {
    const names = await caches.keys();
    const ours = names.filter(isOurs);
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
    for (const client of await self.clients.matchAll({ type: 'window' })) {
      await client.navigate(client.url);
    }
  };
  event.waitUntil(retire());
});
