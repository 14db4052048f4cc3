/**
 * The document model of a resolution: what `parse` makes of a content file and what pages, exports and search read.
 * It holds the text of record and its structure, and no presentation. All of it is plain data that JSON can carry.
 *
 * A resolution is a division, and so are its parts, sections, articles and annexes: each holds blocks and divisions in
 * the order of the document. `walk.ts` is the one way through them.
 */
import type { Committee } from './committees.ts';

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
  /** Number of the note that the official document hangs on the symbol. */
  symbolNote?: number;
  /** Date of adoption as `YYYY-MM-DD`. */
  adopted: string;
  /** Number of the plenary meeting that adopted it; absent where none met (the silence procedure of 2020). */
  meeting?: number;
  /** Whether that meeting was a resumed one (续会). */
  resumed?: true;
  /** Which closing line comes first, where that is not the habit of the session. */
  closing?: ClosingOrder;
  language: Language;
  /** What is known of how the text came about; shown, never guessed. */
  record: DocumentRecord;
  children: FlowContent[];
  /** In the order of their numbers. */
  footnotes: FootnoteDefinition[];
}

/** Languages of record that the format knows, as BCP 47 tags. */
export type Language = 'zh';

/** Which of the closing lines is printed first. */
export type ClosingOrder = 'date-first' | 'meeting-first';

/** What the official document or its metadata say of how the text came about. */
export interface DocumentRecord {
  /** Item of the agenda, such as `69 (b)`. */
  agendaItem?: string;
  /** The main committee on whose report it was adopted; absent where that is not known. */
  committee?: Committee;
  /** Symbol of the report of the committee that recommended it. */
  committeeReport?: string;
  /** Symbol of the draft. */
  draft?: string;
  /** A recorded vote; absent when adopted without one, or when that is not known. */
  vote?: Vote;
  /** Subjects of the UNBIS thesaurus. */
  subjects?: string[];
}

/** The count of a recorded vote. */
export interface Vote {
  for: number;
  against: number;
  abstaining: number;
}

/** What stands in a division. */
export type FlowContent = Block | Division;

/** What stands in a division and is none itself. */
export type Block = EnactingFormula | Paragraph | Table | Quotation | Separator;

/**
 * Something with a heading that holds blocks and further divisions: one of several resolutions under one number
 * (part), a section, an article, an annex.
 */
export interface Division {
  type: 'part' | 'section' | 'article' | 'annex';
  /** Unique in the resolution, such as `s2`, `annex2` or `annex.art3`. */
  id: string;
  /** Depth of the heading in the content file, from 1. */
  depth: number;
  /** What is printed before the title, such as `二`, `A`, `附件一` or `第3条`; empty when there is none. */
  label: string;
  /** The words of the heading after its label; empty when the label is all. */
  title: PhrasingContent[];
  children: FlowContent[];
  position: SourcePoint;
}

/** The words that name the adopting body and open the sentence: `大会，`. */
export interface EnactingFormula {
  type: 'enactingFormula';
  value: string;
  position: SourcePoint;
}

/** A paragraph that has an address of its own. */
export type Paragraph =
  PreambularParagraph | OperativeParagraph | UnnumberedParagraph | AnnexParagraph;

interface ParagraphContent {
  /** Unique in the resolution, such as `pp6`, `op3`, `s2.op3` or `annex.p3`. */
  id: string;
  children: PhrasingContent[];
  /** What belongs to the paragraph and stands below its first words, in the order of the text. */
  below: BelowContent[];
  position: SourcePoint;
}

/** A paragraph of a preamble, which print leaves unnumbered. */
export interface PreambularParagraph extends ParagraphContent {
  type: 'preambularParagraph';
  /** Place in the preamble, counted from 1. */
  number: number;
}

/** A numbered operative paragraph. */
export interface OperativeParagraph extends ParagraphContent {
  type: 'operativeParagraph';
  /** Number as printed in the source, from 1; never recomputed. */
  number: number;
}

