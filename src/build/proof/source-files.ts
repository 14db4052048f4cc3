import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSystemErrorMessage } from 'node:util';
import { UnreadableSource } from './source-reading.ts';

/** The folder of the official documents that the content is compared with, below the project's root. */
export const SOURCES = 'public/source/';

/** The forms in which a document may be there, in the order in which they are compared. */
export const SOURCE_TYPES = ['.xml', '.txt', '.pdf'] as const;

export type SourceType = (typeof SOURCE_TYPES)[number];

/** The most bytes of a source that are read; the largest document of a session has a fiftieth of it. */
const MOST_BYTES = 10_000_000;

/** A file in the folder of sources. */
export interface SourceFile {
  /** `64-158.txt` */
  name: string;
  /** `64-158`: the resolution whose source it is. */
  stem: string;
  /** Nothing for a file of another kind. */
  type: SourceType | undefined;
}

/** List the sources of all resolutions; hidden files are none. */
export async function listSources(root: URL): Promise<SourceFile[]> {
  const folder = fileURLToPath(new URL(SOURCES, root));
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names
    .filter((name) => !name.startsWith('.'))
    .sort(byType)
    .map(sourceFile);
}

function sourceFile(name: string): SourceFile {
  const { name: stem, ext } = path.parse(name);
  return { name, stem, type: SOURCE_TYPES.find((type) => type === ext) };
}

function byType(a: string, b: string): number {
  const place = (name: string) => SOURCE_TYPES.findIndex((type) => name.endsWith(type));
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** @throws UnreadableSource for what is no file, too long or kept from reading. */
export async function readSource({ name }: SourceFile, root: URL): Promise<Uint8Array> {
  const file = new URL(encodeURIComponent(name), new URL(SOURCES, root));
  try {
    const stats = await stat(file);
    if (!stats.isFile()) throw new UnreadableSource('It is no file.');
    if (stats.size > MOST_BYTES) {
      throw new UnreadableSource(`It is ${stats.size} bytes long, more than ${MOST_BYTES}.`);
    }
    return await readFile(file);
  } catch (error) {
    const { errno } = error as NodeJS.ErrnoException;
    if (errno === undefined) throw error;
    throw new UnreadableSource(`It cannot be read: ${getSystemErrorMessage(errno)}.`);
  }
}

/** @throws UnreadableSource for what is not UTF-8. */
export function decodeSource(bytes: Uint8Array): string {
  try {
    // A byte order mark stays, so that offsets are those of the file.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const zero = text.indexOf('\0');
    if (zero < 0) return text;
    throw new UnreadableSource('It is no text, or in another encoding than UTF-8.', zero);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource('It is not UTF-8.');
  }
}
