import type * as mdast from 'mdast';
import type { NoteContent } from '../resolution/model.ts';
import { checkStart, markupName, offsetOf } from './nodes.ts';
import { readPhrasing } from './phrasing.ts';
import type { Source } from './source.ts';

/** Read a footnote: one paragraph of text, emphasis and links. */
export function readNote(source: Source, node: mdast.FootnoteDefinition): NoteContent[] {
  const [paragraph, ...more] = node.children;
  for (const child of more) {
    source.report('unsupported', offsetOf(child), `${markupName(child)} has no place in a note.`);
  }
  if (!paragraph) {
    source.report('paragraph-empty', offsetOf(node), `Note ${node.label} is empty.`);
    return [];
  }
  if (paragraph.type !== 'paragraph') {
    const reason = `${markupName(paragraph)} has no place in a note.`;
    source.report('unsupported', offsetOf(paragraph), reason);
    return [];
  }
  checkStart(source, node, paragraph);
  return readPhrasing(source, paragraph).filter(
    (child) => child.type === 'text' || child.type === 'emphasis' || child.type === 'link',
  );
}
