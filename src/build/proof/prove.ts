import type { Fault } from '../../core/parse/fault.ts';
import { compareFields, compareReadings, type Difference } from './compare.ts';
import { compareText } from './compare-text.ts';
import { type ContentReading, readContent } from './content.ts';
import { readPdf } from './pdf.ts';
import { decodeSource, readSource, type SourceFile, SOURCES } from './source-files.ts';
import { UnreadableSource } from './source-reading.ts';
import { readText, type TextReading } from './text.ts';
import { readXml } from './xml.ts';

/**
 * Compare a content file with a source, as docs/proof.md says. It shares no code with the parser, with what writes the
 * text anew, or with the importer.
 *
 * @param text - A content file that the parser accepts.
 * @param root - The project's root, as a `file:` address with a slash at its end.
 * @returns The first difference, or why the two cannot be compared; nothing when they say the same.
 */
export async function prove(
  text: string,
  source: SourceFile,
  root: URL,
): Promise<Fault | undefined> {
  const path = SOURCES + source.name;
  try {
    const bytes = await readSource(source, root);
    if (source.type !== '.pdf') return compareWithSource(text, decodeSource(bytes), path);
    const content = readContent(text);
    const { reading, placeOf } = await readPdf(bytes, content);
    const found = compareWithText(content, reading);
    return found && differs(text, found, `${path}, ${placeOf(found.sourceOffset)},`);
  } catch (error) {
    return unreadable(error, path);
  }
}

/**
 * Compare a content file with a source that is text.
 *
 * @param path - Of the source; `.xml` at its end says that it is XML.
 * @returns As {@link prove}.
 */
export function compareWithSource(text: string, source: string, path: string): Fault | undefined {
  try {
    const content = readContent(text);
    const found = path.endsWith('.xml')
      ? compareReadings(content, readXml(source))
      : compareWithText(content, readText(source, content));
    if (!found) return undefined;
    const { line, column } = pointAt(source, found.sourceOffset);
    return differs(text, found, `${path}:${line}:${column}`);
  } catch (error) {
    return unreadable(error, path);
  }
}

/** @throws The error itself when it says nothing of the source. */
function unreadable(error: unknown, path: string): Fault {
  if (!(error instanceof UnreadableSource)) throw error;
  const reason = `${path} cannot be compared. ${error.message}`;
  return { rule: 'source-unreadable', reason, line: 1, column: 1 };
}

function compareWithText(content: ContentReading, source: TextReading): Difference | undefined {
  return compareFields(content, source.fields) ?? compareText(content, source);
}

function differs(text: string, { offset, file, source }: Difference, where: string): Fault {
  const reads = (rest: string) => (rest ? `goes on with “${rest}”` : 'ends');
  const reason = `${where} ${reads(source)}, and this file ${reads(file)}.`;
  return { rule: 'source-differs', reason, ...pointAt(text, offset) };
}

/** Line and column, from 1, in characters. */
function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}
