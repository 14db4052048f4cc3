import type { OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';
import { contentType } from '../../src/core/export/media-types.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** What the hosts that read `_headers` send by themselves where it says nothing. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

const ALWAYS = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

/** What the policy of permissions leaves open: what the site uses. */
export const PERMITTED = ['clipboard-write=(self)'];

const COMPRESSED_ALREADY = [
  'pack',
  'png',
  'woff2',
  'pagefind',
  'pf_meta',
  'pf_index',
  'pf_fragment',
  'words',
];

/** Headers that every answer has, whatever it says. */
export function expectedAlways(isSecure: boolean): OutgoingHttpHeaders {
  return { ...ALWAYS, ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }) };
}

/** How long a file may be kept. */
export function expectedCaching(file: string): string {
  if (/^_astro\/|^pagefind\/(fragment|index)\/|\.pf_meta$|^search\/words\//.test(file)) return YEAR;
  return file === 'service-worker.js' ? 'no-cache' : REVALIDATED;
}

/**
 * Media type of a file of the site.
 *
 * @throws Error for an extension that no one has thought of.
 */
export function expectedType(file: string): string {
  const type = contentType(file);
  if (!type) {
    throw new Error(
      `No type is known for ${file}: add its extension to src/core/export/media-types.ts, in deploy/ and, if hosts do not know it, in public/_headers.`,
    );
  }
  return type;
}

/** Whether a file is to travel compressed: not when it is so already, nor when there is little to gain. */
export function isCompressed(file: string, bytes: number): boolean {
  return bytes > 1024 && !COMPRESSED_ALREADY.includes(path.extname(file).slice(1));
}

/** What a policy leaves open. */
export function permitted(policy: string): string[] {
  return policy.split(/,\s*/).filter((directive) => !directive.endsWith('=()'));
}
