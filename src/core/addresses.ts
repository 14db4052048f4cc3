/**
 * Every address and every id of the site. An address is a promise: what is published here keeps its meaning.
 *
 * Addresses are absolute paths below the site's base, ready for `href`. An id is a fragment without its `#`.
 */
import type { FootnoteReference, Paragraph, Resolution, Subparagraph } from './resolution/model.ts';
import { shortSymbol } from './resolution/symbol.ts';
import { base, origin } from './site.ts';

/** What an address needs to know of a resolution. */
export type ResolutionKey = Pick<Resolution, 'symbol'>;

/** What an address needs to know of a paragraph. */
export type ParagraphKey = Pick<Paragraph, 'type' | 'number'>;

/** The two parts of a resolution, as named in addresses. */
export type Part = 'preamble' | 'operative';

/** The page that shows the only resolution, or lists several. */
export function homeAddress(): string {
  return address('');
}

/** The page of search. */
export function searchAddress(): string {
  return address('search/');
}

/**
 * The page of search with a query.
 *
 * @param resolution - The resolution that the search is kept to, if any.
 */
export function queryAddress(query: string, resolution?: ResolutionKey): string {
  const kept = resolution ? `&resolution=${shortSymbol(resolution.symbol)}` : '';
  return `${searchAddress()}?q=${encodeURIComponent(query)}${kept}`;
}

/** Where Pagefind and its index are. */
export function pagefindAddress(): string {
  return address('pagefind/pagefind.js');
}

/** What the browser needs to know of the library before it searches. */
export function libraryIndexAddress(): string {
  return address('search/library.json');
}

/** In a library of several resolutions, which record of Pagefind's is which resolution. */
export function recordIdsAddress(): string {
  return address('search/records.json');
}

/** The picture that stands for a page where its link is shared. */
export function pictureAddress(page: string): string {
  return `${page.replace(/\/$/, '')}.png`;
}

/** The text extraction from which a resolution's text was made. */
export function sourceAddress(name: string): string {
  return address(`source/${name}`);
}

/**
 * The list of pages for search engines.
 *
 * @param part - Number of a part of it, from 1, when it is too long for one file.
 */
export function sitemapAddress(part?: number): string {
  return address(part === undefined ? 'sitemap.xml' : `sitemap-${part}.xml`);
}

/** The JSON Schema of the JSON files. */
export function schemaAddress(): string {
  return address('schema/resolution.json');
}

/** Formats of a whole resolution, by the extension of their files. */
export const resolutionFormats = ['json', 'md', 'txt', 'xml', 'ris', 'bib'] as const;

/** Formats of a paragraph. */
export const paragraphFormats = ['json', 'md', 'txt'] as const;

/** A format of a resolution or paragraph. */
export type Format = (typeof resolutionFormats)[number];

/** The file of a page in another format: the page's address with an extension for its last slash. */
export function formatAddress(page: string, format: Format): string {
  return `${page.replace(/\/$/, '')}.${format}`;
}

/**
 * The address to cite: that of the page, or of the official document where the site does not know its own origin.
 *
 * @param paragraph - The paragraph that is cited; none for the whole resolution.
 */
export function citableAddress(resolution: ResolutionKey, paragraph?: ParagraphKey): string {
  const page = paragraph ? paragraphAddress(resolution, paragraph) : resolutionAddress(resolution);
  const address = absoluteAddress(page);
  return address === page ? officialAddress(resolution) : address;
}

/** An address with the site's origin, where the build is told of one; without, it is the address itself. */
export function absoluteAddress(address: string): string {
  return origin ? new URL(address, origin).href : address;
}

/** The page for an address that nothing stands at. */
export function notFoundAddress(): string {
  return address('404.html');
}

/** In a large library, the page for what was not read while there was a network. */
export function notKeptAddress(): string {
  return address('offline/');
}

/** The program that keeps the site for reading without a network. */
export function serviceWorkerAddress(): string {
  return address('service-worker.js');
}

