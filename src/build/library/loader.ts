import type { Loader } from 'astro/loaders';
import { isContentError } from '../../core/parse/fault.ts';
import { watchLibrary } from './content-folder.ts';
import { readSnapshot } from './snapshot.ts';

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
        const resolutions = await readSnapshot(config);
        store.clear();
        for (const data of resolutions) store.set({ id: data.symbol, data: { ...data } });
      };
      await load();
      if (!watcher) return;
      watchLibrary(watcher, config.root, () => {
        load().then(
          () => {
            logger.info('The edited content is loaded.');
          },
          (error: unknown) => {
            if (!isContentError(error)) throw error;
            logger.error(`The last good text stays:\n${error.message}`);
          },
        );
      });
    },
  };
}
