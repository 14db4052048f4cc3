import type { Findings } from './findings.ts';
import { type Label, labelFrom, leadingHeading, leadingLabel } from './labels.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';
import { wordsOf } from './phrasing.ts';

/** A sign that ends a clause, behind which only quotation marks and brackets may stand. */
const CLOSED = /[，。；：、！？,;:?!…][”’"』」)）》〉]*$/u;

/** Whether words end a clause. */
export const isClosed = (words: string): boolean => CLOSED.test(words);

/** A line while it is told what it is. */
export interface Candidate {
  line: Line;
  label: Label | undefined;
  pieces: Piece[];
  words: string;
  hasPhrase: boolean;
  isAllBold: boolean;
}

/** Cut the labels that the file has in the text, and put together what was torn apart. */
export function candidatesOf(lines: readonly Line[], findings: Findings): Candidate[] {
  return joined(
    lines.map((line) => candidateOf(line, findings)),
    findings,
  );
}

function candidateOf(line: Line, findings: Findings): Candidate {
  let { pieces } = line;
  let label: Label | undefined = line.label ? labelFrom(line.label) : undefined;
  if (line.label && !label) {
    // What is no label is words.
    const text: Piece = { type: 'text', value: `${line.label} `, isBold: false, isItalic: false };
    pieces = [text, ...pieces];
  }
  const leading = leadingText(pieces);
  if (label) {
    const again = leadingLabel(leading) ?? leadingHeading(leading);
    if (again?.label.text === label.text) {
      findings.repair(line.position, 'label repeated', `The label ${label.text} stood twice.`);
      pieces = withoutFirst(pieces, again.length);
    }
  } else if (!line.table) {
    const found = leadingLabel(leading);
    if (found) {
      label = found.label;
      pieces = withoutFirst(pieces, found.length);
      if (line.tag !== 'heading') {
        const what = label.kind === 'number' ? 'number' : 'label';
        const message = `The ${what} ${label.text} stood in the text of a plain paragraph.`;
        findings.repair(line.position, `${what} in the text`, message);
      }
    }
  }
  const rest = leadingText(pieces);
  if (label?.kind === 'item' && /\d$/.test(label.text) && /^\s*\. /.test(rest)) {
    const message = `The label ${label.text} and its full stop stood apart.`;
    findings.repair(line.position, 'label torn apart', message);
    label = { kind: 'item', text: `${label.text}.` };
    pieces = withoutFirst(pieces, rest.indexOf('.') + 1);
  }
  const texts = pieces.filter((piece) => piece.type !== 'mark' && piece.value.trim() !== '');
  const [first] = texts;
  const isSet = (piece: Piece | undefined) =>
    piece?.type === 'text' &&
    (piece.isBold || piece.isItalic) &&
    /\p{Script=Han}/u.test(piece.value);
  return {
    line,
    label,
    pieces,
    words: wordsOf(pieces),
    hasPhrase: isSet(first),
    isAllBold: texts.length > 0 && texts.every((piece) => piece.type === 'text' && piece.isBold),
  };
}

/** Put together paragraphs that were torn apart: one breaks off, and the next begins with nothing of its own. */
function joined(candidates: readonly Candidate[], findings: Findings): Candidate[] {
  const whole: Candidate[] = [];
  for (const candidate of candidates) {
    const last = whole.at(-1);
    const { line, label, words, hasPhrase } = candidate;
    const isRest =
      last?.hasPhrase &&
      !last.isAllBold &&
      last.line.tag === 'paragraph' &&
      !isClosed(last.words) &&
      line.tag === 'paragraph' &&
      line.lists === 0 &&
      !label &&
      !hasPhrase &&
      isClosed(words);
    if (last && isRest) {
      const message = `The paragraph was torn apart before “${words.slice(0, 10)}”.`;
      findings.repair(line.position, 'paragraph torn apart', message);
      whole[whole.length - 1] = {
        ...last,
        pieces: [...last.pieces, ...candidate.pieces],
        words: wordsOf([...last.pieces, ...candidate.pieces]),
      };
    } else {
      whole.push(candidate);
    }
  }
  return whole;
}

/** The text up to the first link or mark. */
export function leadingText(pieces: readonly Piece[]): string {
  const end = pieces.findIndex(({ type }) => type !== 'text');
  return pieces
    .slice(0, end < 0 ? pieces.length : end)
    .map(({ value }) => value)
    .join('')
    .slice(0, 200);
}

/** Pieces without some characters at their beginning, which are text. */
export function withoutFirst(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    if (left <= 0 || piece.type !== 'text') return [piece];
    const value = piece.value.slice(left);
    left -= piece.value.length - value.length;
    return value ? [{ ...piece, value }] : [];
  });
}
