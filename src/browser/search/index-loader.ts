/** Loads the files of one index. */
export interface IndexLoader {
  /** Load a file for Pagefind. */
  fetch: (address: string) => Promise<Response>;
  /** @throws Error when a file did not load whole, now or earlier. */
  check: () => void;
}

/**
 * Load the files of one index, and remember when one did not come whole, of which Pagefind tells nobody but the
 * console: it goes on without the file, and what it finds then is not all.
 *
 * @param cache - `reload` after a failure: a file that failed may lie broken in the browser's cache.
 */
export function createIndexLoader(cache: RequestCache): IndexLoader {
  let failure: unknown;
  return {
    async fetch(address) {
      try {
        const response = await fetch(address, { cache });
        if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
        if (!(await isWhole(response))) throw new Error(`${response.url}: not whole`);
        return response;
      } catch (error) {
        failure ??= error;
        throw error;
      }
    },
    check() {
      if (failure === undefined) return;
      throw new Error('A file of the search index could not be loaded.', { cause: failure });
    },
  };
}

/** What a file of the index begins with, once it is unpacked. */
const UNPACKED = 'pagefind_dcd';

/**
 * Whether a file of the index came whole: those that could be cut off unseen are gzip, which carries its length.
 *
 * A host that says so of them (`Content-Encoding: gzip`) has the browser unpack them, and Pagefind takes them so.
 */
async function isWhole(response: Response): Promise<boolean> {
  if (!/\.(?:pf_\w+|pagefind)$/.test(new URL(response.url).pathname)) return true;
  const file = await response.clone().blob();
  if ((await file.slice(0, UNPACKED.length).text()) === UNPACKED) return true;
  try {
    await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
    return true;
  } catch {
    return false;
  }
}

/** Load a file of JSON. */
export async function loadJson(address: string, cache: RequestCache): Promise<unknown> {
  return (await load(address, cache)).json();
}

/** What a gzip file begins with, and no unpacked file of words does. */
const GZIP = 0x1f;

/** Load a file of words, which is gzip, unless a host has had the browser unpack it (`Content-Encoding: gzip`). */
export async function loadWords(address: string, cache: RequestCache): Promise<Uint8Array> {
  const file = await (await load(address, cache)).blob();
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  if (first !== GZIP) return new Uint8Array(await file.arrayBuffer());
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function load(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}
