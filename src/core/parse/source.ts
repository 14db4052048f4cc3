import type { Node } from 'mdast';
import type { SourcePoint } from '../resolution/model.ts';
import type { Fault } from './fault.ts';
import type { Rule } from './rules.ts';

/** A content file while it is read: its characters, and the faults found so far. */
export class Source {
  readonly faults: Fault[] = [];
  readonly text: string;
  readonly #lineStarts: number[] = [0];
  #last = { line: -1, offset: 0, column: 1 };

  constructor(text: string) {
    this.text = text;
    for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) {
      this.#lineStarts.push(lineEnd.index + lineEnd[0].length);
    }
  }

  /**
   * Where an offset stands.
   *
   * @param offset - Place in the text, from 0, in UTF-16 code units.
   */
  pointAt(offset: number): SourcePoint {
    const line = this.#lineAt(offset);
    // Faults mostly come in order, so counting goes on from the last one of the line.
    const from = this.#last.line === line && this.#last.offset <= offset ? this.#last : undefined;
    const start = from?.offset ?? this.#lineStarts[line] ?? 0;
    const column = (from?.column ?? 1) + Array.from(this.text.slice(start, offset)).length;
    this.#last = { line, offset, column };
    return { line: line + 1, column };
  }

  /** Index of the line that holds an offset, by halving. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** What is written of a block, without the marker of a list before it. */
  textOf({ position }: Node): string {
    const raw = this.text.slice(position?.start.offset, position?.end.offset);
    return raw.replace(/^(?:[-+*]|\d+[.)])\s+/, '');
  }

  /**
   * Note a fault and read on.
   *
   * @param offset - Place in the text, from 0, in UTF-16 code units.
   */
  report(rule: Rule, offset: number, reason: string): void {
    this.reportAt(rule, this.pointAt(offset), reason);
  }

  /** The same, of a place that is known by its line and column. */
  reportAt(rule: Rule, point: SourcePoint, reason: string): void {
    this.faults.push({ rule, reason, ...point });
  }
}
