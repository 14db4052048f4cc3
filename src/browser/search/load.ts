import { searchFileAddress, searchFiles } from '../../core/addresses.ts';
import type { Catalogue } from '../../core/search/catalogue.ts';
import type { Choices } from '../../core/search/directory.ts';
import { SearchEngine } from './engine.ts';
import { isOfPassages } from './index-kind.ts';
import { loadJson } from './index-loader.ts';
import { openPagefind } from './pagefind-source.ts';
import type { SearchSource } from './source.ts';

/** An index that is open. */
export interface OpenIndex {
  /** Search it with what the catalogue says. */
  source: (catalogue: Catalogue) => SearchSource;
  /** @throws Error when a file did not load whole, of which the source does not tell. */
  check: () => void;
}

/** A search engine with its index. */
interface Opened extends Pick<OpenIndex, 'check'> {
  engine: SearchEngine;
}

/** One index serves all that searches on a page. */
let latest: Promise<Opened> | undefined;
let loads = 0;

/**
 * Search, and fail when a file of the index that is searched could not be loaded, whichever search asked for it: what is
 * found then is not all. The next call loads anew.
 */
export async function withEngine<T>(search: (engine: SearchEngine) => Promise<T>): Promise<T> {
  const mine = (latest ??= load(loads++));
  try {
    const { engine, check } = await mine;
    const result = await search(engine);
    check();
    return result;
  } catch (error) {
    if (latest === mine) latest = undefined;
    throw error;
  }
}

/** What the browser needs to know of the library; never that of an older release, which names another index. */
export async function loadCatalogue(): Promise<Catalogue> {
  return (await loadJson(searchFileAddress(searchFiles.library), 'no-cache')) as Catalogue;
}

/** @param attempt - How often loading was tried before. */
async function load(attempt: number): Promise<Opened> {
  const loadingCatalogue = loadCatalogue();
  // A file that failed may lie broken in the browser's cache.
  const cache = attempt > 0 ? 'reload' : 'default';
  const [catalogue, { source, check }] = await Promise.all([
    loadingCatalogue,
    openIndex(loadingCatalogue, cache, attempt),
  ]);
  const loadChoices = async () =>
    (await loadJson(searchFileAddress(searchFiles.choices, catalogue.tag), cache)) as Choices;
  return { engine: new SearchEngine(source(catalogue), catalogue, loadChoices), check };
}

async function openIndex(
  catalogue: Promise<Catalogue>,
  cache: RequestCache,
  attempt: number,
): Promise<OpenIndex> {
  if (!isOfPassages()) return openPagefind(catalogue, cache, attempt);
  const { openPassages } = await import('./passage-source.ts');
  return openPassages(catalogue, cache);
}
