import { fileAddress } from '../addresses.ts';

/** What a service worker is told of the release that it keeps. */
export interface Release {
  /** Changes when any file of the release does. */
  id: string;
  /** Address and SHA-256, in base64, of every file that is kept from the first visit on. */
  files: [address: string, sum: string][];
}

/** Files that nobody opens to read: pictures for shared links and for the system, lists for programs, licences. */
const NOT_READ = /\.png$|^(?:sitemap(?:-\d+)?\.xml|robots\.txt|llms\.txt|licences\.txt)$/;

/** In a large library: the pages that are no text of a resolution, the scripts, and what every search loads or may need. */
const SHELL =
  /^(?:(?:(?:about|search|offline)\/)?index\.html|404\.html|favicon\.svg|manifest\.webmanifest|_astro\/.*|search\/(?:library|records)\.json|pagefind\/[^/]*)$/;

/**
 * The addresses at which a reader finds the files that are kept from the first visit on.
 *
 * @param files - Paths of all files of a build, such as `64/158/index.html`.
 * @param base - Path of the site, with a slash at both ends.
 * @returns Paths by address, in one order whatever the order of the files.
 */
export function keptFiles(
  files: readonly string[],
  base: string,
  isLarge: boolean,
): Map<string, string> {
  const kept = files.filter((file) => !NOT_READ.test(file) && (!isLarge || SHELL.test(file)));
  return new Map(kept.sort().map((file) => [fileAddress(file, base), file]));
}
