import { divisionType, ENACTING_FORMULAS, opensList } from '../../core/resolution/chinese.ts';
import type {
  BelowContent,
  Division,
  FlowContent,
  Paragraph,
  SourcePoint,
} from '../../core/resolution/model.ts';
import { readOpening } from '../phrases.ts';
import { type Glyph, pointOf, textOf } from './glyphs.ts';
import { type Heading, readHeading } from './headings.ts';
import { LABEL, NUMBER } from './labels.ts';
import { ListBuilder } from './lists.ts';
import type { PhrasingWriter } from './phrasing.ts';
import { endsParagraph, type Findings, type PrintedParagraph, quoted } from './printed.ts';

/** A division that is open. */
interface Open {
  division?: Division;
  children: FlowContent[];
  /** How headings of this level are labelled; none for an annex and for the resolution. */
  kind: string;
}

/** Makes divisions, paragraphs and lists of what print has one after another. */
export class BodyBuilder {
  readonly #writer: PhrasingWriter;
  readonly #findings: Findings;
  readonly #open: [Open, ...Open[]] = [{ children: [], kind: '' }];
  #isAnnex = false;
  /** Whether the document numbers its operative paragraphs. */
  #hasNumbers = false;
  /** Whether an operative paragraph was read, behind which the main text has no preamble. */
  #isOperative = false;
  #last = 0;
  #mayStartAgain = true;
  #owner: Paragraph | undefined;
  #list: ListBuilder | undefined;

  constructor(writer: PhrasingWriter, findings: Findings) {
    this.#writer = writer;
    this.#findings = findings;
  }

  /**
   * @param main - What stands before the closing lines.
   * @param after - What stands behind them: annexes.
   */
  build(main: readonly PrintedParagraph[], after: readonly PrintedParagraph[]): FlowContent[] {
    this.#hasNumbers = main.some(({ glyphs }) => NUMBER.test(textOf(glyphs)));
    const all = [...main, ...after];
    for (let index = 0; index < all.length; index++) {
      const { glyphs } = all[index] ?? { glyphs: [] };
      const heading = this.#headingAt(all, index, index >= main.length);
      if (heading) {
        this.#heading(heading);
        index += heading.paragraphs - 1;
      } else if (glyphs.length > 0) this.#paragraph(glyphs);
    }
    if (!this.#isOperative) {
      const end = main.at(-1)?.glyphs ?? [];
      this.#findings.fault('no operative part', pointOf(end), 'No operative paragraph was found.');
    }
    return this.#open[0].children;
  }

