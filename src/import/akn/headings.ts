import { ENACTING_FORMULAS } from '../../core/resolution/chinese.ts';
import { type Candidate, isClosed, leadingText } from './candidates.ts';
import type { Entry, ParagraphEntry } from './entries.ts';
import { leadingHeading } from './labels.ts';
import { tidy } from './phrasing.ts';

/** Headings are shorter; those of the longest resolutions have 110 characters. */
const LONGEST_HEADING = 160;

/** What stands before a line. */
export interface Before {
  previous: Entry | undefined;
  /** Whether a numbered paragraph was read since the last heading. */
  hasNumber: boolean;
  /** The letter of the last item of the paragraph before that names a table; empty when there is none. */
  letter: string;
}

/**
 * Whether a line is a heading: the file says so, or it has the label of one, or it is short, ends no clause and stands
 * alone.
 *
 * @param before - What the lines before it are.
 */
export function isHeading(
  candidates: readonly Candidate[],
  index: number,
  before: Before,
): boolean {
  const candidate = candidates[index];
  if (!candidate) return false;
  const { line, label, words, hasPhrase, isAllBold } = candidate;
  const { previous } = before;
  const next = candidates[index + 1];
  if (line.lists > 0 && line.tag === 'paragraph' && label?.kind !== 'heading') return false;
  if (words.length > LONGEST_HEADING || ENACTING_FORMULAS.includes(words)) return false;
  const opensParagraph = hasPhrase && !isAllBold;
  const followsColon = previous?.type === 'paragraph' && /[：:]$/.test(previous.words);
  if (isTableNote(candidate) || letterOfTable(candidates, index, before)) return false;
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
  if (followsColon && !previous.label && !before.hasNumber) {
    return isAllBold || openRun(candidates, index) < 3;
  }
  if (followsColon || (previous?.type === 'paragraph' && isOpenItem(previous))) {
    return isAllBold || next.line.tag === 'heading';
  }
  return isAllBold || openRun(candidates, index) < 3;
}

/**
 * The letter that names an item of the paragraph that has the tables, and not a section: it stands before a table, and
 * follows a colon, or the item with the letter before. Nothing where the line is no such item.
 */
export function letterOfTable(
  candidates: readonly Candidate[],
  index: number,
  { previous, letter }: Before,
): string | undefined {
  const candidate = candidates[index];
  if (!candidate || !candidates[index + 1]?.line.table) return undefined;
  const label = candidate.label ?? leadingHeading(leadingText(candidate.pieces))?.label;
  const [, own] = /^([A-Z])\.$/.exec(label?.text ?? '') ?? [];
  if (!own) return undefined;
  const isNext = letter !== '' && own.charCodeAt(0) === letter.charCodeAt(0) + 1;
  const isFirst = own === 'A' && previous?.type === 'paragraph' && /[：:]$/.test(previous.words);
  return isNext || isFirst ? own : undefined;
}

/** Whether a line is the note of a table, which begins with its letter. */
function isTableNote({ pieces, label }: Pick<Candidate, 'pieces' | 'label'>): boolean {
  const [first] = tidy(pieces);
  return !label && first?.type === 'mark' && !first.isNote && /^[a-z]$/.test(first.value);
}

function isOpenItem({ words, label }: ParagraphEntry): boolean {
  return !label && !isClosed(words);
}

/** How many lines in a row are short and end no clause, up to three: a list has many, a heading one or two. */
function openRun(candidates: readonly Candidate[], index: number): number {
  let start = index;
  while (index - start < 2 && isTitle(candidates[start - 1])) start--;
  let end = index;
  while (end - start < 3 && isTitle(candidates[end])) end++;
  return end - start;
}

function isTitle(candidate: Candidate | undefined): boolean {
  if (!candidate) return false;
  const { line, label, words, hasPhrase, pieces } = candidate;
  const isOpen = words !== '' && words.length <= LONGEST_HEADING && !isClosed(words);
  const isPlain = line.tag === 'paragraph' && !line.table && !label && !hasPhrase;
  return isOpen && isPlain && !leadingHeading(leadingText(pieces));
}
