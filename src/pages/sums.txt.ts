import type { APIRoute } from 'astro';
import { formatAddress, resolutionAddress } from '../core/addresses.ts';
import { base } from '../core/site.ts';
import { allResolutions } from '../build/library/collection.ts';
import { provenanceOf } from '../build/provenance.ts';

/** The SHA-256 of every text in Markdown and of every source, as `sha256sum` writes and checks them. */
export const GET: APIRoute = async () => {
  const resolutions = await allResolutions();
  const lines = resolutions.flatMap((resolution) => {
    const { record, sources } = provenanceOf(resolution);
    const text = formatAddress(resolutionAddress(resolution), 'md');
    return [{ address: text, sha256: record }, ...sources].map(
      ({ address, sha256 }) => `${sha256}  ${address.slice(base.length)}\n`,
    );
  });
  return new Response(lines.join(''), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
