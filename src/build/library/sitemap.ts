import {
  aboutAddress,
  homeAddress,
  notesAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
} from '../../core/addresses.ts';
import { type Sitemap, sitemapOf } from '../../core/export/sitemap.ts';
import { allResolutions } from './collection.ts';

/** The sitemap of the library: every page but search and the page for what is not found. */
export async function librarySitemap(): Promise<Sitemap> {
  const resolutions = await allResolutions();
  const pages = resolutions.flatMap((resolution) => [
    resolutionAddress(resolution),
    partAddress(resolution, 'preamble'),
    partAddress(resolution, 'operative'),
    ...[...resolution.preamble, ...resolution.operative].map((paragraph) =>
      paragraphAddress(resolution, paragraph),
    ),
    ...(resolution.footnotes.length > 0 ? [notesAddress(resolution)] : []),
  ]);
  // With one resolution the home page is that resolution.
  const home = resolutions.length > 1 ? [homeAddress()] : [];
  return sitemapOf([...home, ...pages, aboutAddress()]);
}
