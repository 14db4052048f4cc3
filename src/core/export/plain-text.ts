import { chineseDate, meetingName, paragraphLabel, subparagraphLabel } from '../interface.zh.ts';
import type { Paragraph, PhrasingContent, Resolution, Subparagraph } from '../resolution/model.ts';
import { notesOf } from '../resolution/notes.ts';
import { shortSymbol } from '../resolution/symbol.ts';

/** The whole text, a paragraph a line, as the official document has it; marks of notes stand as `[1]`. */
export function resolutionText(resolution: Resolution): string {
  const { preamble, operative, footnotes } = resolution;
  return lines([
    `${shortSymbol(resolution.symbol)}. ${resolution.title}`,
    resolution.enactingFormula,
    ...[...preamble, ...operative].map(paragraphLines),
    chineseDate(resolution.adopted),
    meetingName(resolution),
    ...footnotes.map(noteLine),
  ]);
}

/** A paragraph with its notes. */
export function paragraphText(resolution: Resolution, paragraph: Paragraph): string {
  return lines([paragraphLines(paragraph), ...notesOf(resolution, [paragraph]).map(noteLine)]);
}

function lines(blocks: string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function paragraphLines(paragraph: Paragraph): string {
  if (paragraph.type === 'preambularParagraph') return inline(paragraph.children);
  const text = `${paragraphLabel(paragraph)} ${inline(paragraph.children)}`;
  return [text, ...paragraph.subparagraphs.map(subparagraphLines)].join('\n');
}

function subparagraphLines(paragraph: Subparagraph): string {
  const text = `${'  '.repeat(paragraph.depth)}${subparagraphLabel(paragraph)} ${inline(paragraph.children)}`;
  return [text, ...paragraph.subparagraphs.map(subparagraphLines)].join('\n');
}

function noteLine({ number, children }: Resolution['footnotes'][number]): string {
  return `[${number}] ${inline(children)}`;
}

function inline(children: readonly PhrasingContent[]): string {
  return children.map((child) => ('value' in child ? child.value : `[${child.number}]`)).join('');
}
