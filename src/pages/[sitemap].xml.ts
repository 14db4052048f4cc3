import type { APIRoute, GetStaticPaths } from 'astro';
import { canonicalAddress, sitemapAddress } from '../core/addresses.ts';
import { SITEMAP_TYPE } from '../core/export/sitemap.ts';
import { librarySitemap } from '../build/library/sitemap.ts';

/** The sitemap, and its parts when it is too long for one file; none where the site does not know its origin. */
export const getStaticPaths = (async () => {
  if (!canonicalAddress(sitemapAddress())) return [];
  const { main, parts } = await librarySitemap();
  return [main, ...parts].map((content, part) => ({
    params: { sitemap: part === 0 ? 'sitemap' : `sitemap-${part}` },
    props: { content },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: string }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': SITEMAP_TYPE } });
