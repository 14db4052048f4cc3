import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { searchFiles } from '../../core/addresses.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import type { Simplified } from '../../core/search/fold.ts';
import { recordsOf } from '../../core/search/records.ts';
import type { IndexFiles } from './index-files.ts';
import { editPagefind } from './pagefind-module.ts';

/** Of what Pagefind makes, what a search loads: not its interfaces, and not its worker, which nobody starts. */
const LOADED =
  /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|(index|fragment)\/.*)$/;

/** What stands before the JSON of a fragment. */
const MARK = 'pagefind_dcd';

/**
 * Make Pagefind's index of a library that is not large.
 *
 * @throws Error when Pagefind reports one.
 */
export async function makePagefindIndex(
  resolutions: readonly Resolution[],
  simplified: Simplified,
): Promise<IndexFiles> {
  const files: IndexFiles = new Map();
  try {
    const { errors, index } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const record of recordsOf(resolutions, simplified)) {
      failOn(await index.addCustomRecord(record));
    }
    const made = await index.getFiles();
    failOn(made);
    for (const { path, content } of made.files) {
      if (LOADED.test(path)) files.set(searchFiles.pagefind + path, await asLoaded(path, content));
    }
  } finally {
    await close();
  }
  return files;
}

/** A file of Pagefind's as this site sends it. */
async function asLoaded(path: string, content: Uint8Array): Promise<Uint8Array> {
  if (path.endsWith('.js')) return browserModule(content);
  return path.endsWith('.pf_fragment') ? withoutWords(content) : content;
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

/** A fragment without the words that were indexed: they are three quarters of it, and nobody reads them. */
function withoutWords(fragment: Uint8Array): Uint8Array {
  const text = gunzipSync(fragment).toString();
  if (!text.startsWith(MARK))
    throw new Error("A fragment of Pagefind's is not as this site knows it.");
  const record = JSON.parse(text.slice(MARK.length)) as object;
  return gzipSync(MARK + JSON.stringify({ ...record, content: '' }), { level: 9 });
}

function failOn({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
}
