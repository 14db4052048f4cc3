import type { Element } from 'xast';
import { ENACTING_FORMULAS } from '../../core/resolution/chinese.ts';
import type { SourcePoint } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import { type Label, labelFrom, leadingHeading, leadingLabel } from './labels.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';
import { tidy, wordsOf } from './phrasing.ts';

/** A line with what it is. */
export type Entry = HeadingEntry | ParagraphEntry | TableEntry | RuleEntry;

interface Placed {
  position: SourcePoint;
}

/** A heading: its label, its words, or both. */
export interface HeadingEntry extends Placed {
  type: 'heading';
  label: string;
  /** How it is set, by which headings without labels are told apart. */
  style: string;
  pieces: Piece[];
}

/** A paragraph, an item of a list, or words with which one goes on. */
export interface ParagraphEntry extends Placed {
  type: 'paragraph';
  label: Exclude<Label, { kind: 'heading' }> | undefined;
  pieces: Piece[];
  words: string;
  /** Whether it opens with words that are set apart. */
  hasPhrase: boolean;
  lists: number;
  isInPreamble: boolean;
  /** What the file calls it. */
  tag: Line['tag'];
}

export interface TableEntry extends Placed {
  type: 'table';
  element: Element;
}

export interface RuleEntry extends Placed {
  type: 'rule';
}

/** Headings are shorter; those of the longest resolutions have 110 characters. */
const LONGEST_HEADING = 160;

