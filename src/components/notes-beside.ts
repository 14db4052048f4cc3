import { footnoteId, footnoteReferenceId } from '../core/ids.ts';
import type { FlowContent, FootnoteDefinition, Resolution } from '../core/resolution/model.ts';
import { backReferences } from '../core/resolution/notes.ts';
import { walk } from '../core/resolution/walk.ts';

/**
 * Style that puts each note beside the place on the page that cites it first, and below the note before it.
 *
 * It has an effect only where `notes.css` makes room for notes beside the text.
 *
 * @param content - What of the text is on the page; all notes are cited in it, or by the symbol of the document.
 */
export function notesBeside(
  resolution: Resolution,
  notes: readonly FootnoteDefinition[],
  content: readonly FlowContent[],
): string {
  const here = new Set([...walk(content)].map(({ node }) => node));
  const rules = notes.map((note, index) => {
    const { number } = note;
    const first = backReferences(resolution, note).find(({ node }) => here.has(node));
    const reference =
      number === resolution.symbolNote ? { number, occurrence: 1 } : first?.reference;
    if (!reference) throw new Error(`Nothing on the page cites note ${number}.`);
    const [mark, id] = [footnoteReferenceId(reference), footnoteId(note)];
    const above = notes[index - 1];
    const besideMark = `anchor(--${mark} center) - .85lh`;
    const top = above
      ? `max(${besideMark},anchor(--${footnoteId(above)} bottom) + .5lh)`
      : `calc(${besideMark})`;
    return `#${mark}{anchor-name:--${mark}}#${id}{anchor-name:--${id};top:${top}}`;
  });
  return rules.join('');
}
