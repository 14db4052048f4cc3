import type {
  BelowContent,
  Block,
  Division,
  FlowContent,
  FootnoteDefinition,
  FootnoteReference,
  Resolution,
  TableNoteReference,
} from './model.ts';
import { isIbidem } from './chinese.ts';
import { plainText } from './text.ts';
import { linesOf, walk } from './walk.ts';

/** A place that refers to a note. */
export interface BackReference {
  reference: FootnoteReference;
  /** The paragraph, table or heading that has the mark. */
  node: Block | Division;
  /** Which reference to this note it is within its paragraph, from 1; absent when it is the only one. */
  place?: number;
}

/** Every place that refers to a note, in the order of the text; not the symbol, which has no mark in the text. */
export function backReferences(
  { children }: Resolution,
  { number }: FootnoteDefinition,
): BackReference[] {
  return [...walk(children)].flatMap(({ node }) => {
    const references = referencesIn(node).filter((reference) => reference.number === number);
    return references.map((reference, index) => ({
      reference,
      node,
      ...(references.length > 1 && { place: index + 1 }),
    }));
  });
}

/** The notes that some blocks and divisions cite, in the order of their numbers. */
export function notesOf(
  { footnotes }: Resolution,
  nodes: readonly FlowContent[],
): FootnoteDefinition[] {
  const cited = new Set(
    [...walk(nodes)].flatMap(({ node }) => referencesIn(node)).map(({ number }) => number),
  );
  return footnotes.filter(({ number }) => cited.has(number));
}

/**
 * The note whose words a note repeats that says 同上 (the same as above): the nearest one before it that says more.
 *
 * @returns Nothing when the note says something of its own.
 */
export function repeatedNote(
  { footnotes }: Pick<Resolution, 'footnotes'>,
  note: FootnoteDefinition,
): FootnoteDefinition | undefined {
  if (!repeats(note)) return undefined;
  return footnotes.findLast(({ number, ...other }) => number < note.number && !repeats(other));
}

/**
 * The same, where a reader does not see it.
 *
 * @param shown - The notes that stand together.
 */
export function unseenNote(
  resolution: Pick<Resolution, 'footnotes'>,
  note: FootnoteDefinition,
  shown: readonly FootnoteDefinition[],
): FootnoteDefinition | undefined {
  const repeated = repeatedNote(resolution, note);
  return repeated && shown.includes(repeated) ? undefined : repeated;
}

function repeats({ children }: Pick<FootnoteDefinition, 'children'>): boolean {
  return isIbidem(plainText(children));
}

/** What is printed as the mark of a note: its number, or the letter of a table's own note. */
export function noteMark(reference: FootnoteReference | TableNoteReference): string {
  return reference.type === 'footnoteReference' ? String(reference.number) : reference.label;
}

/** The references to notes in a block and all below it, in a heading, or in a table. */
export function referencesIn(node: Block | Division | BelowContent): FootnoteReference[] {
  return linesOf(node)
    .flat()
    .filter((child) => child.type === 'footnoteReference');
}
