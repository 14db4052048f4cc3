import type { Loader } from 'astro/loaders';
import { watchLibrary } from './content-folder.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * Load every resolution of the content folder, one entry each.
 *
 * A fault stops the build. While developing, of a faulty file the last sound text stays.
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
        load().catch((error: unknown) => {
          logger.error(`The last text stays: ${String(error)}`);
        });
      });
    },
  };
}
