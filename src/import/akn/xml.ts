import type { Element, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { decode } from '../../core/parse/encoding.ts';
import { Source } from '../../core/parse/source.ts';
import type { SourcePoint } from '../../core/resolution/model.ts';
import { SourceError } from '../reading.ts';

/** The most that a file holds, in bytes: thirty times the longest resolution, with who voted how. */
const MOST_BYTES = 6_000_000;

/** How deep elements nest. Cells of a table in an annex of one of several resolutions stand at 15. */
const DEEPEST = 60;

/** An XML file: its elements, and where each stands. */
export interface XmlFile {
  root: Element;
  pointAt: (node: RootContent | Root) => SourcePoint;
}

/**
 * Read an XML file. Nothing outside the file is read, and no entity is expanded: a document type is refused.
 *
 * @throws SourceError when the bytes are not well-formed XML in UTF-8, or are too much for a resolution.
 */
export function readXml(bytes: Uint8Array): XmlFile {
  const start = { line: 1, column: 1 };
  if (bytes.length > MOST_BYTES) {
    throw refusal(start, 'file too large', `The file has ${bytes.length} bytes.`);
  }
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    const { reason, line, column } = decoded.fault;
    throw refusal({ line, column }, 'encoding', reason);
  }
  const text = decoded.text.replace(/^\uFEFF/, '');
  const source = new Source(text);
  const [, encoding = 'UTF-8'] = /^<\?xml[^>]{0,80}?encoding=["']([\w-]{1,30})/.exec(text) ?? [];
  if (!/^utf-?8$/i.test(encoding)) {
    throw refusal(start, 'encoding', `The file says that it is ${encoding}, and is UTF-8.`);
  }
  scan(text, (offset, kind, message) => {
    throw refusal(source.pointAt(offset), kind, message);
  });
  const tree = parse(text);
  const root = tree.children.find((node) => node.type === 'element');
  if (!root) throw refusal(start, 'no element', 'The file has no element.');
  // Positions of the parser count in UTF-16 code units from a line's beginning; those of a source in characters.
  return { root, pointAt: ({ position }) => source.pointAt(position?.start.offset ?? 0) };
}

function parse(text: string): Root {
  try {
    return fromXml(text);
  } catch (error) {
    const { cause, line, column } = error as { cause?: Error; line?: number; column?: number };
    const [reason = ''] = (cause ?? (error as Error)).message.split('\n');
    const what = reason.replace(/ \(line \d+, column \d+\)$/, '');
    const point = { line: line ?? 1, column: column ?? 1 };
    throw refusal(
      point,
      'not well-formed',
      `The XML is not well-formed: ${what || 'it breaks off'}.`,
    );
  }
}

/** Find what would take the parser long, or deep: it goes down with the elements. */
function scan(
  text: string,
  refuse: (offset: number, kind: string, message: string) => never,
): void {
  const skip = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const opening = skip.find(([open]) => text.startsWith(open, at));
    if (opening) {
      const end = text.indexOf(opening[1], at + opening[0].length);
      // What is not closed the parser reports.
      if (end < 0) return;
      at = end + opening[1].length;
    } else if (text.startsWith('<!', at)) {
      const what = 'A document type or an entity is declared, which no official document needs';
      refuse(at, 'document type', `${what}: nothing of it is read.`);
    } else if (text[at + 1] === '/') {
      depth--;
      at++;
    } else {
      const end = tagEnd(text, at);
      if (end < 0) return;
      if (text[end - 1] !== '/') depth++;
      if (depth > DEEPEST) {
        refuse(at, 'too deep', `More than ${DEEPEST} elements stand in each other.`);
      }
      at = end;
    }
  }
}

/** Where a tag ends, whose attributes may hold `>`; -1 when it does not. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at;
    } else if (character === '"' || character === "'") {
      quote = character;
    }
  }
  return -1;
}

function refusal(point: SourcePoint, kind: string, message: string): SourceError {
  return new SourceError([{ ...point, kind, message }]);
}

/** The name of an element without its prefix, such as `authorialNote`; nothing for other nodes. */
export function nameOf(node: RootContent): string {
  return node.type === 'element' ? node.name.replace(/^.*:/, '') : '';
}

/** The elements directly below one, by name or all. */
export function elementsOf(parent: Element, ...names: string[]): Element[] {
  return parent.children.filter(
    (node): node is Element =>
      node.type === 'element' && (names.length === 0 || names.includes(nameOf(node))),
  );
}

/** The first element of a name at any depth, in the order of the document. */
export function firstOf(parent: Element, name: string): Element | undefined {
  return allOf(parent, name)[0];
}

/** All elements of a name at any depth, in the order of the document. */
export function allOf(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((child) =>
    nameOf(child) === name ? [child, ...allOf(child, name)] : allOf(child, name),
  );
}

/** An attribute, without the spaces at its ends; empty when it is not there. */
export function attribute({ attributes }: Element, name: string): string {
  const own = attributes[name] ?? attributes[`akn4un:${name}`];
  return own?.trim() ?? '';
}

/**
 * All text in an element, each stretch of white space as one space.
 *
 * @param except - Elements whose text does not count.
 */
export function textOf(element: Element, except: readonly string[] = ['authorialNote']): string {
  const raw = (parent: Element): string =>
    parent.children
      .map((node) => {
        if (node.type === 'element') return except.includes(nameOf(node)) ? '' : raw(node);
        return node.type === 'text' || node.type === 'cdata' ? node.value : '';
      })
      .join('');
  return raw(element).replaceAll(/\s+/g, ' ').trim();
}
