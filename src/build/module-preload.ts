import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What Vite puts around each `import()` of a bundled script, as a module; and the name that it imports from it. */
export const HELPER = '\0vite/preload-helper.js';
const NAME = '__vitePreload';

/**
 * Put `src/browser/preload.ts` in the place of Vite's own preload, after which Firefox and WebKit never ask again for a
 * script that they could not load.
 *
 * @param base - Path of the site, with a slash at both ends.
 * @throws Error when a build has scripts that are loaded later, and Vite did not ask for the helper by its name.
 */
export function modulePreload(base: string): Plugin {
  const own = fileURLToPath(new URL('../browser/preload.ts', import.meta.url));
  let isReplaced = false;
  return {
    name: 'module-preload',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (id !== HELPER) return null;
      isReplaced = true;
      return `import { preload } from ${JSON.stringify(own)};
export const ${NAME} = (load, files = []) => preload(load, files.map((file) => ${JSON.stringify(base)} + file));`;
    },
    generateBundle(_options, bundle) {
      const isLoadedLater = Object.values(bundle).some(
        (file) => file.type === 'chunk' && file.dynamicImports.length > 0,
      );
      if (this.environment.config.consumer === 'client' && isLoadedLater && !isReplaced) {
        this.error(
          `Vite did not load ${JSON.stringify(HELPER)}, which src/build/module-preload.ts replaces: this version of Vite has another.`,
        );
      }
    },
  };
}
