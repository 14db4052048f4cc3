import type * as mdast from 'mdast';
import type { FootnoteDefinition, PhrasingContent } from '../resolution/model.ts';
import type { Footnotes } from './footnotes.ts';
import { checkStart, markupName, offsetOf } from './nodes.ts';
import { readPhrasing } from './phrasing.ts';
import type { Source } from './source.ts';

/** Read a preambular or operative paragraph, which opens with an action phrase. */
export function readParagraph(
  source: Source,
  node: mdast.Paragraph,
  footnotes: Footnotes,
): PhrasingContent[] {
  if (node.children[0]?.type !== 'emphasis') {
    source.report(
      'action-phrase',
      offsetOf(node),
      'The paragraph does not open with an action phrase.',
    );
  }
  return readPhrasing(source, node, footnotes);
}

/** Read a footnote: one paragraph of text and links. */
export function readNote(
  source: Source,
  node: mdast.FootnoteDefinition,
): FootnoteDefinition['children'] {
  const [paragraph, ...more] = node.children;
  for (const child of more) {
    source.report('unsupported', offsetOf(child), `${markupName(child)} has no place in a note.`);
  }
  if (!paragraph) {
    source.report('paragraph-empty', offsetOf(node), `Note ${node.label} is empty.`);
    return [];
  }
  if (paragraph.type !== 'paragraph') {
    source.report(
      'unsupported',
      offsetOf(paragraph),
      `${markupName(paragraph)} has no place in a note.`,
    );
    return [];
  }
  checkStart(source, node, paragraph);
  return readPhrasing(source, paragraph).filter(
    (child) => child.type === 'text' || child.type === 'link',
  );
}
