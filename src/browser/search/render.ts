import { citedAddress, foundAddress } from '../../core/addresses.ts';
import { resolutionName, searchWords } from '../../core/interface.zh.ts';
import {
  JUMP_DATA,
  PASSAGE_CLASS,
  PASSAGE_NAME_CLASS,
  PLACE_DATA,
  SYMBOL_DATA,
} from '../../core/markup.ts';
import type { TextRange } from '../../core/search/match.ts';
import { TITLE } from '../../core/search/passages.ts';
import { element } from '../dom.ts';
import type { Hit, ResolutionHits } from './engine.ts';
import { passageName } from './names.ts';
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
  const place = id ?? TITLE;
  const link = element(
    'a',
    { href: citedAddress(key, place) },
    element('span', { className: PASSAGE_NAME_CLASS }, `${searchWords.jump} ${name}`),
  );
  const dataset = { [PLACE_DATA]: place, [SYMBOL_DATA]: symbol, [JUMP_DATA]: '' };
  return element('li', { dataset }, link);
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
    element('span', { className: PASSAGE_NAME_CLASS }, name),
    element('span', { className: PASSAGE_CLASS }, ...withMarks(text, ranges)),
  );
  return element('li', { dataset: { [PLACE_DATA]: id, [SYMBOL_DATA]: symbol } }, link);
}

/** A text with the ranges in it marked. */
function withMarks(text: string, ranges: TextRange[]): (Node | string)[] {
  const starts = [0, ...ranges.map(([, end]) => end)];
  return starts.flatMap((start, index) => {
    const range = ranges[index];
    const before = text.slice(start, range?.[0]);
    return range ? [before, element('mark', {}, text.slice(...range))] : [before];
  });
}
