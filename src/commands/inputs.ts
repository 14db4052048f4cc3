import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Of what the site is made, beside the content, which is read once a build (`src/build/library/snapshot.ts`). */
const FOLDERS = ['public', 'src'];
const FILES = ['astro.config.ts', 'package.json', 'tsconfig.json'];

/** The files of which the site is made, other than its content, each with its SHA-256. */
export async function inputs(): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const folder of FOLDERS) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await add(path.join(entry.parentPath, entry.name));
    }
  }
  for (const file of FILES) await add(file);
  return sums;

  async function add(file: string): Promise<void> {
    sums.set(
      file,
      createHash('sha256')
        .update(await readFile(file).catch(() => ''))
        .digest('hex'),
    );
  }
}
