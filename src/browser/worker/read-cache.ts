/// <reference lib="webworker" />
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { homeAddress, pagefindFolder, wholeTextPath } from '../../core/addresses.ts';

type Plugin = CacheFirst['plugins'][number];

declare const self: ServiceWorkerGlobalScope;

/** How many pages and files of the search index are kept: those read last. With 30 KB each, 9 MB. */
const LIMIT = 300;

/**
 * In a large library, keep what is read: pages and their files, the whole text of their resolutions, and the parts of
 * the search index that a search loads.
 *
 * @param release - Names the cache, so that no release is shown with pages of another.
 */
export function keepWhatIsRead(release: string): void {
  // Other sites may stand below other paths of the same host.
  const prefix = `${self.registration.scope}read-`;
  const cacheName = prefix + release;

  const store = new CacheFirst({
    cacheName,
    plugins: [
      {
        cacheKeyWillBeUsed: ({ request }) => {
          const { origin, pathname } = new URL(request.url);
          return Promise.resolve(origin + pathname);
        },
        cacheWillUpdate: ({ event, response }) => {
          // While a newer release is known, what comes from the network belongs to that one.
          const { installing, waiting } = self.registration;
          const isOfNewer = event.type === 'fetch' && Boolean(installing ?? waiting);
          return Promise.resolve(response.status === 200 && !isOfNewer ? response : null);
        },
      },
      // Its type says of what it lacks that it is undefined.
      new ExpirationPlugin({ maxEntries: LIMIT, purgeOnQuotaError: true }) as Plugin,
    ],
  });

  /** Answer from the store or the network, and wait until the answer is stored. */
  const fetchInto = async (url: string, event: ExtendableEvent): Promise<Response> => {
    const request = new Request(url, { cache: 'no-cache' });
    const [answer, stored] = store.handleAll({ request, event });
    await stored;
    return answer;
  };

  const keepWholeText = async (url: URL, event: ExtendableEvent): Promise<void> => {
    const path = wholeTextPath(url.pathname);
    if (path) await fetchInto(new URL(path, url).href, event).catch(() => undefined);
  };

  const others = async () =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);

  registerRoute(
    ({ request, url }) =>
      url.pathname.startsWith(homeAddress()) &&
      (request.mode === 'navigate' || url.pathname.startsWith(pagefindFolder())),
    ({ request, url, event }) => {
      event.waitUntil(keepWholeText(url, event));
      return store.handle({ request, event });
    },
  );

  // What was read in the last release stays readable: it is fetched anew before this release is offered.
  self.addEventListener('install', (event) => {
    const carryOver = async () => {
      for (const name of await others()) {
        for (const { url } of await (await caches.open(name)).keys()) {
          const { status } = await fetchInto(url, event);
          if (status >= 500) throw new Error(`${url}: ${status}`);
        }
      }
    };
    event.waitUntil(carryOver());
  });

  self.addEventListener('activate', (event) => {
    const forgetOthers = async () => {
      for (const name of await others()) {
        await caches.delete(name);
        await new CacheExpiration(name, { maxEntries: LIMIT }).delete();
      }
    };
    // At the first visit, the pages that are open were read before there was a worker to keep them.
    const keepOpenPages = async () => {
      for (const { url } of await self.clients.matchAll({ includeUncontrolled: true })) {
        const page = new URL(url);
        if (!wholeTextPath(page.pathname)) continue;
        await fetchInto(page.origin + page.pathname, event).catch(() => undefined);
        await keepWholeText(page, event);
      }
    };
    event.waitUntil(Promise.all([forgetOthers(), keepOpenPages()]));
  });
}
