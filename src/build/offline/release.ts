import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileAddress, releasePackAddress } from '../../core/addresses.ts';
import { mediaTypes } from '../../core/export/media-types.ts';
import {
  isForReading,
  isOfShell,
  keptBy,
  type Release,
  type Sums,
  sumsOf,
} from '../../core/offline/release.ts';
import { writePack } from './pack.ts';

/** A pack has what answers of a host would say: files of the site, and their types. */
const TYPES: Record<string, string> = {
  ...mediaTypes,
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/**
 * Write the packs of a build, and in a large library the lists of their sums.
 *
 * @param folder - The build, in which all other files stand already.
 * @param base - Path of the site, with a slash at both ends.
 * @returns What the service worker is to know.
 */
export async function writeRelease(
  folder: string,
  base: string,
  isLarge: boolean,
): Promise<Release> {
  const found = await filesIn(folder);
  // Those of resolutions that were taken over from the last build.
  const packs = new Set(found.filter((file) => file.endsWith('.pack')));
  const files = found.filter((file) => isForReading(file) && !packs.has(file));
  const write = async (address: string, content: Uint8Array | string): Promise<string> => {
    const file = path.join(folder, address.slice(base.length));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return sum(content);
  };
  const packOf = (some: string[]) =>
    writePack(
      some.toSorted(byLikeness).map((file) => ({
        address: fileAddress(file, base),
        type: typeOf(file),
        content: Uint8Array.from(readFileSync(path.join(folder, file))),
      })),
    );

  // In a small library every page carries its style.
  const shell = files.filter(isLarge ? isOfShell : (file) => !file.endsWith('.css'));
  const release: Release = {
    pack: await write(releasePackAddress(base), packOf(shell)),
    lists: {},
  };
  if (!isLarge) return release;

  const lists: Record<string, Sums> = {};
  const others = Object.groupBy(
    files.filter((file) => !isOfShell(file)),
    (file) => keptBy(fileAddress(file, base), base) ?? '',
  );
  for (const [address, members = []] of Object.entries(others)) {
    const list = sumsOf(address, base);
    if (!list) continue;
    const pack = address.slice(base.length);
    const file = members.find((member) => fileAddress(member, base) === address);
    const written = packs.has(pack) ? pack : file;
    const sums = (lists[list] ??= {});
    sums[address] =
      written === undefined
        ? await write(address, packOf(members))
        : sum(readFileSync(path.join(folder, written)));
  }
  for (const [address, sums] of Object.entries(lists)) {
    release.lists[address] = await write(address, JSON.stringify(sums));
  }
  return release;
}

/** By type, and what belongs together next to each other: the likest. */
function byLikeness(one: string, other: string): number {
  const [a, b] = [one, other].map((file) => `${path.extname(file)} ${file}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function typeOf(file: string): string {
  const type = TYPES[path.extname(file).slice(1)];
  return type ? `${type}; charset=utf-8` : 'application/octet-stream';
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

function sum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
