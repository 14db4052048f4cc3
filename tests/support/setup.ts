import type { TestProject } from 'vitest/node';
import { findBrowser, serveBrowser } from '../browser/find-browser.ts';
import { findChineseFont } from '../browser/find-fonts.ts';
import { everyStructure, severalResolutions } from './libraries.ts';
import { buildProject, serve } from './project.ts';

/** Where the site stands in the build for a host with a path. */
export const HOSTED = { SITE_URL: 'https://example.org', BASE_PATH: '/un/resolutions' };

/** The builds that tests share. */
export interface Builds<T> {
  /** The library of one resolution. */
  root: T;
  /** The same for a host with an origin and a path. */
  hosted: T;
  /** The library of several resolutions. */
  library: T;
  /** A library with every structure that resolutions have. Tests of every library look at it. */
  structures: T;
  /** Whatever `content/` holds. Only tests of every library, in `tests/library/`, look at it. */
  own: T;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Copies of the project, each with its `dist/`. */
    builds: Builds<string>;
    /** Where each is served, such as `http://localhost:4321`. */
    origins: Builds<string>;
    /** Path of Chromium. */
    browser: string;
    /** Where the Chromium that tests share listens. */
    browserEndpoint: string;
  }
}

/** Build and serve what the tests read, and start a browser for it, once. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Faults of the content are told before anything else is done.
  const own = await buildProject('own', {}, 'own');
  const executable = findBrowser();
  findChineseFont();
  const [root, hosted, library, structures, browser] = await Promise.all([
    buildProject('root'),
    buildProject('hosted', HOSTED),
    buildProject('library', {}, severalResolutions),
    buildProject('structures', {}, everyStructure),
    serveBrowser(executable),
  ]);
  const builds = { root, hosted, library, structures, own };
  const servers = await Promise.all(
    Object.entries(builds).map(
      async ([name, copy]) =>
        [name, await serve(copy, 'serve', name === 'hosted' ? HOSTED : {})] as const,
    ),
  );
  const origins = servers.map(([name, { origin }]) => [name, origin] as const);
  provide('builds', builds);
  provide('origins', Object.fromEntries(origins) as unknown as Builds<string>);
  provide('browser', executable);
  provide('browserEndpoint', browser.wsEndpoint());

  return async () => {
    await browser.close();
    await Promise.all(servers.map(([, { stop }]) => stop()));
  };
}
