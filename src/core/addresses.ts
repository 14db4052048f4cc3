/**
 * Every address of the site. An address is a promise: what is published here keeps its meaning.
 *
 * Addresses are absolute paths below the site's base, ready for `href`. The ids in them are those of `ids.ts`.
 */
import { CLOSING, isInAnnex, isParagraphId, readId, RECORD } from './ids.ts';
import type { Paragraph, Resolution } from './resolution/model.ts';
import type { Part } from './resolution/walk.ts';
import {
  fileStem,
  fullSymbol,
  numberPath,
  sessionOf,
  shortSymbol,
  symbolParts,
  symbolPath,
} from './resolution/symbol.ts';
import {
  FACETS,
  type Facet,
  type Filters,
  noFilters,
  type Order,
  ORDERS,
} from './search/select.ts';
import { base, origin } from './site.ts';

/** The query parameters of a search: what it asks, in which order, and how many resolutions it shows. */
const QUERY = 'q';
const ORDER = 'order';
const SHOWN = 'shown';

/** Those of what it keeps to. */
const KEPT_TO: Record<Facet, string> = {
  section: 'in',
  division: 'division',
  action: 'action',
  session: 'session',
  year: 'year',
  series: 'series',
  resolution: 'resolution',
};

/** The query parameter of a page with the words that it marks. */
export const MARKED = 'hl';

/** What an address needs to know of a resolution. */
export type ResolutionKey = Pick<Resolution, 'symbol'>;

/** What an address needs to know of a paragraph. */
export type ParagraphKey = Pick<Paragraph, 'id'>;

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
  const short = resolution && encodeURIComponent(shortSymbol(resolution.symbol));
  const kept = short ? `&${KEPT_TO.resolution}=${short.replaceAll('%2F', '/')}` : '';
  return `${searchAddress()}?${QUERY}=${encodeURIComponent(query)}${kept}`;
}

/** What the address of a search says: the query, and how its results are kept, ordered and shown. */
export interface AskedSearch {
  query: string;
  /** As often as need be each: sections, divisions of one resolution, action phrases, sessions, years, keys of series, short symbols. */
  filters: Filters;
  order: Order;
  /** How many resolutions are shown, where a reader asked for more. */
  shown?: number;
}

/**
 * Read the address of a search: `?q=人权&in=operative&action=请&session=64&order=matches`.
 *
 * @param search - What stands in an address from its question mark on.
 */
export function readSearch(search: string): AskedSearch {
  const parameters = new URLSearchParams(search);
  const filters = noFilters();
  for (const facet of FACETS) {
    filters[facet] = new Set(parameters.getAll(KEPT_TO[facet]).filter(Boolean));
  }
  const order = ORDERS.find((known) => known === parameters.get(ORDER)) ?? ORDERS[0];
  const shown = /^[1-9]\d{0,5}$/.exec(parameters.get(SHOWN) ?? '')?.[0];
  return {
    query: parameters.get(QUERY) ?? '',
    filters,
    order,
    ...(shown && { shown: Number(shown) }),
  };
}

/** Write what {@link readSearch} reads; empty where nothing is asked. */
export function searchParameters({ query, filters, order, shown }: AskedSearch): string {
  const parameters = new URLSearchParams([
    ...(query ? [[QUERY, query]] : []),
    ...FACETS.flatMap((facet) => [...filters[facet]].map((value) => [KEPT_TO[facet], value])),
    ...(order === ORDERS[0] ? [] : [[ORDER, order]]),
    ...(shown ? [[SHOWN, String(shown)]] : []),
  ]);
  // A slash may stand in a query, and a symbol is easier to read with it.
  const written = parameters.toString().replaceAll('%2F', '/');
  return written && `?${written}`;
}

/**
 * Files of search, by path below the site's base: the folder of Pagefind and its index, what the browser knows of the
 * library, for several resolutions what the filters offer, and in a large library the index and the texts.
 */
