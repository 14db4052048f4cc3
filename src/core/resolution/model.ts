/**
 * The document model of a resolution: what `parse` makes of a content file and what pages, exports and search read.
 * It holds the text of record and its structure, and no presentation. All of it is plain data that JSON can carry.
 */

/** Where something starts in its content file. */
export interface SourcePoint {
  /** Line, from 1. */
  line: number;
  /** Column, from 1, in characters (Unicode code points). */
  column: number;
}

/** A resolution of the General Assembly. */
export interface Resolution {
  type: 'resolution';
  /** Symbol of the official document, such as `A/RES/64/158`. */
  symbol: string;
  title: string;
  /** Date of adoption as `YYYY-MM-DD`. */
  adopted: string;
  /** Number of the plenary meeting that adopted it. */
  meeting: number;
  language: Language;
  /** The words that name the adopting body and open the sentence: `大会，`. */
  enactingFormula: string;
  preamble: PreambularParagraph[];
  operative: OperativeParagraph[];
  /** In the order of their numbers. */
  footnotes: FootnoteDefinition[];
}

/** Languages of record that the format knows, as BCP 47 tags. */
export type Language = 'zh';

/** A paragraph of the preamble, which print leaves unnumbered. */
export interface PreambularParagraph {
  type: 'preambularParagraph';
  /** Place in the preamble, counted from 1. */
  number: number;
  children: PhrasingContent[];
  position: SourcePoint;
}

/** A numbered operative paragraph and its sub-paragraphs. */
export interface OperativeParagraph {
  type: 'operativeParagraph';
  /** Number as printed in the source, from 1; never recomputed. */
  number: number;
  children: PhrasingContent[];
  subparagraphs: Subparagraph[];
  position: SourcePoint;
}

/** A paragraph below an operative paragraph: (a), (b) … at depth 1, (一), (二) … at depth 2. */
export interface Subparagraph {
  type: 'subparagraph';
  depth: 1 | 2;
  /** Place among its siblings, from 1: 1 is printed as (a) at depth 1 and as (一) at depth 2. */
  number: number;
  children: PhrasingContent[];
  subparagraphs: Subparagraph[];
  position: SourcePoint;
}

/** A paragraph that has a page of its own. */
export type Paragraph = PreambularParagraph | OperativeParagraph;

/** A footnote. */
export interface FootnoteDefinition {
  type: 'footnoteDefinition';
  /** Number as printed; notes count from 1 in the order in which the text first cites them. */
  number: number;
  children: (Text | Link)[];
  position: SourcePoint;
}

/** What stands in a line of text. */
export type PhrasingContent = Text | ActionPhrase | Link | FootnoteReference;

/** Plain text, character for character. */
export interface Text {
  type: 'text';
  value: string;
}

/** The verb that opens a paragraph and says what the Assembly does in it (序言动词, 执行动词). */
export interface ActionPhrase {
  type: 'actionPhrase';
  value: string;
}

/** Words that cite a document and lead to it. */
export interface Link {
  type: 'link';
  /** An absolute `https:` address. */
  url: string;
  value: string;
}

/** The mark of a footnote in the text. */
export interface FootnoteReference {
  type: 'footnoteReference';
  /** Number of the note. */
  number: number;
  /** 1 for the first reference to this note in the resolution, 2 for the second, and so on. */
  occurrence: number;
}
