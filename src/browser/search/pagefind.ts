/** What this project uses of Pagefind's module for the browser. */
export interface PagefindModule {
  createInstance: (options: {
    noWorker: boolean;
    /** Stands in the address of the entry file; without it, that is loaded anew on every page. */
    metaCacheTag?: string;
    basePath?: string;
  }) => PagefindIndex;
}

/** An index that is being searched. */
export interface PagefindIndex {
  /** Load what a query needs, once the index is ready. */
  preload: (query: string) => Promise<unknown>;
  search: (
    query: string,
    options: { sort: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>;
}

/** A record that Pagefind found. */
export interface PagefindResult {
  id: string;
  data: () => Promise<{ filters: Record<string, string[]> }>;
}
