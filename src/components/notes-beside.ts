import { footnoteId, footnoteReferenceId } from '../core/addresses.ts';
import type { FootnoteDefinition, Paragraph, Resolution } from '../core/resolution/model.ts';
import { backReferences } from '../core/resolution/notes.ts';

/**
 * Style that puts each note beside the place on the page that cites it first, and below the note before it.
 *
 * It has an effect only where `notes.css` makes room for notes beside the text.
 *
 * @param paragraphs - The paragraphs on the page; all notes are cited in them.
 */
export function notesBeside(
  resolution: Resolution,
  notes: readonly FootnoteDefinition[],
  paragraphs: readonly Paragraph[],
): string {
  const rules = notes.map((note, index) => {
    const first = backReferences(resolution, note).find(({ paragraph }) =>
      paragraphs.includes(paragraph),
    );
    if (!first) throw new Error(`No paragraph of the page cites note ${note.number}.`);
    const [mark, id] = [footnoteReferenceId(first.reference), footnoteId(note)];
    const above = notes[index - 1];
    const besideMark = `anchor(--${mark} center) - .85lh`;
    const top = above
      ? `max(${besideMark},anchor(--${footnoteId(above)} bottom) + .5lh)`
      : `calc(${besideMark})`;
    return `#${mark}{anchor-name:--${mark}}#${id}{anchor-name:--${id};top:${top}}`;
  });
  return rules.join('');
}
