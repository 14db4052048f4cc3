import { element, showBar } from '../dom.ts';
import { shareWords } from '../../core/interface.zh.ts';
import { copyButton } from './copy.ts';
import { linkTo, quote, wordsOf } from './passage.ts';

const bar = element('div', { className: 'marked-bar' });
bar.role = 'toolbar';
bar.ariaLabel = shareWords.selection;

/** Offer to copy a link to the words that are selected in one paragraph, and the words with their citation. */
export function offerSelection(symbol: string): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const paragraph = range && paragraphOf(range.startContainer);
  const quotation = range && wordsOf(range);
  if (!paragraph || !quotation || !endsIn(paragraph, range)) {
    bar.remove();
    return;
  }
  const passage = { symbol, paragraphs: [paragraph], quotation };
  bar.replaceChildren(
    copyButton(shareWords.copySelectionLink, () => linkTo(passage)),
    copyButton(shareWords.copySelection, () => quote(passage)),
  );
  if (!bar.isConnected) showBar(bar);
}

/** Whether a range ends in a paragraph, or before the next words: three clicks select to there. */
function endsIn(paragraph: HTMLElement, range: Range): boolean {
  if (paragraph.contains(range.endContainer)) return true;
  const rest = range.cloneRange();
  rest.setStartAfter(paragraph);
  return wordsOf(rest) === '';
}

function paragraphOf(node: Node): HTMLElement | null | undefined {
  const parent = node instanceof Element ? node : node.parentElement;
  return parent?.closest<HTMLElement>('.paragraph');
}
