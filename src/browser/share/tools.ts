import { citedAddress } from '../../core/addresses.ts';
import { paragraphName, shareWords } from '../../core/interface.zh.ts';
import { BUTTON_CLASS, RANGE_START_CLASS, TOOLS_CLASS } from '../../core/markup.ts';
import { button, element } from '../dom.ts';
import { allParagraphs } from '../paragraphs.ts';
import { type Excerpt, linkTo, quote } from './excerpt.ts';
import { type Announce, shareButton } from './share-button.ts';

/**
 * The tools beside the paragraph that the reader is at: to copy its link and its words, alone or in a range.
 *
 * @returns A function that shows the tools of a paragraph.
 */
export function createTools(symbol: string, announce: Announce): (paragraph: HTMLElement) => void {
  const bar = element('div', { className: TOOLS_CLASS, role: 'toolbar' });
  let current: HTMLElement | undefined;
  /** Where a range was begun. */
  let start: HTMLElement | undefined;

  /** The paragraph, or all from the one where a range was begun. */
  function excerptTo(paragraph: HTMLElement): Excerpt {
    const all = allParagraphs();
    const ends = [all.indexOf(start ?? paragraph), all.indexOf(paragraph)];
    return { symbol, paragraphs: all.slice(Math.min(...ends), Math.max(...ends) + 1) };
  }

  function fill(paragraph: HTMLElement): void {
    const excerpt = excerptTo(paragraph);
    const isRange = excerpt.paragraphs.length > 1;
    const href = citedAddress({ symbol }, paragraph.id);
    const [linkWords, quoteWords] = isRange
      ? [shareWords.copyRangeLink, shareWords.copyRange]
      : [shareWords.copyLink, shareWords.copyQuotation];
    bar.replaceChildren(
      shareButton(linkWords, () => linkTo(excerpt), announce),
      shareButton(quoteWords, () => quote(excerpt), announce),
      ...(location.pathname === href
        ? []
        : [element('a', { className: BUTTON_CLASS, href }, shareWords.openPage)]),
      ...(allParagraphs().length > 1 ? [rangeButton(paragraph)] : []),
    );
  }

  function rangeButton(paragraph: HTMLElement): HTMLButtonElement {
    const isBegun = start !== undefined;
    return button(isBegun ? shareWords.endRange : shareWords.startRange, () => {
      start?.classList.remove(RANGE_START_CLASS);
      start = isBegun ? undefined : paragraph;
      start?.classList.add(RANGE_START_CLASS);
      announce(isBegun ? '' : shareWords.rangeStarted);
      fill(paragraph);
      bar.querySelector<HTMLElement>('button:last-child')?.focus();
    });
  }

  return (paragraph) => {
    if (current === paragraph) return;
    current = paragraph;
    bar.ariaLabel = paragraphName(paragraph);
    fill(paragraph);
    paragraph.append(bar);
  };
}
