import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { readArchive } from './archive.ts';
import { type Input, MOST_BYTES, tooLarge, unread } from './input.ts';
import { isArchive } from './kind.ts';

/** A file that was asked for, or found in a folder. */
export interface FoundFile {
  /** Its path as it was asked for. */
  name: string;
  /** Its absolute path. */
  file: string;
}

/** What was found: files, and what cannot be looked into. */
export type Found = FoundFile | Exclude<Input, { bytes: Uint8Array }>;

/**
 * Find the files that are asked for; of a folder all that it holds at any depth in the order of their names, but for
 * hidden ones. Symbolic links are followed, and no folder is entered twice.
 *
 * @param names - Paths of files and folders.
 * @param base - Absolute path that relative ones start from.
 */
export async function findFiles(names: readonly string[], base: string): Promise<Found[]> {
  const entered = new Set<string>();
  const found: Found[] = [];
  for (const name of names) await find(name);
  return found;

  async function find(name: string): Promise<void> {
    const file = path.resolve(base, name);
    try {
      const stats = await stat(file);
      if (stats.isFile()) {
        found.push({ name, file });
      } else if (stats.isDirectory()) {
        await enter(name, await realpath(file));
      } else {
        found.push(unreadable(name, 'It is a pipe or a device.'));
      }
    } catch (error) {
      found.push(unreadable(name, reasonOf(error)));
    }
  }

  async function enter(name: string, real: string): Promise<void> {
    if (entered.has(real)) return;
    entered.add(real);
    const inside = (await readdir(real)).filter((entry) => !entry.startsWith('.'));
    for (const entry of inside.sort(byName.compare)) await find(path.join(name, entry));
  }
}

const byName = new Intl.Collator('en', { numeric: true });

/**
 * Read what was found, one document after the other; an archive gives each of its own.
 *
 * @param expect - Told how many more documents there are than files, as that becomes known.
 */
export async function* readInputs(
  found: readonly Found[],
  expect: (more: number) => void,
): AsyncGenerator<Input> {
  for (const each of found) {
    if ('reason' in each) {
      yield each;
      continue;
    }
    const { name, file } = each;
    const input = await readInput(name, file);
    if (input) yield input;
    else
      yield* readArchive(file, name, (entries) => {
        expect(entries - 1);
      });
  }
}

/** A file, unless it is an archive. */
async function readInput(name: string, file: string): Promise<Input | undefined> {
  try {
    if (isArchive(await firstBytes(file))) return undefined;
    const { size } = await stat(file);
    return size > MOST_BYTES ? tooLarge(name, size) : { name, bytes: await readFile(file) };
  } catch (error) {
    return unreadable(name, reasonOf(error));
  }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    return (await handle.read(new Uint8Array(4), 0, 4, 0)).buffer;
  } finally {
    await handle.close();
  }
}

function unreadable(name: string, message: string) {
  return unread(name, 'file unreadable', message) as Exclude<Input, { bytes: Uint8Array }>;
}

/** What the system says, as a sentence. @throws The error itself when it is none of the system's. */
function reasonOf(error: unknown): string {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  return `It cannot be read: ${getSystemErrorMessage(errno)}.`;
}
