import { rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { codeDigest } from '../build/reuse/code.ts';
import { reuse } from '../build/reuse/integration.ts';
import { siteSettings } from '../build/site-settings.ts';
import { searchFiles } from '../core/addresses.ts';
import type { Catalogue } from '../core/search/catalogue.ts';
import { PlainError } from './plain-error.ts';
import { replaceFolder } from './replace-folder.ts';
import { inputs } from './inputs.ts';
import { isRunning } from './is-running.ts';

const CACHE = '.cache';
const TARGET = 'dist';
const RECORD = path.join(CACHE, 'last-build.json');

/**
 * Build the site into `dist/`, and say what was built.
 *
 * The build goes into a fresh folder, which takes the place of `dist/` only when it is complete: a fault leaves what
 * was there untouched. What is the same as in the last build is taken from it.
 *
 * @throws PlainError when the disk is full, or a file is edited while the site is made of it.
 */
export async function make(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await removeAbandoned();
  const workshop = await mkdtemp(path.join(CACHE, `build-${process.pid}-`));
  try {
    const fresh = path.join(workshop, 'fresh');
    const before = await inputs();
    const settings = siteSettings(process.env);
    const code = codeDigest(before, settings);
    const last = reuse({ folder: TARGET, record: RECORD }, code, settings.sessions);
    await build({ outDir: fresh, logLevel: 'warn', integrations: [last.integration] });
    refuseEdits(before, await inputs());
    await replaceFolder(TARGET, fresh, path.join(workshop, 'last'));
    last.remember();
    console.log(await summary(TARGET, last.count()));
  } catch (error) {
    throw (await isFull(error)) ? fullError(error) : error;
  } finally {
    // Pages that were being written when another failed may still come.
    rmSync(workshop, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Remove the folders of builds that were killed: they are named after processes that are no more. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const [isBuild, id] = /^build-(?:(\d+)-)?/.exec(name) ?? [];
    if (isBuild === undefined || isRunning(Number(id))) continue;
    await rm(path.join(CACHE, name), { recursive: true, force: true });
  }
}

/** @throws PlainError when a file that is no content changed: pages of the old state stand beside pages of the new. */
function refuseEdits(before: Map<string, string>, after: Map<string, string>): void {
  const names = new Set([...before.keys(), ...after.keys()]);
  const edited = [...names].filter((name) => before.get(name) !== after.get(name));
  if (edited.length === 0) return;
  const others = edited.length > 1 ? ` and ${edited.length - 1} more` : '';
  throw new PlainError(
    `${JSON.stringify(edited[0])}${others} changed while the site was made of it. ${TARGET}/ is as it was; build again.`,
  );
}

/** Whether an error is, or may come of, a disk without room: what fails then is often only what was to be read next. */
async function isFull(error: unknown): Promise<boolean> {
  if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) return true;
  const { bavail, bsize } = await statfs(CACHE);
  return bavail * bsize < 2 ** 20;
}

function fullError(cause: unknown): PlainError {
  const message = `The disk is full, and the build needs room for a second copy of ${TARGET}/. ${TARGET}/ is as it was. Make room, and build again.`;
  return new PlainError(message, { cause });
}

/** What stands in a folder that was built, and of how many resolutions it stood there before. */
async function summary(folder: string, reused: number): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  let bytes = 0;
  // Half a million files are asked one after another three times as fast as by promises.
  for (const { parentPath, name } of files) bytes += statSync(path.join(parentPath, name)).size;
  const library = await readFile(path.join(folder, searchFiles.library), 'utf8');
  const { outlines } = JSON.parse(library) as Catalogue;
  const size = (bytes / 1e6).toFixed(1);
  const kept = reused > 0 ? `, of ${reused} resolutions from the last build` : '';
  return [
    `Built ${folder}/ from content/: resolutions: ${outlines.length}, pages: ${pages.length}.`,
    `Files: ${files.length}, ${size} MB${kept}. \`npm run preview\` serves them.`,
  ].join('\n');
}
