/** The links that a text has because it cites resolutions: found in its words, and in the links of its content file. */
import { symbolOfOfficial } from '../addresses.ts';
import { citationsIn, type FoundCitation } from '../citation/find.ts';
import { footnoteId } from '../ids.ts';
import { mapLines } from '../resolution/lines.ts';
import type {
  Block,
  FootnoteDefinition,
  PhrasingContent,
  Resolution,
} from '../resolution/model.ts';
import { referencesIn } from '../resolution/notes.ts';
import { fullSymbol, numberPath, shortSymbol, symbolParts } from '../resolution/symbol.ts';
import { plainText } from '../resolution/text.ts';
import { walk } from '../resolution/walk.ts';
import type { Destination, Shelf } from './shelf.ts';

/** Words of a line that lead somewhere. */
export interface LineLink {
  /** Where they begin and end in the words of the line, in UTF-16 code units. */
  start: number;
  end: number;
  address: string;
}

/** That a text cites a resolution of the library. */
export interface Citation {
  /** Symbol of what is cited. */
  cited: string;
  /** The ids of its places that are cited; none where it is cited as a whole. */
  ids: string[];
  /** The ids of the places where it is cited, in the order of the text. */
  places: string[];
}

/** The links of a text, line by line as `mapLines` counts them, and what it cites of the library but itself. */
export function linksOf(
  resolution: Resolution,
  shelf: Shelf,
): { links: LineLink[][]; citations: Citation[] } {
  const lines: { line: readonly PhrasingContent[]; holder: Block | FootnoteDefinition }[] = [];
  mapLines(resolution, (line, holder) => {
    lines.push({ line, holder });
    return line;
  });
  const found = lines.map(({ line }) => citationsOf(line));
  const others = new Set(
    found.flat().flatMap(({ short, organ }) => (organ === 'other' ? [short] : [])),
  );
  const marks = placesOfNotes(resolution);
  const placesOf = (holder: Block | FootnoteDefinition) => {
    if (holder.type === 'footnoteDefinition') return marks(holder);
    return 'id' in holder ? [holder.id] : [];
  };
  const citations: Citation[] = [];
  const links = lines.map(({ line, holder }, index) => {
    const places = placesOf(holder);
    return linksIn(line, found[index] ?? [], (citation) => {
      const destination = shelf.destinationOf(citation);
      if (!destination || !isMeant(citation, destination, resolution, others)) return undefined;
      const cited = destination.resolution?.symbol;
      if (cited && cited !== resolution.symbol) {
        citations.push({ cited, ids: destination.ids, places });
      }
      return destination;
    });
  });
  return { links, citations };
}

/** The same resolution with the links that were found in it. */
export function withLinks(resolution: Resolution, links: readonly LineLink[][]): Resolution {
  let count = 0;
  return mapLines(resolution, (line) => lineWith(line, links[count++] ?? []));
}

/** A citation in words, or that of a link, which is the Assembly's for certain. */
type Written = Omit<FoundCitation, 'organ'> & { organ: FoundCitation['organ'] | 'link' };

/**
 * Whether a citation means a resolution of the Assembly: numbers of another organ's are alike. What agrees with a
 * resolution of the library in number and date does.
 *
 * @param others - The numbers that the text cites as those of other organs.
 */
function isMeant(
  { short, date, organ }: Written,
  { resolution }: Destination,
  citing: Resolution,
  others: ReadonlySet<string>,
): boolean {
  if (organ === 'link') return true;
  if (resolution ? resolution.adopted > citing.adopted : isLater(short, citing)) return false;
  if (resolution && date === resolution.adopted) return true;
  if (organ === 'none') return !others.has(short) && !(resolution && date);
  return organ === 'assembly';
}

/** Whether a number is that of a session after the one of a text. */
function isLater(short: string, { symbol }: Resolution): boolean {
  const [cited = 0, own = 0] = [fullSymbol(short), symbol].map((of) =>
    Number(symbolParts(of)?.session),
  );
  // Special sessions have other numbers, and NaN compares with nothing.
  return cited > own;
}

/** A piece of a line with its place in the words of the line. */
interface Piece {
  node: PhrasingContent;
  start: number;
  end: number;
}

