import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FSWatcher } from 'vite';
import type { Resolution } from '../../core/resolution/model.ts';
import { type ContentFile, parseLibrary } from '../../core/parse/library.ts';
import { compareSymbols } from '../../core/resolution/symbol.ts';

const FOLDER = 'content';

/**
 * Read every resolution of the content folder.
 *
 * @param root - The project's root, as a `file:` address with a slash at its end.
 * @returns The resolutions by session and number.
 * @throws ContentError with the faults of all files.
 */
export async function readLibrary(root: URL): Promise<Resolution[]> {
  return parseLibrary(await readFiles(root)).sort((a, b) => compareSymbols(a.symbol, b.symbol));
}

/** Read the files of the content folder, in the order of their paths. */
export async function readFiles(root: URL): Promise<ContentFile[]> {
  const folder = contentFolder(root);
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const files = visible.map(async (entry) => ({
    path: `${FOLDER}/${entry.name}`,
    text: entry.isFile() ? await readFile(path.join(folder, entry.name), 'utf8') : '',
  }));
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Call back after an edit of the content folder, once it has been quiet for a moment: the watcher passes over the
 * second of two edits that follow one another at once.
 */
export function watchLibrary(watcher: FSWatcher, root: URL, changed: () => void): void {
  const folder = path.resolve(contentFolder(root));
  let waiting: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    if (path.dirname(file) !== folder) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, 100);
  });
}

function contentFolder(root: URL): string {
  return fileURLToPath(new URL(`${FOLDER}/`, root));
}
