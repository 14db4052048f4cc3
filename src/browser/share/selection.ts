import { shareWords } from '../../core/interface.zh.ts';
import { PARAGRAPHS } from '../../core/markup.ts';
import { createBar } from '../dom.ts';
import { textOf } from '../paragraphs.ts';
import { linkTo, quote } from './excerpt.ts';
import { type Announce, shareButton } from './share-button.ts';

/**
 * A bar that offers to copy a link to the words that are selected in one paragraph, and the words with their citation.
 *
 * @returns A function to call when the selection has changed.
 */
export function createSelectionBar(symbol: string, announce: Announce): () => void {
  const bar = createBar(shareWords.selection);
  return () => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const paragraph = range && paragraphAround(range.startContainer);
    const quotation = range && textOf(range);
    if (!paragraph || !quotation || !endsIn(paragraph, range)) {
      bar.close();
      return;
    }
    const excerpt = { symbol, paragraphs: [paragraph], quotation };
    bar.show(
      shareButton(shareWords.copySelectionLink, () => linkTo(excerpt), announce),
      shareButton(shareWords.copySelection, () => quote(excerpt), announce),
    );
  };
}

/** Whether a range ends in a paragraph, or before the next words: three clicks select to there. */
function endsIn(paragraph: HTMLElement, range: Range): boolean {
  if (paragraph.contains(range.endContainer)) return true;
  const rest = range.cloneRange();
  rest.setStartAfter(paragraph);
  return textOf(rest) === '';
}

function paragraphAround(node: Node): HTMLElement | null | undefined {
  const parent = node instanceof Element ? node : node.parentElement;
  return parent?.closest<HTMLElement>(PARAGRAPHS);
}
