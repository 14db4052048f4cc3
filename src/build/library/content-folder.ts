import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getSystemErrorMessage } from 'node:util';
import type { FSWatcher } from 'vite';
import type { Resolution } from '../../core/resolution/model.ts';
import {
  type ContentFile,
  type ParsedFile,
  parseFiles,
  soundOnes,
} from '../../core/parse/content-files.ts';
import { decode } from '../../core/parse/encoding.ts';
import { ContentError, type Fault } from '../../core/parse/fault.ts';
import type { Rule } from '../../core/parse/rules.ts';
import { compareSymbols } from '../../core/resolution/symbol.ts';
import { proveFiles } from '../proof/library.ts';
import { SOURCES } from '../proof/source-files.ts';

const CONTENT = 'content/';

/** The most bytes of a file that is read at all; the parser refuses the text of far shorter ones. */
const MOST_BYTES = 10_000_000;

/**
 * Read every resolution of the content folder, and compare those with their source that have one.
 *
 * @param root - The project's root, as a `file:` address with a slash at its end.
 * @returns The resolutions by session and number.
 * @throws ContentError with the faults of all files.
 */
export async function readLibrary(root: URL): Promise<Resolution[]> {
  const resolutions = soundOnes(await readParsedFiles(root));
  return resolutions.sort((a, b) => compareSymbols(a.symbol, b.symbol));
}

/** The same with what became of each file, in the order of their paths, and each source that is no text's. */
export async function readParsedFiles(root: URL): Promise<ParsedFile[]> {
  return proveFiles(parseFiles(await readFiles(root)), root);
}

/** Read the files of the content folder, in the order of their paths. */
async function readFiles(root: URL): Promise<ContentFile[]> {
  const folder = fileURLToPath(new URL(CONTENT, root));
  const names = await namesIn(folder);
  const files: ContentFile[] = [];
  // One after the other: a system lets a process open some hundred files at once.
  for (const name of names.filter((name) => !name.startsWith('.')).sort()) {
    files.push({ path: CONTENT + name, ...(await readContent(path.join(folder, name))) });
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ContentError([{ ...unreadable(error), path: 'content' }]);
  }
}

/** Read one file, or that to which a symbolic link leads. */
async function readContent(file: string): Promise<{ text: string } | { fault: Fault }> {
  if (path.basename(file).includes('\uFFFD')) return { fault: fault('Its name is not UTF-8.') };
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return { fault: fault('It is a folder.') };
    if (!stats.isFile()) return { fault: fault('It is a pipe or a device.') };
    if (stats.size > MOST_BYTES) {
      return { fault: fault(`The file is ${stats.size} bytes long.`, 'file-length') };
    }
    return decode(await readFile(file));
  } catch (error) {
    return { fault: unreadable(error) };
  }
}

/** @throws The error itself when it is none of the system's. */
function unreadable(error: unknown): Fault {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  return fault(`It cannot be read: ${getSystemErrorMessage(errno)}.`);
}

function fault(reason: string, rule: Rule = 'file-unreadable'): Fault {
  return { rule, reason, line: 1, column: 1 };
}

/**
 * Call back after an edit of the content or its sources, once it has been quiet for a moment: the watcher passes over
 * the second of two edits that follow one another at once.
 */
export function watchLibrary(watcher: FSWatcher, root: URL, changed: () => void): void {
  const folders = [CONTENT, SOURCES].map((name) =>
    path.resolve(fileURLToPath(new URL(name, root))),
  );
  let waiting: NodeJS.Timeout | undefined;
  watcher.add(folders);
  watcher.on('all', (_, file) => {
    if (!folders.includes(path.dirname(file))) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, 100);
  });
}
