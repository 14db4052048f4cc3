import {
  citedAddress,
  listKinds,
  listsAddress,
  notesAddress,
  officialAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
  sessionAddress,
} from '../core/addresses.ts';
import { placeId, readId } from '../core/ids.ts';
import {
  kindNames,
  partNames,
  placeName,
  resolutionName,
  sessionName,
  words,
} from '../core/interface.zh.ts';
import { hasPlace, type Outline } from '../core/resolution/outline.ts';
import {
  fullSymbol,
  numberPath,
  sessionOf,
  symbolParts,
  symbolPath,
} from '../core/resolution/symbol.ts';

/** How much of an address is read, in UTF-16 code units; one that exists has a tenth of it. */
const LONGEST = 300;

/** A page to offer. */
export interface Offer {
  address: string;
  name: string;
}

/**
 * The pages nearest to an address that does not exist, the nearest first; the official document of a resolution that
 * the library lacks, and the list of its session; for a list that it lacks, what leads to its like.
 *
 * Reads what people type: `64/158/OP3`, `64-158/第3段`, `64/158/序6`, `op3` where the library holds one resolution; and
 * what an address with a slip holds: `77/263/s2/op99`, `75/325/annex/p3x`.
 *
 * @param asked - Path that was asked for, percent-encoded or not.
 */
export function nearestPages(asked: string, library: readonly Outline[]): Offer[] {
  const path = decode(asked).slice(0, LONGEST).normalize('NFKC').toLowerCase();
  const [whole = '', session, number] = /((?:e?s-)?\d+)[/_-](\d+)(?!\d)/.exec(path) ?? [];
  const rest = path.slice(path.indexOf(whole) + whole.length);
  const numbered = library.filter(
    ([symbol]) => numberPath(symbol).toLowerCase() === `${session}/${number}`,
  );
  const lettered = ([symbol]: Outline) => letterOf(symbol) && startsWith(rest, letterOf(symbol));
  const outline =
    numbered.find(lettered) ??
    numbered.find(([symbol]) => !letterOf(symbol)) ??
    (library.length === 1 && !whole ? library[0] : undefined);
  if (outline) {
    const below = lettered(outline) ? rest.slice(letterOf(outline[0]).length) : rest;
    return [...pageOf(outline, below), wholeText(outline)];
  }
  if (numbered.length > 0) return numbered.map(wholeText);
  const named = whole && fullSymbol(`${session}/${number}`.toUpperCase());
  if (symbolParts(named)) return [officialDocument(named), ...sessionIn(library, named)];
  const kind = library.length > 1 && listKinds.find((kind) => path.includes(`/${kind}/`));
  return kind ? [{ address: listsAddress(kind), name: kindNames[kind] }] : [];
}

/** What follows the number in the address of one of several resolutions under it: `/b`. */
function letterOf(symbol: string): string {
  return symbolPath(symbol).slice(numberPath(symbol).length);
}

/** Whether an address goes on with a segment. */
function startsWith(rest: string, segment: string): boolean {
  return rest === segment || rest.startsWith(`${segment}/`);
}

function wholeText([symbol]: Outline): Offer {
  const key = { symbol };
  return { address: resolutionAddress(key), name: `${resolutionName(key)} ${words.wholeText}` };
}

/** The list of the session to which a symbol belongs, where several resolutions are listed and it has some. */
function sessionIn(library: readonly Outline[], named: string): Offer[] {
  if (library.length < 2) return [];
  if (!library.some(([symbol]) => sessionOf(symbol) === sessionOf(named))) return [];
  return [{ address: sessionAddress({ symbol: named }), name: sessionName({ symbol: named }) }];
}

function officialDocument(symbol: string): Offer {
  return { address: officialAddress({ symbol }), name: `${words.officialDocument} ${symbol}` };
}

function pageOf(outline: Outline, rest: string): Offer[] {
  const [symbol, preamble, operative] = outline;
  const key = { symbol };
  const place = placeIn(outline, rest);
  if (place) return [{ address: citedAddress(key, place), name: placeName(place) }];
  const [, word = '', digits] = /(pp|序[^\d]*|preamble[^\d]*|op|第|\/)(\d+)/.exec(rest) ?? [];
  const isPreambular = /^(pp|序|preamble)/.test(word);
  const number = Number(digits);
  if (number >= 1 && number <= (isPreambular ? preamble : operative)) {
    const id = placeId(isPreambular ? 'preambularParagraph' : 'operativeParagraph', number);
    return [{ address: paragraphAddress(key, { id }), name: placeName(id) }];
  }
  if (/note|fn|脚注/.test(rest)) return [{ address: notesAddress(key), name: words.notes }];
  if (/pp|序|preamble/.test(rest)) {
    return [{ address: partAddress(key, 'preamble'), name: partNames.preamble }];
  }
  if (/op|执行|第\d|operative/.test(rest)) {
    return [{ address: partAddress(key, 'operative'), name: partNames.operative }];
  }
  return [];
}

/** The id of the innermost place that a path or fragment begins with, where the resolution has it. */
function placeIn(outline: Outline, rest: string): string | undefined {
  const segments = rest.split(/[/.#]/).filter(Boolean);
  for (let length = segments.length; length > 0; length--) {
    const id = segments.slice(0, length).join('.');
    if (readId(id)?.type !== 'footnote' && hasPlace(outline, id)) return id;
  }
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
