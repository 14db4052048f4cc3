/** What this project uses of Pagefind's module for the browser, which `src/build/search/pagefind-module.ts` edits. */
export interface PagefindModule {
  createInstance: (options: {
    noWorker: boolean;
    /** Stands in the address of the entry file; without it, that is loaded anew on every page. */
    metaCacheTag?: string;
    basePath?: string;
    /** Loads a file of the index; what it rejects, Pagefind takes for a file that cannot be had. */
    fetch?: (address: string) => Promise<Response>;
  }) => PagefindInstance;
}

/** An index that is being searched. */
export interface PagefindIndex {
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

/** An index that is being loaded. */
export interface PagefindInstance extends PagefindIndex {
  /** Wait until the index is ready; a search before that looks every 50 ms whether it is. */
  init: () => Promise<void>;
}

/** A record that Pagefind found. */
export interface PagefindResult {
  id: string;
  data: () => Promise<{ filters: Record<string, string[]> }>;
}
