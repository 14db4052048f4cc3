import type { Element } from 'xast';
import type { SourcePoint } from '../../core/resolution/model.ts';
import { type Candidate, candidatesOf, leadingText, withoutFirst } from './candidates.ts';
import type { Findings } from './findings.ts';
import { type Before, isHeading, letterOfTable } from './headings.ts';
import { type Label, leadingHeading } from './labels.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';
import { wordsOf } from './phrasing.ts';

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

/** Tell headings from paragraphs, and cut labels that the file has in the text. */
export function entriesOf(lines: readonly Line[], findings: Findings): Entry[] {
  const candidates = candidatesOf(lines, findings);
  const entries: Entry[] = [];
  let hasNumber = false;
  let lastLetter = '';
  for (const [index, candidate] of candidates.entries()) {
    const { line, label, pieces, words } = candidate;
    const { position } = line;
    const before: Before = { previous: entries.at(-1), hasNumber, letter: lastLetter };
    const letter = letterOfTable(candidates, index, before);
    if (line.table) {
      entries.push({ type: 'table', element: line.table, position });
    } else if (line.tag === 'rule' || /^(?:[*＊] ?){2,}$/.test(words)) {
      entries.push({ type: 'rule', position });
    } else if (letter) {
      entries.push(letteredItem(candidate, letter));
      lastLetter = letter;
    } else if (isHeading(candidates, index, before)) {
      pushHeading(entries, candidate, findings);
    } else {
      if (label?.kind === 'heading') {
        // A label before a paragraph is a heading without words of its own.
        entries.push({ type: 'heading', label: label.text, style: '', pieces: [], position });
      }
      if (pieces.length > 0 || label?.kind !== 'heading') {
        entries.push(paragraphOf(candidate, label?.kind === 'heading' ? undefined : label));
      }
    }
    const last = entries.at(-1);
    const isNumbered = last?.type === 'paragraph' && last.label?.kind === 'number';
    hasNumber = isNumbered || (hasNumber && last?.type !== 'heading');
    if (isNumbered || last?.type === 'heading') lastLetter = '';
  }
  return entries;
}

/** An item whose letter the file has as the label of a heading, or in the text. */
function letteredItem(candidate: Candidate, letter: string): ParagraphEntry {
  const { label, pieces } = candidate;
  const inText = label ? undefined : leadingHeading(leadingText(pieces));
  const own = withoutFirst(pieces, inText?.length ?? 0);
  const item = { kind: 'item', text: `${letter}.` } as const;
  return paragraphOf({ ...candidate, pieces: own, words: wordsOf(own) }, item);
}

function paragraphOf(
  { line, pieces, words, hasPhrase }: Candidate,
  label: ParagraphEntry['label'],
): ParagraphEntry {
  const { lists, isInPreamble, tag, position } = line;
  return { type: 'paragraph', label, pieces, words, hasPhrase, lists, isInPreamble, tag, position };
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
