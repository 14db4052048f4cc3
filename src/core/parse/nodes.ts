import type { FootnoteDefinition, FootnoteReference, Node, Nodes } from 'mdast';
import type { Source } from './source.ts';

const names: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'A quotation (>)',
  code: 'Code (or an indent of four spaces)',
  definition: 'A link definition',
  delete: 'Struck-out text (~)',
  emphasis: 'Emphasis (*) of Chinese words that are no action phrase',
  heading: 'A heading',
  footnoteDefinition: 'A note inside something else',
  footnoteReference: 'A reference to a note',
  html: 'HTML',
  image: 'An image',
  imageReference: 'An image',
  inlineCode: 'Code (`)',
  link: 'A link',
  linkReference: 'A link by reference',
  list: 'A list',
  paragraph: 'A further paragraph',
  strong: 'Strong emphasis (**)',
  table: 'A table',
  thematicBreak: 'A rule (---)',
};

/** What a node is, in words for the person who wrote it; the beginning of a sentence. */
export function markupName({ type }: Nodes): string {
  return names[type] ?? `Markup of the kind ${type}`;
}

/** Where a node starts, in UTF-16 code units from 0. */
export function offsetOf({ position }: Node): number {
  return position?.start.offset ?? 0;
}

/** The label of a note as it is written, which may be `&#49;` where Markdown says 1. */
export function noteLabelOf(source: Source, node: FootnoteDefinition | FootnoteReference): string {
  const [, label = ''] = /^\[\^([^\]]*)\]/.exec(source.text.slice(offsetOf(node))) ?? [];
  return label;
}

/** Report a paragraph that stands below the number or the mark that it belongs to. */
export function checkStart(source: Source, parent: Node, paragraph: Node): void {
  if (paragraph.position?.start.line === parent.position?.start.line) return;
  source.report('paragraph-lines', offsetOf(paragraph), 'The text stands below its number.');
}
