import type * as mdast from 'mdast';
import {
  divisionType,
  ENACTING_FORMULAS,
  headingLabel,
  type HeadingWords,
  labelOf,
} from '../resolution/chinese.ts';
import { assignIds } from '../ids.ts';
import type {
  BelowContent,
  Division,
  FlowContent,
  FootnoteDefinition,
  Paragraph,
} from '../resolution/model.ts';
import { isDivision } from '../resolution/walk.ts';
import { checkIndent } from './characters.ts';
import { Footnotes } from './footnotes.ts';
import { markupName, noteLabelOf, offsetOf } from './nodes.ts';
import { readBulletItems, readContinuation, readNumberedItem, readQuotation } from './items.ts';
import { readNote } from './note.ts';
import { readPhrasing } from './phrasing.ts';
import { readTable, readTableNote } from './table.ts';
import type { Source } from './source.ts';

/** What follows the front matter. */
export interface Flow {
  children: FlowContent[];
  footnotes: FootnoteDefinition[];
}

/**
 * Read the text of a resolution: its divisions and their blocks, and its notes.
 *
 * @param tree - The content file, its front matter included.
 * @param symbolNote - Where the front matter names the note on the symbol, which is cited before any other.
 */
export function readFlow(
  source: Source,
  tree: mdast.Root,
  symbolNote?: { label: string; offset: number },
): Flow {
  const footnotes = new Footnotes(source);
  if (symbolNote) footnotes.cite(symbolNote.label, symbolNote.offset);
  const reader = new FlowReader(source, footnotes);
  const nodes = tree.children.filter((node) => node.type !== 'yaml');
  for (const node of nodes) reader.read(node);
  const read = { children: reader.end(nodes), footnotes: footnotes.resolve() };
  if (symbolNote && read.footnotes.every(({ number }) => String(number) !== symbolNote.label)) {
    const reason = `Note ${symbolNote.label} is not defined.`;
    source.report('footnote-undefined', symbolNote.offset, reason);
  }
  return read;
}

/** How deep headings go; pages have one level of HTML's six for the title. */
const DEEPEST = 5;

/** A division that is open while its blocks are read. */
interface Open {
  /** None for the resolution itself. */
  division?: Division;
  children: FlowContent[];
  /** Whether it is an annex, or stands in one. */
  isAnnex: boolean;
  /** Whether an operative paragraph was read, behind which no preambular one stands. */
  isOperative: boolean;
}

class FlowReader {
  readonly #source: Source;
  readonly #footnotes: Footnotes;
  readonly #open: [Open, ...Open[]] = [{ children: [], isAnnex: false, isOperative: false }];
  /** The last printed number, after which the next is due; a heading lets numbers start again. */
  #last = 0;
  #mayStartAgain = true;
  #hasOperative = false;
  #hasAnnex = false;

  constructor(source: Source, footnotes: Footnotes) {
    this.#source = source;
    this.#footnotes = footnotes;
  }

  /** Read a block. */
  read(node: mdast.RootContent): void {
    if (node.type !== 'list') checkIndent(this.#source, node);
    switch (node.type) {
      case 'heading':
        this.#heading(node);
        break;
      case 'paragraph':
        this.#paragraph(node);
        break;
      case 'list':
        if (node.ordered) this.#numbered(node);
        else this.#bullets(node);
        break;
      case 'table':
        this.#here.children.push(readTable(this.#source, node, this.#footnotes));
        break;
      case 'blockquote':
        this.#here.children.push(readQuotation(this.#source, node, this.#footnotes));
        break;
      case 'thematicBreak':
        this.#separator(node);
        break;
      case 'footnoteDefinition':
        this.#note(node);
        break;
      default:
        this.#unsupported(node);
    }
  }

  /** Hold together what was read. */
  end(nodes: readonly mdast.RootContent[]): FlowContent[] {
    const [{ children }] = this.#open;
    const without = withoutFormula(children);
    if (without) {
      const first = nodes[0] ? offsetOf(nodes[0]) : this.#source.text.length;
      const point = without === 'text' ? this.#source.pointAt(first) : without.position;
      const what = without === 'text' ? 'text' : `part ${without.label}`;
      const reason = `The ${what} does not begin with ${ENACTING_FORMULAS.join(' or ')}`;
      this.#source.reportAt('enacting-formula', point, reason);
    }
    if (!this.#hasOperative) {
      const reason = 'The text ends without an operative part.';
      this.#source.report('operative-missing', this.#source.text.length, reason);
    }
    assignIds(children);
    return children;
  }

  get #here(): Open {
    return this.#open.at(-1) ?? this.#open[0];
  }

