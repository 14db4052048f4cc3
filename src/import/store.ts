import { rmSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { getSystemErrorMessage } from 'node:util';
import { extensions } from './kind.ts';

/** Where an import puts what it makes: folders, as people write them. */
export interface Destination {
  /** What relative folders start from. */
  base: string;
  content: string;
  /** The documents themselves, unchanged. */
  sources: string;
  drafts: string;
}

/** The places of the project in whose root a command runs: where the build looks. */
export function projectAt(base: string): Destination {
  return { base, content: 'content', sources: 'public/source', drafts: 'drafts' };
}

/** Places in a folder of its own, for a trial. */
export function folderAt(base: string, folder: string): Destination {
  return {
    base,
    content: folder,
    sources: path.join(folder, 'source'),
    drafts: path.join(folder, 'drafts'),
  };
}

/** A file cannot be kept: the disk is full, say. Its message says all that a person needs. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** A file that is to be kept: its path as people write it, and all of it. */
export interface KeptFile {
  path: string;
  bytes: Uint8Array;
}

/** What became of files that were to be kept: written, or there already; or which of them is there and differs. */
export type Kept = 'new' | 'replaced' | 'unchanged' | { differing: string; line?: number };

/**
 * Keep files that belong together: all are written, or none when one is there and differs. Each is written whole or not
 * at all, in the order in which they are given, so that a stop leaves the first of them, and the same again writes the
 * others.
 *
 * @param rivals - Files that are not to stand beside them, and are removed when they are replaced.
 * @param force - Whether what differs is replaced.
 */
export async function keepFiles(
  base: string,
  files: readonly KeptFile[],
  rivals: readonly string[],
  force: boolean,
): Promise<Kept> {
  const at = (file: string) => path.resolve(base, file);
  const missing: KeptFile[] = [];
  const differing: KeptFile[] = [];
  const others: string[] = [];
  for (const file of files) {
    const before = await bytesOf(at(file.path));
    if (before && sameBytes(before, file.bytes)) continue;
    (before ? differing : missing).push(file);
    if (before && !force) return { differing: file.path, line: firstLine(before, file.bytes) };
  }
  for (const rival of rivals) if (await bytesOf(at(rival))) others.push(rival);
  if (others[0] && !force) return { differing: others[0] };
  for (const file of files) {
    if (missing.includes(file) || differing.includes(file)) await write(at(file.path), file.bytes);
  }
  for (const rival of others) await rm(at(rival), { force: true });
  if (differing.length + others.length > 0) return 'replaced';
  return missing.length > 0 ? 'new' : 'unchanged';
}

/** The sources of other kinds that a resolution could have. */
export function rivalSources(folder: string, stem: string, extension: string): string[] {
  const others = Object.values(extensions).filter((other) => other !== extension);
  return others.map((other) => path.join(folder, `${stem}.${other}`));
}

async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(file, 'is there and cannot be read', error);
  }
}

/** @throws The error itself when it is none of the system's. */
function storeError(file: string, what: string, error: unknown): StoreError {
  const { errno } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  return new StoreError(`${file} ${what}: ${getSystemErrorMessage(errno)}.`, { cause: error });
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** The first line, from 1, that is not the same. */
function firstLine(one: Uint8Array, other: Uint8Array): number {
  let line = 1;
  for (let at = 0; at < one.length && one[at] === other[at]; at++) if (one[at] === 0x0a) line++;
  return line;
}

/** Files that are being written, in the folders for which they are made. */
const unfinished = new Set<string>();

/** How their names begin: the build passes over hidden files of `content/`. */
const UNFINISHED = '.import-';

/**
 * Write a file, so that its path leads to what was there or to all of the new one, even if the machine stops.
 *
 * @throws StoreError when it cannot be written.
 */
export async function write(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const fresh = path.join(folder, `${UNFINISHED}${process.pid}-${path.basename(file)}`);
  unfinished.add(fresh);
  try {
    await mkdir(folder, { recursive: true });
    await writeThrough(fresh, bytes);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw storeError(file, 'cannot be written', error);
  } finally {
    unfinished.delete(fresh);
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Remove what is half written, at once; for a process that ends. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

/**
 * Remove what a run left half written that was killed.
 *
 * @param isRunning - Whether there is a process with this id.
 */
export async function removeAbandoned(
  { base, ...folders }: Destination,
  isRunning: (id: number) => boolean,
): Promise<void> {
  for (const name of Object.values(folders)) {
    const folder = path.resolve(base, name);
    for (const file of await readdir(folder).catch(() => [])) {
      const [, id] = /^\.import-(\d+)-/.exec(file) ?? [];
      if (!id || isRunning(Number(id))) continue;
      // What cannot be removed keeps nothing from being written.
      await rm(path.join(folder, file), { force: true }).catch(() => undefined);
    }
  }
}
