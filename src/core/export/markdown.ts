import { stringify } from 'yaml';
import type {
  OperativeParagraph,
  Paragraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
} from '../resolution/model.ts';
import { notesOf } from '../resolution/notes.ts';

/**
 * How `parse` wants the front matter: every value a string on one line, in quotes only where it must be, and then in
 * those that escape nothing. Every title that it accepts can be written so.
 */
const PLAIN_LINES = { schema: 'failsafe', lineWidth: 0, singleQuote: true } as const;

/** The content file of a resolution: what `parse` reads back as the same resolution. */
export function resolutionMarkdown(resolution: Resolution): string {
  const { symbol, title, adopted, meeting, language } = resolution;
  const fields = { symbol, title, adopted, meeting: String(meeting), language };
  return blocks([
    `---\n${stringify(fields, PLAIN_LINES)}---`,
    resolution.enactingFormula,
    ...resolution.preamble.map(({ children }) => inlineMarkdown(children)),
    ...resolution.operative.flatMap((paragraph) => items(paragraph, '')),
    ...resolution.footnotes.map(note),
  ]);
}

/** A paragraph with its notes, as the content file has them. */
export function paragraphMarkdown(resolution: Resolution, paragraph: Paragraph): string {
  const text =
    paragraph.type === 'preambularParagraph'
      ? [inlineMarkdown(paragraph.children)]
      : items(paragraph, '');
  return blocks([...text, ...notesOf(resolution, [paragraph]).map(note)]);
}

function blocks(all: string[]): string {
  return `${all.join('\n\n')}\n`;
}

function items(
  { number, children, subparagraphs }: OperativeParagraph | Subparagraph,
  indent: string,
): string[] {
  const marker = `${number}. `;
  const below = indent + ' '.repeat(marker.length);
  return [
    indent + marker + inlineMarkdown(children),
    ...subparagraphs.flatMap((paragraph) => items(paragraph, below)),
  ];
}

function note({ number, children }: Resolution['footnotes'][number]): string {
  return `[^${number}]: ${inlineMarkdown(children)}`;
}

/** A line of text, which no sign at its beginning turns into a list, a quotation or a heading. */
export function inlineMarkdown(children: readonly PhrasingContent[]): string {
  return children
    .map(node)
    .join('')
    .replace(/^(\d*|\[\^\d+\])([-+>#.):])/, '$1\\$2');
}

function node(child: PhrasingContent): string {
  switch (child.type) {
    case 'text':
      return escape(child.value);
    case 'actionPhrase':
      return `*${escape(child.value)}*`;
    case 'link':
      return `[${escape(child.value).replace(/^\^/, '\\^')}](${child.url})`;
    case 'footnoteReference':
      return `[^${child.number}]`;
  }
}

/** Put a backslash before what Markdown would take for a sign of its own. */
function escape(text: string): string {
  return text.replaceAll(/[\\*_`~[\]<@]|&(?=[#a-z])|!$|(?<=https?):(?=\/\/)|(?<=www)\./gi, '\\$&');
}
