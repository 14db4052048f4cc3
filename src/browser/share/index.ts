import { HIDDEN_CLASS, LABELS, NOTES_IN_PLACE, USED_NOTES } from '../../core/markup.ts';
import { element } from '../dom.ts';
import { allParagraphs } from '../paragraphs.ts';
import { markRange } from './range.ts';
import { createSelectionBar } from './selection.ts';
import { createTools } from './tools.ts';

/**
 * Offer tools beside paragraphs and for selected words, and mark the range that the address names.
 *
 * Without JavaScript the number of a paragraph is a link to its page.
 *
 * @param symbol - Of the resolution that the page shows.
 */
export function shareParagraphs(symbol: string): void {
  const status = element('p', { className: HIDDEN_CLASS, role: 'status' });
  document.body.append(status);
  const announce = (message: string) => {
    status.textContent = message;
  };
  const showTools = createTools(symbol, announce);
  for (const paragraph of allParagraphs()) {
    paragraph.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') showTools(paragraph);
    });
    paragraph.addEventListener('focusin', ({ target }) => {
      // A tap gives the mark of a note the focus: it opens the note and nothing else.
      if (target instanceof Element && !target.closest(NOTES_IN_PLACE)) showTools(paragraph);
    });
    paragraph.querySelector(LABELS)?.addEventListener('click', (event) => {
      // A tap on the number opens the tools; the page of the paragraph is one of them.
      if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
      event.preventDefault();
      showTools(paragraph);
    });
    if (isAt(paragraph)) showTools(paragraph);
  }
  const offerSelection = createSelectionBar(symbol, announce);
  document.addEventListener('selectionchange', offerSelection);
  // Words may be selected while this script is on its way.
  offerSelection();
  addEventListener('hashchange', markRange);
  markRange();
}

/** Whether the reader was at a paragraph before this script came. */
function isAt(paragraph: HTMLElement): boolean {
  const isUnderFinger = paragraph.querySelector(USED_NOTES);
  return !isUnderFinger && paragraph.matches(':hover, :focus-within');
}
