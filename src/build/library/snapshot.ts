import type { AstroConfig, AstroIntegration } from 'astro';
import type { Resolution } from '../../core/resolution/model.ts';
import { readLibrary } from './content-folder.ts';

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
 * developing, read it as it is now.
 *
 * It is a hook because Vite loads the settings and the collection apart: what they share is the configuration.
 */
export function library(): AstroIntegration {
  let read: Read | undefined;
  return {
    name: 'library',
    hooks: {
      'astro:config:setup': ({ command, config: { root } }) => {
        let snapshot: ReturnType<Read> | undefined;
        read =
          command === 'build' ? () => (snapshot ??= readLibrary(root)) : () => readLibrary(root);
      },
      'library:read': () => {
        if (!read) throw new Error('The library is read before Astro has its settings.');
        return read();
      },
    },
  };
}

/**
 * The resolutions that this build publishes, by session and number; while developing, those of now.
 *
 * @throws ContentError with the faults of all files.
 * @throws Error when `library()` is not among the integrations.
 */
export async function readSnapshot({
  integrations,
}: Pick<AstroConfig, 'integrations'>): Promise<readonly Resolution[]> {
  const [read] = integrations.flatMap(({ hooks }) => hooks['library:read'] ?? []);
  if (!read) throw new Error('astro.config.ts needs library() among its integrations.');
  return read();
}
