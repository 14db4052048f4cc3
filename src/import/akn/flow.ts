import { ENACTING_FORMULAS } from '../../core/resolution/chinese.ts';
import type { FlowContent, Paragraph, Table } from '../../core/resolution/model.ts';
import { isDivision } from '../../core/resolution/walk.ts';
import { Divisions, type Open } from './divisions.ts';
import type { Entry, HeadingEntry, ParagraphEntry, TableEntry } from './entries.ts';
import type { Findings } from './findings.ts';
import { Lists, withoutFirstDigits } from './lists.ts';
import { isPreambular } from './preamble.ts';
import { type LineKind, type Phrasing, tidy } from './phrasing.ts';
import { quotationEnd, readQuotation } from './quotations.ts';
import type { TableReader } from './tables.ts';

/** Makes of the entries of a document the divisions and paragraphs of the model. */
export class FlowReader {
  readonly children: FlowContent[] = [];
  /** Every table, in the order of the document. */
  readonly tables: Table[] = [];
  /** Whether an operative paragraph was read. */
  hasOperative = false;
  readonly #findings: Findings;
  readonly #phrasing: Phrasing;
  readonly #tables: TableReader;
  readonly #divisions: Divisions;
  #entries: readonly Entry[] = [];
  /** The last printed number, after which the next is due; a heading lets numbers start again. */
  #last = 0;
  #mayStartAgain = true;
  #isFirstOfAnnex = false;
  #owner: Paragraph | undefined;
  #lists: Lists;
  #table: Table | undefined;
  /** The words of the entry before, in the same division; empty behind a heading or a table. */
  #before = '';

  constructor(findings: Findings, phrasing: Phrasing, tables: TableReader) {
    this.#findings = findings;
    this.#phrasing = phrasing;
    this.#tables = tables;
    this.#divisions = new Divisions(this.children, phrasing);
    this.#lists = new Lists(findings, phrasing, 'item');
  }

  /** Whether the text, and each of its parts, begins with the enacting formula. */
  get hasFormula(): boolean {
    const parts = this.children.filter(isDivision).filter(({ type }) => type === 'part');
    const texts = parts.length > 0 ? parts.map((part) => part.children) : [this.children];
    return texts.every(([first]) => first?.type === 'enactingFormula');
  }

  /** Open one of several resolutions under one number. */
  openPart(entry: HeadingEntry): void {
    this.#divisions.openPart(entry);
    this.#mayStartAgain = true;
    this.#leave();
  }

  /** Read the text of a resolution, or of one of its parts. */
  readMain(entries: readonly Entry[]): void {
    this.#read(entries);
  }

  /** Read an attachment, which begins with the heading of an annex. */
  readAnnex(entries: readonly Entry[]): void {
    this.#isFirstOfAnnex = true;
    const [first] = entries;
    if (first && first.type !== 'heading') {
      const message = 'The attachment does not begin with a heading, by which an annex is known.';
      this.#findings.fault(first.position, 'annex without heading', message);
    }
    this.#read(entries);
    this.#isFirstOfAnnex = false;
  }

