import type { APIRoute } from 'astro';
import { SITEMAP_TYPE } from '../core/export/sitemap.ts';
import { librarySitemap } from '../build/library/sitemap.ts';

/** Every page but search and the page for what is not found. */
export const GET: APIRoute = async () => {
  const { main } = await librarySitemap();
  return new Response(main, { headers: { 'Content-Type': SITEMAP_TYPE } });
};
