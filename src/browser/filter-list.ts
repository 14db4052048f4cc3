import { libraryCount } from '../core/interface.zh.ts';
import { STATUS } from '../core/markup.ts';
import { loadCatalogue } from './search/load.ts';
import { followQueries } from './search/queries.ts';
import { fold, type Simplified } from '../core/search/fold.ts';
import { simplifiedFrom } from '../core/search/catalogue.ts';
import { matchRanges, termsOf } from '../core/search/match.ts';

/** Let the words of its filter keep a list of resolutions to those that have all of them, by the rule of search. */
export function filterList(list: HTMLElement): void {
  const input = list.querySelector('input');
  const status = list.querySelector(STATUS);
  if (!input) return;
  let simplified: Promise<Simplified> | undefined;

  /** Without the library's own table Traditional characters find nothing, and all else works. */
  const table = () =>
    (simplified ??= loadCatalogue().then(simplifiedFrom, () => {
      simplified = undefined;
      return new Map();
    }));

  const keep = async (query: string) => {
    const characters = await table();
    if (query !== input.value) return;
    const terms = termsOf(query, characters);
    let count = 0;
    for (const section of list.querySelectorAll('section')) {
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
