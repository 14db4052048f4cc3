import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FSWatcher } from 'vite';
import type { Resolution } from '../../core/resolution/model.ts';
import {
  type Check,
  type ContentFile,
  type ParsedFile,
  parseFiles,
  parseLibrary,
} from '../../core/parse/content-files.ts';
import { compareSymbols } from '../../core/resolution/symbol.ts';
import { compareWithSource } from '../proof/compare.ts';
import { sourceName, SOURCES } from '../proof/source-file.ts';

const CONTENT = 'content/';

/**
 * Read every resolution of the content folder, and compare those with their source that have one.
 *
 * @param root - The project's root, as a `file:` address with a slash at its end.
 * @returns The resolutions by session and number.
 * @throws ContentError with the faults of all files.
 */
export async function readLibrary(root: URL): Promise<Resolution[]> {
  return parseLibrary(await readFiles(root), comparisonIn(root)).sort((a, b) =>
    compareSymbols(a.symbol, b.symbol),
  );
}

/** The same with what became of each file, in the order of their paths. */
export async function readParsedFiles(root: URL): Promise<ParsedFile[]> {
  return parseFiles(await readFiles(root), comparisonIn(root));
}

/** Read the files of the content folder, in the order of their paths. */
async function readFiles(root: URL): Promise<ContentFile[]> {
  const folder = fileURLToPath(new URL(CONTENT, root));
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const files = visible.map(async (entry) => ({
    path: CONTENT + entry.name,
    text: entry.isFile() ? await readFile(path.join(folder, entry.name), 'utf8') : '',
  }));
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Compares a resolution with its source where there is one, so that nothing that differs is published. */
function comparisonIn(root: URL): Check {
  return (resolution, text) => {
    const file = new URL(sourceName(resolution), new URL(SOURCES, root));
    return existsSync(file) ? compareWithSource(text, readFileSync(file, 'utf8')) : undefined;
  };
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
