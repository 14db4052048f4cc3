import type { APIRoute } from 'astro';
import { canonicalAddress, searchAddress, sitemapAddress } from '../core/addresses.ts';

/**
 * Everything may be read by programs; results of searches are no pages to list.
 *
 * The sitemap is named where there is one.
 */
export const GET: APIRoute = () => {
  const sitemap = canonicalAddress(sitemapAddress());
  const lines = [
    'User-agent: *',
    `Disallow: ${searchAddress()}?`,
    ...(sitemap ? [`Sitemap: ${sitemap}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
