/// <reference lib="webworker" />
import { isPack, releasePackAddress } from '../../core/addresses.ts';
import { unpack } from '../../core/offline/pack.ts';
import { sumsOf, type Sums } from '../../core/offline/release.ts';
import { isOurs, type Kept, nameOf, readName } from './names.ts';
import { RELEASE } from './release.ts';

/** The sum that a file has in this release, by what the browser already has. */
export async function sumOf(address: string): Promise<string | undefined> {
  if (address === releasePackAddress()) return RELEASE.pack;
  if (RELEASE.lists[address]) return RELEASE.lists[address];
  const list = sumsOf(address);
  const sum = list && RELEASE.lists[list];
  const response = sum && (await read(list, { address: list, sum }));
  return response ? ((await response.json()) as Sums)[address] : undefined;
}

/** The answer to an address, from what is kept as a file or in a pack. */
export function read(address: string, { address: file, sum }: Kept): Promise<Response | undefined> {
  return caches.match(address, { cacheName: nameOf({ address: file, sum }) });
}

/** Whether a file is there; to ask for its answer would hold the worker busy until someone read that. */
async function isWhole(kept: Kept): Promise<boolean> {
  if (!(await caches.has(nameOf(kept)))) return false;
  const cache = await caches.open(nameOf(kept));
  return (await cache.keys(kept.address)).length > 0;
}

const running = new Map<string, Promise<void>>();

/**
 * Keep a file, unpacked if it is a pack, unless it is kept already.
 *
 * @throws TypeError when it cannot be had, or is not the one of this release.
 */
export function keep(address: string): Promise<void> {
  const last = running.get(address);
  if (last) return last;
  const now = fetchInto(address).finally(() => running.delete(address));
  running.set(address, now);
  return now;
}

async function fetchInto(address: string): Promise<void> {
  const list = sumsOf(address);
  if (list && RELEASE.lists[list]) await keep(list);
  const sum = await sumOf(address);
  if (!sum) return;
  const kept = { address, sum };
  // A pack's own address comes last: what was interrupted is not taken for whole.
  if (await isWhole(kept)) return;
  // The browser refuses a file that has another sum: a portal's page, or a file of another release.
  const response = await fetch(address, { cache: 'no-cache', integrity: `sha256-${sum}` });
  try {
    const cache = await caches.open(nameOf(kept));
    if (!isPack(address)) {
      await cache.put(address, response);
      return;
    }
    const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
    const files = unpack(new Uint8Array(await new Response(stream).arrayBuffer()));
    await Promise.all(
      files.map(({ address, type, content }) =>
        cache.put(address, new Response(content, { headers: { 'Content-Type': type } })),
      ),
    );
    await cache.put(address, new Response());
  } catch (error) {
    await forget(kept);
    throw error;
  }
}

/** All that this site keeps, of any release, in the order in which it came. */
export async function allKept(): Promise<Kept[]> {
  return (await caches.keys()).map(readName).filter((kept) => kept !== undefined);
}

/** Forget a file. */
export async function forget(kept: Kept): Promise<void> {
  await caches.delete(nameOf(kept));
}

/** Forget what is not of this release, and what workers of earlier kinds kept. */
export async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    const kept = readName(name);
    const isCurrent = kept && (await sumOf(kept.address)) === kept.sum;
    if (isOurs(name) && !isCurrent) await caches.delete(name);
  }
}
