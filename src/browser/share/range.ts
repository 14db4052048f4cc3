import { readRange } from '../../core/addresses.ts';
import { IN_RANGE_CLASS } from '../../core/markup.ts';
import { allParagraphs } from '../paragraphs.ts';

/** Mark the paragraphs of an address such as `#op3-op5`, and go to the first. */
export function markRange(): void {
  const all = allParagraphs();
  for (const paragraph of all) paragraph.classList.remove(IN_RANGE_CLASS);
  const [from, to] = readRange(location.hash) ?? [];
  const start = all.findIndex(({ id }) => id === from);
  const end = all.findIndex(({ id }) => id === to);
  if (start < 0 || end < start) return;
  for (const paragraph of all.slice(start, end + 1)) paragraph.classList.add(IN_RANGE_CLASS);
  all[start]?.scrollIntoView();
}
