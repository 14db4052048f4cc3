import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { ABOVE, CELL, PARAGRAPH, type Reading, SPANNED, Writer } from './reading.ts';
import { type SourceReading, UnreadableSource } from './source-reading.ts';
import { readXmlFields, textOf } from './xml-fields.ts';

/** Elements that stand on lines of their own. Others are part of a line. */
const BLOCKS = new Set([
  ...['p', 'container', 'paragraph', 'section', 'subsection', 'crossHeading', 'heading'],
  ...['subheading', 'point', 'item', 'list', 'blockList', 'intro', 'listIntroduction', 'formula'],
  ...['content', 'caption', 'docTitle', 'docType', 'longTitle', 'attachment'],
  ...['component', 'preamble', 'mainBody', 'subparagraph', 'article', 'wrapUp', 'listWrapUp'],
  ...['part', 'chapter', 'doc', 'block', 'quotedStructure', 'li', 'ul', 'ol', 'tblock', 'sublist'],
]);

/** What the text of the resolution does not have: the cover is compared with the front matter, as are the last lines. */
const LEFT_OUT = new Set(['meta', 'coverPage', 'conclusions']);

/**
 * Read a resolution in Akoma Ntoso (AKN4UN): its characters in the order of the document, whatever the elements that
 * hold them.
 *
 * @param xml - The file as text.
 * @throws UnreadableSource for what is no such document.
 */
export function readXml(xml: string): SourceReading {
  try {
    const root = parseXml(xml);
    const reader = new XmlReader(xml);
    reader.read(root);
    return { fields: readXmlFields(root), ...reader.end() };
  } catch (error) {
    // What reads XML calls itself for each level.
    const { cause } = error as { cause?: unknown };
    if (!(error instanceof RangeError || cause instanceof RangeError)) throw error;
    throw new UnreadableSource('Its elements nest too deep.');
  }
}

function parseXml(xml: string): Root {
  const doctype = /<!(?:DOCTYPE|ENTITY)/i.exec(xml);
  if (doctype) {
    const reason = 'It declares a document type or entities, which are not read.';
    throw new UnreadableSource(reason, doctype.index);
  }
  const declared = /^<\?xml[^>]*?encoding=["']([^"']*)["']/.exec(xml)?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    throw new UnreadableSource(`It says that its encoding is ${declared}, and not UTF-8.`);
  }
  try {
    const root = fromXml(xml);
    const name = root.children.find((child) => child.type === 'element')?.name;
    if (name === 'akomaNtoso') return root;
    throw new UnreadableSource(`It is no Akoma Ntoso: its root is ${name ?? 'missing'}.`);
  } catch (error) {
    const { cause, place } = error as { cause?: Error; place?: { offset?: number } };
    if (error instanceof UnreadableSource || cause instanceof RangeError) throw error;
    const [what = ''] = (cause?.message ?? String(error)).split('\n');
    throw new UnreadableSource(`It is no well-formed XML: ${what}`, place?.offset);
  }
}

