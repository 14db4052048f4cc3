/**
 * Build the site into `dist/`.
 *
 * The build goes into a fresh folder, which takes the place of `dist/` only when it is complete: a fault leaves what
 * was there untouched, and the exit code is 1.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { runCommand } from './command.ts';

await runCommand(async () => {
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
});