export const searchFiles = {
  pagefind: 'pagefind/',
  library: 'search/library.json',
  choices: 'search/choices.json',
  directory: 'search/directory.json',
  words: 'search/words/',
  texts: 'search/texts/',
} as const;

/** A file of words of a large library's index, by path below the site's base. */
export function wordsFile(name: string): string {
  return `${searchFiles.words}${name}.words`;
}

/** What search shows of a resolution in a large library, by path below the site's base. */
export function textFile({ symbol }: ResolutionKey): string {
  return `${searchFiles.texts}${fileStem(symbol)}.json`;
}

/**
 * The address of a file of search.
 *
 * @param file - Its path below the site's base.
 * @param tag - That of the release to which it belongs: what a browser keeps of another is asked for anew.
 */
export function searchFileAddress(file: string, tag?: string): string {
  return address(tag ? `${file}?${tag}` : file);
}

/** The folder of Pagefind and its index. */
export function pagefindFolder(): string {
  return address(searchFiles.pagefind);
}

/** Pagefind itself. */
export function pagefindAddress(): string {
  return `${pagefindFolder()}pagefind.js`;
}

/** The picture that stands for a page where its link is shared. */
export function pictureAddress(page: string): string {
  return `${page.replace(/\/$/, '')}.png`;
}

/** An official document with which a resolution's text is compared. */
export function sourceAddress(name: string): string {
  return address(`source/${name}`);
}

/** The SHA-256 of every text and of every source. */
export function sumsFileAddress(): string {
  return address('sums.txt');
}

/**
 * The list of pages for search engines, where the site knows its origin.
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
  return canonicalAddress(page) ?? officialAddress(resolution);
}

/** An address with the site's origin, for what may be no path; nothing where the build is not told of an origin. */
export function canonicalAddress(address: string): string | undefined {
  return origin ? new URL(address, origin).href : undefined;
}