/** An operative paragraph, or a paragraph of an annex, that print leaves unnumbered. */
export interface UnnumberedParagraph extends ParagraphContent {
  type: 'unnumberedParagraph';
  /** Place among its like, counted from 1. */
  number: number;
}

/** A numbered paragraph of an annex. */
export interface AnnexParagraph extends ParagraphContent {
  type: 'annexParagraph';
  /** Number as printed. */
  number: number;
}

/** What can stand below the first words of a paragraph or sub-paragraph. */
export type BelowContent = Subparagraph | Continuation | Table | Quotation;

/** An item of a list: (a), (b) … at depth 1, (一), (二) … at depth 2, or whatever label is printed. */
export interface Subparagraph {
  type: 'subparagraph';
  /** Unique in the resolution, such as `op3a`. */
  id: string;
  /** From 1; 0 for a quoted paragraph with a number. */
  depth: number;
  /** Place among its siblings, from 1. */
  number: number;
  /**
   * The label as the content file prints it, empty for an item without one; absent where the file has a number of
   * Markdown, which stands for (a) at depth 1 and (一) at depth 2.
   */
  label?: string;
  children: PhrasingContent[];
  below: BelowContent[];
  position: SourcePoint;
}

/** Words with which a paragraph goes on after a list, a table or a quotation. */
export interface Continuation {
  type: 'continuation';
  children: PhrasingContent[];
  position: SourcePoint;
}

/** A table; its first row is its head. */
export interface Table {
  type: 'table';
  /** Unique in the resolution, such as `annex.t1`. */
  id: string;
  /** How the columns are aligned, as many as there are. */
  align: ('left' | 'right' | 'center' | null)[];
  rows: TableCell[][];
  /** Notes of the table's own, marked by letters. */
  notes: TableNote[];
  position: SourcePoint;
}

/** A cell, without those that it covers. */
export interface TableCell {
  children: PhrasingContent[];
  /** How many columns it spans, from 1. */
  columns: number;
  /** How many rows it spans, from 1. */
  rows: number;
}

/** A note that belongs to one table. */
export interface TableNote {
  /** As printed: a, b, c … */
  label: string;
  children: NoteContent[];
  position: SourcePoint;
}

/** Quoted paragraphs. */
export interface Quotation {
  type: 'quotation';
  /** Unique in the resolution, such as `q1`. */
  id: string;
  children: (Continuation | Subparagraph)[];
  position: SourcePoint;
}

/** A line of asterisks that print sets between what belongs apart. */
export interface Separator {
  type: 'separator';
  position: SourcePoint;
}

/** A footnote. */
export interface FootnoteDefinition {
  type: 'footnoteDefinition';
  /** Number as printed; notes count from 1 in the order in which the text first cites them. */
  number: number;
  children: NoteContent[];
  position: SourcePoint;
}

/** What stands in a note. */
export type NoteContent = Text | Emphasis | Link;

/** What stands in a line of text. */
export type PhrasingContent =
  Text | ActionPhrase | Emphasis | Link | FootnoteReference | TableNoteReference;

/** Plain text, character for character. */
export interface Text {
  type: 'text';
  value: string;
}

/** Words that say what the Assembly does in a paragraph (序言动词, 执行动词); most open it, some stand further on. */
export interface ActionPhrase {
  type: 'actionPhrase';
  value: string;
}

/** Words that print sets in italics: titles and foreign words without a Chinese character, and any words of a cell. */
export interface Emphasis {
  type: 'emphasis';
  value: string;
}

/** Words that cite a document and lead to it. */
export interface Link {
  type: 'link';
  /** An absolute `https:` address; on pages also one of the site. */
  url: string;
  value: string;
  /** Whether a page made it of words that are no link in the content file. */
  ofWords?: true;
}

/** The mark of a footnote in the text. */
export interface FootnoteReference {
  type: 'footnoteReference';
  /** Number of the note. */
  number: number;
  /** 1 for the first reference to this note in the resolution, 2 for the second, and so on. */
  occurrence: number;
}

/** The mark of a table's own note, in a cell of that table. */
export interface TableNoteReference {
  type: 'tableNoteReference';
  /** As printed: a, b, c … */
  label: string;
}
