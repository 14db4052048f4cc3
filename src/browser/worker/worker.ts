/// <reference lib="webworker" />
/** The service worker: it answers from the release that it keeps, and waits with a new one for the reader's word. */
import {
  homeAddress,
  isListAddress,
  isPack,
  notFoundAddress,
  notKeptAddress,
  pagePath,
  releasePackAddress,
} from '../../core/addresses.ts';
import { TAKE_RELEASE } from '../../core/offline/messages.ts';
import { isIndexPart, keptBy } from '../../core/offline/release.ts';
import { isLarge, RELEASE } from './release.ts';
import { allKept, forget, forgetOthers, keep, read, sumOf } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** How many resolutions, lists and parts of the search index are kept in a large library: those that came last. */
const PACKS = 50;
const LISTS = 50;
const CHUNKS = 300;

const site = { address: releasePackAddress(), sum: RELEASE.pack };

self.addEventListener('install', (event) => {
  const install = async () => {
    await keep(site.address);
    // What was read in the last release stays readable.
    for (const { address } of await allKept()) if (keptBy(address)) await keep(address);
  };
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  const activate = async () => {
    await forgetOthers();
    await self.clients.claim();
    // At the first visit, the pages that are open were read before there was a worker to keep them.
    for (const { url } of await self.clients.matchAll()) await keepRead(new URL(url).pathname);
  };
  event.waitUntil(activate());
});

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_RELEASE) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (!pathname.startsWith(homeAddress())) return;
  // No file of a static site depends on its parameters.
  const path = pagePath(pathname);
  const answered = answer(request, path);
  event.respondWith(answered);
  if (request.mode !== 'navigate') return;
  const keepMore = async () => {
    await answered;
    // It is gone when the reader has cleared what the browser stores.
    await keep(site.address).catch(() => undefined);
    await keepRead(path);
  };
  event.waitUntil(keepMore());
});

async function answer(request: Request, path: string): Promise<Response> {
  const kept = await find(path);
  if (kept) return kept;
  try {
    // A part of the index is answered as it is kept: one that is another's would break the search.
    if (isLarge && isIndexPart(path)) {
      await keep(path);
      await forgetOldest();
      return (await find(path)) ?? (await fetch(request));
    }
    return await fetch(request);
  } catch {
    return request.mode === 'navigate' ? fallback() : Response.error();
  }
}

async function find(path: string): Promise<Response | undefined> {
  const kept = await read(path, site);
  const file = isLarge && !kept && keptBy(path);
  const sum = file && (await sumOf(file));
  return sum ? read(path, { address: file, sum }) : kept;
}

async function fallback(): Promise<Response> {
  const page = await read(isLarge ? notKeptAddress() : notFoundAddress(), site);
  if (!page) return Response.error();
  return new Response(page.body, { headers: page.headers, status: isLarge ? 503 : 404 });
}

/** In a large library, keep the resolution to which a page belongs, or the list that it is. */
async function keepRead(path: string): Promise<void> {
  const pack = isLarge && keptBy(path);
  if (!pack) return;
  await keep(pack).catch(() => undefined);
  await forgetOldest();
}

async function forgetOldest(): Promise<void> {
  const kept = await allKept();
  const packs = kept.filter(({ address }) => isPack(address) && address !== site.address);
  const chunks = kept.filter(({ address }) => isIndexPart(address));
  const lists = kept.filter(({ address }) => isListAddress(address));
  const old = [...packs.slice(0, -PACKS), ...lists.slice(0, -LISTS), ...chunks.slice(0, -CHUNKS)];
  await Promise.all(old.map(forget));
}
