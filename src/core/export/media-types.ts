import type { Format } from '../addresses.ts';

/** Media types of the formats. */
export const mediaTypes: Record<Format, string> = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  xml: 'application/akn+xml',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
};
