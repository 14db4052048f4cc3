import { base } from '../site.ts';
import { isListAddress, packAddress, sumsAddress, wholeTextPath } from '../addresses.ts';

/** SHA-256 sums in base64, by address. */
export type Sums = Record<string, string>;

/** What a service worker is told of the release that it keeps. */
export interface Release {
  /** Sum of the pack that is kept from the first visit on. */
  pack: string;
  /** In a large library, the sums of the lists in which the others stand. */
  lists: Sums;
}

/**
 * Files that nobody opens to read: pictures for links and systems, what programs and hosts read, licences, and the
 * documents and sums by which a text is checked.
 */
const NOT_READ =
  /\.png$|^source\/|^(?:sitemap(?:-\d+)?\.xml|robots\.txt|llms\.txt|licences\.txt|sums\.txt|_headers)$/;

/** In a large library: the pages that are no text of a resolution, the scripts, and what every search loads or may need. */
const SHELL =
  /^(?:(?:(?:about|search|offline)\/)?index\.html|404\.html|favicon\.svg|manifest\.webmanifest|_astro\/.*|search\/(?:library|directory|choices)\.json)$/;

/** Whether a file of a build, such as `64/158/index.html`, is kept for reading without a network. */
export function isForReading(file: string): boolean {
  return !NOT_READ.test(file);
}

/** In a large library, whether a file is kept from the first visit on. */
export function isOfShell(file: string): boolean {
  return SHELL.test(file);
}

/**
 * In a large library, the file by which an address is kept once it is used: the pack of its resolution, or the list or
 * the part of the search index itself.
 *
 * @param at - The base of the site.
 */
export function keptBy(address: string, at = base): string | undefined {
  const wholeText = wholeTextPath(address, at);
  if (wholeText) return packAddress(wholeText);
  return isIndexPart(address, at) || isListAddress(address, at) ? address : undefined;
}

/**
 * The list in which the sum of such a file stands: one for each session, one for each kind of lists of resolutions and
 * the first letters in their addresses, and one for each last digit in the names of the index's parts, so that a list
 * stays small.
 *
 * @param at - The base of the site.
 */
export function sumsOf(address: string, at = base): string | undefined {
  const digit = digitOf(address, at);
  if (digit !== undefined) return sumsAddress(`search-${digit}`, at);
  const path = address.slice(at.length);
  const [, session] = /^([^/]+)\/(?:[^/]+\.pack)?$/.exec(path) ?? [];
  const [, kind, letter] = /^([a-z]+)\/([^/])[^/]*\/(?:[^/]+\/)?$/.exec(path) ?? [];
  const name = kind && letter ? `${kind}-${/[a-z\d]/.exec(letter)?.[0] ?? '0'}` : session;
  return name && keptBy(address, at) ? sumsAddress(name, at) : undefined;
}

/**
 * Whether an address is that of a part of the search index, of which a search loads what it needs.
 *
 * @param at - The base of the site.
 */
export function isIndexPart(address: string, at = base): boolean {
  return digitOf(address, at) !== undefined;
}

/** Last hexadecimal digit in the name of a part of the search index. */
function digitOf(address: string, at: string): string | undefined {
  if (!address.startsWith(at)) return undefined;
  const file = address.slice(at.length);
  if (!/^search\/(?:words|texts)\//.test(file)) return undefined;
  return /([\da-f])[^\da-f/]*\.\w+$/.exec(file)?.[1];
}
