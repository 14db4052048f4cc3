import { vi } from 'vitest';
import { makeIndexFiles } from '../../src/build/search/index-files.ts';
import { SearchEngine } from '../../src/browser/search/engine.ts';
import { openPassages } from '../../src/browser/search/passage-source.ts';
import type { Resolution } from '../../src/core/resolution/model.ts';
import type { Catalogue } from '../../src/core/search/catalogue.ts';
import type { Choices } from '../../src/core/search/directory.ts';
import { searchFiles } from '../../src/core/addresses.ts';

/** The index of a large library, searched as a browser does, and what is asked for. */
export interface SearchedIndex {
  engine: SearchEngine;
  files: Map<string, Uint8Array>;
  /** The files that were asked for, by path below the site's base. */
  asked: string[];
}

/** Make the index of a large library and open it; `fetch` is stubbed until the test ends it. */
export async function openIndexOf(resolutions: readonly Resolution[]): Promise<SearchedIndex> {
  const files = await makeIndexFiles(resolutions);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const [file = ''] = address.slice(1).split('?');
    asked.push(file);
    const content = files.get(file);
    return Promise.resolve(
      new Response(content && new Uint8Array(content), { status: content ? 200 : 404 }),
    );
  });
  const json = (file: string) =>
    JSON.parse(new TextDecoder().decode(files.get(file) ?? new Uint8Array())) as unknown;
  const catalogue = json(searchFiles.library) as Catalogue;
  const { source } = await openPassages(Promise.resolve(catalogue), 'default');
  const loadChoices = () => Promise.resolve(json(searchFiles.choices) as Choices);
  return { engine: new SearchEngine(source(catalogue), catalogue, loadChoices), files, asked };
}
