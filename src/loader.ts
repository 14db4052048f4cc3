import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Loader } from 'astro/loaders';
import type { Resolution } from './model.ts';
import { ContentError } from './parse/fault.ts';
import { parseLibrary } from './parse/library.ts';

const FOLDER = 'content';

/**
 * Load every resolution of the content folder, one entry each.
 *
 * A fault stops the build. While developing, a faulty edit is reported and the last good text stays.
 */
export function resolutionLoader(): Loader {
  return {
    name: 'resolutions',
    async load({ store, config, watcher, logger }) {
      const load = async () => {
        const resolutions = await readLibrary(config);
        store.clear();
        for (const data of resolutions) store.set({ id: data.symbol, data: { ...data } });
      };
      await load();

      const folder = contentFolder(config);
      watcher?.add(folder);
      watcher?.on('all', (_, changed) => {
        if (path.dirname(changed) !== path.resolve(folder)) return;
        load().then(
          () => {
            logger.info(`Reloaded after a change of ${path.basename(changed)}`);
          },
          (error: unknown) => {
            if (!(error instanceof ContentError)) throw error;
            logger.error(`The last good text stays:\n${error.message}`);
          },
        );
      });
    },
  };
}

async function readLibrary(config: AstroConfig): Promise<Resolution[]> {
  const folder = contentFolder(config);
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const files = visible.map(async (entry) => ({
    path: `${FOLDER}/${entry.name}`,
    text: entry.isFile() ? await readFile(path.join(folder, entry.name), 'utf8') : '',
  }));
  return parseLibrary((await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function contentFolder({ root }: AstroConfig): string {
  return fileURLToPath(new URL(`${FOLDER}/`, root));
}
