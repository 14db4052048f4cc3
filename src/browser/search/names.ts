import type { ParagraphKey } from '../../core/addresses.ts';
import {
  footnoteName,
  paragraphName,
  partNames,
  searchWords,
  words,
} from '../../core/interface.zh.ts';
import { type Section, sectionOf } from '../../core/search/passages.ts';

/** Names of the sections that search can be kept to, in the order of the document. */
export const sectionNames: Record<Section, string> = {
  title: searchWords.title,
  ...partNames,
  notes: words.notes,
};

/** The name of a passage: `第3段`, `脚注1`, `标题`. */
export function passageName(id: string): string {
  const section = sectionOf({ id });
  const number = Number(id.slice(2));
  if (section === 'title') return searchWords.title;
  if (section === 'notes') return footnoteName({ number });
  const type = section === 'preamble' ? 'preambularParagraph' : 'operativeParagraph';
  return paragraphName({ type, number } satisfies ParagraphKey);
}
