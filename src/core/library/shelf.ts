import {
  citedAddress,
  numberAddress,
  officialAddress,
  paragraphAddress,
  rangeAddress,
  resolutionAddress,
  subparagraphAddress,
} from '../addresses.ts';
import { isParagraphId } from '../ids.ts';
import { meantId } from '../citation/read.ts';
import type { Resolution } from '../resolution/model.ts';
import { hasPage, type PagedPlace } from '../resolution/pages.ts';
import { fullSymbol, numberPath, symbolParts } from '../resolution/symbol.ts';
import { isDivision, isParagraph, subparagraphsOf, walk } from '../resolution/walk.ts';

/** What is cited of a resolution: the whole of it, a place, or a range of paragraphs. */
export interface Cited {
  /** Short symbol. */
  short: string;
  id?: string;
  last?: string;
}

/** Where a citation leads. */
export interface Destination {
  address: string;
  /** Whether that is the official document, because the library has no page for it. */
  isOfficial: boolean;
  /** The resolution, where the library has it, and it alone is meant. */
  resolution?: Resolution;
  /** The paragraphs and divisions of it that are cited; none where it is cited as a whole. */
  ids: string[];
}

/** The places of a resolution: for each id, the paragraph or division that it names or that has it as an item. */
type Places = Map<string, PagedPlace['node']>;

/** The resolutions of a library by number, with all their places: what a citation means is looked up here. */
export class Shelf {
  readonly #byNumber: Map<string, Resolution[]>;
  readonly #places = new Map<Resolution, Places>();

  constructor(library: readonly Resolution[]) {
    this.#byNumber = Map.groupBy(library, ({ symbol }) => numberPath(symbol));
  }

  /** The resolution that a short symbol names; nothing where the library lacks it. */
  find(short: string): Resolution | undefined {
    return this.#alike(short).find(({ symbol }) => {
      const [own = '', named = ''] = [symbol, fullSymbol(short)].map((of) => letterOf(of));
      return own === named || (named.length === 1 && own.length === 3 && isWithin(named, own));
    });
  }

  /**
   * Where a citation leads: to a page of the library, or to the official document.
   *
   * @returns Nothing where the words name no symbol that there is.
   */
  destinationOf({ short, id, last }: Cited): Destination | undefined {
    const symbol = fullSymbol(short);
    if (!symbolParts(symbol)) return undefined;
    const resolution = this.find(short);
    if (!resolution) {
      // 第74/254号 where the library has A and B: what there is under the number.
      const [other] = letterOf(symbol) ? [] : this.#alike(short);
      const address = other ? numberAddress(other) : officialAddress({ symbol });
      return { address, isOfficial: !other, ids: [] };
    }
    const places = this.#placesOf(resolution);
    // 第77/128 B号 is a part of 77/128 A-B.
    const [letter] = letterOf(resolution.symbol).length === 3 ? [letterOf(symbol)] : [];
    const part = letter?.length === 1 ? letter.toLowerCase() : '';
    const find = (named: string | undefined) =>
      placeOf(named === undefined ? part : [part, named].filter(Boolean).join('.'), places);
    const first = find(id);
    const end = last && find(last);
    const inside = { isOfficial: false, resolution };
    if (!first) return { address: resolutionAddress(resolution), ...inside, ids: [] };
    if (end && end !== first && isParagraphId(first) && isParagraphId(end)) {
      const address = rangeAddress(resolution, { id: first }, { id: end });
      return { address, ...inside, ids: between(first, end, places) };
    }
    const holder = places.get(first);
    const address = holder ? addressOf(resolution, first, holder) : resolutionAddress(resolution);
    return { address, ...inside, ids: holder ? [holder.id] : [] };
  }

  #alike(short: string): readonly Resolution[] {
    const symbol = fullSymbol(short);
    return symbolParts(symbol) ? (this.#byNumber.get(numberPath(symbol)) ?? []) : [];
  }

  #placesOf(resolution: Resolution): Places {
    let places = this.#places.get(resolution);
    if (!places) {
      places = new Map();
      for (const { node } of walk(resolution.children)) {
        if (!isDivision(node) && !isParagraph(node)) continue;
        places.set(node.id, node);
        if (isDivision(node)) continue;
        for (const { id } of subparagraphsOf(node)) places.set(id, node);
      }
      this.#places.set(resolution, places);
    }
    return places;
  }
}

/** @param holder - The place itself, or the paragraph whose item it is. */
function addressOf(resolution: Resolution, id: string, holder: PagedPlace['node']): string {
  if (holder.id !== id) return subparagraphAddress(resolution, holder, id);
  const isPaged = isDivision(holder) && hasPage(holder);
  return isPaged ? paragraphAddress(resolution, holder) : citedAddress(resolution, id);
}

/** The place that is named, or else the nearest one that holds it: the paragraph of an item, the annex of an article. */
function placeOf(named: string, places: Places): string | undefined {
  for (let id = named; id;) {
    const found = meantId(id, (spelt) => places.has(spelt));
    if (found) return found;
    const item = /^(.*\d)[a-z]+$/.exec(id)?.[1];
    id = item && isParagraphId(item) ? item : id.slice(0, Math.max(id.lastIndexOf('.'), 0));
  }
  return undefined;
}

/** The paragraphs of a range that have their numbers in one division, in the order of the document. */
function between(first: string, last: string, places: Places): string[] {
  const kind = first.replace(/\d+(?:-\d+)?$/, '');
  const alike = [...places.keys()].filter((id) => isParagraphId(id) && id.startsWith(kind));
  return alike.slice(alike.indexOf(first), alike.indexOf(last) + 1);
}

function letterOf(symbol: string): string {
  return symbolParts(symbol)?.letter ?? '';
}

/** Whether a letter is one of A-C. */
function isWithin(letter: string, letters: string): boolean {
  return letters.slice(0, 1) <= letter && letter <= letters.slice(-1);
}
