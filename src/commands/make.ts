import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { searchFiles } from '../core/addresses.ts';
import type { Catalogue } from '../core/search/catalogue.ts';

/**
 * Build the site into `dist/`, and say what was built.
 *
 * The build goes into a fresh folder, which takes the place of `dist/` only when it is complete: a fault leaves what
 * was there untouched.
 */
export async function make(): Promise<void> {
  await mkdir('.cache', { recursive: true });
  const workshop = await mkdtemp(path.join('.cache', 'build-'));
  try {
    const fresh = path.join(workshop, 'fresh');
    await build({ outDir: fresh, logLevel: 'warn' });
    if (existsSync('dist')) await rename('dist', path.join(workshop, 'last'));
    await rename(fresh, 'dist');
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  console.log(await summary('dist'));
}

/** What stands in a folder that was built. */
async function summary(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(path.join(parentPath, name))).size;
  const library = await readFile(path.join(folder, searchFiles.library), 'utf8');
  const { outlines } = JSON.parse(library) as Catalogue;
  const size = (bytes / 1e6).toFixed(1);
  return [
    `Built ${folder}/ from content/: resolutions: ${outlines.length}, pages: ${pages.length}.`,
    `Files: ${files.length}, ${size} MB. \`npm run preview\` serves them.`,
  ].join('\n');
}
