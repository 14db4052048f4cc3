import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Resolution } from '../resolution/model.ts';
import { checkCharacters, checkLineEnds } from './characters.ts';
import { ContentError } from './fault.ts';
import { readFlow } from './flow.ts';
import { readFrontMatter } from './front-matter.ts';
import { checkLimits, lengthFault } from './limits.ts';
import { Source } from './source.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, 'yaml')
  .use(remarkGfm)
  .use(keepEscapedAddresses);

/**
 * Leave addresses words where a backslash says that they are: remark-gfm looks for them once more in text that it has
 * read, without its backslashes.
 */
function keepEscapedAddresses(this: Processor): void {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat()) {
    delete extension.transforms;
  }
}

/**
 * Read a resolution from the text of its content file.
 *
 * @param text - Markdown in the format that the README describes.
 * @throws ContentError with every fault of the text; what is accepted is kept character for character.
 */
export function parse(text: string): Resolution {
  const tooLong = lengthFault(text);
  if (tooLong) {
    throw new ContentError([{ rule: 'file-length', reason: tooLong, line: 1, column: 1 }]);
  }
  // remark drops a byte order mark and would count its places without it, as editors do.
  const source = new Source(text.replace(/^\uFEFF+/, ''));
  if (text !== source.text) source.report('character', 0, 'A byte order mark begins the file.');
  checkCharacters(source);
  checkLineEnds(source);
  const read = checkLimits(source) ? readParts(source) : undefined;
  if (!read || source.faults.length > 0) {
    throw new ContentError(source.faults.sort((a, b) => a.line - b.line || a.column - b.column));
  }
  return { type: 'resolution', ...read };
}

function readParts(source: Source): Omit<Resolution, 'type'> | undefined {
  const tree = markdown.parse(source.text);
  const read = readFrontMatter(source, tree);
  if (!read) return undefined;
  const { symbolNoteAt, ...frontMatter } = read;
  return { ...frontMatter, ...readFlow(source, tree, symbolNoteAt) };
}
