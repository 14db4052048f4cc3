import { allParagraphs } from './passage.ts';
import { markRange } from './range.ts';
import { offerSelection } from './selection.ts';
import { ParagraphTools } from './tools.ts';

/** Marks of notes, and notes that are open. */
const NOTES = 'sup, .note';

/**
 * Offer tools beside paragraphs and for selected words, and mark the range that the address names.
 *
 * Without JavaScript the number of a paragraph is a link to its page.
 *
 * @param symbol - Of the resolution that the page shows.
 */
export function shareParagraphs(symbol: string): void {
  const tools = new ParagraphTools(symbol);
  for (const paragraph of allParagraphs()) {
    paragraph.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') tools.show(paragraph);
    });
    paragraph.addEventListener('focusin', ({ target }) => {
      // A tap gives the mark of a note the focus: it opens the note and nothing else.
      if (target instanceof Element && !target.closest(NOTES)) tools.show(paragraph);
    });
    paragraph.querySelector('.label')?.addEventListener('click', (event) => {
      // A tap on the number opens the tools; the page of the paragraph is one of them.
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      event.preventDefault();
      tools.show(paragraph);
    });
    if (isAt(paragraph)) tools.show(paragraph);
  }
  document.addEventListener('selectionchange', () => {
    offerSelection(symbol);
  });
  addEventListener('hashchange', markRange);
  markRange();
}

/** Whether the reader was at a paragraph before this script came. */
function isAt(paragraph: HTMLElement): boolean {
  const isUnderFinger = paragraph.querySelector(`:is(${NOTES}):is(:hover, :focus-within)`);
  return !isUnderFinger && paragraph.matches(':hover, :focus-within');
}
