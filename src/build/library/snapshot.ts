import type { AstroConfig, AstroIntegration } from 'astro';
import type { Resolution } from '../../core/resolution/model.ts';
import { readLibrary } from './content-folder.ts';
import { showFaults } from './fault-pages.ts';
import { LiveLibrary } from './live-library.ts';

/** Gives the resolutions by session and number. */
type Read = () => Promise<readonly Resolution[]>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- So Astro has hooks of one's own declared.
  namespace Astro {
    interface IntegrationHooks {
      'library:read': Read;
    }
  }
}

/**
 * Read the content once a build, so that all that is published says the same, whatever is edited meanwhile; while
 * developing, read it as it is now, and show the faults of a faulty file in place of its pages.
 *
 * It is a hook because Vite loads the settings and the collection apart: what they share is the configuration.
 */
export function library(): AstroIntegration {
  let read: Read | undefined;
  let live: LiveLibrary | undefined;
  let base = '/';
  return {
    name: 'library',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        ({ base } = config);
        const { root } = config;
        let snapshot: ReturnType<Read> | undefined;
        live = command === 'dev' ? new LiveLibrary(root, logger) : undefined;
        read = live?.read ?? (() => (snapshot ??= readLibrary(root)));
      },
      'astro:server:setup': ({ server }) => {
        if (live) showFaults(live, server, base);
      },
      'library:read': () => {
        if (!read) throw new Error('The library is read before Astro has its settings.');
        return read();
      },
    },
  };
}

/**
 * The resolutions that this build publishes, by session and number; while developing, those of now, and of a faulty
 * file the last that it held.
 *
 * @throws ContentError with the faults of all files; never while developing.
 * @throws Error when `library()` is not among the integrations.
 */
export async function readSnapshot({
  integrations,
}: Pick<AstroConfig, 'integrations'>): Promise<readonly Resolution[]> {
  const [read] = integrations.flatMap(({ hooks }) => hooks['library:read'] ?? []);
  if (!read) throw new Error('astro.config.ts needs library() among its integrations.');
  return read();
}
