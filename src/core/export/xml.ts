import type { Element, Text } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * Put nodes on lines of their own, within an element that holds no text itself.
 *
 * @returns Its children, line ends among them.
 */
export function onLines(...nodes: Element[]): (Element | Text)[] {
  const lineEnd: Text = { type: 'text', value: '\n' };
  return [lineEnd, ...nodes.flatMap((node) => [node, lineEnd])];
}

/** Write a tree as an XML file. */
export function xmlFile(tree: Element): string {
  const written = toXml(tree, { closeEmptyElements: true, tightClose: true });
  // Text must not hold what ends a CDATA section, which the library leaves as it is.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.replaceAll(']]>', ']]&gt;')}\n`;
}
