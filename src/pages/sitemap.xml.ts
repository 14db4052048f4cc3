import type { APIRoute } from 'astro';
import {
  aboutAddress,
  absoluteAddress,
  notesAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
} from '../addresses.ts';
import { allResolutions } from '../library.ts';

/** Every page but search and the page for what is not found. Without SITE_URL the addresses are paths. */
export const GET: APIRoute = async () => {
  const pages = (await allResolutions()).flatMap((resolution) => [
    resolutionAddress(resolution),
    partAddress(resolution, 'preamble'),
    partAddress(resolution, 'operative'),
    ...[...resolution.preamble, ...resolution.operative].map((paragraph) =>
      paragraphAddress(resolution, paragraph),
    ),
    ...(resolution.footnotes.length > 0 ? [notesAddress(resolution)] : []),
  ]);
  const urls = [...pages, aboutAddress()].map(
    (page) => `<url><loc>${absoluteAddress(page)}</loc></url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
