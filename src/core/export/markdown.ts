import { Document } from 'yaml';
import type {
  BelowContent,
  Division,
  FlowContent,
  Paragraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
  Table,
  Vote,
} from '../resolution/model.ts';
import { repeatedWords } from '../interface.zh.ts';
import { notesOf, unseenNote } from '../resolution/notes.ts';

/** The content file of a resolution: what `parse` reads back as the same resolution. */
export function resolutionMarkdown(resolution: Resolution): string {
  return file([
    frontMatter(resolution),
    ...flow(resolution.children),
    ...resolution.footnotes.map(note),
  ]);
}

/** A paragraph or division with its notes, as the content file has them. */
export function placeMarkdown(resolution: Resolution, place: Paragraph | Division): string {
  const notes = notesOf(resolution, [place]);
  return file([
    ...flow([place]),
    ...notes.flatMap((own) => {
      const repeated = unseenNote(resolution, own, notes);
      const words = repeated && `> ${repeatedWords(repeated)}${inlineMarkdown(repeated.children)}`;
      return [note(own), ...(words ? [words] : [])];
    }),
  ]);
}

function file(blocks: string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/**
 * How `parse` wants the front matter: every value on one line, in quotes only where it must be, and then in those that
 * escape nothing. Every value that it accepts can be written so.
 */
const PLAIN_LINES = { lineWidth: 0, singleQuote: true } as const;

function frontMatter(resolution: Resolution): string {
  const { symbol, title, symbolNote, adopted, meeting, resumed, closing, language } = resolution;
  const { agendaItem, committee, committeeReport, draft, vote, subjects } = resolution.record;
  const document = new Document({}, { schema: 'failsafe' });
  const fields = {
    ...{ symbol, title, symbolNote, adopted, meeting, resumed, closing, language },
    ...{ committee, committeeReport, draft, agendaItem },
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) document.set(name, String(value));
  }
  for (const [name, value] of Object.entries({ vote: vote && counted(vote), subjects })) {
    if (value) document.set(name, document.createNode(value, { flow: true }));
  }
  return `---\n${document.toString(PLAIN_LINES)}---`;
}

function counted(vote: Vote): Record<string, string> {
  return Object.fromEntries(Object.entries(vote).map(([side, count]) => [side, String(count)]));
}

/** Blocks, one after another; a list of labels is one block. */
function flow(children: readonly FlowContent[]): string[] {
  return children.flatMap((child) => {
    switch (child.type) {
      case 'enactingFormula':
        return [child.value];
      case 'separator':
        return ['***'];
      case 'table':
      case 'quotation':
        return below([child]);
      case 'preambularParagraph':
        return plain(child);
      case 'unnumberedParagraph':
        return isPlain(child) ? plain(child) : [item('- ', child)];
      case 'operativeParagraph':
      case 'annexParagraph':
        return [item(`${child.number}. `, child)];
      default:
        return [heading(child), ...flow(child.children)];
    }
  });
}

/** Whether a paragraph without a number stands without a bullet: one of an annex, or one that is a list alone. */
function isPlain({ id, children }: Paragraph): boolean {
  return /(?:^|\.)annex/.test(id) || children.length === 0;
}

/** A paragraph at the beginning of a line, with the list that belongs to it. */
function plain({ children, below: parts }: Paragraph): string[] {
  const blocks = lists(parts).map(({ text, isContinuation }) =>
    // Behind a list, words that go on are indented as those of its items are.
    isContinuation ? `  ${text}` : text,
  );
  return [...(children.length > 0 ? [inlineMarkdown(children)] : []), ...blocks];
}

