import type {
  FootnoteDefinition,
  FootnoteReference,
  Paragraph,
  PhrasingContent,
  Resolution,
} from './model.ts';
import { flatten } from './text.ts';

/** A place that refers to a note. */
export interface BackReference {
  reference: FootnoteReference;
  paragraph: Paragraph;
  /** Which reference to this note it is within its paragraph, from 1; absent when it is the only one. */
  place?: number;
}

/** Every place that refers to a note, in the order of the text. */
export function backReferences(
  resolution: Resolution,
  { number }: FootnoteDefinition,
): BackReference[] {
  return [...resolution.preamble, ...resolution.operative].flatMap((paragraph) => {
    const references = referencesIn(paragraph).filter((reference) => reference.number === number);
    return references.map((reference, index) => ({
      reference,
      paragraph,
      ...(references.length > 1 && { place: index + 1 }),
    }));
  });
}

/** The notes that some paragraphs cite, in the order of their numbers. */
export function notesOf(
  { footnotes }: Resolution,
  paragraphs: readonly Paragraph[],
): FootnoteDefinition[] {
  const cited = new Set(paragraphs.flatMap(referencesIn).map(({ number }) => number));
  return footnotes.filter(({ number }) => cited.has(number));
}

function referencesIn(paragraph: Paragraph): FootnoteReference[] {
  const below = paragraph.type === 'operativeParagraph' ? flatten(paragraph.subparagraphs) : [];
  const content: PhrasingContent[] = [paragraph, ...below].flatMap(({ children }) => children);
  return content.filter((child) => child.type === 'footnoteReference');
}
