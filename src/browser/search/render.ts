import { citedAddress, foundAddress } from '../../core/addresses.ts';
import { element } from '../dom.ts';
import { resolutionName, searchWords } from '../../core/interface.zh.ts';
import type { Range } from '../../core/search/match.ts';
import { passageName } from './names.ts';
import { TITLE } from '../../core/search/passages.ts';
import type { Hit, ResolutionHits } from './engine.ts';
import type { Answer, Jump } from './session.ts';

/** Elements for the results of an answer: the cited places first, then passages in the order of the document. */
export function renderResults({ query, jumps, resolutions, isLibrary }: Answer): HTMLLIElement[] {
  return [
    ...jumps.map((jump) => renderJump(jump)),
    ...resolutions.flatMap((resolution) =>
      resolution.hits.map((hit) => renderHit(query, resolution, hit, isLibrary)),
    ),
  ];
}

function renderJump({ symbol, id }: Jump): HTMLLIElement {
  const key = { symbol };
  const name = `${resolutionName(key)}${id ? passageName(id) : ''}`;
  const link = element(
    'a',
    { href: citedAddress(key, id ?? TITLE) },
    element('span', { className: 'passage-name' }, `${searchWords.jump} ${name}`),
  );
  const item = element('li', {}, link);
  Object.assign(item.dataset, { id: id ?? TITLE, symbol, jump: '' });
  return item;
}

function renderHit(
  query: string,
  { symbol }: ResolutionHits,
  { id, text, ranges }: Hit,
  isLibrary: boolean,
): HTMLLIElement {
  const name = `${isLibrary ? resolutionName({ symbol }) : ''}${passageName(id)}`;
  const link = element(
    'a',
    { href: foundAddress({ symbol }, id, query) },
    element('span', { className: 'passage-name' }, name),
    element('span', { className: 'passage' }, ...markRanges(text, ranges)),
  );
  const item = element('li', {}, link);
  Object.assign(item.dataset, { id, symbol });
  return item;
}

function markRanges(text: string, ranges: Range[]): (Node | string)[] {
  const starts = [0, ...ranges.map(([, end]) => end)];
  return starts.flatMap((start, index) => {
    const range = ranges[index];
    const before = text.slice(start, range?.[0]);
    return range ? [before, element('mark', {}, text.slice(...range))] : [before];
  });
}
