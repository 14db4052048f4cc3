import type { Element, ElementContent } from 'xast';
import type { SourcePoint } from '../../core/resolution/model.ts';
import { isInline, type Piece, type PieceReader } from './pieces.ts';
import { attribute, nameOf, type XmlFile } from './xml.ts';

/** A line of the document: a paragraph, a heading, a rule, a table. */
export interface Line {
  /** What the file calls it; it is not always right. */
  tag: 'heading' | 'crossHeading' | 'paragraph' | 'rule' | 'table';
  /** The number or label that the file has in an element of its own; empty when it has none. */
  label: string;
  pieces: Piece[];
  /** How many lists it stands in. */
  lists: number;
  isInPreamble: boolean;
  /** How a heading is set: its class in the file, such as `H1` or `H23`, or empty. */
  style: string;
  /** The table, which is read where it stands. */
  table?: Element;
  position: SourcePoint;
}

/** Elements whose text is no part of the document. */
const SKIPPED = new Set(['meta', 'coverPage', 'documentRef']);

const HEADINGS = new Set(['heading', 'subheading', 'docTitle', 'subtitle']);

type Context = Pick<Line, 'tag' | 'lists' | 'isInPreamble' | 'style'>;

/** Lay out what an element holds as lines, in the order of the document. */
export function linesOf(file: XmlFile, parent: Element, reader: PieceReader): Line[] {
  const lines: Line[] = [];
  let label: { text: string; position: SourcePoint } | undefined;

  const push = (
    line: Pick<Line, 'tag' | 'pieces' | 'position' | 'table'>,
    { lists, isInPreamble, style }: Context,
  ) => {
    lines.push({
      ...line,
      style,
      label: label?.text ?? '',
      lists,
      isInPreamble,
      position: label?.position ?? line.position,
    });
    label = undefined;
  };
  /** A label behind which no words come stands by itself. */
  const flush = (context: Context) => {
    if (!label) return;
    push({ tag: 'paragraph', pieces: [], position: label.position }, context);
  };
  const words = (nodes: ElementContent[], context: Context) => {
    const [first] = nodes;
    const pieces = reader.read(nodes);
    const isEmpty = pieces.every((piece) => piece.type === 'text' && !piece.value.trim());
    if (first && !isEmpty)
      push({ tag: context.tag, pieces, position: file.pointAt(first) }, context);
  };

  const visit = (element: Element, context: Context) => {
    const name = nameOf(element);
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 'num':
        flush(context);
        label = {
          text: reader
            .read(element.children)
            .map(({ value }) => value)
            .join('')
            .trim(),
          position: file.pointAt(element),
        };
        if (!label.text) label = undefined;
        return;
      case 'table':
        flush(context);
        push(
          { tag: 'table', pieces: [], position: file.pointAt(element), table: element },
          context,
        );

        return;
      case 'decoration':
      case 'hr':
        push({ tag: 'rule', pieces: [], position: file.pointAt(element) }, context);
        return;
    }
    const inner = contextOf(element, name, context);
    let run: ElementContent[] = [];
    for (const child of element.children) {
      if (isInline(child)) {
        run.push(child);
      } else if (child.type === 'element') {
        words(run, inner);
        run = [];
        visit(child, inner);
      }
    }
    words(run, inner);
  };
  const start: Context = { tag: 'paragraph', lists: 0, isInPreamble: false, style: '' };
  visit(parent, start);
  flush(start);
  return lines;
}

function contextOf(element: Element, name: string, context: Context): Context {
  const isList = name === 'point' || name === 'item' || name === 'li';
  const isHeading =
    HEADINGS.has(name) || (name === 'paragraph' && attribute(element, 'class').startsWith('H'));
  return {
    tag: isHeading ? 'heading' : name === 'crossHeading' ? 'crossHeading' : context.tag,
    lists: context.lists + (isList ? 1 : 0),
    isInPreamble: context.isInPreamble || name === 'preamble',
    style: name === 'paragraph' ? attribute(element, 'class') : context.style,
  };
}
