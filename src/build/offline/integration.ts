import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { build, type BuildOptions } from 'esbuild';
import { siteConstants } from '../site-settings.ts';
import { isLarge } from '../library/large.ts';
import { readSnapshot } from '../library/snapshot.ts';
import { keptFiles, type Release } from '../../core/offline/release.ts';

const NAME = 'offline';
const WORKER = 'service-worker.js';

/**
 * Write the service worker, which knows every file that it keeps by its sum. Comes after every other integration that
 * writes files.
 */
export function offline(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: NAME,
    hooks: {
      'astro:config:done': (settled) => {
        ({ config } = settled);
        refuseLaterWriters(config.integrations);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { base } = config;
        const large = isLarge(await readSnapshot(config));
        const release = await releaseOf(folder, base, large);
        await writeFile(path.join(folder, WORKER), await bundle('worker.ts', base, release, large));
      },
      // A worker of `npm start` would go on answering at the same address.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith(`/${WORKER}`)) {
            next();
            return;
          }
          bundle('retire.ts', config.base).then((script) => {
            response.setHeader('Content-Type', 'text/javascript');
            response.end(script);
          }, next);
        });
      },
    },
  };
}

/** @throws Error when an integration would write files after the service worker has taken stock of them. */
function refuseLaterWriters(integrations: AstroConfig['integrations']): void {
  const own = integrations.findIndex(({ name }) => name === NAME);
  const later = integrations.slice(own + 1).find(({ hooks }) => hooks['astro:build:done']);
  if (!later) return;
  throw new Error(
    `astro.config.ts has the integration ${later.name} after ${NAME}, whose service worker would not know its files. Put it before.`,
  );
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

/** The modules in the service worker, by path. */
export async function workerModules(): Promise<string[]> {
  const { metafile } = await build({ ...optionsFor('worker.ts', '/'), metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return inputs.map((input) => path.resolve(input));
}

async function bundle(...described: Parameters<typeof optionsFor>): Promise<string> {
  const { outputFiles } = await build(optionsFor(...described));
  return outputFiles[0]?.text ?? '';
}

function optionsFor(entry: string, base: string, release?: Release, large = false) {
  return {
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
  } satisfies BuildOptions;
}
