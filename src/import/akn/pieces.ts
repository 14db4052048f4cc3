import type { Element, ElementContent } from 'xast';
import type { SourcePoint } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import { clean } from './words.ts';
import { attribute, elementsOf, nameOf, textOf, type XmlFile } from './xml.ts';

/** A piece of a line as the file has it, white space of the layout included. */
export type Piece = TextPiece | LinkPiece | MarkPiece;

/** Words in one type. */
export interface TextPiece {
  type: 'text';
  value: string;
  isBold: boolean;
  isItalic: boolean;
}

/** Words that lead to a document. */
export interface LinkPiece {
  type: 'link';
  url: string;
  value: string;
}

/** The mark of a note. */
export interface MarkPiece {
  type: 'mark';
  /** As printed: `3`, `a`, and where a mark is repeated also `1-17` or `7、8`; empty when only the element is there. */
  value: string;
  /** Whether the note itself stands in the file at this place. */
  isNote: boolean;
  position: SourcePoint;
}

/** A note, where the file has it. */
export interface Note {
  /** As the file says: `3`, or `a` for one of a table. */
  marker: string;
  pieces: Piece[];
  position: SourcePoint;
}

/** Elements that stand in a line. All others hold lines. */
const INLINE = new Set(
  (
    'a abbr affectedDocument authorialNote b concept date def del docAuthority docCommittee docDate docIntroducer ' +
    'docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle docType entity ' +
    'eol eop event font i img inline ins judge lawyer legislature location marker mmod mod mref neutralCitation ' +
    'noteRef object opinion organization outcome party person placeholder process quantity quotedText ref relatedDocument ' +
    'remark rmod role rref scene session shortTitle signature span sub sup tblock term time tocItem u vote'
  ).split(' '),
);

/** Whether a node belongs to a line. */
export function isInline(node: ElementContent): boolean {
  if (node.type === 'element') return INLINE.has(nameOf(node));
  return node.type === 'text' || node.type === 'cdata';
}

/** Reads what stands in lines, and collects the notes. */
export class PieceReader {
  readonly notes: Note[] = [];
  readonly #file: XmlFile;
  readonly #findings: Findings;

  constructor(file: XmlFile, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  /** The pieces of a line. */
  read(nodes: readonly ElementContent[], style: Style = PLAIN): Piece[] {
    return nodes.flatMap((node) => {
      if (node.type === 'element') return this.#element(node, style);
      if (node.type !== 'text' && node.type !== 'cdata') return [];
      const value = this.#clean(node.value, this.#file.pointAt(node));
      return value ? [{ type: 'text', value, ...style }] : [];
    });
  }

  #element(element: Element, style: Style): Piece[] {
    const position = this.#file.pointAt(element);
    switch (nameOf(element)) {
      case 'authorialNote':
        return this.#note(element, position);
      case 'sup':
        return this.#superscript(element, style, position);
      case 'a':
      case 'ref':
      case 'rref':
        return this.#link(element, style, position);
      case 'eol':
      case 'br':
        return [{ type: 'text', value: ' ', ...style }];
      case 'b':
        return this.read(element.children, { ...style, isBold: true });
      case 'i':
        return this.read(element.children, { ...style, isItalic: true });
      case 'span': {
        const classes = attribute(element, 'class').split(/\s+/);
        return this.read(element.children, {
          isBold: style.isBold || classes.includes('bold'),
          isItalic: style.isItalic || classes.includes('italic'),
        });
      }
      case 'sub':
        this.#findings.remark(position, 'subscript', `“${textOf(element)}” is set below the line.`);
        return this.read(element.children, style);
      default:
        // Also what no line should hold: its words are kept, with a space between paragraphs.
        return isInline(element)
          ? this.read(element.children, style)
          : [
              { type: 'text', value: ' ', ...style },
              ...this.read(element.children, style),
              { type: 'text', value: ' ', ...style },
            ];
    }
  }

  #note(element: Element, position: SourcePoint): Piece[] {
    const marker = clean(attribute(element, 'marker')).value.trim();
    this.notes.push({ marker, pieces: this.read(element.children), position });
    return [{ type: 'mark', value: marker, isNote: true, position }];
  }

  #superscript(element: Element, style: Style, position: SourcePoint): Piece[] {
    const value = clean(textOf(element)).value.replaceAll(' ', '');
    if (/^(?:[a-z]|\d+(?:[-–—、,，]\d+)*)?$/.test(value) && elementsOf(element).length === 0) {
      return [{ type: 'mark', value, isNote: false, position }];
    }
    const message = `“${value}” is set above the line, and is no mark of a note.`;
    this.#findings.repair(position, 'superscript', message);
    return this.read(element.children, style);
  }

  #link(element: Element, style: Style, position: SourcePoint): Piece[] {
    const pieces = this.read(element.children, style);
    const url = addressOf(attribute(element, 'href'));
    const words = pieces.filter((piece) => piece.type !== 'mark');
    const value = words.map((piece) => piece.value).join('');
    if (!value.trim()) return pieces;
    if (!url) {
      const message = `“${value.trim()}” leads to “${attribute(element, 'href')}”, and stands without it.`;
      this.#findings.remark(position, 'link', message);
      return pieces;
    }
    return [{ type: 'link', url, value }, ...pieces.filter((piece) => piece.type === 'mark')];
  }

  #clean(raw: string, position: SourcePoint): string {
    const { value, invisible, lookAlikes } = clean(raw);
    if (invisible > 0) {
      const what =
        invisible === 1 ? 'An invisible character is' : `${invisible} invisible characters are`;
      this.#findings.repair(position, 'invisible characters', `${what} left out.`);
    }
    for (const character of lookAlikes) {
      const message = `“${character}” is written as ${character.normalize('NFKC')}, which it looks like.`;
      this.#findings.repair(position, 'look-alike', message);
    }
    return value;
  }
}

interface Style {
  isBold: boolean;
  isItalic: boolean;
}

const PLAIN: Style = { isBold: false, isItalic: false };

/** Hosts at which the United Nations gives out documents, by `https:` too. */
const DOCUMENT_HOSTS = /^(?:www\.)?(?:undocs\.org|docs\.un\.org)$/;

/** What an address may have, unencoded. */
const ADDRESS = /^(?:https:\/\/[a-z\d]|mailto:[\w.+-]+@)(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** The address of a link as the format has it; nothing when it leads nowhere that a reader may follow. */
function addressOf(href: string): string | undefined {
  const parsed = URL.parse(href);
  if (!parsed || parsed.username || parsed.password) return undefined;
  const isPlain = parsed.protocol === 'http:' && DOCUMENT_HOSTS.test(parsed.hostname);
  const secure = isPlain ? href.replace(/^http:/i, 'https:') : href;
  const encoded = secure
    .replaceAll(/[^\w.~:/?#@!$&'()*+,;=%-]/gu, (character) => {
      return character.isWellFormed() ? encodeURIComponent(character) : '';
    })
    .replaceAll(/%(?![\da-f]{2})/gi, '%25');
  const balanced = isBalanced(encoded)
    ? encoded
    : encoded.replaceAll('(', '%28').replaceAll(')', '%29');
  return ADDRESS.test(balanced) ? balanced : undefined;
}

/** Whether every bracket that closes in an address was opened in it: Markdown needs that. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '(') open++;
    if (character === ')' && --open < 0) return false;
  }
  return open === 0;
}
