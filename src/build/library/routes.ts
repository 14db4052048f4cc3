import { paragraphId } from '../../core/addresses.ts';
import { allResolutions } from './collection.ts';
import type { Paragraph, Resolution } from '../../core/resolution/model.ts';
import { symbolParts } from '../../core/resolution/symbol.ts';

/** What a page of a resolution is given. */
export interface ResolutionProps {
  resolution: Resolution;
}

/** What a paragraph page is given: the paragraph and where it stands. */
export interface ParagraphProps extends ResolutionProps {
  paragraph: Paragraph;
  previous: Paragraph | undefined;
  next: Paragraph | undefined;
}

/** A page for each resolution. */
export async function resolutionPaths() {
  return pathsOf(await allResolutions());
}

/** A page for each resolution that has footnotes. */
export async function notesPaths() {
  return pathsOf((await allResolutions()).filter(({ footnotes }) => footnotes.length > 0));
}

/** A page for each paragraph. */
export async function paragraphPaths() {
  return pathsOf(await allResolutions()).flatMap(({ params, props: { resolution } }) => {
    const paragraphs: Paragraph[] = [...resolution.preamble, ...resolution.operative];
    return paragraphs.map((paragraph, index) => ({
      params: { ...params, paragraph: paragraphId(paragraph) },
      props: {
        resolution,
        paragraph,
        previous: paragraphs[index - 1],
        next: paragraphs[index + 1],
      } satisfies ParagraphProps,
    }));
  });
}

function pathsOf(resolutions: Resolution[]) {
  return resolutions.map((resolution) => ({
    params: { ...symbolParts(resolution.symbol) },
    props: { resolution } satisfies ResolutionProps,
  }));
}
