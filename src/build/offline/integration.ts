import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { build, type BuildOptions } from 'esbuild';
import { type SiteSettings, siteConstants } from '../site-settings.ts';
import { isLarge } from '../library/large.ts';
import { readSnapshot } from '../library/snapshot.ts';
import type { Release } from '../../core/offline/release.ts';
import { writeRelease } from './release.ts';

const NAME = 'offline';
const WORKER = 'service-worker.js';

/**
 * Write what readers' browsers keep, and the service worker that keeps it. Comes after every other integration that
 * writes files. Where the site is not to work offline, the worker is one that ends those of earlier builds.
 */
export function offline(settings: SiteSettings): AstroIntegration {
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
        const large = isLarge(await readSnapshot(config));
        const worker = settings.offline
          ? await bundle('worker.ts', settings, {
              OWN_RELEASE: await writeRelease(folder, settings.base, large),
              IS_LARGE: large,
            })
          : await bundle('retire.ts', settings);
        await writeFile(path.join(folder, WORKER), worker);
      },
      // A worker of `npm start` would go on answering at the same address.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith(`/${WORKER}`)) {
            next();
            return;
          }
          bundle('retire.ts', settings).then((script) => {
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

/** What stands in the worker as a constant. */
interface Constants {
  OWN_RELEASE: Release;
  IS_LARGE: boolean;
}

/** The modules in the service worker, by path. */
export async function workerModules(): Promise<string[]> {
  const options = optionsFor('worker.ts', { base: '/', offline: true });
  const { metafile } = await build({ ...options, metafile: true });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return inputs.map((input) => path.resolve(input));
}

async function bundle(...described: Parameters<typeof optionsFor>): Promise<string> {
  const { outputFiles } = await build(optionsFor(...described));
  return outputFiles[0]?.text ?? '';
}

function optionsFor(entry: string, settings: SiteSettings, constants?: Constants) {
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
      ...siteConstants(settings),
      ...Object.fromEntries(
        Object.entries(constants ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
  } satisfies BuildOptions;
}
