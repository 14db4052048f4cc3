import type { Paragraph, Resolution } from '../../src/core/resolution/model.ts';
import { paragraphsOf } from '../../src/core/resolution/walk.ts';

/** The preambular paragraphs of a resolution, and all others. */
export function paragraphsByPart(resolution: Resolution): {
  preamble: Paragraph[];
  operative: Paragraph[];
} {
  const paragraphs = paragraphsOf(resolution);
  const preamble = paragraphs.filter(({ type }) => type === 'preambularParagraph');
  return { preamble, operative: paragraphs.filter((paragraph) => !preamble.includes(paragraph)) };
}
