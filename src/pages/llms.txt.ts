import type { APIRoute } from 'astro';
import {
  absoluteAddress,
  formatAddress,
  paragraphAddress,
  resolutionAddress,
} from '../core/addresses.ts';
import { inlineMarkdown } from '../core/export/markdown.ts';
import { descriptions, pageWords, placeName, resolutionName, words } from '../core/interface.zh.ts';
import { pagedPlaces } from '../core/resolution/pages.ts';
import { allResolutions, isLargeLibrary } from '../build/library/collection.ts';

/** A guide for language models: where each text stands in Markdown. */
export const GET: APIRoute = async () => {
  const resolutions = await allResolutions();
  const link = (name: string, page: string) =>
    inlineMarkdown([
      { type: 'link', value: name, url: absoluteAddress(formatAddress(page, 'md')) },
    ]);
  // In a large library the paragraphs are found by way of their resolution.
  const isLarge = await isLargeLibrary();
  const blocks = resolutions.map((resolution) => {
    const whole = `- ${link(`${resolutionName(resolution)} ${resolution.title}`, resolutionAddress(resolution))}`;
    const paragraphs = pagedPlaces(resolution).map(
      ({ node: paragraph }) =>
        `  - ${link(placeName(paragraph.id), paragraphAddress(resolution, paragraph))}`,
    );
    return [whole, ...(isLarge ? [] : paragraphs)].join('\n');
  });
  const text = `# ${words.siteName}

> ${descriptions.library(resolutions.length)}

## ${pageWords.libraryTitle}

${blocks.join('\n')}
`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
