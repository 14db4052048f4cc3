import { gunzipSync } from 'node:zlib';
import type { Resolution } from '../model.ts';
import { shortSymbol } from '../symbol.ts';

/** Which of Pagefind's records is which resolution. A browser loads it when a search is kept to some resolutions. */
export interface RecordIds {
  /** That of the library index to which the ids belong. */
  tag: string;
  ids: [short: string, id: string][];
}

const FRAGMENT = /^pagefind\/fragment\/(.+)\.pf_fragment$/;

/** What stands before the JSON of a fragment. */
const MARK = 'pagefind_dcd';

/**
 * Read from Pagefind's fragments which record is which resolution: a fragment is named by the id of its record, and
 * holds the record's url.
 *
 * @param files - Pagefind's files, by path.
 * @throws Error when a resolution has no fragment.
 */
export function recordIds(
  files: ReadonlyMap<string, Uint8Array>,
  resolutions: readonly Resolution[],
  tag: string,
): RecordIds {
  const bySymbol = new Map<string, string>();
  for (const [path, content] of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (!id) continue;
    const text = gunzipSync(content).toString();
    const { url } = JSON.parse(text.slice(text.startsWith(MARK) ? MARK.length : 0)) as {
      url: string;
    };
    bySymbol.set(url, id);
  }
  const ids = resolutions.map(({ symbol }): [string, string] => {
    const id = bySymbol.get(symbol);
    if (!id) throw new Error(`Pagefind made no fragment of ${symbol}.`);
    return [shortSymbol(symbol), id];
  });
  return { tag, ids };
}