/** A sign that ends a clause, behind which only quotation marks and brackets may stand. */
const CLOSED = /[，。；：、！？,;:?!…][”’"』」)）》〉]*$/u;

/** A line while it is told what it is. */
interface Candidate {
  line: Line;
  label: Label | undefined;
  pieces: Piece[];
  words: string;
  hasPhrase: boolean;
  isAllBold: boolean;
}

/** Tell headings from paragraphs, and cut labels that the file has in the text. */
export function entriesOf(lines: readonly Line[], findings: Findings): Entry[] {
  const candidates = joined(
    lines.map((line) => candidateOf(line, findings)),
    findings,
  );
  const entries: Entry[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const { line, label, pieces, words } = candidate;
    const { position } = line;
    if (line.table) {
      entries.push({ type: 'table', element: line.table, position });
    } else if (line.tag === 'rule' || /^(?:[*＊] ?){2,}$/.test(words)) {
      entries.push({ type: 'rule', position });
    } else if (isHeading(candidates, index, entries)) {
      pushHeading(entries, candidate, findings);
    } else if (namesTable(candidates, index, entries)) {
      entries.push(letteredItem(candidate));
    } else {
      if (label?.kind === 'heading') {
        // A label before a paragraph is a heading without words of its own.
        entries.push({ type: 'heading', label: label.text, style: '', pieces: [], position });
      }
      if (pieces.length === 0 && label?.kind === 'heading') continue;
      entries.push(paragraphOf(candidate, label?.kind === 'heading' ? undefined : label));
    }
  }
  return entries;
}

/** Whether a numbered paragraph was read since the last heading. */
function hasNumber(before: readonly Entry[]): boolean {
  const since = before.slice(before.findLastIndex(({ type }) => type === 'heading') + 1);
  return since.some((entry) => entry.type === 'paragraph' && entry.label?.kind === 'number');
}

/** An item whose letter the file has as the label of a heading, or in the text. */
function letteredItem(candidate: Candidate): ParagraphEntry {
  const { label, pieces } = candidate;
  if (label) return paragraphOf(candidate, { kind: 'item', text: label.text });
  const found = leadingHeading(leadingText(pieces));
  const cut = withoutFirst(pieces, found?.length ?? 0);
  const item = { kind: 'item', text: found?.label.text ?? '' } as const;
  return paragraphOf({ ...candidate, pieces: cut, words: wordsOf(cut) }, item);
}

function paragraphOf(
  { line, pieces, words, hasPhrase }: Candidate,
  label: ParagraphEntry['label'],
): ParagraphEntry {
  const { lists, isInPreamble, tag, position } = line;
  return { type: 'paragraph', label, pieces, words, hasPhrase, lists, isInPreamble, tag, position };
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
    if (again && again.label.text === label.text) {
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
function leadingText(pieces: readonly Piece[]): string {
  const end = pieces.findIndex(({ type }) => type !== 'text');
  return pieces
    .slice(0, end < 0 ? pieces.length : end)
    .map(({ value }) => value)
    .join('')
    .slice(0, 200);
}

/** Pieces without some characters at their beginning, which are text. */
function withoutFirst(pieces: readonly Piece[], count: number): Piece[] {
  let left = count;
  return pieces.flatMap((piece) => {
    if (left <= 0 || piece.type !== 'text') return [piece];
    const value = piece.value.slice(left);
    left -= piece.value.length - value.length;
    return value ? [{ ...piece, value }] : [];
  });
}

const isClosed = (words: string) => CLOSED.test(words);

function isHeading(
  candidates: readonly Candidate[],
  index: number,
  before: readonly Entry[],
): boolean {
  const candidate = candidates[index] as Candidate;
  const { line, label, words, hasPhrase, isAllBold } = candidate;
  const previous = before.at(-1);
  const next = candidates[index + 1];
  if (line.lists > 0 && line.tag === 'paragraph' && label?.kind !== 'heading') return false;
  if (words.length > LONGEST_HEADING || ENACTING_FORMULAS.includes(words)) return false;
  const opensParagraph = hasPhrase && !isAllBold;
  const followsColon = previous?.type === 'paragraph' && /[：:]$/.test(previous.words);
  if (isTableNote(candidate) || namesTable(candidates, index, before)) return false;
  if (label?.kind === 'heading') {
    if (!words) return true;
    return !isClosed(words) && !opensParagraph;
  }
  if (line.tag === 'heading') return !(isClosed(words) && (opensParagraph || words.length > 60));
  if (label || !words || isClosed(words) || opensParagraph) return false;
  if (line.tag === 'crossHeading') return true;
  if (leadingHeading(leadingText(candidate.pieces))) return true;
  if (!next) return false;
  // What a paragraph without a number announces, before any has one, is the title of what follows.
  if (followsColon && !previous.label && !hasNumber(before)) {
    return isAllBold || openRun(candidates, index) < 3;
  }
  if (followsColon || (previous?.type === 'paragraph' && isOpenItem(previous))) {
    return isAllBold || next.line.tag === 'heading';
  }
  return isAllBold || openRun(candidates, index) < 3;
}

/**
 * Whether a letter before a table names an item of the paragraph that has the tables, and not a section: it follows a
 * colon, or the item with the letter before.
 */
function namesTable(
  candidates: readonly Candidate[],
  index: number,
  before: readonly Entry[],
): boolean {
  const candidate = candidates[index] as Candidate;
  const label = candidate.label ?? leadingHeading(leadingText(candidate.pieces))?.label;
  if (label?.kind !== 'heading' || !/^[A-Z]\.$/.test(label.text)) return false;
  if (!candidates[index + 1]?.line.table) return false;
  const due = String.fromCharCode(label.text.charCodeAt(0) - 1);
  for (const entry of before.toReversed()) {
    if (entry.type === 'heading') return false;
    if (entry.type !== 'paragraph') continue;
    if (label.text === 'A.') return /[：:]$/.test(entry.words);
    if (entry.label?.kind === 'number') return false;
    if (entry.label?.text === `${due}.`) return true;
  }
  return false;
}

/** Whether a line is the note of a table, which begins with its letter. */
function isTableNote({ pieces, label }: Pick<Candidate, 'pieces' | 'label'>): boolean {
  const [first] = tidy(pieces);
  return !label && first?.type === 'mark' && !first.isNote && /^[a-z]$/.test(first.value);
}

function isOpenItem({ words, label }: ParagraphEntry): boolean {
  return !label && !isClosed(words);
}

/** How many lines in a row are short and without a sign at their end: a list has many, a heading one or two. */
function openRun(candidates: readonly Candidate[], index: number): number {
  const isOpen = ({ line, label, words, hasPhrase }: Candidate) =>
    line.tag === 'paragraph' &&
    !line.table &&
    !label &&
    words !== '' &&
    words.length <= LONGEST_HEADING &&
    !isClosed(words) &&
    !hasPhrase;
  let start = index;
  while (start > 0 && isTitle(candidates[start - 1])) start--;
  let end = index;
  while (isTitle(candidates[end])) end++;
  return end - start;

  function isTitle(candidate: Candidate | undefined): boolean {
    return (
      candidate !== undefined && isOpen(candidate) && !leadingHeading(leadingText(candidate.pieces))
    );
  }
}

/** Enter a heading, put together with the label that print sets above it. */
function pushHeading(entries: Entry[], candidate: Candidate, findings: Findings): void {
  const { line, pieces } = candidate;
  const { position } = line;
  const found = candidate.label ? undefined : leadingHeading(leadingText(pieces));
  const label = candidate.label?.text ?? found?.label.text ?? '';
  const title = found ? withoutFirst(pieces, found.length) : pieces;
  if (line.tag !== 'heading') {
    const words = [label, wordsOf(title)].filter(Boolean).join(' ');
    findings.repair(position, 'heading untagged', `“${words}” is a heading.`);
  }
  const style = line.tag === 'paragraph' ? '' : line.style;
  const last = entries.at(-1);
  if (!label && last?.type === 'heading' && last.label && !wordsOf(last.pieces)) {
    entries[entries.length - 1] = { ...last, pieces: [...last.pieces, ...title] };
  } else {
    entries.push({ type: 'heading', label, style, pieces: title, position });
  }
}
