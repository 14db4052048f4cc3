import { ENACTING_FORMULAS, divisionType, headingLabel } from '../../core/resolution/chinese.ts';
import type {
  Division,
  FlowContent,
  Paragraph,
  PhrasingContent,
  Table,
} from '../../core/resolution/model.ts';
import { isDivision } from '../../core/resolution/walk.ts';
import type { Entry, HeadingEntry, ParagraphEntry, TableEntry } from './entries.ts';
import type { Findings } from './findings.ts';
import { Lists, withoutFirstDigits } from './lists.ts';
import { headingSeries } from './labels.ts';
import { isPreambular } from './preamble.ts';
import { type LineKind, type Phrasing, tidy } from './phrasing.ts';
import { quotationEnd, readQuotation } from './quotations.ts';
import type { TableReader } from './tables.ts';

/** How deep headings go in a content file. */
const DEEPEST = 5;

/** A division that is open while its entries are read. */
export interface Open {
  /** None for the resolution itself. */
  division?: Division;
  children: FlowContent[];
  isAnnex: boolean;
  /** Whether a paragraph was read behind which none of a preamble can stand. */
  isOperative: boolean;
  /** How its heading counts, and how it is set: headings that are alike stand side by side. */
  series: string;
  style: string;
}

/** Makes of the entries of a document the divisions and paragraphs of the model. */
export class FlowReader {
  readonly children: FlowContent[] = [];
  /** Whether an operative paragraph was read. */
  hasOperative = false;
  /** Whether the text, and each of its parts, begins with the enacting formula. */
  get hasFormula(): boolean {
    const parts = this.children.filter(isDivision).filter(({ type }) => type === 'part');
    const texts = parts.length > 0 ? parts.map((part) => part.children) : [this.children];
    return texts.every(([first]) => first?.type === 'enactingFormula');
  }
  readonly #findings: Findings;
  readonly #phrasing: Phrasing;
  readonly #tables: TableReader;
  readonly #open: [Open, ...Open[]];
  /** How many divisions stay open when an annex begins: none, or the part to which it belongs. */
  #base = 1;
  #entries: readonly Entry[] = [];
  /** The last printed number, after which the next is due; a heading lets numbers start again. */
  #last = 0;
  #mayStartAgain = true;
  #isFirstOfAnnex = false;
  /** Letters that headings have had as labels. */
  readonly #lettersBefore = new Set<string>();
  #owner: Paragraph | undefined;
  #lists: Lists;
  #table: Table | undefined;
  /** The words of the entry before, in the same division; empty behind a heading or a table. */
  #before = '';

  constructor(findings: Findings, phrasing: Phrasing, tables: TableReader) {
    this.#findings = findings;
    this.#phrasing = phrasing;
    this.#tables = tables;
    const children = this.children;
    this.#open = [{ children, isAnnex: false, isOperative: false, series: '', style: '' }];
    this.#lists = new Lists(findings, phrasing, 'item');
  }

  /** Open one of several resolutions under one number. */
  openPart(entry: HeadingEntry): void {
    this.#open.length = 1;
    this.#base = 1;
    this.#push(entry, 1);
    this.#base = 2;
  }

  /** Read the text of a resolution, or of one of its parts. */
  readMain(entries: readonly Entry[]): void {
    this.#read(entries);
  }

  /** Read an attachment, which begins with the heading of an annex. */
  readAnnex(entries: readonly Entry[]): void {
    this.#open.length = this.#base;
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
    const entry = this.#entries[index] as Entry;
    switch (entry.type) {
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
    return this.#open.at(-1) ?? this.#open[0];
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
    const isAnnex = this.#isFirstOfAnnex || entry.label.startsWith('附件');
    if (isAnnex) {
      this.#open.length = this.#base;
      this.#push(entry, this.#base);
    } else {
      this.#climb(entry);
      while ((this.#here.division?.depth ?? 1) >= DEEPEST) this.#open.pop();
      this.#push(entry, (this.#here.division?.depth ?? 1) + 1);
    }
    this.#isFirstOfAnnex = false;
  }

  /** Close the divisions that do not hold one with this heading. */
  #climb(entry: HeadingEntry): void {
    const series = this.#seriesOf(entry.label);
    const isAlike = (open: Open) =>
      open.division !== undefined &&
      open.division.type !== 'annex' &&
      open.division.type !== 'part' &&
      open.series === series &&
      (series !== '' || rankOf(open.style) === rankOf(entry.style));
    const isFixed = () => {
      const type = this.#here.division?.type;
      return this.#open.length === 1 || type === 'annex' || type === 'part';
    };
    const found = this.#open.findLastIndex(isAlike);
    if (series) {
      if (found >= 0) this.#open.length = found;
      // A heading without a label that has paragraphs of its own stands beside one with a label, not above it.
      const hasText = () => this.#here.children.some((child) => !isDivision(child));
      while (!isFixed() && !this.#here.series && hasText()) this.#open.pop();
      return;
    }
    const labelled = this.#open.findLastIndex(({ series }) => series !== '');
    if (found > labelled) this.#open.length = found;
    else {
      while (!isFixed() && !this.#here.series && rankOf(this.#here.style) > rankOf(entry.style)) {
        this.#open.pop();
      }
    }
  }

  /** How a label counts: I, V and X are letters behind the letter before, and Roman numerals else. */
  #seriesOf(label: string): string {
    const [, letter] = /^([IVX])[.．]?$/.exec(label) ?? [];
    const before = letter && String.fromCharCode(letter.charCodeAt(0) - 1);
    const isLetter = before && this.#lettersBefore.has(before);
    const series = isLetter ? 'A' : headingSeries(label);
    if (series === 'A') this.#lettersBefore.add(label.slice(0, 1));
    return series;
  }

  #push(entry: HeadingEntry, depth: number): void {
    const title = this.#phrasing.read(entry.pieces, 'heading', entry.position);
    const division = divisionOf(entry, depth, title);
    const { children, isAnnex } = this.#here;
    // Only annexes follow all else at the first level, whatever their label.
    if (this.#isFirstOfAnnex) division.type = 'annex';
    children.push(division);
    this.#open.push({
      division,
      children: division.children,
      isAnnex: isAnnex || division.type === 'annex',
      isOperative: false,
      series: this.#seriesOf(entry.label),
      style: entry.style,
    });
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

/** Headings are set the larger the higher they stand; those that are not tagged are the lowest. */
function rankOf(style: string): number {
  const rank = ['HCh', 'H1', 'H23', 'H4', 'H56'].indexOf(style);
  return rank < 0 ? 2.5 : rank;
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

/** A division with the label that the format finds in its heading. */
function divisionOf(entry: HeadingEntry, depth: number, title: PhrasingContent[]): Division {
  const [first, ...rest] = title;
  const text = first?.type === 'text' ? first.value : '';
  const words = [entry.label, text].filter(Boolean).join(' ');
  const found = headingLabel(words);
  const isNote = first?.type === 'footnoteReference' || (!text.length && title.length > 0);
  const isLabel = found.length < words.length || title.length === 0 || isNote || rest.length === 0;
  const label = isLabel ? found.label : '';
  const remaining = isLabel ? words.slice(found.length) : words;
  const kept: PhrasingContent[] = first?.type === 'text' || !first ? rest : title;
  return {
    type: divisionType(depth, label),
    id: '',
    depth,
    label,
    title: [...(remaining ? [{ type: 'text', value: remaining } as const] : []), ...kept],
    children: [],
    position: entry.position,
  };
}
