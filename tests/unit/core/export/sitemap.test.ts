import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { sitemapOf } from '../../../../src/core/export/sitemap.ts';

const pages = Array.from({ length: 7 }, (_, index) => `/64/${index + 1}/`);
const locations = (xml: string) =>
  load(xml, { xml: true })('loc')
    .map((_, loc) => load(loc).text())
    .get();

describe('a sitemap', () => {
  it('should be one file while it may', () => {
    const { main, parts } = sitemapOf(pages, 7);
    expect(main).toContain('<urlset ');
    expect(locations(main)).toEqual(pages);
    expect(parts).toEqual([]);
  });

  it('should be divided when it is longer, and lose no page', () => {
    const { main, parts } = sitemapOf(pages, 3);
    expect(main).toContain('<sitemapindex ');
    expect(locations(main)).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
    expect(parts.map(locations)).toEqual([pages.slice(0, 3), pages.slice(3, 6), pages.slice(6)]);
  });
});
