import {
  aboutAddress,
  homeAddress,
  notesAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
  sessionAddress,
} from '../../core/addresses.ts';
import { pagedPlaces } from '../../core/resolution/pages.ts';
import { hasParts } from '../../core/resolution/walk.ts';
import { type Sitemap, sitemapOf } from '../../core/export/sitemap.ts';
import { allResolutions } from './collection.ts';
import { listAddresses } from './lists.ts';

/** The sitemap of the library: every page but search and the page for what is not found. */
export async function librarySitemap(): Promise<Sitemap> {
  const resolutions = await allResolutions();
  const pages = resolutions.flatMap((resolution) => [
    resolutionAddress(resolution),
    ...(hasParts(resolution)
      ? []
      : [partAddress(resolution, 'preamble'), partAddress(resolution, 'operative')]),
    ...pagedPlaces(resolution).map(({ node }) => paragraphAddress(resolution, node)),
    ...(resolution.footnotes.length > 0 ? [notesAddress(resolution)] : []),
  ]);
  // With one resolution the home page is that resolution.
  const home = resolutions.length > 1 ? [homeAddress()] : [];
  const sessions = new Set(resolutions.map(sessionAddress));
  return sitemapOf([...home, ...sessions, ...(await listAddresses()), ...pages, aboutAddress()]);
}
