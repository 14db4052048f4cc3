import { getDocumentProxy } from 'unpdf';
import type { ContentReading } from './content.ts';
import { UnreadableSource } from './source-reading.ts';
import { readLines, type TextLine, type TextReading } from './text.ts';

/** The text layer of a PDF, and where in it a sign stands. */
export interface PdfReading {
  reading: TextReading;
  /** Such as `page 2, line 5`. */
  placeOf: (offset: number) => string;
}

/** No resolution has more pages. */
const MOST_PAGES = 300;

/** Offsets count pages, lines and characters: the 5th line of page 2 begins at 2 × PAGE + 5 × LINE. */
const LINE = 2 ** 12;
const PAGE = 2 ** 24;

/**
 * Read the text layer of a PDF: its words by their place on the page, line by line from the top. Small raised digits are
 * the marks of notes.
 *
 * @param content - The content file that it is compared with.
 * @throws UnreadableSource for what is no PDF, has no text layer, or too many pages.
 */
export async function readPdf(bytes: Uint8Array, content: ContentReading): Promise<PdfReading> {
  const lines = (await wordsByPage(bytes)).flatMap((words, page) =>
    linesOf(words).map((text, line) => ({ text, offset: (page + 1) * PAGE + (line + 1) * LINE })),
  );
  if (lines.every(({ text }) => text.trim() === '')) {
    throw new UnreadableSource('It has no text layer.');
  }
  return { reading: readLines(lines satisfies TextLine[], content), placeOf };
}

function placeOf(offset: number): string {
  return `page ${Math.floor(offset / PAGE)}, line ${Math.floor((offset % PAGE) / LINE)}`;
}

/** Some words as they stand on a page. */
interface Words {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the type, in the units of the page. */
  size: number;
}

async function wordsByPage(bytes: Uint8Array): Promise<Words[][]> {
  try {
    // What reads it takes the bytes away, and is to fetch nothing and show nothing.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES) throw new UnreadableSource(`It has ${pdf.numPages} pages.`);
    const pages: Words[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item) || item.str === '') return [];
          const [, , shear = 0, height = 0, x = 0, y = 0] = item.transform as number[];
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(shear, height) }];
        }),
      );
    }
    await pdf.destroy();
    return pages;
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UnreadableSource(`It is no PDF that can be read: ${reason}`);
  }
}

/** The lines of a page from the top; the mark of a note is a line of its own. */
function linesOf(words: readonly Words[]): string[] {
  const rows: Words[][] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && first.y - word.y < Math.max(first.size, word.size) * SAME_LINE)
      row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap(linesOfRow);
}

/** How far apart words of one line may stand, and from which gap on there is a space, in parts of the type's size. */
const SAME_LINE = 0.6;
const GAP = 0.2;

/** Type below this part of its line's size is raised. */
const RAISED = 0.8;

function linesOfRow(row: readonly Words[]): string[] {
  const size = Math.max(...row.map((word) => word.size));
  const lines: string[] = [''];
  let end: number | undefined;
  for (const { text, x, width, size: own } of row.toSorted((a, b) => a.x - b.x)) {
    const isMark = own < size * RAISED && /^\s*(?:\d{1,3}|[a-z])\s*$/.test(text);
    if (isMark) lines.push(text.trim(), '');
    else {
      const gap = end !== undefined && x - end > size * GAP ? ' ' : '';
      lines.push(`${lines.pop() ?? ''}${gap}${text}`);
    }
    end = x + width;
  }
  return lines.filter((line) => line.trim() !== '');
}