/** What a system is told when the site is installed. */
export function manifestAddress(): string {
  return address('manifest.webmanifest');
}

/**
 * An icon for systems.
 *
 * @param name - Of `src/build/web-app.ts`.
 */
export function appIconAddress(name: string): string {
  return address(`icons/${name}.png`);
}

/** The icon of the site. */
export function iconAddress(): string {
  return address('favicon.svg');
}

/** What the site is, and how to cite and link. */
export function aboutAddress(): string {
  return address('about/');
}

/** The page of a resolution's whole text. */
export function resolutionAddress({ symbol }: ResolutionKey): string {
  return address(`${shortSymbol(symbol)}/`);
}

/** The page of one part. */
export function partAddress(resolution: ResolutionKey, part: Part): string {
  return `${resolutionAddress(resolution)}${part}/`;
}

/** The page of one paragraph: the one to link to and to cite. */
export function paragraphAddress(resolution: ResolutionKey, paragraph: ParagraphKey): string {
  return `${resolutionAddress(resolution)}${paragraphId(paragraph)}/`;
}

/** The page of the footnotes. */
export function notesAddress(resolution: ResolutionKey): string {
  return `${resolutionAddress(resolution)}notes/`;
}

/**
 * A place in the whole text.
 *
 * @param id - An id that this module made.
 */
export function placeAddress(resolution: ResolutionKey, id: string): string {
  return `${resolutionAddress(resolution)}#${id}`;
}

/**
 * The page of what search can find.
 *
 * @param id - Of a paragraph or a note, or `title`.
 */
export function citedAddress(resolution: ResolutionKey, id: string): string {
  const page = resolutionAddress(resolution);
  if (id === 'title') return page;
  return id.startsWith('fn') ? `${page}notes/#${id}` : `${page}${id}/`;
}

/** The same, with every place marked that a query finds. */
export function foundAddress(resolution: ResolutionKey, id: string, query: string): string {
  const [page = '', fragment] = citedAddress(resolution, id).split('#');
  return `${page}?hl=${encodeURIComponent(query)}${fragment ? `#${fragment}` : ''}`;
}

/** A range of paragraphs in the whole text: all of it is marked. */
export function rangeAddress(
  resolution: ResolutionKey,
  first: ParagraphKey,
  last: ParagraphKey,
): string {
  return placeAddress(resolution, `${paragraphId(first)}-${paragraphId(last)}`);
}

/** The official document of the United Nations, in Chinese. */
export function officialAddress({ symbol }: ResolutionKey): string {
  return `https://docs.un.org/zh/${symbol}`;
}

/** The part in which a paragraph stands. */
export function partOf(paragraph: ParagraphKey): Part {
  return paragraph.type === 'preambularParagraph' ? 'preamble' : 'operative';
}

/** `pp6`, `op3`: the words that delegates use. */
export function paragraphId(paragraph: ParagraphKey): string {
  return `${paragraph.type === 'preambularParagraph' ? 'pp' : 'op'}${paragraph.number}`;
}

/**
 * `op3a`, and `op3a1` below it.
 *
 * @param parentId - Id of the paragraph or sub-paragraph that holds it.
 */
export function subparagraphId(parentId: string, { depth, number }: Subparagraph): string {
  return `${parentId}${depth === 1 ? alphabetic(number) : number}`;
}

/** `fn1`. */
export function footnoteId({ number }: Pick<FootnoteReference, 'number'>): string {
  return `fn${number}`;
}

/** `fnref1` for the first reference to note 1, `fnref1-2` for the second. */
export function footnoteReferenceId({ number, occurrence }: FootnoteReference): string {
  return occurrence === 1 ? `fnref${number}` : `fnref${number}-${occurrence}`;
}

/**
 * The letter of a sub-paragraph: a … z, then aa, bb … as the United Nations counts on.
 *
 * @param number - Place among the siblings, from 1.
 */
export function alphabetic(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function address(path: string): string {
  return base + path;
}
