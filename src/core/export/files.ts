import { citableAddress, paragraphFormats, resolutionFormats } from '../addresses.ts';
import type { Paragraph, Resolution } from '../resolution/model.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { paragraphJson, resolutionJson } from './json.ts';
import { paragraphMarkdown, resolutionMarkdown } from './markdown.ts';
import { paragraphText, resolutionText } from './plain-text.ts';
import { bibtexEntry, risEntry } from './reference-files.ts';

/** Write a resolution in one of its formats. */
export function resolutionFile(
  resolution: Resolution,
  format: (typeof resolutionFormats)[number],
): string {
  const address = citableAddress(resolution);
  switch (format) {
    case 'json':
      return pretty(resolutionJson(resolution));
    case 'md':
      return resolutionMarkdown(resolution);
    case 'txt':
      return resolutionText(resolution);
    case 'xml':
      return akomaNtoso(resolution, address);
    case 'ris':
      return risEntry({ resolution, address });
    case 'bib':
      return bibtexEntry({ resolution, address });
  }
}

/** Write a paragraph in one of its formats. */
export function paragraphFile(
  resolution: Resolution,
  paragraph: Paragraph,
  format: (typeof paragraphFormats)[number],
): string {
  switch (format) {
    case 'json':
      return pretty(paragraphJson(resolution, paragraph));
    case 'md':
      return paragraphMarkdown(resolution, paragraph);
    case 'txt':
      return paragraphText(resolution, paragraph);
  }
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
