import { readId } from '../../core/addresses.ts';
import {
  footnoteName,
  paragraphName,
  partNames,
  searchWords,
  words,
} from '../../core/interface.zh.ts';
import type { Section } from '../../core/search/passages.ts';

/** Names of the sections that search can be kept to, in the order of the document. */
export const sectionNames: Record<Section, string> = {
  title: searchWords.title,
  ...partNames,
  notes: words.notes,
};

/** The name of a passage: `第3段`, `脚注1`, `标题`. */
export function passageName(id: string): string {
  const place = readId(id);
  if (!place) return searchWords.title;
  return place.type === 'footnote' ? footnoteName(place) : paragraphName(place);
}
