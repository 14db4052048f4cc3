import type { APIRoute } from 'astro';
import { absoluteAddress, searchAddress, sitemapAddress } from '../addresses.ts';

/** Everything may be read by programs; results of searches are no pages to list. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *
Disallow: ${searchAddress()}?
Sitemap: ${absoluteAddress(sitemapAddress())}
`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
