import { alphabetic } from '../resolution/chinese.ts';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Table,
  TableNote,
  TableNoteReference,
} from '../resolution/model.ts';
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
  /** The table that was read last, and the references to notes of its own in its cells. */
  #table: Table | undefined;
  #inTable: { label: string; offset: number }[] = [];

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

  /** Enter a reference to a note of the table that is read. */
  citeInTable(label: string, offset: number): TableNoteReference {
    this.#inTable.push({ label, offset });
    return { type: 'tableNoteReference', label };
  }

  /** Begin with a table, to which the notes below it belong until another one is read. */
  openTable(table: Table): void {
    this.#closeTable();
    this.#table = table;
  }

  /** Whether there is a table to which a note with a letter can belong. */
  get hasTable(): boolean {
    return this.#table !== undefined;
  }

  /** Enter a note of the table that was read last. */
  defineInTable(note: TableNote): void {
    this.#table?.notes.push(note);
  }

  /** Hold the notes of a table and the references in its cells together, once both have been read. */
  #closeTable(): void {
    const table = this.#table;
    if (!table) return;
    const defined = table.notes.map(({ label }) => label);
    const cited = new Set<string>();
    for (const { label, offset } of this.#inTable) {
      if (!defined.includes(label)) {
        const reason = `Note ${label} is not defined below its table.`;
        this.#source.report('footnote-undefined', offset, reason);
      }
      cited.add(label);
    }
    for (const [index, { label, position }] of table.notes.entries()) {
      const due = alphabetic(index + 1);
      if (defined.indexOf(label) < index) {
        const reason = `Note ${label} is defined a second time.`;
        this.#source.reportAt('footnote-duplicate', position, reason);
      } else if (label !== due) {
        const reason = `Note ${label} stands where note ${due} is due.`;
        this.#source.reportAt('footnote-number', position, reason);
      }
      if (cited.has(label)) continue;
      const reason = `Note ${label} is defined, and no cell of its table cites it.`;
      this.#source.reportAt('footnote-unused', position, reason);
    }
    this.#inTable = [];
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
    this.#closeTable();
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