  #read(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#leave();
    for (let index = 0; index < entries.length;) index = this.#entry(index);
    this.#leave();
  }

  /** Read one or more entries; the index of the next. */
  #entry(index: number): number {
    const entry = this.#entries[index];
    switch (entry?.type) {
      case 'heading':
        this.#heading(entry);
        break;
      case 'rule':
        this.#here.children.push({ type: 'separator', position: entry.position });
        this.#leave();
        break;
      case 'table':
        this.#readTable(entry);
        break;
      case 'paragraph':
        return this.#paragraph(entry, index);
    }
    return index + 1;
  }

  get #here(): Open {
    return this.#divisions.here;
  }

  get #kind(): LineKind {
    return this.#here.isAnnex ? 'annex' : 'paragraph';
  }

  /** Nothing that follows belongs to the paragraph before. */
  #leave(): void {
    this.#own(undefined);
    this.#table = undefined;
    this.#before = '';
  }

  /** The paragraph to which what follows may belong. */
  #own(owner: Paragraph | undefined): void {
    this.#owner = owner;
    const kind = this.#here.isAnnex ? 'annex' : 'item';
    this.#lists = new Lists(this.#findings, this.#phrasing, kind);
  }

  #heading(entry: HeadingEntry): void {
    if (this.#isFirstOfAnnex || entry.label.startsWith('附件')) this.#divisions.openAnnex(entry);
    else this.#divisions.open(entry);
    this.#isFirstOfAnnex = false;
    this.#mayStartAgain = true;
    this.#leave();
  }

  #readTable(entry: TableEntry): void {
    const table = this.#tables.read(entry.element);
    if (!table) return;
    const owner = this.#owner;
    const below = owner && isIndented(owner, this.#here.isAnnex);
    if (below) {
      const within = this.#lists.innermost(/[：:]$|^$/.test(this.#before));
      (within?.below ?? owner.below).push(table);
    } else {
      this.#here.children.push(table);
      this.#own(undefined);
    }
    this.#table = table;
    this.tables.push(table);
    this.#before = '';
  }

  #paragraph(entry: ParagraphEntry, index: number): number {
    if (this.#table && this.#tableNote(entry, this.#table)) return index + 1;
    if (this.#formula(entry)) return index + 1;
    const end = quotationEnd(this.#entries, index, this.#before, this.#last + 1);
    if (end > index) {
      const quoted = this.#entries.slice(index, end);
      const quotation = readQuotation(quoted, this.#findings, this.#phrasing);
      const owner = this.#owner;
      if (owner && isIndented(owner, this.#here.isAnnex)) owner.below.push(quotation);
      else {
        this.#here.children.push(quotation);
        this.#own(undefined);
      }
      this.#before = '';
      return end;
    }
    const { label } = entry;
    const numbered = label ? undefined : withoutBareNumber(entry, this.#last + 1);
    if (numbered) {
      const message = `The number ${this.#last + 1}. stood in the text, without its full stop.`;
      this.#findings.repair(entry.position, 'number in the text', message);
      this.#operative(numbered, this.#last + 1);
    } else if (label?.kind === 'number') this.#numbered(entry, label.number);
    else if (label) this.#item(entry, label.text);
    else this.#plain(entry, index);
    this.#before = entry.words;
    return index + 1;
  }

  /** A note of the table before, which begins with its letter. */
  #tableNote({ pieces, position }: ParagraphEntry, table: Table): boolean {
    const [mark, ...rest] = tidy(pieces);
    if (mark?.type !== 'mark' || !/^[a-z]$/.test(mark.value)) return false;
    const children = this.#phrasing.note(rest, position);
    table.notes.push({ label: mark.value, children, position });
    return true;
  }

  /** The enacting formula, with which a resolution or a part begins. */
  #formula({ words, label, position }: ParagraphEntry): boolean {
    const { children, division, isAnnex } = this.#here;
    const isDue = children.length === 0 && !isAnnex && (!division || division.type === 'part');
    if (!isDue || label) return false;
    const value = words.replace(/[,、]$/, '，');
    if (!ENACTING_FORMULAS.includes(value)) return false;
    if (value !== words) {
      const message = `The enacting formula “${words}” is written “${value}”.`;
      this.#findings.repair(position, 'formula', message);
    }
    children.push({ type: 'enactingFormula', value, position });
    return true;
  }

  #numbered(entry: ParagraphEntry, number: number): void {
    const due = this.#last + 1;
    if (number === due || (this.#mayStartAgain && number === 1)) {
      this.#operative(entry, number);
    } else if (
      this.#owner &&
      (this.#lists.isDue(`${number}.`) || (number === 1 && this.#followsColon))
    ) {
      this.#lists.add(this.#owner, entry, `${number}.`);
    } else {
      const whole = withoutFirstDigits(entry, number, due);
      if (whole) {
        const message = `The number ${due}. was torn apart.`;
        this.#findings.repair(entry.position, 'number torn apart', message);
        this.#operative(whole, due);
        return;
      }
      const expected = this.#mayStartAgain && due > 1 ? `1. or ${due}.` : `${due}.`;
      const message = `The number ${number}. stands where ${expected} is due.`;
      this.#findings.fault(entry.position, 'number', message);
      this.#operative(entry, number);
      // One number that is wrong is one fault, and what follows counts on.
      if (number < due || number > due + 20) this.#last = due;
    }
  }

  get #followsColon(): boolean {
    return /[：:]$/.test(this.#before);
  }

  #operative(entry: ParagraphEntry, number: number): void {
    this.#last = number;
    this.#mayStartAgain = false;
    this.#paragraphOf(entry, this.#here.isAnnex ? 'annexParagraph' : 'operativeParagraph', number);
  }

  #paragraphOf(entry: ParagraphEntry, type: Paragraph['type'], number = 0): void {
    const { position } = entry;
    this.#checkPlace(entry, type);
    const children = this.#phrasing.read(entry.pieces, this.#kind, position);
    if (children.length === 0 && entry.label) {
      const message = `The paragraph ${entry.label.text} has no words.`;
      this.#findings.fault(position, 'paragraph empty', message);
    }
    this.#add({ type, id: '', number, children, below: [], position });
  }

  /** Report a paragraph that the file has in another place than its own. */
  #checkPlace(
    { isInPreamble, tag, words, position }: ParagraphEntry,
    type: Paragraph['type'],
  ): void {
    if (this.#here.isAnnex) return;
    const isPreambular = type === 'preambularParagraph';
    const where =
      tag === 'crossHeading' && !isPreambular
        ? 'among the headings'
        : isInPreamble && !isPreambular
          ? 'in the preamble'
          : isPreambular && !isInPreamble && !this.#here.division
            ? 'in the operative part'
            : undefined;
    if (!where) return;
    const what = isPreambular ? 'preambular' : 'operative';
    const message = `The ${what} paragraph “${words.slice(0, 10)}…” stood ${where}.`;
    this.#findings.repair(position, 'paragraph misplaced', message);
  }

  #add(paragraph: Paragraph): void {
    const here = this.#here;
    here.children.push(paragraph);
    this.#own(paragraph);
    if (here.isAnnex || paragraph.type === 'preambularParagraph') return;
    here.isOperative ||= paragraph.type === 'operativeParagraph' || !here.division;
    this.hasOperative = true;
  }

  /** An item with a label. Where no paragraph stands before it in its division, the list is one by itself. */
  #item(entry: ParagraphEntry, label: string): void {
    if (!this.#owner) {
      const { position } = entry;
      this.#add({
        type: 'unnumberedParagraph',
        id: '',
        number: 0,
        children: [],
        below: [],
        position,
      });
    }
    if (this.#owner) this.#lists.add(this.#owner, entry, label);
  }

  /** A line without number or label: a paragraph, an item, or words with which a paragraph goes on. */
  #plain(entry: ParagraphEntry, index: number): void {
    const owner = this.#owner;
    const here = this.#here;
    if (owner) {
      const last = owner.below.at(-1);
      if (entry.lists > 0) {
        this.#lists.add(owner, entry, '');
        return;
      }
      const opensParagraph = entry.hasPhrase && !here.isAnnex;
      if (!opensParagraph || isTaken(owner, entry.hasPhrase)) {
        if (this.#followsColon || this.#lists.goesOn(this.#before)) {
          this.#lists.add(owner, entry, '');
          return;
        }
        const isRunOn = last && (isIndented(owner, here.isAnnex) || last.type === 'subparagraph');
        if (isRunOn && !(here.isAnnex && owner.type === 'unnumberedParagraph')) {
          this.#lists.close();
          const kind = here.isAnnex ? 'annex' : 'item';
          const children = this.#phrasing.read(entry.pieces, kind, entry.position);
          owner.below.push({ type: 'continuation', children, position: entry.position });
          return;
        }
      }
    }
    if (here.isAnnex) this.#paragraphOf(entry, 'unnumberedParagraph');
    else if (!here.isOperative && isPreambular(this.#entries, index, here.division !== undefined)) {
      this.#paragraphOf(entry, 'preambularParagraph');
    } else this.#paragraphOf(entry, 'unnumberedParagraph');
  }
}

