import type { FootnoteDefinition, FootnoteReference } from '../resolution/model.ts';
import type { Source } from './source.ts';

/** The footnotes of one text: what cites them, in the order of the text, and what defines them. */
export class Footnotes {
  readonly #source: Source;
  /** By label, in the order in which they are first cited. */
  readonly #citations = new Map<string, { offset: number; count: number }>();
  /** By label, in the order of the text. */
  readonly #definitions = new Map<
    string,
    { offset: number; children: FootnoteDefinition['children'] }
  >();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Enter a reference; calls come in the order of the text. */
  cite(label: string, offset: number): FootnoteReference {
    const citation = this.#citations.get(label) ?? { offset, count: 0 };
    citation.count++;
    this.#citations.set(label, citation);
    return { type: 'footnoteReference', number: Number(label), occurrence: citation.count };
  }

  /** Enter a definition. */
  define(label: string, offset: number, children: FootnoteDefinition['children']): void {
    if (this.#definitions.has(label)) {
      this.#source.report('footnote-duplicate', offset, `Note ${label} is defined a second time.`);
    } else {
      this.#definitions.set(label, { offset, children });
    }
  }

  /**
   * Hold references and definitions together, once both have been entered.
   *
   * @returns The notes, in the order of their numbers.
   */
  resolve(): FootnoteDefinition[] {
    this.#checkOrder();
    for (const [label, { offset }] of this.#definitions) {
      if (this.#citations.has(label)) continue;
      this.#source.report(
        'footnote-unused',
        offset,
        `Note ${label} is defined, and nothing cites it.`,
      );
    }
    return Array.from(this.#definitions, ([label, { offset, children }]) => ({
      type: 'footnoteDefinition' as const,
      number: Number(label),
      children,
      position: this.#source.pointAt(offset),
    })).sort((a, b) => a.number - b.number);
  }

  /** Notes are first cited in the order 1, 2, 3 … */
  #checkOrder(): void {
    let due = 1;
    for (const [label, { offset }] of this.#citations) {
      if (label !== String(due)) {
        const reason = `Note ${label} is cited where note ${due} is due.`;
        this.#source.report('footnote-number', offset, reason);
      }
      due = (Number(label) || due) + 1;
    }
  }
}
