/** Keeps the list of resolutions to those that have all words of a filter, by the rule of search. */
import { libraryCount } from '../interface.zh.ts';
import { loadLibraryIndex } from '../search/client/load.ts';
import { followQueries } from '../search/client/queries.ts';
import { fold, type Simplified } from '../search/fold.ts';
import { simplifiedFrom } from '../search/library-index.ts';
import { matchRanges, termsOf } from '../search/match.ts';

const library = document.getElementById('library');
const input = library?.querySelector('input');
const status = library?.querySelector('[role=status]');
let simplified: Promise<Simplified> | undefined;

/** Without the library's own table Traditional characters find nothing, and all else works. */
const table = () =>
  (simplified ??= loadLibraryIndex().then(simplifiedFrom, () => {
    simplified = undefined;
    return new Map();
  }));

async function keep(query: string): Promise<void> {
  const characters = await table();
  if (!library || query !== input?.value) return;
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
}

if (input) {
  followQueries(input, (query) => void keep(query));
  // What the browser kept of an earlier visit.
  if (input.value) void keep(input.value);
}
