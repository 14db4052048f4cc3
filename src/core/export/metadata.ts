import type { BreadcrumbList, Legislation, Organization, WithContext } from 'schema-dts';
import {
  absoluteAddress,
  citableAddress,
  formatAddress,
  hasOwnPage,
  officialAddress,
  paragraphAddress,
  type ParagraphKey,
  resolutionAddress,
  resolutionFormats,
} from '../addresses.ts';
import { paragraphName, resolutionName } from '../interface.zh.ts';
import type { Crumb } from '../library/crumbs.ts';
import type { Paragraph, Resolution } from '../resolution/model.ts';
import { actionPhrase, plainText } from '../resolution/text.ts';
import { paragraphsOf } from '../resolution/walk.ts';
import { mediaTypes } from './media-types.ts';

/** A `<meta>` element: its name, and what it says. */
export type MetaTag = [name: string, content: string];

/** The body that adopts resolutions, as schema.org describes it. */
const ASSEMBLY: Exclude<Organization, string> & { name: string } = {
  '@type': 'Organization',
  name: '联合国大会',
  url: 'https://www.un.org/zh/ga/',
};

/** A resolution as schema.org's `Legislation`, with its paragraphs and formats. */
export function resolutionLinkedData(resolution: Resolution): WithContext<Legislation> {
  const page = resolutionAddress(resolution);
  return {
    '@context': 'https://schema.org',
    ...legislation(resolution),
    hasPart: partsOf(resolution).map((paragraph) => ({
      '@type': 'Legislation',
      '@id': absoluteAddress(paragraphAddress(resolution, paragraph)),
      name: paragraphName(paragraph),
    })),
    encoding: resolutionFormats.map((format) => ({
      '@type': 'LegislationObject',
      encodingFormat: mediaTypes[format],
      contentUrl: absoluteAddress(formatAddress(page, format)),
    })),
  };
}

/** A paragraph as a part of the resolution. */
export function paragraphLinkedData(
  resolution: Resolution,
  paragraph: Paragraph,
): WithContext<Legislation> {
  const address = absoluteAddress(paragraphAddress(resolution, paragraph));
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    name: `${resolutionName(resolution)}${paragraphName(paragraph)}`,
    alternateName: actionPhrase(paragraph),
    text: plainText(paragraph.children),
    inLanguage: 'zh-Hans',
    url: address,
    isPartOf: legislation(resolution),
  };
}

/** The way to a page as schema.org's `BreadcrumbList`. */
export function pathLinkedData(crumbs: readonly Crumb[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteAddress(address),
    })),
  };
}

/** Paragraphs that have a page. */
function partsOf(resolution: Resolution): Paragraph[] {
  return paragraphsOf(resolution).filter(({ id }) => hasOwnPage(id));
}

function legislation(resolution: Resolution): Exclude<Legislation, string> {
  const address = absoluteAddress(resolutionAddress(resolution));
  return {
    '@type': 'Legislation',
    '@id': address,
    name: resolution.title,
    legislationIdentifier: resolution.symbol,
    legislationType: 'Resolution',
    legislationDate: resolution.adopted,
    legislationPassedBy: ASSEMBLY,
    inLanguage: 'zh-Hans',
    url: address,
    sameAs: officialAddress(resolution),
  };
}

/**
 * What Zotero and other programs read of a page: Dublin Core and Highwire tags.
 *
 * @param paragraph - The paragraph that the page shows; none for the whole resolution.
 */
export function metaTags(resolution: Resolution, paragraph?: ParagraphKey): MetaTag[] {
  const { symbol, title, adopted } = resolution;
  const name = paragraph ? `${title}，${paragraphName(paragraph)}` : title;
  const address = citableAddress(resolution, paragraph);
  return [
    ['DC.title', name],
    ['DC.creator', ASSEMBLY.name],
    ['DC.date', adopted],
    ['DC.identifier', symbol],
    ['DC.language', 'zh-Hans'],
    ['DC.type', 'Text'],
    ['citation_title', name],
    ['citation_author', ASSEMBLY.name],
    ['citation_date', adopted.replaceAll('-', '/')],
    ['citation_publication_date', adopted.replaceAll('-', '/')],
    ['citation_technical_report_institution', ASSEMBLY.name],
    ['citation_technical_report_number', symbol],
    ['citation_language', 'zh'],
    ['citation_public_url', address],
  ];
}