function piecesOf(line: readonly PhrasingContent[]): Piece[] {
  let end = 0;
  return line.map((node) => {
    const start = end;
    end += 'value' in node ? node.value.length : 0;
    return { node, start, end };
  });
}

function overlap(citation: FoundCitation, { start, end }: Piece): boolean {
  return citation.start < end && start < citation.end;
}

/** What a line cites; of what stands in a link, its address says whose it is. */
function citationsOf(line: readonly PhrasingContent[]): FoundCitation[] {
  const links = piecesOf(line).filter(({ node }) => node.type === 'link');
  return citationsIn(plainText(line)).map((citation) => {
    const link = links.find((piece) => overlap(citation, piece));
    if (link?.node.type !== 'link') return citation;
    return { ...citation, organ: symbolOfOfficial(link.node.url) ? 'assembly' : 'other' };
  });
}

function linksIn(
  line: readonly PhrasingContent[],
  found: readonly FoundCitation[],
  resolve: (citation: Written) => Destination | undefined,
): LineLink[] {
  const links: LineLink[] = [];
  const pieces = piecesOf(line);
  for (const piece of pieces) {
    const { node, start, end } = piece;
    const symbol = node.type === 'link' && symbolOfOfficial(node.url);
    if (!symbol) continue;
    // The words around it may name a letter and a place, which its address does not.
    const named = found.find(
      (citation) => overlap(citation, piece) && isSameNumber(fullSymbol(citation.short), symbol),
    );
    const { short } = named ?? { short: shortSymbol(symbol) };
    const destination = resolve({ ...named, short, start, end, organ: 'link' });
    if (destination && !destination.isOfficial) {
      links.push({ start, end, address: destination.address });
    }
  }
  for (const citation of found) {
    // No link crosses a phrase, an emphasis, the mark of a note or another link.
    const [piece, ...more] = pieces.filter((piece) => overlap(citation, piece));
    if (piece?.node.type !== 'text' || more.some(({ node }) => node.type === 'link')) continue;
    const destination = resolve(citation);
    // Words such as 83至87段 lead to these paragraphs or nowhere.
    if (!destination || (citation.placeOnly && destination.ids.length === 0)) continue;
    const { address } = destination;
    const end = Math.min(citation.end, piece.end);
    // Two links side by side would look like one, and each paragraph leads on to its resolution.
    const before = citation.placeOnly && links.find(({ end }) => end === citation.start);
    if (before && before.start >= piece.start) Object.assign(before, { end, address });
    else links.push({ start: citation.start, end, address });
  }
  return links.sort((a, b) => a.start - b.start);
}

function isSameNumber(a: string, b: string): boolean {
  return symbolParts(a) !== undefined && numberPath(a) === numberPath(b);
}

/** A line with its links: those of its content file lead where these say, and words become links. */
function lineWith(line: PhrasingContent[], links: readonly LineLink[]): PhrasingContent[] {
  if (links.length === 0) return line;
  let offset = 0;
  return line.flatMap((node): PhrasingContent[] => {
    if (!('value' in node)) return [node];
    const from = offset;
    const { value } = node;
    offset += value.length;
    const own = links.filter(({ start, end }) => start >= from && end <= offset);
    const [first] = own;
    if (node.type === 'link') return [first ? { ...node, url: first.address } : node];
    if (node.type !== 'text' || !first) return [node];
    const parts: PhrasingContent[] = [];
    let at = from;
    const text = (end: number) => {
      if (end > at) parts.push({ type: 'text', value: value.slice(at - from, end - from) });
    };
    for (const { start, end, address } of own) {
      text(start);
      parts.push({
        type: 'link',
        url: address,
        value: value.slice(start - from, end - from),
        ofWords: true,
      });
      at = end;
    }
    text(offset);
    return parts;
  });
}

/** The places that have the marks of a note; of one that hangs on the symbol, the note itself. */
function placesOfNotes({
  children,
}: Pick<Resolution, 'children'>): (note: FootnoteDefinition) => string[] {
  const places = new Map<number, string[]>();
  for (const { node } of walk(children)) {
    if (!('id' in node)) continue;
    for (const number of new Set(referencesIn(node).map(({ number }) => number))) {
      places.set(number, [...(places.get(number) ?? []), node.id]);
    }
  }
  return (note) => places.get(note.number) ?? [footnoteId(note)];
}
