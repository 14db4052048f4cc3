import type { APIRoute, GetStaticPaths } from 'astro';
import { SITEMAP_TYPE } from '../core/export/sitemap.ts';
import { librarySitemap } from '../build/library/sitemap.ts';

/** The parts of a sitemap that is too long for one file. */
export const getStaticPaths = (async () => {
  const { parts } = await librarySitemap();
  return parts.map((content, index) => ({
    params: { part: String(index + 1) },
    props: { content },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: string }> = ({ props: { content } }) =>
  new Response(content, { headers: { 'Content-Type': SITEMAP_TYPE } });
