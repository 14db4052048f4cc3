import { catalogueAddress, pagefindAddress, recordIdsAddress } from '../../core/addresses.ts';
import type { Catalogue } from '../../core/search/catalogue.ts';
import type { RecordIds } from '../../core/search/records.ts';
import { SearchEngine } from './engine.ts';
import type { PagefindModule } from './pagefind.ts';
import { createIndexLoader, type IndexLoader } from './index-loader.ts';

/** A search engine, and what loads the files of the index that it searches. */
interface Opened {
  engine: SearchEngine;
  files: IndexLoader;
}

/** One index serves all that searches on a page. */
let latest: Promise<Opened> | undefined;
let loads = 0;

/**
 * Search, and fail when a file of the index that is searched could not be loaded, whichever search asked for it: what
 * Pagefind finds then is not all. The next call loads anew.
 */
export async function withEngine<T>(search: (engine: SearchEngine) => Promise<T>): Promise<T> {
  const mine = (latest ??= load(loads++));
  try {
    const { engine, files } = await mine;
    const result = await search(engine);
    files.check();
    return result;
  } catch (error) {
    if (latest === mine) latest = undefined;
    throw error;
  }
}

/** What the browser needs to know of the library; never that of an older release, which names another index. */
export async function loadCatalogue(): Promise<Catalogue> {
  return (await loadFresh(catalogueAddress())) as Catalogue;
}

async function loadFresh(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/** @param attempt - How often loading was tried before. */
async function load(attempt: number): Promise<Opened> {
  // A module that failed to load stays failed under its address.
  const address = pagefindAddress() + (attempt > 0 ? `?attempt=${attempt}` : '');
  const [pagefind, catalogue] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<PagefindModule>,
    loadCatalogue(),
  ]);
  const files = createIndexLoader(attempt > 0 ? 'reload' : 'default');
  const index = pagefind.createInstance({
    // A worker would be another file to send, and a search takes less than a frame.
    noWorker: true,
    metaCacheTag: catalogue.tag,
    fetch: files.fetch,
  });
  await index.init();
  files.check();
  const loadIds = async () => (await loadFresh(recordIdsAddress())) as RecordIds;
  return { engine: new SearchEngine(index, catalogue, loadIds), files };
}
