import type { APIRoute } from 'astro';
import { SITEMAP_TYPE } from '../export/sitemap.ts';
import { librarySitemap } from '../library-sitemap.ts';

/** Every page but search and the page for what is not found. */
export const GET: APIRoute = async () => {
  const { main } = await librarySitemap();
  return new Response(main, { headers: { 'Content-Type': SITEMAP_TYPE } });
};
