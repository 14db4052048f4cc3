import { paragraphAddress } from '../../core/addresses.ts';
import { button, element } from '../dom.ts';
import { paragraphName, shareWords } from '../../core/interface.zh.ts';
import { announce, copyButton } from './copy.ts';
import { allParagraphs, keyOf, linkTo, type Passage, quote } from './passage.ts';

/** The tools beside the paragraph that the reader is at: to copy its link and its words, alone or in a range. */
export class ParagraphTools {
  readonly #symbol: string;
  readonly #bar = element('div', { className: 'paragraph-tools' });
  #paragraph: HTMLElement | undefined;
  /** Where a range was begun. */
  #first: HTMLElement | undefined;

  constructor(symbol: string) {
    this.#symbol = symbol;
    this.#bar.role = 'toolbar';
  }

  /** Show the tools of a paragraph. */
  show(paragraph: HTMLElement): void {
    if (this.#paragraph === paragraph) return;
    this.#paragraph = paragraph;
    this.#bar.ariaLabel = paragraphName(keyOf(paragraph));
    this.#bar.replaceChildren(...this.#tools(paragraph));
    paragraph.append(this.#bar);
  }

  #tools(paragraph: HTMLElement): HTMLElement[] {
    const passage = this.#passageTo(paragraph);
    const isRange = passage.paragraphs.length > 1;
    const href = paragraphAddress({ symbol: this.#symbol }, keyOf(paragraph));
    return [
      copyButton(isRange ? shareWords.copyRangeLink : shareWords.copyLink, () => linkTo(passage)),
      copyButton(isRange ? shareWords.copyRange : shareWords.copyQuotation, () => quote(passage)),
      ...(location.pathname === href
        ? []
        : [element('a', { className: 'button', href }, shareWords.openPage)]),
      ...(allParagraphs().length > 1 ? [this.#rangeButton(paragraph)] : []),
    ];
  }

  /** The paragraph, or all from the one where a range was begun. */
  #passageTo(paragraph: HTMLElement): Passage {
    const all = allParagraphs();
    const ends = [all.indexOf(this.#first ?? paragraph), all.indexOf(paragraph)];
    const paragraphs = all.slice(Math.min(...ends), Math.max(...ends) + 1);
    return { symbol: this.#symbol, paragraphs };
  }

  #rangeButton(paragraph: HTMLElement): HTMLButtonElement {
    const isBegun = this.#first !== undefined;
    return button(isBegun ? shareWords.endRange : shareWords.startRange, () => {
      this.#first?.classList.remove('range-start');
      this.#first = isBegun ? undefined : paragraph;
      this.#first?.classList.add('range-start');
      announce(isBegun ? '' : shareWords.rangeStarted);
      this.#bar.replaceChildren(...this.#tools(paragraph));
      this.#bar.querySelector<HTMLElement>('button:last-child')?.focus();
    });
  }
}
