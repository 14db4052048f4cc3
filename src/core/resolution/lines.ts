import type {
  BelowContent,
  Block,
  FlowContent,
  FootnoteDefinition,
  PhrasingContent,
  Resolution,
} from './model.ts';
import { isDivision } from './walk.ts';

/**
 * Gives another line for a line of a text, or the same.
 *
 * @param line - Inline content that stands on a line of its own.
 * @param holder - The block, or the note, in which it stands.
 */
export type MapLine = (
  line: PhrasingContent[],
  holder: Block | FootnoteDefinition,
) => PhrasingContent[];

/**
 * The same resolution with other lines, in the order of the document and its notes at the end. Headings keep theirs:
 * they are links themselves. What does not change is shared with the resolution that was given.
 */
export function mapLines(resolution: Resolution, map: MapLine): Resolution {
  const children = mapFlow(resolution.children, map);
  const footnotes = mapped(resolution.footnotes, (note) =>
    withLine(note, map(note.children, note) as FootnoteDefinition['children']),
  );
  return children === resolution.children && footnotes === resolution.footnotes
    ? resolution
    : { ...resolution, children, footnotes };
}

function mapFlow(nodes: FlowContent[], map: MapLine): FlowContent[] {
  return mapped(nodes, (node): FlowContent => {
    if (isDivision(node)) return withLine(node, mapFlow(node.children, map));
    switch (node.type) {
      case 'enactingFormula':
      case 'separator':
        return node;
      case 'table':
      case 'quotation':
        return mapBelow(node, (line) => map(line, node));
      default:
        return withBelow(node, (line) => map(line, node));
    }
  });
}

type MapOwn = (line: PhrasingContent[]) => PhrasingContent[];

function mapBelow<Node extends BelowContent>(node: Node, map: MapOwn): Node;
function mapBelow(node: BelowContent, map: MapOwn): BelowContent {
  switch (node.type) {
    case 'subparagraph':
      return withBelow(node, map);
    case 'continuation':
      return withLine(node, map(node.children));
    case 'quotation':
      return withLine(
        node,
        mapped(node.children, (child) => mapBelow(child, map)),
      );
    case 'table': {
      const rows = mapped(node.rows, (row) =>
        mapped(row, (cell) => withLine(cell, map(cell.children))),
      );
      const notes = mapped(node.notes, (note) =>
        withLine(note, map(note.children) as typeof note.children),
      );
      return rows === node.rows && notes === node.notes ? node : { ...node, rows, notes };
    }
  }
}

function withBelow<Node extends { children: PhrasingContent[]; below: BelowContent[] }>(
  node: Node,
  map: MapOwn,
): Node {
  const children = map(node.children);
  const below = mapped(node.below, (part) => mapBelow(part, map));
  return children === node.children && below === node.below ? node : { ...node, children, below };
}

function withLine<Node extends { children: unknown }>(
  node: Node,
  children: Node['children'],
): Node {
  return children === node.children ? node : { ...node, children };
}

/** The list itself where nothing in it changes. */
function mapped<Item>(list: Item[], map: (item: Item) => Item): Item[] {
  const others = list.map(map);
  return others.every((item, index) => item === list[index]) ? list : others;
}
