import { CLOSING, footnoteId, isInAnnex, readId, RECORD, TITLE } from '../ids.ts';
import { closingLines, pageWords, recordRows } from '../interface.zh.ts';
import type { Resolution } from '../resolution/model.ts';
import { actionPhrase, headingWords, plainText } from '../resolution/text.ts';
import { isDivision, isParagraph, linesOf, walk } from '../resolution/walk.ts';

/** A part of a resolution that search can be kept to. */
export type Section = (typeof SECTIONS)[number];

/** All of them, in the order of the document. */
export const SECTIONS = ['title', 'record', 'preamble', 'operative', 'annex', 'notes'] as const;

/**
 * What search finds: the title, the document's data, a heading, a paragraph with all below it, a table, a quotation, the
 * closing lines or a footnote.
 */
export interface Passage {
  /** `title`, `record`, `closing`, or the id of the place. */
  id: string;
  /** Its words; sub-paragraphs and cells follow in lines of their own, without numbers. */
  text: string;
  /** The first action phrase of a paragraph. */
  action?: string;
}

/** Everything that search can find in a resolution, in the order of the document. */
export function passagesOf(resolution: Resolution): Passage[] {
  const { symbol, title, record, children, footnotes } = resolution;
  const data = [
    symbol,
    ...recordRows(record).map(({ term, values }) => `${term}：${values.join(pageWords.separator)}`),
  ];
  const passages = [...walk(children)].flatMap(({ node }): Passage[] => {
    if (!('id' in node)) return [];
    if (isDivision(node)) return [{ id: node.id, text: headingWords(node) }];
    const lines = linesOf(node).map(plainText);
    const action = isParagraph(node) ? actionPhrase(node) : '';
    return [{ id: node.id, text: lines.join('\n'), ...(action && { action }) }];
  });
  const closing = closingLines(resolution).map(({ words }) => words);
  return [
    { id: TITLE, text: title },
    { id: RECORD, text: data.join('\n') },
    ...passages,
    { id: CLOSING, text: closing.join('\n') },
    ...footnotes.map((note) => ({ id: footnoteId(note), text: plainText(note.children) })),
  ];
}

/** The section in which a passage stands. */
export function sectionOf({ id }: Pick<Passage, 'id'>): Section {
  const place = readId(id);
  if (!place) return id === TITLE ? 'title' : 'record';
  if (place.type === 'footnote') return 'notes';
  if (isInAnnex(id)) return 'annex';
  return place.type === 'preambularParagraph' ? 'preamble' : 'operative';
}
