import type { Entry, ParagraphEntry } from './entries.ts';

/**
 * Whether a paragraph without a number, before the operative part, belongs to the preamble. Where the file has it is
 * not always right; the text tells: its paragraphs end in commas, and those of the operative part in semicolons.
 *
 * @param isInSection - Whether it stands below a heading, where a preamble and paragraphs without numbers may mix.
 */
export function isPreambular(
  entries: readonly Entry[],
  index: number,
  isInSection: boolean,
): boolean {
  const entry = entries[index];
  if (entry?.type !== 'paragraph') return false;
  const last = lastOf(entries, index);
  if (endsInComma(entries[last])) return true;
  if (!isInSection) {
    for (let at = last + 1; at < Math.min(entries.length, last + FAR); at++) {
      const later = entries[at];
      if (later?.type === 'heading' || isNumbered(later)) break;
      if (later?.type !== 'paragraph' || later.label || later.lists > 0) continue;
      if (endsInComma(entries[lastOf(entries, at)])) return true;
    }
  }
  // The last paragraph of a preamble may end otherwise, by mistake; one that ends in a colon opens the operative part.
  const isColon = /[：:]$/.test((entries[last] as ParagraphEntry).words);
  return (
    !isInSection &&
    entry.isInPreamble &&
    entry.hasPhrase &&
    !isColon &&
    isNumbered(entries[last + 1])
  );
}

/** How far a paragraph is looked for: the longest preambles have a hundred. */
const FAR = 300;

/** The index of the last entry that belongs to a paragraph: the end of its list. */
function lastOf(entries: readonly Entry[], index: number): number {
  let last = index;
  while (last < index + FAR && isItem(entries[last + 1])) last++;
  return last;
}

function isItem(entry: Entry | undefined): boolean {
  if (entry?.type !== 'paragraph' || entry.label?.kind === 'number') return false;
  return entry.label?.kind === 'item' || entry.lists > 0;
}

function isNumbered(entry: Entry | undefined): boolean {
  return entry?.type === 'paragraph' && entry.label?.kind === 'number';
}

function endsInComma(entry: Entry | undefined): boolean {
  return entry?.type === 'paragraph' && /[，,、]$/.test(entry.words);
}
