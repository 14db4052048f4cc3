import { libraryCount } from '../core/interface.zh.ts';
import { loadLibraryIndex } from './search/load.ts';
import { followQueries } from './search/queries.ts';
import { fold, type Simplified } from '../core/search/fold.ts';
import { simplifiedFrom } from '../core/search/library-index.ts';
import { matchRanges, termsOf } from '../core/search/match.ts';

/** Let the words of its filter keep a list of resolutions to those that have all of them, by the rule of search. */
export function filterLibrary(library: HTMLElement): void {
  const input = library.querySelector('input');
  const status = library.querySelector('[role=status]');
  if (!input) return;
  let simplified: Promise<Simplified> | undefined;

  /** Without the library's own table Traditional characters find nothing, and all else works. */
  const table = () =>
    (simplified ??= loadLibraryIndex().then(simplifiedFrom, () => {
      simplified = undefined;
      return new Map();
    }));

  const keep = async (query: string) => {
    const characters = await table();
    if (query !== input.value) return;
    const terms = termsOf(query, characters);
    let count = 0;
    for (const section of library.querySelectorAll('section')) {
      let isEmpty = true;
      for (const item of section.querySelectorAll('li')) {
        const folded = fold(item.textContent, characters);
        item.hidden = terms.length > 0 && matchRanges(folded, terms).length === 0;
        if (item.hidden) continue;
        isEmpty = false;
        count++;
      }
      section.hidden = isEmpty;
    }
    status?.replaceChildren(libraryCount(count));
  };

  followQueries(input, (query) => void keep(query));
  // What the browser kept of an earlier visit.
  if (input.value) void keep(input.value);
}
