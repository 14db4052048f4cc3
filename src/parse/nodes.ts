import type { Node, Nodes } from 'mdast';

const names: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'A quotation (>)',
  code: 'Code (or an indent of four spaces)',
  definition: 'A link definition',
  delete: 'Struck-out text (~)',
  emphasis: 'Emphasis (*) that is no action phrase',
  footnoteDefinition: 'A note inside something else',
  footnoteReference: 'A reference to a note',
  heading: 'A heading',
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
