import { cp, lstat, mkdir, mkdtemp, readdir, readlink, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Why a folder cannot be moved: it is the root of a volume, is on another one, or stands in a folder of others. */
const NOT_MOVED = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'];

/**
 * Put a folder in the place of another: in one step where the system can. Where it cannot, and where the other is a
 * symbolic link, its files are put there one by one.
 *
 * @param target - Path of the folder that is replaced; it need not exist.
 * @param fresh - Path of what takes its place, which is moved or copied.
 * @param last - Path to which what was there may be moved.
 */
export async function replaceFolder(target: string, fresh: string, last: string): Promise<void> {
  const stats = await lstat(target).catch(() => undefined);
  if (stats?.isSymbolicLink()) {
    await fillFolder(path.resolve(path.dirname(target), await readlink(target)), fresh);
    return;
  }
  try {
    if (stats) await rename(target, last);
    await rename(fresh, target);
  } catch (error) {
    if (!NOT_MOVED.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await fillFolder(target, fresh);
  }
}

/**
 * Make a folder hold the files of another and nothing else, while readers may be using it.
 *
 * All is copied next to its files first, so that a lack of room or of rights leaves them as they were. Then each file
 * is put in its place whole: first those of new names, among them all whose name has a hash; then those that refer to
 * them; then the service worker, which tells of the new release. What is no longer used is removed last.
 */
async function fillFolder(target: string, fresh: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const staged = await mkdtemp(path.join(target, '.build-'));
  try {
    await cp(fresh, staged, { recursive: true });
    const before = await entriesOf(target);
    const wanted = await entriesOf(staged);
    // What is a folder now and was a file, or the other way round.
    for (const [name, isFolder] of wanted) {
      if (before.get(name) === !isFolder) await rm(path.join(target, name), { recursive: true });
      if (isFolder) await mkdir(path.join(target, name), { recursive: true });
    }
    const turn = (name: string) => (name === 'service-worker.js' ? 2 : before.has(name) ? 1 : 0);
    const files = [...wanted.keys()].filter((name) => !wanted.get(name));
    for (const name of files.sort((a, b) => turn(a) - turn(b))) {
      await rename(path.join(staged, name), path.join(target, name));
    }
    for (const name of before.keys()) {
      if (wanted.has(name) || name === 'lost+found') continue;
      await rm(path.join(target, name), { recursive: true, force: true });
    }
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

/** Relative paths of all that a folder holds, those of folders before what is in them, and whether each is a folder. */
async function entriesOf(folder: string): Promise<Map<string, boolean>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const named = entries.map((entry): [string, boolean] => [
    path.relative(folder, path.join(entry.parentPath, entry.name)),
    entry.isDirectory(),
  ]);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}
