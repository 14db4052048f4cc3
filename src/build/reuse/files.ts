import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs';
import path from 'node:path';

/**
 * The files of a build that belong to the numbers of resolutions: of 64/158 all below `64/158/`, and `64/158.json` and
 * whatever else begins so.
 *
 * @param folder - Path of the build; it need not exist.
 * @param numbers - Such as `64/158`.
 * @returns Paths relative to the folder, in one order on every machine, by number.
 */
export function filesByNumber(folder: string, numbers: Iterable<string>): Map<string, string[]> {
  const files = new Map(Array.from(numbers, (number): [string, string[]] => [number, []]));
  for (const session of new Set(Array.from(files.keys(), (number) => path.dirname(number)))) {
    for (const name of namesIn(path.join(folder, session))) {
      const [number = ''] = name.split(/[./]/, 1);
      files.get(`${session}/${number}`)?.push(`${session}/${name}`);
    }
  }
  return files;
}

function namesIn(folder: string): string[] {
  const names: string[] = [];
  const add = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) add(`${name}/`);
      else names.push(name);
    }
  };
  try {
    add('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return names.sort();
}

/** SHA-256 of the names of files and of all that is in them. */
export function sumOf(folder: string, files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const file of files) {
    const content = read(path.join(folder, file));
    sum.update(`${file}\n${content.length}\n`).update(content);
  }
  return sum.digest('base64');
}

/** Room for one file: hundreds of thousands are read, and what is read of each is needed for a moment. */
let room = Buffer.alloc(2 ** 20);

/** Read a file into {@link room}. */
function read(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, room, length, room.length - length, null);
      length += count;
      if (count === 0) return room.subarray(0, length);
      if (length === room.length) room = Buffer.concat([room, Buffer.alloc(room.length)]);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Put files of one folder into another: the same files where the system can, else copies. */
export function takeOver(files: readonly string[], from: string, to: string): void {
  let made = '';
  for (const file of files) {
    const target = path.join(to, file);
    const folder = path.dirname(target);
    if (folder !== made) mkdirSync((made = folder), { recursive: true });
    try {
      linkSync(path.join(from, file), target);
    } catch {
      copyFileSync(path.join(from, file), target);
    }
  }
}
