import { partNames, placeName, searchWords, words } from '../../core/interface.zh.ts';
import type { Section } from '../../core/search/passages.ts';

/** Names of the sections that search can be kept to, in the order of the document. */
export const sectionNames: Record<Section, string> = {
  title: searchWords.title,
  ...partNames,
  annex: searchWords.annex,
  notes: words.notes,
};

/** The name of a passage: `第3段`, `脚注1`, `标题`. */
export function passageName(id: string): string {
  return placeName(id) || searchWords.title;
}
