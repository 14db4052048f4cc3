import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { contentType } from '../../core/export/media-types.ts';
import { watchLibrary } from '../library/content-folder.ts';
import { readSnapshot } from '../library/snapshot.ts';
import { type IndexFiles, makeIndexFiles } from './index-files.ts';

/**
 * Write the search index next to the pages; while developing, serve it from memory and make it anew after an edit of
 * the content.
 */
export function search(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': (settled) => {
        ({ config } = settled);
      },
      'astro:build:done': async ({ dir }) => {
        const files = await makeIndexFiles(await readSnapshot(config));
        for (const [name, content] of files) {
          const file = path.join(fileURLToPath(dir), name);
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, content);
        }
      },
      'astro:server:setup': ({ server }) => {
        const index = new FreshIndex(config);
        watchLibrary(server.watcher, config.root, () => {
          index.renew();
        });
        server.middlewares.use((request, response, next) => {
          const [name = ''] = (request.url ?? '').split('?');
          index.file(name).then((content) => {
            if (!content) {
              next();
              return;
            }
            response.setHeader('Content-Type', contentType(name) ?? 'application/octet-stream');
            response.end(content);
          }, next);
        });
      },
    },
  };
}

/** An address that may be one of a file of the index, and is none of a module under `src/`. */
const FILE = /\/(?:pagefind\/|search\/(?:words\/|texts\/|\w+\.json$))/;

/** The index of the content as it is now. */
class FreshIndex {
  readonly #config: AstroConfig;
  #files: Promise<IndexFiles> | undefined;

  constructor(config: AstroConfig) {
    this.#config = config;
  }

  renew(): void {
    this.#files &&= this.#make();
  }

  async file(name: string): Promise<Uint8Array | undefined> {
    if (!FILE.test(name)) return undefined;
    this.#files ??= this.#make();
    const files = await this.#files;
    return [...files].find(([path]) => name.endsWith(`/${path}`))?.[1];
  }

  async #make(): Promise<IndexFiles> {
    return makeIndexFiles(await readSnapshot(this.#config));
  }
}
