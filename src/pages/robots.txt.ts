import type { APIRoute } from 'astro';
import { absoluteAddress, searchAddress, sitemapAddress } from '../core/addresses.ts';

/**
 * Everything may be read by programs; results of searches are no pages to list.
 *
 * The sitemap is named where the site knows its origin: a path would make the file invalid.
 */
export const GET: APIRoute = ({ site }) => {
  const lines = [
    'User-agent: *',
    `Disallow: ${searchAddress()}?`,
    ...(site ? [`Sitemap: ${absoluteAddress(sitemapAddress())}`] : []),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