/** A paragraph without the number that is due, which stands before its action phrase; nothing where none does. */
function withoutBareNumber(entry: ParagraphEntry, due: number): ParagraphEntry | undefined {
  const [first, next] = entry.pieces.filter((piece) => piece.type !== 'text' || piece.value.trim());
  const isNumber = first?.type === 'text' && !first.isBold && first.value.trim() === String(due);
  if (!isNumber || next?.type !== 'text' || !next.isBold || due === 1) return undefined;
  const pieces = entry.pieces.filter((piece) => piece !== first);
  return { ...entry, pieces, words: entry.words.slice(String(due).length) };
}

/** Whether what stands below a paragraph is indented, and not at the beginning of the line. */
function isIndented({ type }: Paragraph, isAnnex: boolean): boolean {
  if (type === 'unnumberedParagraph') return !isAnnex;
  return type !== 'preambularParagraph';
}

/**
 * Whether the format takes a paragraph without a number for an item of the one before: that ends in a colon, or has
 * such items already.
 */
function isTaken({ type, children, below }: Paragraph, hasPhrase: boolean): boolean {
  if (type === 'operativeParagraph' || type === 'annexParagraph') return false;
  const last = below.at(-1);
  if (last) {
    if (last.type !== 'subparagraph' || last.label !== '') return false;
    return last.children[0]?.type === 'actionPhrase' || !hasPhrase;
  }
  const words = children.findLast((child) => child.type === 'text');
  return /[：:]$/.test(words?.value ?? '');
}
