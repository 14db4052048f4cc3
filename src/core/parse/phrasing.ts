import type * as mdast from 'mdast';
import type { ActionPhrase, Link, PhrasingContent } from '../resolution/model.ts';
import { checkSpaces } from './characters.ts';
import type { Footnotes } from './footnotes.ts';
import { labelOf, markupName, offsetOf } from './nodes.ts';
import type { Source } from './source.ts';

/** Stands for what is not read, so that the spaces around it are not taken for one. */
const UNREAD = '\uFFFC';

/** An absolute address of RFC 3986: what its characters are, all others percent-encoded. */
const ADDRESS =
  /^(?:https:\/\/[a-z\d]|mailto:[\w.+-]+@)(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** An escape, a reference to a note or a character, or a sign of Markdown that ended up as text. */
const SIGNS = /\\[!-/:-@[-`{-~]|\[\^([^[\]]*)\]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|[*_`~[\]<\\]/gi;

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
        if (this.#footnotes) {
          return this.#footnotes.cite(labelOf(this.#source, node), offsetOf(node));
        }
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
    const lineEnd = raw.search(/[\r\n]/);
    if (lineEnd >= 0) {
      const reason = 'The paragraph goes on in a new line.';
      this.#source.report('paragraph-lines', start + lineEnd, reason);
    }
    let done = 0;
    for (const sign of raw.matchAll(SIGNS)) {
      if (/^\\./.test(sign[0])) {
        this.#append(raw.slice(done, sign.index), start + done);
        done = sign.index + 1;
      } else {
        this.#strayMarkup(sign, start + sign.index);
      }
    }
    this.#append(raw.slice(done), start + done);
    return node.value;
  }

  #append(text: string, offset: number): void {
    this.text += text;
    for (let index = 0; index < text.length; index++) this.offsets.push(offset + index);
  }

  #strayMarkup([sign, label]: RegExpExecArray, offset: number): void {
    if (label !== undefined) {
      this.#source.report('footnote-undefined', offset, `Note ${label} is not defined.`);
      if (/^\d+$/.test(label)) this.#footnotes?.cite(label, offset);
    } else if (sign.startsWith('&')) {
      const reason = `The reference ${sign} stands for a character.`;
      this.#source.report('character', offset, reason);
    } else {
      this.#source.report('unsupported', offset, `The sign ${sign} marks nothing.`);
    }
  }

  #actionPhrase(node: mdast.Emphasis): ActionPhrase {
    return { type: 'actionPhrase', value: this.#plain(node, 'The action phrase') };
  }

  #link(node: mdast.Link): Link {
    const value = this.#plain(node, 'The link');
    const { position, url } = node;
    const raw = this.#source.text.slice(position?.start.offset, position?.end.offset);
    if (!position || !raw.startsWith('[')) {
      // remark finds addresses in text that it has read already, and forgets where that stood.
      const found = this.#source.text.indexOf(value, this.#start);
      const offset = position?.start.offset ?? (found < 0 ? this.#start : found);
      this.#source.report('unsupported', offset, `The bare words ${value} became a link.`);
    } else if (addressFault(url)) {
      const reason = `The link leads to "${url}", ${addressFault(url)}.`;
      this.#source.report('link', offsetOf(node), reason);
    } else if (!raw.endsWith(`](${url})`)) {
      const reason = 'The link has a title, or its address is not written out.';
      this.#source.report('link', offsetOf(node), reason);
    }
    return { type: 'link', url, value };
  }

  /** The content of an action phrase or a link, which is text and nothing else. */
  #plain(parent: mdast.Emphasis | mdast.Link, name: string): string {
    const [child, ...more] = parent.children;
    if (child?.type === 'text' && more.length === 0) return this.#text(child);
    this.#source.report('unsupported', offsetOf(parent), `${name} is not made of words alone.`);
    return '';
  }
}

/** What keeps a link's address from being one that readers may follow; nothing when it is one. */
function addressFault(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !ADDRESS.test(url)) return 'which is no https address';
  // `https://un.org@elsewhere.example/` leads elsewhere, and looks as if it did not.
  return parsed.username || parsed.password ? 'which names a user before its host' : undefined;
}
