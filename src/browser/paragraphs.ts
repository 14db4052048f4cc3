/** The paragraphs of the page, read from its markup. */
import { LINES, NO_WORDS, PARAGRAPHS } from '../core/markup.ts';

/** All paragraphs on the page, in the order of the text. */
export function allParagraphs(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PARAGRAPHS)];
}

/** The words of a range, without what is no word. */
export function textOf(range: Range): string {
  const copy = range.cloneContents();
  for (const other of copy.querySelectorAll(NO_WORDS)) other.remove();
  return copy.textContent.trim();
}

/** The words of a paragraph and its sub-paragraphs, each on a line of its own. */
export function paragraphText(paragraph: HTMLElement): string {
  const lines = [...paragraph.querySelectorAll(LINES)].map((line) => {
    const range = new Range();
    range.selectNodeContents(line);
    return textOf(range);
  });
  return lines.join('\n');
}
