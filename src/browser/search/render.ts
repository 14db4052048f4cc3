import { citedAddress, foundAddress } from '../../core/addresses.ts';
import { chineseDate, resolutionName, searchWords } from '../../core/interface.zh.ts';
import {
  JUMP_DATA,
  PASSAGE_CLASS,
  PASSAGE_NAME_CLASS,
  PLACE_DATA,
  RESULT_HEADING_CLASS,
  SYMBOL_DATA,
} from '../../core/markup.ts';
import type { TextRange } from '../../core/search/match.ts';
import { TITLE } from '../../core/ids.ts';
import { element } from '../dom.ts';
import type { Hit, ResolutionHits } from './engine.ts';
import { passageName } from './names.ts';
import type { Answer, Jump } from './session.ts';

/**
 * Elements for the results of an answer: the cited places first, then passages in the order of the document; the first
 * of each resolution of several says which that is.
 */
export function renderResults({ query, jumps, resolutions, symbols }: Answer): HTMLLIElement[] {
  const isLibrary = symbols.length > 1;
  return [
    ...jumps.map((jump) => renderJump(jump)),
    ...resolutions.flatMap((resolution) =>
      resolution.hits.map((hit, index) =>
        renderHit(query, resolution, hit, isLibrary, isLibrary && index === 0),
      ),
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
  { symbol, title, adopted }: ResolutionHits,
  { id, text, ranges }: Hit,
  isLibrary: boolean,
  isFirst: boolean,
): HTMLLIElement {
  const name = `${isLibrary ? resolutionName({ symbol }) : ''}${passageName(id)}`;
  const heading = `${chineseDate(adopted)} · ${title}`;
  const link = element(
    'a',
    { href: foundAddress({ symbol }, id, query) },
    ...(isFirst ? [element('span', { className: RESULT_HEADING_CLASS }, heading)] : []),
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
