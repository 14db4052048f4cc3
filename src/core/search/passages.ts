import { footnoteId, isInAnnex, readId } from '../ids.ts';
import type { Resolution } from '../resolution/model.ts';
import { actionPhrase, headingWords, plainText } from '../resolution/text.ts';
import { isDivision, isParagraph, linesOf, walk } from '../resolution/walk.ts';

/** A part of a resolution that search can be kept to. */
export type Section = 'title' | 'preamble' | 'operative' | 'annex' | 'notes';

/** What search finds: the title, a heading, a paragraph with all below it, a table, a quotation or a footnote. */
export interface Passage {
  /** `title`, or the id of the place. */
  id: string;
  /** Its words; sub-paragraphs and cells follow in lines of their own, without numbers. */
  text: string;
  /** The first action phrase of a paragraph. */
  action?: string;
}

/** The id of the passage that is the title. */
export const TITLE = 'title';

/** Everything that search can find in a resolution, in the order of the document. */
export function passagesOf(resolution: Resolution): Passage[] {
  const { title, children, footnotes } = resolution;
  const passages = [...walk(children)].flatMap(({ node }): Passage[] => {
    if (!('id' in node)) return [];
    if (isDivision(node)) return [{ id: node.id, text: headingWords(node) }];
    const lines = linesOf(node).map(plainText);
    const action = isParagraph(node) ? actionPhrase(node) : '';
    return [{ id: node.id, text: lines.join('\n'), ...(action && { action }) }];
  });
  return [
    { id: TITLE, text: title },
    ...passages,
    ...footnotes.map((note) => ({ id: footnoteId(note), text: plainText(note.children) })),
  ];
}

/** The section in which a passage stands. */
export function sectionOf({ id }: Pick<Passage, 'id'>): Section {
  const place = readId(id);
  if (!place) return 'title';
  if (place.type === 'footnote') return 'notes';
  if (isInAnnex(id)) return 'annex';
  return place.type === 'preambularParagraph' ? 'preamble' : 'operative';
}