  get #here(): Open {
    return this.#open.at(-1) ?? this.#open[0];
  }

  #headingAt(
    all: readonly PrintedParagraph[],
    index: number,
    isAfter: boolean,
  ): Heading | undefined {
    const heading = readHeading(all, index);
    if (!heading) return undefined;
    // An annex follows the closing lines, or where there are none the operative part.
    if (heading.kind === 'annex') return isAfter || this.#isOperative ? heading : undefined;
    return heading;
  }

  #heading({ kind, label, title, glyphs }: Heading): void {
    const position = pointOf(glyphs);
    let depth = 1;
    if (kind === 'annex') {
      this.#open.length = 1;
      this.#isAnnex = true;
    } else {
      const same = this.#open.findIndex((open) => open.kind === kind);
      if (same > 0) this.#open.length = same;
      const parent = this.#here.division;
      depth = Math.max(2, (parent?.depth ?? 1) + 1);
      const message = `${quoted(textOf(glyphs))} is taken for a heading on level ${depth} by its form.`;
      this.#findings.remark('heading', position, message);
    }
    const division: Division = {
      type: divisionType(depth, label),
      id: '',
      depth,
      label,
      title: this.#writer.heading(title),
      children: [],
      position,
    };
    this.#here.children.push(division);
    this.#open.push({ division, children: division.children, kind });
    this.#mayStartAgain = true;
    this.#owner = undefined;
    this.#list = undefined;
  }

  #paragraph(glyphs: Glyph[]): void {
    const text = textOf(glyphs);
    const [, written = ''] = NUMBER.exec(text) ?? [];
    const [, label = ''] = LABEL.exec(text) ?? [];
    if (written) this.#numbered(glyphs, written);
    else if (label) this.#item(glyphs, label);
    else if (/^\*( ?\* ?)+\*?$/.test(text)) {
      this.#here.children.push({ type: 'separator', position: pointOf(glyphs) });
    } else if (ENACTING_FORMULAS.includes(text) && !this.#isAnnex) {
      const message =
        'The text opens a second time: several resolutions under one number are not read from a text.';
      this.#findings.fault('several resolutions', pointOf(glyphs), message);
    } else this.#plain(glyphs, text);
  }

  #numbered(glyphs: readonly Glyph[], written: string): void {
    const number = Number(written.replace(' ', ''));
    const due = this.#last + 1;
    const isDue = number === due || (this.#mayStartAgain && number === 1);
    if (!isDue && this.#list?.takes(`${number}.`)) {
      this.#item(glyphs, `${number}.`);
      return;
    }
    if (!isDue && number === 1 && this.#owner && this.#opensListBelow()) {
      this.#item(glyphs, '1.');
      return;
    }
    const position = pointOf(glyphs);
    if (isDue && this.#list?.takes(`${number}.`)) {
      const message = `The number ${number} is due to a paragraph and to an item of the list before it.`;
      this.#findings.fault('number unclear', position, message);
    }
    if (!isDue) {
      const message = `The number ${number} stands where ${this.#mayStartAgain && due > 1 ? `1 or ${due}` : due} is due.`;
      this.#findings.fault('number out of order', position, message);
    } else if (written.includes(' ')) {
      const message = `The number ${number} was torn apart: ${quoted(written)}.`;
      this.#findings.repair('number torn', position, message);
    }
    this.#last = number;
    this.#mayStartAgain = false;
    this.#isOperative ||= !this.#isAnnex;
    const rest = glyphs
      .slice(written.length + 1)
      .filter((glyph, index) => index > 0 || glyph.value !== ' ');
    if (rest.length === 0) {
      this.#findings.fault('no words', position, `The paragraph ${number} has no words.`);
    }
    const type = this.#isAnnex ? 'annexParagraph' : 'operativeParagraph';
    const children = this.#isAnnex
      ? this.#writer.words(rest)
      : this.#writer.paragraph(rest, 'operative');
    this.#push({ type, id: '', number, children, below: [], position });
  }

  /** Whether the words of the last paragraph lead to a list. */
  #opensListBelow(): boolean {
    const last = this.#owner?.children.at(-1);
    return this.#list === undefined && last?.type === 'text' && last.value.endsWith('：');
  }

  #item(glyphs: readonly Glyph[], label: string): void {
    const position = pointOf(glyphs);
    const rest = glyphs
      .slice(label.length)
      .filter((glyph, index) => index > 0 || glyph.value !== ' ');
    if (!this.#owner) {
      const message = `The item ${label} stands below no paragraph.`;
      this.#findings.fault('item without paragraph', position, message);
      return;
    }
    this.#list ??= new ListBuilder(this.#owner.below, isNumbered(this.#owner));
    const isTaken = this.#list.takes(label);
    if (!isTaken && !(opensList(label) && this.#list.canOpen)) {
      const due = this.#list.due().join(' or ') || '(a)';
      const message = `The label ${label} stands where ${due} is due.`;
      this.#findings.fault('label out of order', position, message);
      if (!this.#list.canOpen) return;
    }
    this.#list.add(label, this.#writer.words(rest), position);
  }

  /** A paragraph without number or label. */
  #plain(glyphs: readonly Glyph[], text: string): void {
    const position = pointOf(glyphs);
    if (this.#isAnnex) {
      this.#push({
        ...unnumbered(position),
        children: this.#writer.words(glyphs),
      });
    } else if (this.#isPreamble(text)) {
      if (!/，\uFFFC*$/.test(text)) {
        const message = `The preambular paragraph ${quoted(text)} does not end in a comma.`;
        this.#findings.remark('end of paragraph', position, message);
      }
      const children = this.#writer.paragraph(glyphs, 'preamble');
      this.#push({ type: 'preambularParagraph', id: '', number: 0, children, below: [], position });
    } else if (this.#list) {
      const message = `${quoted(text)} is taken for the paragraph going on after its list.`;
      this.#findings.remark('text after list', position, message);
      this.#owner?.below.push({
        type: 'continuation',
        children: this.#writer.words(glyphs),
        position,
      });
    } else {
      this.#unnumbered(glyphs, text, position);
    }
  }

  /** Whether a paragraph without a number is one of a preamble: before the operative part, or where a section opens. */
  #isPreamble(text: string): boolean {
    const { division, children } = this.#here;
    if (division) {
      return (
        children.every(({ type }) => type === 'preambularParagraph') && /，\uFFFC*$/.test(text)
      );
    }
    if (this.#isOperative) return false;
    if (this.#hasNumbers) return true;
    if (/：\uFFFC*$/.test(text)) {
      return readOpening(text, 'preamble').isCertain || !readOpening(text, 'operative').isCertain;
    }
    return /，\uFFFC*$/.test(text) || !endsParagraph(text);
  }

  #unnumbered(glyphs: readonly Glyph[], text: string, position: SourcePoint): void {
    const before = this.#owner?.children.at(-1);
    const isClosed = before?.type !== 'text' || endsParagraph(before.value);
    const { phrase } = readOpening(text.slice(0, 60), 'operative');
    if (this.#hasNumbers && (!phrase || !isClosed)) {
      const message = `A paragraph without a number stands in the operative part: ${quoted(text)}.`;
      this.#findings.fault('paragraph without number', position, message);
    } else if (this.#hasNumbers) {
      const message = `The operative paragraph ${quoted(text)} has no number.`;
      this.#findings.remark('paragraph without number', position, message);
    }
    this.#isOperative = true;
    this.#push({
      ...unnumbered(position),
      children: this.#writer.paragraph(glyphs, 'operative'),
    });
  }

  #push(paragraph: Paragraph): void {
    this.#here.children.push(paragraph);
    this.#owner = paragraph;
    this.#list = undefined;
  }
}

function unnumbered(position: SourcePoint) {
  return {
    type: 'unnumberedParagraph' as const,
    id: '',
    number: 0,
    below: [] as BelowContent[],
    position,
  };
}

function isNumbered({ type }: Paragraph): boolean {
  return type === 'operativeParagraph' || type === 'annexParagraph';
}
