import { gunzipSync } from 'node:zlib';
import type { Resolution } from '../../core/resolution/model.ts';
import type { RecordIds } from '../../core/search/records.ts';
import { shortSymbol } from '../../core/resolution/symbol.ts';

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
