import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { ContentError } from './parse/fault.ts';
import { contentFolder, readLibrary } from './read-library.ts';

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
        const resolutions = await readLibrary(config.root);
        store.clear();
        for (const data of resolutions) store.set({ id: data.symbol, data: { ...data } });
      };
      await load();

      const folder = contentFolder(config.root);
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
