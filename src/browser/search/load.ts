import { libraryIndexAddress, pagefindAddress, recordIdsAddress } from '../../core/addresses.ts';
import type { LibraryIndex } from '../../core/search/library-index.ts';
import type { RecordIds } from '../../core/search/records.ts';
import { SearchEngine } from './engine.ts';
import type { PagefindIndex, PagefindModule } from './pagefind.ts';
import { isWhole } from './whole.ts';

let loading: Promise<SearchEngine> | undefined;
let attempt = 0;
let failures = 0;

/**
 * Search, and fail when a file of the index could not be loaded: Pagefind goes on without it, and what it finds then
 * is not all. The next call loads anew what is missing.
 */
export async function withEngine<T>(search: (engine: SearchEngine) => Promise<T>): Promise<T> {
  const before = failures;
  try {
    loading ??= load();
    const result = await search(await loading);
    if (failures > before) throw new Error('A file of the search index could not be loaded.');
    return result;
  } catch (error) {
    loading = undefined;
    attempt++;
    throw error;
  }
}

/** What the browser needs to know of the library; never that of an older release, which names another index. */
export async function loadLibraryIndex(): Promise<LibraryIndex> {
  return (await loadFresh(libraryIndexAddress())) as LibraryIndex;
}

async function loadFresh(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

async function load(): Promise<SearchEngine> {
  watchFetch();
  // A module that failed to load stays failed under its address.
  const address = pagefindAddress() + (attempt > 0 ? `?attempt=${attempt}` : '');
  const [pagefind, library] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    loadLibraryIndex(),
  ]);
  // A worker would be another file to send, and a search takes less than a frame.
  const index = pagefind.createInstance({ noWorker: true, metaCacheTag: library.tag });
  await whenReady(index);
  return new SearchEngine(
    index,
    library,
    async () => (await loadFresh(recordIdsAddress())) as RecordIds,
  );
}

/** Pagefind looks only every 50 ms whether it is ready; of several that look in turn one sees it soon. */
async function whenReady(index: PagefindIndex): Promise<void> {
  const looks = [0, 10, 20, 30, 40].map(async (delay) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await index.preload('');
  });
  await Promise.any(looks);
}

const plainFetch = globalThis.fetch;

/** Count the files that do not load whole, of which Pagefind tells nobody but the console. */
function watchFetch(): void {
  if (globalThis.fetch !== plainFetch) return;
  globalThis.fetch = async (address, options) => {
    try {
      // A file that failed may lie broken in the browser's cache.
      const cache = attempt > 0 ? 'reload' : 'default';
      const response = await plainFetch(address, { cache, ...options });
      if (!response.ok || !(await isWhole(response.clone()))) failures++;
      return response;
    } catch (error) {
      failures++;
      throw error;
    }
  };
}
