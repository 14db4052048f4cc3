import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { siteConstants } from '../site-settings.ts';
import { isLarge } from '../library/large.ts';
import { readLibrary } from '../library/read-library.ts';
import { keptFiles, type Release } from '../../core/offline/release.ts';

const NAME = 'service-worker.js';

/**
 * Write the service worker, which knows every file that it keeps by its sum. Comes after every other integration that
 * writes files.
 */
export function offline(): AstroIntegration {
  let root: URL;
  let base: string;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root, base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const large = isLarge(await readLibrary(root));
        const release = await releaseOf(folder, base, large);
        await writeFile(path.join(folder, NAME), await bundle('worker.ts', base, release, large));
      },
      // A worker of `npm start` would go on answering at the same address.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith(`/${NAME}`)) {
            next();
            return;
          }
          bundle('retire.ts', base).then((script) => {
            response.setHeader('Content-Type', 'text/javascript');
            response.end(script);
          }, next);
        });
      },
    },
  };
}

async function releaseOf(folder: string, base: string, isLarge: boolean): Promise<Release> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  const sums = new Map<string, string>();
  // Of tens of thousands of small files, one after the other, waiting would take longer than reading.
  for (const file of paths) sums.set(file, sum(readFileSync(path.join(folder, file))));
  const files = Array.from(
    keptFiles(paths, base, isLarge),
    ([address, file]): Release['files'][number] => [address, sums.get(file) ?? ''],
  );
  return { id: sum(JSON.stringify([...sums])), files };
}

function sum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

async function bundle(
  entry: string,
  base: string,
  release?: Release,
  large = false,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../../browser/worker', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      RELEASE: JSON.stringify(release ?? null),
      IS_LARGE: String(large),
      ...siteConstants({ base }),
      // Workbox leaves out what it tells developers.
      'process.env.NODE_ENV': '"production"',
    },
  });
  return outputFiles[0]?.text ?? '';
}