/** The same for what may be a path, which its readers resolve: without an origin it is the address itself. */
export function absoluteAddress(address: string): string {
  return canonicalAddress(address) ?? address;
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

/** What a pack of the site's files is called: `.pack`. */
const PACK = '.pack';

/** All that the service worker keeps from the first visit on, as one file. */
export function releasePackAddress(at = base): string {
  return `${at}site${PACK}`;
}

/**
 * All files of a resolution, as one.
 *
 * @param wholeText - The page of its whole text.
 */
export function packAddress(wholeText: string): string {
  return wholeText.replace(/\/$/, PACK);
}

/** Whether a path is that of a pack. */
export function isPack(path: string): boolean {
  return path.endsWith(PACK);
}

/** A list of sums of files that the service worker may keep. */
export function sumsAddress(name: string, at = base): string {
  return `${at}sums/${name}.json`;
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

/** The licences of what others wrote and the site contains, by path below the site's base. */
export const licencesFile = 'licences.txt';

/** The same, by address. */
export function licencesAddress(): string {
  return address(licencesFile);
}

/** The page of a resolution's whole text. */
export function resolutionAddress({ symbol }: ResolutionKey): string {
  return address(`${symbolPath(symbol)}/`);
}

/** The list of what the library has of a session. */
export function sessionAddress({ symbol }: ResolutionKey): string {
  return address(`${sessionOf(symbol)}/`);
}

/** What resolutions are listed by beside their sessions: the first word in the address of such a list. */
export const listKinds = ['years', 'committees', 'subjects'] as const;

/** One of them. */
export type ListKind = (typeof listKinds)[number];

/** The page that leads to all lists of a kind: `/years/`. */
export function listsAddress(kind: ListKind): string {
  return address(`${kind}/`);
}

/**
 * A list of resolutions: `/years/2009/`, `/committees/3/`, `/subjects/human-rights/`, `/committees/3/64/`; or the
 * subjects of a letter, `/subjects/h/`.
 *
 * @param key - What stands in its address.
 * @param session - The session whose resolutions it has, where the list is divided by session.
 */
export function listAddress(kind: ListKind, key: string, session?: string): string {
  return `${listsAddress(kind)}${encodeURIComponent(key)}/${session ? `${session}/` : ''}`;
}

/**
 * Whether an address is that of a list of resolutions, or leads to such lists; the home page is none.
 *
 * @param at - The base of the site.
 */
export function isListAddress(path: string, at = base): boolean {
  if (!path.startsWith(at)) return false;
  const [, session, kind] =
    /^(?:((?:E?S-)?[1-9]\d{0,3})|([a-z]+)(?:\/[^/]+){0,2})\/$/.exec(path.slice(at.length)) ?? [];
  return session !== undefined || listKinds.some((known) => known === kind);
}

/** The page of a number, which lists its resolutions where all of them have letters. */
export function numberAddress({ symbol }: ResolutionKey): string {
  return address(`${numberPath(symbol)}/`);
}

/** The page of one part. */
export function partAddress(resolution: ResolutionKey, part: Part): string {
  return `${resolutionAddress(resolution)}${part}/`;
}

/** The page of one paragraph or division: the one to link to and to cite. */
export function paragraphAddress(resolution: ResolutionKey, { id }: ParagraphKey): string {
  return `${resolutionAddress(resolution)}${pathOf(id)}/`;
}

/** What stands in the address of a page for the id of the place that it shows: `annex/art3`. */
export function pathOf(id: string): string {
  return id.replaceAll('.', '/');
}

/** The id of the place that a page of a resolution shows; nothing for a page of the whole text, which has none. */
export function idOf(resolution: ResolutionKey, page: string): string {
  return page.slice(resolutionAddress(resolution).length, -1).replaceAll('/', '.');
}

/**
 * A list item on the page of its paragraph.
 *
 * @param id - Of the item, such as `op3a`.
 */
export function subparagraphAddress(
  resolution: ResolutionKey,
  paragraph: ParagraphKey,
  id: string,
): string {
  return `${citedAddress(resolution, paragraph.id).replace(/#.*$/, '')}#${id}`;
}

/**
 * The page that lists who cites a resolution, or a place of it.
 *
 * @param id - Of the place; empty for the whole resolution.
 * @param session - Session of those who cite it, where there are so many that each session has a page.
 */
export function citedByAddress(resolution: ResolutionKey, id = '', session?: string): string {
  const page = id ? paragraphAddress(resolution, { id }) : resolutionAddress(resolution);
  return `${page}${citedByPath(session)}/`;
}

/** What stands in that address below the page of what is cited. */
export function citedByPath(session?: string): string {
  return session ? `cited-by/${session}` : 'cited-by';
}

/** The page that lists the series of a resolution. */
export function seriesAddress(resolution: ResolutionKey): string {
  return `${resolutionAddress(resolution)}${SERIES_PATH}/`;
}

/** What stands in that address below the page of the resolution. */
export const SERIES_PATH = 'series';

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
 * Where to read what search can find: its own page, or its place on the page of what holds it.
 *
 * @param id - Of a paragraph, a table, a division or a note, or `title`, `record`, `closing`.
 */
export function citedAddress(resolution: ResolutionKey, id: string): string {
  const page = resolutionAddress(resolution);
  if (id === RECORD || id === CLOSING) return `${page}#${id}`;
  const place = readId(id);
  if (!place) return page;
  if (place.type === 'footnote') return `${notesAddress(resolution)}#${id}`;
  if (hasOwnPage(id)) return paragraphAddress(resolution, { id });
  const annex = place.within.findLastIndex((division) => hasOwnPage(division));
  const holder = place.within.slice(0, annex + 1).join('.');
  return `${holder ? paragraphAddress(resolution, { id: holder }) : page}#${id}`;
}

/**
 * Whether a place has a page wherever it stands: numbered paragraphs, parts, annexes and articles do, unnumbered
 * paragraphs only outside annexes; sections where the document lets numbers start again, which no id tells.
 */
export function hasOwnPage(id: string): boolean {
  const place = readId(id);
  switch (place?.type) {
    case 'preambularParagraph':
    case 'operativeParagraph':
    case 'annexParagraph':
      return true;
    case 'unnumberedParagraph':
      return !isInAnnex(id);
    case 'division':
      return /^(?:[a-z]|annex\d*|art\d+)(?:-\d+)?$/.test(place.within.at(-1) ?? '');
    default:
      return false;
  }
}

/** The same, with every place marked that a query finds. */
export function foundAddress(resolution: ResolutionKey, id: string, query: string): string {
  return markedAddress(citedAddress(resolution, id), query);
}

/** An address of a page, with the places marked where some words stand. */
export function markedAddress(address: string, marked: string): string {
  const [page = '', fragment] = address.split('#');
  return `${page}?${MARKED}=${encodeURIComponent(marked)}${fragment ? `#${fragment}` : ''}`;
}

/** The same address, marking nothing. */
export function unmarkedAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(MARKED);
  return url.href;
}

/** A range of paragraphs in the whole text: all of it is marked. */
export function rangeAddress(
  resolution: ResolutionKey,
  first: ParagraphKey,
  last: ParagraphKey,
): string {
  return placeAddress(resolution, `${first.id}-${last.id}`);
}

/**
 * Read the fragment of a range, such as `#op3-op5`.
 *
 * @returns The ids of its first and last paragraph; nothing when the fragment is no range.
 */
export function readRange(fragment: string): [first: string, last: string] | undefined {
  const [first = '', last = '', ...more] = fragment.replace(/^#/, '').split(/-(?=[a-z])/);
  if (more.length > 0) return undefined;
  return isParagraphId(first) && isParagraphId(last) ? [first, last] : undefined;
}

/** The official document of the United Nations, in Chinese. */
export function officialAddress({ symbol }: ResolutionKey): string {
  return `https://docs.un.org/zh/${symbol.replaceAll(' ', '').replace(/\[.*\]$/, '')}`;
}

/**
 * Read an address of the United Nations' documents, in any language: `https://undocs.org/ch/A/RES/74/254b`.
 *
 * @returns The symbol of a resolution of the Assembly; nothing when the address is that of another document.
 */
export function symbolOfOfficial(address: string): string | undefined {
  const [, path = ''] =
    /^https?:\/\/(?:www\.)?(?:docs\.un|undocs)\.org\/+(?:[a-z]{2}\/)?(A\/RES\/[^?#]+)/i.exec(
      address,
    ) ?? [];
  const symbol = path.replaceAll(/%20|\s/g, '').toUpperCase();
  return symbolParts(symbol) && symbol;
}

/**
 * The address at which a reader finds a file of the build.
 *
 * @param file - Its path below the site's base, such as `64/158/index.html`.
 * @param at - The base: integrations run outside of what the bundler gives it to.
 */
export function fileAddress(file: string, at: string): string {
  return at + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

/**
 * The address of a page that was asked for in another way: with `index.html`, or without the slash at its end.
 *
 * @param path - As asked for.
 */
export function pagePath(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

/**
 * The whole text of the resolution to which a page or file belongs.
 *
 * @param path - Of a page or file of the site.
 * @param at - The base of the site.
 * @returns The path of its page, or `undefined` when what was asked for belongs to no resolution.
 */
export function wholeTextPath(path: string, at = base): string | undefined {
  if (!path.startsWith(at)) return undefined;
  const [, short] = /^([^/]+\/[^/.]+)[./]/.exec(path.slice(at.length)) ?? [];
  return short && symbolParts(fullSymbol(short)) ? `${at}${short}/` : undefined;
}

/** Path of an address below the site's base, from its first slash on. */
export function pathBelowBase(pathname: string): string {
  return pathname.slice(base.length - 1);
}

function address(path: string): string {
  return base + path;
}
