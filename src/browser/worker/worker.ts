/// <reference lib="webworker" />
/** The service worker: it answers from the release that it keeps, and waits with a new one for the reader's word. */
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { notFoundAddress, notKeptAddress, pagePath } from '../../core/addresses.ts';
import { TAKE_RELEASE } from '../../core/offline/messages.ts';
import { keepWhatIsRead } from './read-cache.ts';
import type { Release } from '../../core/offline/release.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build; the second leaves out what only large libraries need. */
declare const RELEASE: Release;
declare const IS_LARGE: boolean;

// The browser refuses a file that has another sum, so that no release is made of parts of two.
precacheAndRoute(
  RELEASE.files.map(([url, sum]) => ({ url, revision: sum, integrity: `sha256-${sum}` })),
  {
    // No file of a static site depends on its parameters.
    ignoreURLParametersMatching: [/^/],
    urlManipulation: ({ url }) => [new URL(pagePath(url.pathname), url)],
  },
);

if (IS_LARGE) keepWhatIsRead(RELEASE.id);
else registerRoute(({ request }) => request.mode === 'navigate', new NetworkOnly());

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const page = await matchPrecache(IS_LARGE ? notKeptAddress() : notFoundAddress());
  if (!page) return Response.error();
  return new Response(page.body, { headers: page.headers, status: IS_LARGE ? 503 : 404 });
});

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_RELEASE) void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
