import { closingLines, paragraphLabel, repeatedWords, subparagraphLabel } from '../interface.zh.ts';
import type {
  BelowContent,
  Division,
  FlowContent,
  Paragraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
  Table,
} from '../resolution/model.ts';
import { noteMark, notesOf, unseenNote } from '../resolution/notes.ts';
import { shortSymbol } from '../resolution/symbol.ts';
import { annexesOf, mainOf } from '../resolution/walk.ts';

/**
 * The whole text, a paragraph a line, as the official document has it. Labels stand as printed, marks of notes as
 * `[1]`, cells of tables with a tab between them.
 */
export function resolutionText(resolution: Resolution): string {
  return lines([
    `${shortSymbol(resolution.symbol)}. ${resolution.title}`,
    ...flow(mainOf(resolution)),
    ...closingLines(resolution).map(({ words }) => words),
    ...flow(annexesOf(resolution)),
    ...resolution.footnotes.map(noteLine),
  ]);
}

/** A paragraph or division with its notes. */
export function placeText(resolution: Resolution, place: Paragraph | Division): string {
  const notes = notesOf(resolution, [place]);
  return lines([
    ...flow([place]),
    ...notes.map((note) => {
      const repeated = unseenNote(resolution, note, notes);
      return (
        noteLine(note) +
        (repeated ? `\n〔${repeatedWords(repeated)}${inline(repeated.children)}〕` : '')
      );
    }),
  ]);
}

function lines(blocks: string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function flow(children: readonly FlowContent[]): string[] {
  return children.flatMap((child) => {
    switch (child.type) {
      case 'enactingFormula':
        return [child.value];
      case 'separator':
        return ['* * *'];
      case 'table':
      case 'quotation':
        return [below(child).join('\n')];
      case 'preambularParagraph':
      case 'unnumberedParagraph':
        return [paragraphLines('', child)];
      case 'operativeParagraph':
      case 'annexParagraph':
        return [paragraphLines(paragraphLabel(child), child)];
      default:
        return [headingLine(child), ...flow(child.children)];
    }
  });
}

/** The line of a heading: its label and its title. */
function headingLine({ label, title }: Division): string {
  return [label, inline(title)].filter(Boolean).join(' ');
}

function paragraphLines(label: string, { children, below: parts }: Paragraph): string {
  const text = [label, inline(children)].filter(Boolean).join(' ');
  return [...(text ? [text] : []), ...parts.flatMap(below)].join('\n');
}

function below(part: BelowContent): string[] {
  switch (part.type) {
    case 'subparagraph':
      return subparagraphLines(part);
    case 'continuation':
      return [inline(part.children)];
    case 'table':
      return tableLines(part);
    case 'quotation':
      return part.children.flatMap(below);
  }
}

function subparagraphLines(paragraph: Subparagraph): string[] {
  const words = [subparagraphLabel(paragraph), inline(paragraph.children)].filter(Boolean);
  return ['  '.repeat(paragraph.depth) + words.join(' '), ...paragraph.below.flatMap(below)];
}

function tableLines({ rows, notes }: Table): string[] {
  return [
    ...rows.map((row) => row.map(({ children }) => inline(children)).join('\t')),
    ...notes.map(({ label, children }) => `[${label}] ${inline(children)}`),
  ];
}

function noteLine({ number, children }: Resolution['footnotes'][number]): string {
  return `[${number}] ${inline(children)}`;
}

function inline(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => ('value' in child ? child.value : `[${noteMark(child)}]`))
    .join('');
}