function heading({ depth, label, title }: Division): string {
  const parts = [escape(label), nodes(title)].filter(Boolean);
  const line = parts
    .join(title[0]?.type === 'footnoteReference' ? '' : ' ')
    .replace(/(?<=^|\s)#+$/, '\\$&');
  return `${'#'.repeat(depth)} ${line}`;
}

/** An item of a list with all that stands below it, indented. */
function item(marker: string, { children, below: parts }: Paragraph | Subparagraph): string {
  const label = marker.startsWith('- ') && marker.length > 2;
  const indent = label ? 2 : marker.length;
  const first = marker + (label ? inlineAfterLabel(children) : inlineMarkdown(children));
  return [first, ...join(parts, indent)].join('');
}

/** What stands below an item: labelled lists close to it, all else after an empty line. */
function join(parts: readonly BelowContent[], indent: number): string[] {
  const space = ' '.repeat(indent);
  return lists(parts).map(({ isTight, text }) => {
    const indented = text.replaceAll(/^(?=.)/gm, space);
    return `${isTight ? '\n' : '\n\n'}${indented}`;
  });
}

function below(parts: readonly BelowContent[]): string[] {
  return lists(parts).map(({ text }) => text);
}

interface ListBlock {
  /** Whether it stands directly below the words before it. */
  isTight: boolean;
  isContinuation?: boolean;
  text: string;
}

/** Items of one list are one block. */
function lists(parts: readonly BelowContent[]): ListBlock[] {
  const blocks: ListBlock[] = [];
  let last: Subparagraph | undefined;
  for (const part of parts) {
    if (part.type === 'subparagraph') {
      const text = item(markerOf(part), part);
      const before = blocks.at(-1);
      if (last && before && isOrdered(last) === isOrdered(part)) {
        before.text += (isOrdered(part) ? '\n\n' : '\n') + text;
      } else {
        blocks.push({ isTight: !isOrdered(part) && blocks.length === 0, text });
      }
      last = part;
    } else {
      const isContinuation = part.type === 'continuation';
      blocks.push({ isTight: false, isContinuation, text: block(part) });
      last = undefined;
    }
  }
  return blocks;
}

/** Whether Markdown numbers an item: one that stands for (a) or (一), or a quoted paragraph with its number. */
function isOrdered({ depth, label }: Subparagraph): boolean {
  return label === undefined || depth === 0;
}

function markerOf(part: Subparagraph): string {
  if (isOrdered(part)) return `${part.number}. `;
  // What Markdown would take for a list of its own has a backslash.
  const label = part.label?.replace(/^(\d*)([-.)])$/, '$1\\$2');
  return `- ${label && `${label} `}`;
}

function block(part: Exclude<BelowContent, Subparagraph>): string {
  switch (part.type) {
    case 'continuation':
      return inlineMarkdown(part.children);
    case 'table':
      return table(part);
    case 'quotation':
      return below(part.children).join('\n\n').replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '');
  }
}

function table({ align, rows, notes }: Table): string {
  const width = align.length;
  /** For each column, how many more rows the cell above covers. */
  const covered = Array.from({ length: width }, () => ({ rows: 0, columns: 1 }));
  const lines = rows.map((row) => {
    const cells = [...row];
    let line = '|';
    for (let column = 0; column < width;) {
      const above = covered[column];
      if (above && above.rows > 0) {
        above.rows--;
        line += ` ^^ ${'|'.repeat(above.columns)}`;
        column += above.columns;
        continue;
      }
      const cell = cells.shift();
      if (!cell) break;
      covered[column] = { rows: cell.rows - 1, columns: cell.columns };
      const words = nodes(cell.children).replaceAll('|', '\\|');
      line += ` ${words} ${'|'.repeat(cell.columns)}`;
      column += cell.columns;
    }
    return line;
  });
  const rule = align.map((side) => {
    const dashes = { left: ':--', right: '--:', center: ':-:' };
    return side ? dashes[side] : '---';
  });
  lines.splice(1, 0, `| ${rule.join(' | ')} |`);
  const below = notes.map(({ label, children }) => `[^${label}]: ${inlineMarkdown(children)}`);
  return [lines.join('\n'), ...below].join('\n\n');
}

function note({ number, children }: Resolution['footnotes'][number]): string {
  return `[^${number}]: ${inlineMarkdown(children)}`;
}

/** A line of text, which no sign at its beginning turns into a list, a quotation or a heading. */
export function inlineMarkdown(children: readonly PhrasingContent[]): string {
  return nodes(children).replace(/^(\d*|\[\^\w+\])([-+>#.):|])/, '$1\\$2');
}

/** Words behind a label, which no sign turns into anything else. */
function inlineAfterLabel(children: readonly PhrasingContent[]): string {
  return nodes(children);
}

function nodes(children: readonly PhrasingContent[]): string {
  let sign = '';
  return children
    .map((child) => {
      // Of two that touch, the second has another sign, or both would be one.
      const isEmphasis = child.type === 'actionPhrase' || child.type === 'emphasis';
      sign = isEmphasis ? (sign === '*' ? '_' : '*') : '';
      return node(child, sign);
    })
    .join('');
}

function node(child: PhrasingContent, sign: string): string {
  switch (child.type) {
    case 'text':
      return escape(child.value);
    case 'actionPhrase':
    case 'emphasis':
      return sign + escape(child.value) + sign;
    case 'link':
      return `[${escape(child.value).replace(/^\^/, '\\^')}](${child.url})`;
    case 'footnoteReference':
      return `[^${child.number}]`;
    case 'tableNoteReference':
      return `[^${child.label}]`;
  }
}

/** Put a backslash before what Markdown would take for a sign of its own. */
function escape(text: string): string {
  return text.replaceAll(/[\\*_`~[\]<@]|&(?=[#a-z])|!$|(?<=https?):(?=\/\/)|(?<=www)\./gi, '\\$&');
}
