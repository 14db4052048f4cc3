import { readRange } from '../../core/addresses.ts';
import { allParagraphs } from './passage.ts';

/** Mark the paragraphs of an address such as `#op3-op5`, and go to the first. */
export function markRange(): void {
  const all = allParagraphs();
  for (const paragraph of all) paragraph.classList.remove('in-range');
  const [from, to] = readRange(location.hash) ?? [];
  const start = all.findIndex(({ id }) => id === from);
  const end = all.findIndex(({ id }) => id === to);
  if (start < 0 || end < start) return;
  for (const paragraph of all.slice(start, end + 1)) paragraph.classList.add('in-range');
  all[start]?.scrollIntoView();
}
