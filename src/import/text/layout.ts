import { NUMBER } from '../print/labels.ts';
import { endsParagraph } from '../print/printed.ts';
import { type Body, LONE_NUMBER } from './frame.ts';
import type { Line } from './lines.ts';

/** How a text extraction shows where its paragraphs begin. */
export interface Layout {
  /**
   * - `indented`: by spaces before their first lines;
   * - `lines`: each is one line;
   * - `spaced`: by empty lines between them;
   * - `flush`: not at all but for numbers, labels and lines that end early.
   */
  kind: 'indented' | 'lines' | 'spaced' | 'flush';
  /** Whether a space behind a line shows that its paragraph ends there. */
  endsShow: boolean;
  /** How many spaces stand before every line. */
  margin: number;
  /** How many columns the shortest line is wide that certainly goes on in the next. */
  width: number;
}

/** Find out how an extraction shows its paragraphs. */
export function layoutOf({ lines, formulaIndent, isFormulaApart }: Body): Layout {
  const shown = lines.filter(
    ({ text, isRule }) => text !== '' && !isRule && !LONE_NUMBER.test(text),
  );
  let [margin, width] = [Number.MAX_SAFE_INTEGER, 0];
  for (const line of shown) {
    margin = Math.min(margin, line.indent);
    width = Math.max(width, line.width);
  }
  const at = { margin, width: goingOn(lines, width), endsShow: doEndsShow(shown) };
  if (formulaIndent > margin) return { kind: 'indented', ...at };
  const isTight = lines.some(({ text }, index) => text && lines[index + 1]?.text);
  const areNumbersApart = lines.every(
    ({ text }, index) => !NUMBER.test(text) || index === 0 || !lines[index - 1]?.text,
  );
  const isWrapped = isTight || shown.every(({ text }) => endsParagraph(text));
  if (isFormulaApart && isWrapped && areNumbersApart) return { kind: 'spaced', ...at };
  // Only headings and marks make lines that end early and without a sign.
  const unclosed = shown.filter(({ text }) => !endsParagraph(text));
  const isWhole =
    unclosed.length * 4 < shown.length && unclosed.every((line) => line.width < width * 0.6);
  return { kind: isWhole ? 'lines' : 'flush', ...at };
}

/** Whether some lines end in a space and others do not, and those that do end as paragraphs do. */
function doEndsShow(lines: readonly Line[]): boolean {
  const spaced = lines.filter(({ glyphs }) => glyphs.at(-1)?.value === ' ');
  return (
    spaced.length > 1 &&
    spaced.length * 1.2 < lines.length &&
    spaced.every(({ text }) => endsParagraph(text))
  );
}

/**
 * The width from which on a line may go on: the least of those that do, as they end in no sign that ends a paragraph.
 * Marks cut lines, and headings are short; neither says anything.
 */
function goingOn(lines: readonly Line[], longest: number): number {
  const shown = lines.filter(({ text }) => text !== '');
  return shown.reduce((least, { text, width }, index) => {
    const isCut = [shown[index - 1], shown[index + 1]].some(
      (other) => other !== undefined && LONE_NUMBER.test(other.text),
    );
    const says = !isCut && !endsParagraph(text) && width > longest * 0.75;
    return says ? Math.min(least, width) : least;
  }, longest);
}
