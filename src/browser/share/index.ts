import { allParagraphs } from './passage.ts';
import { markRange } from './range.ts';
import { offerSelection } from './selection.ts';
import { ParagraphTools } from './tools.ts';

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
    paragraph.addEventListener('focusin', () => {
      tools.show(paragraph);
    });
    paragraph.querySelector('.label')?.addEventListener('click', (event) => {
      // A tap on the number opens the tools; the page of the paragraph is one of them.
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      event.preventDefault();
      tools.show(paragraph);
    });
    if (paragraph.matches(':hover, :focus-within')) tools.show(paragraph);
  }
  document.addEventListener('selectionchange', () => {
    offerSelection(symbol);
  });
  // Words may be selected while this script is on its way.
  offerSelection(symbol);
  addEventListener('hashchange', markRange);
  markRange();
}
