import { labelsAfter, opensList } from '../../core/resolution/chinese.ts';
import { readOpening } from '../phrases.ts';
import { type Glyph, pointOf, textOf } from '../print/glyphs.ts';
import { LABEL, NUMBER } from '../print/labels.ts';
import { endsParagraph, type Findings, quoted } from '../print/printed.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

/** A paragraph whose lines are read. */
export interface OpenParagraph {
  lines: Glyph[][];
  last: Line;
  /** How wide the last line is with what marks of notes cut from it. */
  width: number;
}

/** Where a line stands. */
interface Place {
  /** Whether empty lines stand before it. */
  isApart: boolean;
  /** The next line with words. */
  next: Line | undefined;
}

/** A line that is shorter than this part of the others ends its paragraph, whatever word did not fit into it. */
const EARLY_END = 0.75;

/** Tells where paragraphs begin, by the layout and by the numbers and labels that are due. */
export class Beginnings {
  readonly #layout: Layout;
  readonly #findings: Findings;
  /** The last number that opened a paragraph. */
  #lastNumber = 0;
  /** The labels since then, any of which the next one may follow. */
  #labels: string[] = [];

  constructor(layout: Layout, findings: Findings) {
    this.#layout = layout;
    this.#findings = findings;
  }

  /** Enter the first line of a paragraph. */
  enter({ text }: Line): void {
    const [, number] = NUMBER.exec(text) ?? [];
    const [, label] = LABEL.exec(text) ?? [];
    if (number) {
      this.#lastNumber = Number(number.replace(' ', ''));
      this.#labels = [];
    }
    if (label) this.#labels.push(label);
  }

  /** Whether a line begins a paragraph. What nobody can tell is a fault, and a draft has a paragraph there. */
  begins(line: Line, open: OpenParagraph, { isApart, next }: Place): boolean {
    const { kind, margin, width } = this.#layout;
    if (kind === 'indented') {
      // A label may follow a paragraph, or the title of an annex.
      const isOver = endsParagraph(lastText(open)) || open.width < width * EARLY_END;
      const isLabel = isOver && HEADING_LABEL.test(line.text);
      return line.indent > margin || isAlone(line.text) || isLabel || isHeadingLine(open);
    }
    if (kind === 'lines') return endsParagraph(lastText(open)) || isAlone(line.text);
    const isClosed = endsParagraph(lastText(open));
    // A line may begin with a number of the sentence: 包括第 / 3.5节.
    if ((isClosed || open.width < width * EARLY_END) && this.isEvident(line)) return true;
    const isShort = open.width < width;
    if (kind === 'spaced') {
      if (!isApart) return false;
      // A page may break a paragraph, and what follows stands apart all the same.
      return open.last.page === line.page || (isClosed && this.#beginsBehindPage(line));
    }
    if (!isClosed) return isHeadingLine(open) && next !== undefined;
    // The mark of a note has such a space in any case.
    const isBehindMark = open.lines.at(-1)?.[0]?.note !== undefined;
    if (this.#layout.endsShow && !isBehindMark) return endsLine(open.last);
    const isPhrase = readOpening(line.text, 'preamble').isCertain && line.text.length > 4;
    const isPreamble = this.#lastNumber === 0;
    if (isPreamble && isPhrase && isShort) return true;
    // Numbers show where operative paragraphs begin; nothing shows it where text follows a list.
    const isUnclear = isPreamble ? isPhrase || isShort : open.width < width * EARLY_END;
    if (!isUnclear) return false;
    const message = `A paragraph may begin with ${quoted(line.text)} or go on with it, as far as its lines show.`;
    this.#findings.fault('paragraph unclear', pointOf(line.glyphs), message);
    return true;
  }

  /** Whether a paragraph begins on a new page, where the one before ends in a sign that may end it. */
  #beginsBehindPage(line: Line): boolean {
    // Operative paragraphs have numbers.
    if (this.#lastNumber > 0 || !readOpening(line.text, 'preamble').isCertain) return false;
    const message = `The page may end within a paragraph, so ${quoted(line.text)} may begin one or go on with it.`;
    this.#findings.fault('paragraph unclear', pointOf(line.glyphs), message);
    return true;
  }

  /** Whether the words of a line say that a paragraph begins: the number or label that is due, a heading. */
  isEvident({ text }: Line): boolean {
    if (isAlone(text)) return true;
    const [, number] = NUMBER.exec(text) ?? [];
    if (number && (Number(number) === this.#lastNumber + 1 || number === '1')) return true;
    const [, label] = LABEL.exec(text) ?? [];
    return (
      label !== undefined &&
      (opensList(label) || this.#labels.some((last) => labelsAfter(last).includes(label)))
    );
  }
}

/** Whether a line has the space that an extraction leaves behind the last line of a paragraph. */
export function endsLine({ glyphs }: Line): boolean {
  return glyphs.at(-1)?.value === ' ';
}

/** Words that stand alone: the heading of an annex, a numeral above the title of a section. */
function isAlone(text: string): boolean {
  return /^(?:附件|附录)(?:[一二三四五六七八九十]{1,3}|[A-Z\d])?$/u.test(text);
}

/** A label on the line above the title of a section or an article. */
const HEADING_LABEL =
  /^(?:[一二三四五六七八九十]{1,3}|[A-Z]|第[一二三四五六七八九十\d]{1,3}[条部编章节]分?)$/u;

function isHeadingLine({ lines, last }: OpenParagraph): boolean {
  return lines.length === 1 && (HEADING_LABEL.test(last.text) || isAlone(last.text));
}

/** The words at the end of a paragraph so far. */
export function lastText({ lines }: OpenParagraph): string {
  return lines
    .slice(-3)
    .map((line) => textOf(line))
    .join('')
    .replaceAll(/\s+/g, '')
    .replace(/(?<=[，；。：！？”’》）)])\d{1,3}$/, '');
}
