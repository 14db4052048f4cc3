import type * as mdast from 'mdast';
import type { ActionPhrase, Link, PhrasingContent } from '../model.ts';
import { checkSpaces } from './characters.ts';
import type { Footnotes } from './footnotes.ts';
import { markupName, offsetOf } from './nodes.ts';
import type { Source } from './source.ts';

/** Stands for what is not read, so that the spaces around it are not taken for one. */
const UNREAD = '\uFFFC';

/** An escape, a reference to a note, or a sign of Markdown that ended up as text. */
const SIGNS = /\\[!-/:-@[-`{-~]|\[\^([^\]]*)\]|[*_`~[\]<]/g;

/**
 * Read the inline content of a paragraph or a note.
 *
 * @param footnotes - Where references are entered, in the order of the text; a note itself has none, and no action
 *   phrase.
 */
export function readPhrasing(
  source: Source,
  paragraph: mdast.Paragraph,
  footnotes?: Footnotes,
): PhrasingContent[] {
  const reader = new PhrasingReader(source, footnotes, offsetOf(paragraph));
  const content = paragraph.children.flatMap((node, index) => reader.read(node, index) ?? []);
  checkSpaces(source, reader.text, reader.offsets);
  return content;
}

class PhrasingReader {
  /** The text without its markup, and for each of its code units the offset in the source. */
  text = '';
  readonly offsets: number[] = [];
  readonly #source: Source;
  readonly #footnotes: Footnotes | undefined;
  readonly #start: number;

  constructor(source: Source, footnotes: Footnotes | undefined, start: number) {
    this.#source = source;
    this.#footnotes = footnotes;
    this.#start = start;
  }

  read(node: mdast.PhrasingContent, index: number): PhrasingContent | undefined {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: this.#text(node) };
      case 'link':
        return this.#link(node);
      case 'emphasis':
        if (this.#footnotes && index === 0) return this.#actionPhrase(node);
        break;
      case 'footnoteReference':
        if (this.#footnotes) return this.#footnotes.cite(node.label ?? '', offsetOf(node));
        break;
      case 'break':
        this.#source.report('paragraph-lines', offsetOf(node), 'The paragraph has a line break.');
        return undefined;
    }
    this.#source.report('unsupported', offsetOf(node), `${markupName(node)} has no place here.`);
    this.#append(UNREAD, offsetOf(node));
    return undefined;
  }

  #text(node: mdast.Text): string {
    // Only what remark split around a bare address has no position, and that address is reported.
    if (!node.position) return node.value;
    const start = offsetOf(node);
    const raw = this.#source.text.slice(start, node.position.end.offset);
    this.#checkLine(raw, start);
    const before = this.text.length;
    let done = 0;
    for (const sign of raw.matchAll(SIGNS)) {
      if (sign[0].startsWith('\\')) {
        this.#append(raw.slice(done, sign.index), start + done);
        done = sign.index + 1;
      } else {
        this.#strayMarkup(sign, start + sign.index);
      }
    }
    this.#append(raw.slice(done), start + done);
    if (this.text.slice(before) !== node.value) this.#decodedText(raw, start);
    return node.value;
  }

  #append(text: string, offset: number): void {
    this.text += text;
    for (let index = 0; index < text.length; index++) this.offsets.push(offset + index);
  }

  #strayMarkup([sign, label]: RegExpExecArray, offset: number): void {
    if (label === undefined) {
      this.#source.report('unsupported', offset, `The sign ${sign} marks nothing.`);
    } else {
      this.#source.report('footnote-undefined', offset, `Note ${label} is not defined.`);
      if (/^\d+$/.test(label)) this.#footnotes?.cite(label, offset);
    }
  }

  #checkLine(raw: string, start: number): void {
    const lineEnd = raw.search(/[\r\n]/);
    if (lineEnd < 0) return;
    this.#source.report('paragraph-lines', start + lineEnd, 'The paragraph goes on in a new line.');
  }

  /** Markdown made another text of what is written: it decoded `&amp;` or its like. */
  #decodedText(raw: string, start: number): void {
    for (const { 0: reference, index } of raw.matchAll(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi)) {
      const reason = `The reference ${reference} stands for a character.`;
      this.#source.report('character', start + index, reason);
    }
  }

  #actionPhrase(node: mdast.Emphasis): ActionPhrase {
    return { type: 'actionPhrase', value: this.#plain(node, 'The action phrase') };
  }

  #link(node: mdast.Link): Link {
    const value = this.#plain(node, 'The link');
    const offset = node.position ? offsetOf(node) : this.#source.text.indexOf(value, this.#start);
    if (this.#source.text[offset] !== '[') {
      this.#source.report('unsupported', offset, `The bare words ${value} became a link.`);
    } else if (URL.parse(node.url)?.protocol !== 'https:') {
      const reason = `The link leads to "${node.url}", which is no https address.`;
      this.#source.report('link', offset, reason);
    } else if (node.title != null) {
      this.#source.report('link', offset, 'The link has a title, which no page would show.');
    }
    return { type: 'link', url: node.url, value };
  }

  /** The content of an action phrase or a link, which is text and nothing else. */
  #plain(parent: mdast.Emphasis | mdast.Link, name: string): string {
    const [child, ...more] = parent.children;
    if (child?.type === 'text' && more.length === 0) return this.#text(child);
    this.#source.report('unsupported', offsetOf(parent), `${name} is not made of words alone.`);
    return '';
  }
}
