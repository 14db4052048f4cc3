import type { FootnoteDefinition, FootnoteReference } from '../resolution/model.ts';
import type { Source } from './source.ts';

/** The footnotes of one text: what cites them, in the order of the text, and what defines them. */
export class Footnotes {
  readonly #source: Source;
  readonly #citations: { label: string; offset: number }[] = [];
  readonly #definitions: {
    label: string;
    offset: number;
    children: FootnoteDefinition['children'];
  }[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  /** Enter a reference; calls come in the order of the text. */
  cite(label: string, offset: number): FootnoteReference {
    this.#citations.push({ label, offset });
    const occurrence = this.#citations.filter((citation) => citation.label === label).length;
    return { type: 'footnoteReference', number: Number(label), occurrence };
  }

  /** Enter a definition. */
  define(label: string, offset: number, children: FootnoteDefinition['children']): void {
    if (this.#definitions.some((definition) => definition.label === label)) {
      this.#source.report('footnote-duplicate', offset, `Note ${label} is defined a second time.`);
    } else {
      this.#definitions.push({ label, offset, children });
    }
  }

  /**
   * Hold references and definitions together, once both have been entered.
   *
   * @returns The notes, in the order of their numbers.
   */
  resolve(): FootnoteDefinition[] {
    const cited = this.#checkOrder();
    for (const { label, offset } of this.#definitions) {
      if (cited.has(label)) continue;
      this.#source.report(
        'footnote-unused',
        offset,
        `Note ${label} is defined, and nothing cites it.`,
      );
    }
    return this.#definitions
      .map(({ label, offset, children }) => ({
        type: 'footnoteDefinition' as const,
        number: Number(label),
        children,
        position: this.#source.pointAt(offset),
      }))
      .sort((a, b) => a.number - b.number);
  }

  /** Notes are first cited in the order 1, 2, 3 …; returns the labels of all that are cited. */
  #checkOrder(): Set<string> {
    const cited = new Set<string>();
    let due = 1;
    for (const { label, offset } of this.#citations) {
      if (cited.has(label)) continue;
      cited.add(label);
      if (label !== String(due)) {
        const reason = `Note ${label} is cited where note ${due} is due.`;
        this.#source.report('footnote-number', offset, reason);
      }
      due = (Number(label) || due) + 1;
    }
    return cited;
  }
}
