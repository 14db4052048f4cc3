import type { SourcePoint } from '../model.ts';
import type { Fault } from './fault.ts';
import type { Rule } from './rules.ts';

/** A content file while it is read: its characters, and the faults found so far. */
export class Source {
  readonly faults: Fault[] = [];
  readonly text: string;
  readonly #lineStarts: number[] = [0];

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
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    const before = this.text.slice(this.#lineStarts[line], offset);
    return { line: line + 1, column: Array.from(before).length + 1 };
  }

  /**
   * Note a fault and read on.
   *
   * @param offset - Place in the text, from 0, in UTF-16 code units.
   */
  report(rule: Rule, offset: number, reason: string): void {
    this.faults.push({ rule, reason, ...this.pointAt(offset) });
  }
}
