import type { Format } from '../addresses.ts';

/** Media types of the formats. */
export const mediaTypes: Record<Format, string> = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/akn+xml',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
};

/** Media types of every kind of file that the site has, by extension. */
const types: Record<string, string> = {
  ...mediaTypes,
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  pack: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  words: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** What cannot say its own encoding, and is read by people or their programs. */
const inUtf8 = ['html', 'js', 'css', 'md', 'txt', 'ris', 'bib'];

/**
 * The `Content-Type` with which a host should send a file of the site, with its encoding where it cannot say that.
 *
 * @param file - Path or address of the file; not that of a page by its folder.
 * @returns Nothing for a kind of file that the site has none of.
 */
export function contentType(file: string): string | undefined {
  if (/(^|\/)sitemap(-\d+)?\.xml$/.test(file)) return 'application/xml';
  const [, extension = ''] = /\.(\w+)$/.exec(file) ?? [];
  const type = types[extension];
  return type && inUtf8.includes(extension) ? `${type}; charset=utf-8` : type;
}
