import { citableAddress, paragraphFormats, resolutionFormats } from '../addresses.ts';
import type { Division, Paragraph, Resolution } from '../resolution/model.ts';
import { isDivision } from '../resolution/walk.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { divisionJson, paragraphJson, resolutionJson } from './json.ts';
import { placeMarkdown, resolutionMarkdown } from './markdown.ts';
import { placeText, resolutionText } from './plain-text.ts';
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

/** Write a paragraph or a division in one of its formats. */
export function placeFile(
  resolution: Resolution,
  place: Paragraph | Division,
  format: (typeof paragraphFormats)[number],
): string {
  switch (format) {
    case 'json':
      return pretty(
        isDivision(place) ? divisionJson(resolution, place) : paragraphJson(resolution, place),
      );
    case 'md':
      return placeMarkdown(resolution, place);
    case 'txt':
      return placeText(resolution, place);
  }
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
