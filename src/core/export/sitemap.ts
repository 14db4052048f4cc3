import { x } from 'xastscript';
import { absoluteAddress, sitemapAddress } from '../addresses.ts';
import { onLines, xmlFile } from './xml.ts';

/** Media type of a sitemap. */
export const SITEMAP_TYPE = 'application/xml; charset=utf-8';

/** The most addresses that one file may list, by the sitemap protocol. */
const LIMIT = 50_000;

/** The sitemap, and the files that it is divided into when it would be too long. */
export interface Sitemap {
  /** Content of `sitemap.xml`: the pages, or the parts. */
  main: string;
  /** Contents of `sitemap-1.xml` and so on. */
  parts: string[];
}

/**
 * List pages for search engines. The protocol wants whole addresses, so it is for sites that know their origin.
 *
 * @param pages - Addresses of all pages.
 */
export function sitemapOf(pages: readonly string[], limit = LIMIT): Sitemap {
  if (pages.length <= limit) return { main: list('urlset', 'url', pages), parts: [] };
  const count = Math.ceil(pages.length / limit);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    main: list('sitemapindex', 'sitemap', numbers.map(sitemapAddress)),
    parts: numbers.map((part) =>
      list('urlset', 'url', pages.slice((part - 1) * limit, part * limit)),
    ),
  };
}

function list(name: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((address) => x(item, [x('loc', absoluteAddress(address))]));
  return xmlFile(
    x(name, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, onLines(...items)),
  );
}
