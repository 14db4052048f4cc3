import { footnoteId, paragraphId, partOf, readId } from '../addresses.ts';
import type { Paragraph, Resolution } from '../resolution/model.ts';
import { actionPhrase, flatten, plainText } from '../resolution/text.ts';

/** A part of a resolution that search can be kept to. */
export type Section = 'title' | 'preamble' | 'operative' | 'notes';

/** What search finds: the title, a paragraph with its sub-paragraphs, or a footnote. */
export interface Passage {
  /** `title`, or the id of the paragraph or note. */
  id: string;
  /** Its words; sub-paragraphs follow in lines of their own, without their numbers. */
  text: string;
  /** The action phrase of a paragraph. */
  action?: string;
}

/** The id of the passage that is the title. */
export const TITLE = 'title';

/** Everything that search can find in a resolution, in the order of the document. */
export function passagesOf(resolution: Resolution): Passage[] {
  const { title, preamble, operative, footnotes } = resolution;
  return [
    { id: TITLE, text: title },
    ...[...preamble, ...operative].map(paragraphPassage),
    ...footnotes.map((note) => ({ id: footnoteId(note), text: plainText(note.children) })),
  ];
}

/** The section in which a passage stands. */
export function sectionOf({ id }: Pick<Passage, 'id'>): Section {
  const place = readId(id);
  if (!place) return 'title';
  return place.type === 'footnote' ? 'notes' : partOf(place);
}

function paragraphPassage(paragraph: Paragraph): Passage {
  const below = paragraph.type === 'operativeParagraph' ? flatten(paragraph.subparagraphs) : [];
  return {
    id: paragraphId(paragraph),
    text: [paragraph, ...below].map(({ children }) => plainText(children)).join('\n'),
    action: actionPhrase(paragraph),
  };
}
