import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { SOURCES } from '../proof/source-files.ts';
import type { SiteSettings } from '../site-settings.ts';

/**
 * The digest of what every page depends on beside the content: the files of which the site is made, its settings, the
 * packages that are installed, and Node.js.
 *
 * @param files - SHA-256 by path. Sources are left out: the provenance of a resolution has the sum of its own.
 * @returns Nothing where it is not known which packages are installed.
 */
export function codeDigest(
  files: ReadonlyMap<string, string>,
  settings: SiteSettings,
): string | undefined {
  const packages = installedPackages();
  if (packages === undefined) return undefined;
  const own = [...files].filter(([file]) => !file.startsWith(path.normalize(SOURCES))).sort();
  return createHash('sha256')
    .update(JSON.stringify([process.version, settings, own]))
    .update(packages)
    .digest('base64');
}

/** What npm writes down of all packages that it installed, with their versions and sums. */
function installedPackages(): string | undefined {
  const astro = findPackageJSON('astro', import.meta.url) ?? '';
  try {
    return readFileSync(path.resolve(astro, '../../.package-lock.json'), 'utf8');
  } catch {
    return undefined;
  }
}
