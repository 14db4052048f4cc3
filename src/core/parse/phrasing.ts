import type * as mdast from 'mdast';
import { isChinese } from '../resolution/chinese.ts';
import type { ActionPhrase, Emphasis, Link, PhrasingContent } from '../resolution/model.ts';
import { checkSpaces } from './characters.ts';
import type { Footnotes } from './footnotes.ts';
import { markupName, noteLabelOf, offsetOf } from './nodes.ts';
import type { Source } from './source.ts';

/** Stands for what is not read, so that the spaces around it are not taken for one. */
const UNREAD = '\uFFFC';

/** An absolute address of RFC 3986: what its characters are, all others percent-encoded. */
const ADDRESS =
  /^(?:https:\/\/[a-z\d]|mailto:[\w.+-]+@)(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** An escape, a reference to a note or a character, or a sign of Markdown that ended up as text. */
const SIGNS = /\\[!-/:-@[-`{-~]|\[\^([^[\]]*)\]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|[*_`~[\]<\\]/gi;

/** Where inline content stands, and what may stand in it. */
export interface Place {
  /** Where references are entered, in the order of the text; a note itself has none. */
  footnotes?: Footnotes;
  /** Whether action phrases may stand in it, and not only titles and foreign words in italics. */
  hasPhrases?: boolean;
  /** Whether it is a cell of a table, which may cite the table's own notes. */
  isCell?: boolean;
  /** How many characters of the first words are read elsewhere: a label and its space. */
  skip?: number;
}

/** Read the inline content of a paragraph, a heading, a cell or a note. */
export function readPhrasing(
  source: Source,
  parent: mdast.Paragraph | mdast.Heading | mdast.TableCell,
  place: Place = {},
): PhrasingContent[] {
  const reader = new PhrasingReader(source, place);
  const content = parent.children.flatMap((node, index) => reader.read(node, index) ?? []);
  checkSpaces(source, reader.text, reader.offsets);
  return content;
}

class PhrasingReader {
  /** The text without its markup, and for each of its code units the offset in the source. */
  text = '';
  readonly offsets: number[] = [];
  readonly #source: Source;
  readonly #place: Place;

  constructor(source: Source, place: Place) {
    this.#source = source;
    this.#place = place;
  }

  read(node: mdast.PhrasingContent, index: number): PhrasingContent | undefined {
    const { footnotes, isCell = false, skip = 0 } = this.#place;
    switch (node.type) {
      case 'text': {
        const value = this.#text(node, index === 0 ? skip : 0);
        return value ? { type: 'text', value } : undefined;
      }
      case 'link':
        return this.#link(node);
      case 'emphasis':
        return this.#emphasis(node);
      case 'footnoteReference':
        if (footnotes) {
          const label = noteLabelOf(this.#source, node);
          return isCell && /^[a-z]+$/.test(label)
            ? footnotes.citeInTable(label, offsetOf(node))
            : footnotes.cite(label, offsetOf(node));
        }
        break;
      case 'break':
        this.#source.report('paragraph-lines', offsetOf(node), 'The paragraph has a line break.');
        return undefined;
    }
    this.#unsupported(node);
    return undefined;
  }

  #unsupported(node: mdast.PhrasingContent): void {
    this.#source.report('unsupported', offsetOf(node), `${markupName(node)} has no place here.`);
    this.#append(UNREAD, offsetOf(node));
  }

  /** Chinese words that stand out say what the Assembly does; others are titles and foreign words. */
  #emphasis(node: mdast.Emphasis): ActionPhrase | Emphasis | undefined {
    const words =
      node.children.length === 1 && node.children[0]?.type === 'text'
        ? node.children[0].value
        : undefined;
    const { isCell = false, hasPhrases = false } = this.#place;
    const isPhrase = !isCell && (words === undefined || isChinese(words));
    if (isPhrase && !hasPhrases) {
      this.#unsupported(node);
      return undefined;
    }
    const value = this.#plain(node, isPhrase ? 'The action phrase' : 'The emphasis');
    return { type: isPhrase ? 'actionPhrase' : 'emphasis', value };
  }

  /** @param skip - Characters at its beginning that are read elsewhere. */
  #text(node: mdast.Text, skip = 0): string {
    const start = offsetOf(node) + writtenLength(this.#source.text, offsetOf(node), skip);
    const raw = this.#source.text.slice(start, node.position?.end.offset);
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
    return node.value.slice(skip);
  }

  #append(text: string, offset: number): void {
    this.text += text;
    for (let index = 0; index < text.length; index++) this.offsets.push(offset + index);
  }

  #strayMarkup([sign, label]: RegExpExecArray, offset: number): void {
    if (label !== undefined) {
      this.#source.report('footnote-undefined', offset, `Note ${label} is not defined.`);
      if (/^\d+$/.test(label)) this.#place.footnotes?.cite(label, offset);
    } else if (sign.startsWith('&')) {
      const reason = `The reference ${sign} stands for a character.`;
      this.#source.report('character', offset, reason);
    } else {
      this.#source.report('unsupported', offset, `The sign ${sign} marks nothing.`);
    }
  }

  #link(node: mdast.Link): Link {
    const value = this.#plain(node, 'The link');
    const { position, url } = node;
    const raw = this.#source.text.slice(position?.start.offset, position?.end.offset);
    if (!position || !raw.startsWith('[')) {
      const words = `The bare words ${value} became a link.`;
      this.#source.report('unsupported', offsetOf(node), words);
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

/** How much is written for some characters at a place: a sign may have a backslash before it. */
function writtenLength(text: string, offset: number, characters: number): number {
  let at = offset;
  for (let read = 0; read < characters; read++)
    at += /^\\[!-/:-@[-`{-~]/.test(text.slice(at, at + 2)) ? 2 : 1;
  return at - offset;
}