  #heading(node: mdast.Heading): void {
    const offset = offsetOf(node);
    if (node.depth > DEEPEST) {
      this.#source.report('heading', offset, `The heading is deeper than ${DEEPEST} levels.`);
    }
    const [first] = node.children;
    const words = first?.type === 'text' ? first.value : '';
    const { label, length } = this.#labelOf(node, words);
    const type = this.#divisionType(node.depth, label);
    const title = readPhrasing(this.#source, node, { footnotes: this.#footnotes, skip: length });
    const raw = this.#source.text.slice(offset, node.position?.end.offset);
    if (!label && title.length === 0) {
      this.#source.report('heading', offset, 'The heading has no words.');
    } else if (!raw.startsWith(`${'#'.repeat(node.depth)} `) || /\s#+\s*$/.test(raw)) {
      const reason = 'The heading is not written with signs # before it, and only there.';
      this.#source.report('heading', offset, reason);
    }
    while (this.#open.length > 1 && (this.#here.division?.depth ?? 0) >= node.depth) {
      this.#open.pop();
    }
    if (type === 'annex' && !this.#hasOperative) {
      this.#source.report('annex', offset, 'The annex stands before the operative part.');
    }
    this.#hasAnnex ||= type === 'annex';
    const division: Division = {
      type,
      id: '',
      depth: node.depth,
      label,
      title,
      children: [],
      position: this.#source.pointAt(offset),
    };
    const { children, isAnnex } = this.#here;
    children.push(division);
    this.#open.push({
      division,
      children: division.children,
      isAnnex: isAnnex || type === 'annex',
      isOperative: false,
    });
    this.#mayStartAgain = true;
  }

  /** The label of a heading; words that something else than a space or a note's mark follows are none. */
  #labelOf({ children: [first, next] }: mdast.Heading, words: string): HeadingWords {
    const found = headingLabel(words);
    const isNote = next?.type === 'footnoteReference';
    if (isNote && first && found.length === words.length && words.endsWith(' ')) {
      this.#source.report(
        'space',
        offsetOf(first) + words.length - 1,
        'A space stands before a mark.',
      );
    }
    const isLabel = found.length < words.length || words.endsWith(' ') || !next || isNote;
    return isLabel ? found : { label: '', length: 0 };
  }

  /** A first heading that names neither part, article nor annex opens an annex where only annexes can follow. */
  #divisionType(depth: number, label: string): Division['type'] {
    const type = divisionType(depth, label);
    const isLast = this.#hasAnnex || (this.#hasOperative && !label);
    return type === 'section' && depth === 1 && isLast ? 'annex' : type;
  }

  #paragraph(node: mdast.Paragraph): void {
    const { children, isAnnex, isOperative } = this.#here;
    const offset = offsetOf(node);
    const raw = this.#source.text.slice(offset, node.position?.end.offset);
    if (!isAnnex && children.length === 0 && ENACTING_FORMULAS.includes(raw)) {
      const position = this.#source.pointAt(offset);
      children.push({ type: 'enactingFormula', value: raw, position });
      return;
    }
    if (!isAnnex && isOperative) {
      const reason = 'A paragraph without a number or a bullet stands in the operative part.';
      this.#source.report('operative-number', offset, reason);
    }
    this.#push(isAnnex ? 'unnumberedParagraph' : 'preambularParagraph', offset, {
      number: 0,
      children: readPhrasing(this.#source, node, { footnotes: this.#footnotes, hasPhrases: true }),
      below: [],
    });
  }

  #numbered(list: mdast.List): void {
    const { isAnnex } = this.#here;
    for (const item of list.children) {
      checkIndent(this.#source, item);
      const offset = offsetOf(item);
      const [printed = ''] = /^\S*/.exec(this.#source.text.slice(offset, offset + 20)) ?? [];
      const number = Number.parseInt(printed, 10);
      const due = this.#last + 1;
      const isDue = number === due || (this.#mayStartAgain && number === 1);
      if (!isDue || printed !== `${number}.`) {
        const expected = this.#mayStartAgain && due > 1 ? `1. or ${due}.` : `${due}.`;
        const reason = `The number ${printed} stands where ${expected} is due.`;
        this.#source.report('operative-number', offset, reason);
      }
      this.#last = number;
      this.#mayStartAgain = false;
      this.#push(isAnnex ? 'annexParagraph' : 'operativeParagraph', offset, {
        number,
        ...readNumberedItem(this.#source, item, this.#footnotes, isAnnex),
      });
    }
  }

  #bullets(list: mdast.List): void {
    for (const item of list.children) {
      checkIndent(this.#source, item);
      const { isAnnex } = this.#here;
      const owner = this.#owner();
      const label = labelOf(this.#source.textOf(item)) ?? '';
      const isItem = label || isAnnex || (owner && takesItem(owner, this.#source.textOf(item)));
      if (isItem) this.#labelled(item, owner);
      else {
        const read = readNumberedItem(this.#source, item, this.#footnotes, isAnnex);
        this.#push('unnumberedParagraph', offsetOf(item), { number: 0, ...read });
      }
    }
  }

  /** An item of a list that stands at the beginning of a line, because its paragraph has no number to indent it by. */
  #labelled(item: mdast.ListItem, owner: Paragraph | undefined): void {
    if (owner && isNumbered(owner.type)) {
      const reason = 'The list stands beside its paragraph, not below it.';
      this.#source.report('subparagraph-place', offsetOf(item), reason);
    }
    const { isAnnex } = this.#here;
    const before = owner?.below.length ? owner.below : this.#listBefore();
    const place = { depth: 1, isAnnex, before };
    const [own, after] = cutContinuations(item);
    const below = [
      ...readBulletItems(this.#source, [own], this.#footnotes, place),
      ...after.map((node) => readContinuation(this.#source, node, this.#footnotes)),
    ];
    if (owner) owner.below.push(...below);
    else this.#push('unnumberedParagraph', offsetOf(item), { number: 0, children: [], below });
  }

  /** The paragraph to which a list belongs that stands at the beginning of a line. */
  #owner(): Paragraph | undefined {
    const last = this.#here.children.at(-1);
    return last && 'below' in last ? last : undefined;
  }

  /** The list behind which the text of the same division goes on, and a list may, since the last number. */
  #listBefore(): BelowContent[] {
    const { children } = this.#here;
    const from = children.findLastIndex((child) => isNumbered(child.type)) + 1;
    return children
      .slice(from)
      .flatMap((child) => ('below' in child ? child.below : []))
      .slice(-1);
  }

  #push(
    type: Paragraph['type'],
    offset: number,
    content: Pick<Paragraph, 'number' | 'children' | 'below'>,
  ): void {
    const { children, isAnnex } = this.#here;
    children.push({ type, id: '', ...content, position: this.#source.pointAt(offset) });
    if (isAnnex || type === 'preambularParagraph') return;
    // A section may go on with preambular paragraphs behind one without a number; the main text has one preamble.
    this.#here.isOperative ||= type === 'operativeParagraph' || !this.#here.division;
    this.#hasOperative = true;
  }

  #separator(node: mdast.ThematicBreak): void {
    const offset = offsetOf(node);
    const raw = this.#source.text.slice(offset, node.position?.end.offset);
    if (raw !== '***') this.#source.report('unsupported', offset, 'A rule is not written ***.');
    this.#here.children.push({ type: 'separator', position: this.#source.pointAt(offset) });
  }

  #note(node: mdast.FootnoteDefinition): void {
    if (readTableNote(this.#source, node, this.#footnotes)) return;
    const content = readNote(this.#source, node);
    this.#footnotes.define(noteLabelOf(this.#source, node), offsetOf(node), content);
  }

  #unsupported(node: mdast.RootContent): void {
    const reason = `${markupName(node)} has no place here.`;
    this.#source.report('unsupported', offsetOf(node), reason);
  }
}

function isNumbered(type: FlowContent['type']): boolean {
  return type === 'operativeParagraph' || type === 'annexParagraph';
}

/** What does not open with the enacting formula: the text or, where it begins with a part, the first part without it. */
function withoutFormula(children: readonly FlowContent[]): Division | 'text' | undefined {
  const [first] = children;
  if (first?.type === 'enactingFormula') return undefined;
  if (first?.type !== 'part') return 'text';
  const parts = children.filter(isDivision).filter(({ type }) => type === 'part');
  return parts.find((part) => part.children[0]?.type !== 'enactingFormula');
}

/**
 * Whether an item without a label belongs to a paragraph: its last words end in a colon, or it has such items already.
 * Behind items that say something, one that says what the Assembly does is a paragraph.
 */
function takesItem({ type, children, below }: Paragraph, written: string): boolean {
  if (isNumbered(type)) return false;
  const last = below.at(-1);
  if (last) {
    const isAlike = startsWithPhrase(last) || !/^\*\p{Script=Han}/u.test(written);
    return last.type === 'subparagraph' && last.label === '' && isAlike;
  }
  const words = children.findLast((child) => child.type === 'text');
  return /[：:]$/.test(words?.value ?? '');
}

/**
 * Cut paragraphs from an item that stand below it alone: a paragraph that has no number to indent by goes on with them
 * after its list.
 */
function cutContinuations(item: mdast.ListItem): [item: mdast.ListItem, after: mdast.Paragraph[]] {
  const [first, ...rest] = item.children;
  const after = rest.filter((child) => child.type === 'paragraph');
  if (first?.type !== 'paragraph' || after.length < rest.length) return [item, []];
  return [{ ...item, children: [first] }, after];
}

function startsWithPhrase(part: BelowContent): boolean {
  return 'below' in part && part.children[0]?.type === 'actionPhrase';
}
