import { SourceError } from '../reading.ts';

/** A piece of text with its place on a page, in points from its lower left corner. */
export interface PageItem {
  words: string;
  x: number;
  /** The baseline. */
  y: number;
  /** The size of its letters. */
  size: number;
  width: number;
  /** The name of the font in the file; empty when the file does not say. */
  font: string;
}

/** More than any resolution: the largest official PDF has some 2 MB and 60 pages. */
const LARGEST = 10_000_000;
const MOST_PAGES = 300;

/** More than any resolution. */
const MOST_CHARACTERS = 500_000;

/**
 * Read the text layer of a PDF. Nothing but its bytes is read: no font, no table of characters and no address outside
 * the file, and no script in it runs.
 *
 * @returns The pieces of each page, in the order of the file.
 * @throws SourceError when it is no PDF, damaged, locked, too large, or has no text.
 */
export async function openPdf(bytes: Uint8Array): Promise<PageItem[][]> {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!begin.includes('%PDF-')) throw refusal('no PDF', 'The file does not begin as a PDF does.');
  if (bytes.length > LARGEST) {
    const message = `The PDF has ${bytes.length} bytes; no resolution has more than ${LARGEST}.`;
    throw refusal('too large', message);
  }
  // The library is large, and a text or an XML file needs none of it.
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // It takes what it is given, and the caller keeps its bytes.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      const message = `The PDF has ${document.numPages} pages; no resolution has more than ${MOST_PAGES}.`;
      throw refusal('too large', message);
    }
    const pages: PageItem[][] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const items = await readPage(await document.getPage(number));
      characters += items.reduce((sum, { words }) => sum + words.length, 0);
      if (characters > MOST_CHARACTERS) {
        const message = `The text is longer than ${MOST_CHARACTERS} characters by page ${number}.`;
        throw refusal('too large', message);
      }
      pages.push(items);
    }
    if (characters === 0) {
      const message =
        'The PDF has no text, only pictures of pages. Recognize its characters first.';
      throw refusal('no text', message);
    }
    return pages;
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

async function readPage(page: Awaited<ReturnType<Document['getPage']>>): Promise<PageItem[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const names = await fontNames(page);
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [, , across = 0, up = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(across, up);
    return [{ words: item.str, x, y, size, width: item.width, font: names(item.fontName) }];
  });
}

/** The names that fonts have in the file; those of a text layer are only numbers. */
async function fontNames(
  page: Awaited<ReturnType<Document['getPage']>>,
): Promise<(font: string) => string> {
  await page.getOperatorList();
  return (font) => {
    if (!page.commonObjs.has(font)) return '';
    const { name } = page.commonObjs.get(font) as { name?: unknown };
    return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : '';
  };
}

function refusalOf(error: unknown): SourceError {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  return name === 'PasswordException'
    ? refusal('locked', 'The PDF is locked by a password.')
    : refusal('damaged', `The PDF is damaged and cannot be read: ${message || String(error)}`);
}

function refusal(kind: string, message: string): SourceError {
  return new SourceError([{ kind, line: 1, column: 1, message }]);
}