class XmlReader {
  readonly #xml: string;
  readonly #body = new Writer();
  readonly #notes = new Map<number, Reading>();
  /** What is written to: the body, or a note. */
  #writer = this.#body;
  /** Whether the next block goes on with the line, as it does behind a number. */
  #joins = false;
  /** Whether a preface is that of a part: the first is that of all. */
  #isPart = false;
  /** The column of the next cell, and for each column the cell that covers it in the next rows. */
  #column = 0;
  readonly #above = new Map<number, { rows: number; columns: number }>();
  /** How many cells, or notes, are open; lines in them are not paragraphs. */
  #inLine = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  read(node: Nodes): void {
    if (node.type === 'text' || node.type === 'cdata') this.#text(node);
    else if (node.type === 'element') this.#element(node);
    else if (node.type === 'root') for (const child of node.children) this.read(child);
  }

  end(): { body: Reading; notes: Map<number, Reading> } {
    return { body: this.#body.end(), notes: this.#notes };
  }

  #element(element: Element): void {
    const { name } = element;
    if (LEFT_OUT.has(name)) return;
    if (name === 'preface') this.#preface(element);
    else if (name === 'authorialNote') this.#note(element);
    else if (name === 'sup') this.#raised(element);
    else if (name === 'td' || name === 'th') this.#cell(element);
    else if (name === 'eol' || name === 'br') this.#writer.character(' ', startOf(element));
    else if (name === 'formula') this.#formula(element);
    else if (name === 'tr') this.#row(element);
    else if (name === 'table') {
      this.#above.clear();
      this.#children(element);
    } else if (name === 'num') this.#number(element);
    else if (BLOCKS.has(name)) {
      this.#break(element);
      this.#children(element);
      this.#break(element, endOf(element));
    } else this.#children(element);
  }

  #children({ children }: Element): void {
    for (const child of children) this.read(child);
  }

  /** Text, and where each of its characters stands: a character may be written as an entity. */
  #text(node: Nodes): void {
    const raw = this.#xml.slice(startOf(node), endOf(node));
    if (this.#joins && raw.trim() !== '') this.#joins = false;
    if (node.type === 'cdata') {
      this.#writer.text(node.value, startOf(node) + '<![CDATA['.length);
      return;
    }
    let done = 0;
    for (const { 0: entity, 1: name = '', index } of raw.matchAll(/&([^;]*);/g)) {
      this.#writer.text(raw.slice(done, index), startOf(node) + done);
      this.#writer.text(characterOf(name), startOf(node) + index);
      done = index + entity.length;
    }
    this.#writer.text(raw.slice(done), startOf(node) + done);
  }

  #break(element: Element, at = startOf(element)): void {
    if (this.#inLine > 0) this.#writer.character(' ', at);
    else if (!this.#joins) this.#writer.endParagraph(at);
  }

  /** The number and title are compared with the front matter; of a part they are its heading. */
  #preface(element: Element): void {
    if (this.#isPart) {
      this.#break(element);
      this.#children(element);
      this.#break(element, endOf(element));
      return;
    }
    this.#isPart = true;
    const body = this.#writer;
    this.#writer = new Writer();
    this.#children(element);
    this.#writer = body;
  }

  #note(element: Element): void {
    const number = Number(element.attributes['marker']);
    if (!(number > 0) || this.#notes.has(number)) {
      const reason = number > 0 ? `It has two notes ${number}.` : 'It has a note without a number.';
      throw new UnreadableSource(reason, startOf(element));
    }
    this.#writer.sign(`[^${element.attributes['marker'] ?? ''}]`, startOf(element));
    const [writer, inLine] = [this.#writer, this.#inLine];
    this.#writer = new Writer();
    this.#inLine = 1;
    this.#children(element);
    this.#notes.set(number, withoutOwnMark(this.#writer.end(), number));
    this.#writer = writer;
    this.#inLine = inLine;
  }

  /** Raised numbers and letters are marks of notes; anything else that is raised is text. */
  #raised(element: Element): void {
    const words = textOf(element);
    if (!/^[\s\d、,，-]*$|^\s*[a-z]{1,2}\s*$/.test(words)) {
      this.#children(element);
      return;
    }
    for (const [mark] of words.matchAll(/\d+|[a-z]+|\S/g)) {
      if (/\w/.test(mark)) this.#writer.sign(`[^${mark}]`, startOf(element));
      else this.#writer.text(mark, startOf(element));
    }
  }

  /** The enacting formula, whose comma may be that of Latin texts. */
  #formula(element: Element): void {
    const writer = this.#writer;
    this.#writer = new Writer();
    this.#children(element);
    const { signs, offsets } = this.#writer.end();
    this.#writer = writer;
    this.#break(element);
    for (const [index, sign] of signs.entries()) {
      if (sign !== PARAGRAPH) writer.character(sign === ',' ? '，' : sign, offsets[index] ?? 0);
    }
    this.#break(element, endOf(element));
  }

  /** A number stands on the line of what follows, which may repeat it. */
  #number(element: Element): void {
    this.#break(element);
    const words = textOf(element).trim();
    const at = this.#xml.slice(endOf(element)).search(/>\s*[^\s<]/);
    const next = this.#xml.slice(endOf(element) + at + 1, endOf(element) + at + 40).trimStart();
    const isRepeated = at >= 0 && next.startsWith(words) && /^\s/.test(next.slice(words.length));
    if (!isRepeated) {
      this.#children(element);
      this.#writer.character(' ', endOf(element));
    }
    this.#joins = true;
  }

  /** A row of one cell has a row for each of its paragraphs. */
  #row(element: Element): void {
    const cells = element.children.filter((child) => child.type === 'element');
    const [only] = cells;
    this.#break(element);
    if (only && cells.length === 1) this.#children(only);
    else {
      this.#column = 0;
      this.#children(element);
      this.#cellsAbove(endOf(element));
    }
    this.#break(element, endOf(element));
  }

  #cell(element: Element): void {
    this.#cellsAbove(startOf(element));
    this.#inLine++;
    this.#children(element);
    this.#inLine--;
    const rows = spanOf(element, 'rowspan');
    const columns = spanOf(element, 'colspan');
    if (rows > 1) this.#above.set(this.#column, { rows: rows - 1, columns });
    this.#column += columns;
    this.#endCell(columns, endOf(element));
  }

  /** Cells of the rows above that cover the next columns. */
  #cellsAbove(at: number): void {
    for (let above; (above = this.#above.get(this.#column)); this.#column += above.columns) {
      if (--above.rows === 0) this.#above.delete(this.#column);
      this.#writer.sign(ABOVE, at);
      this.#endCell(above.columns, at);
    }
  }

  #endCell(columns: number, at: number): void {
    this.#writer.sign(CELL, at);
    for (let column = 1; column < columns; column++) {
      this.#writer.sign(SPANNED, at);
      this.#writer.sign(CELL, at);
    }
  }
}

/** No table has more columns or rows. */
const MOST_SPANNED = 1000;

/** How many columns or rows a cell spans. */
function spanOf({ attributes }: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number.parseInt(attributes[name] ?? '1', 10) || 1, 1), MOST_SPANNED);
}

/** A note may begin with its own mark. */
function withoutOwnMark({ signs, offsets }: Reading, number: number): Reading {
  const isOwn = signs[0] === `[^${number}]`;
  return isOwn ? { signs: signs.slice(1), offsets: offsets.slice(1) } : { signs, offsets };
}

function characterOf(name: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return named[name] ?? String.fromCodePoint(code);
}

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;
