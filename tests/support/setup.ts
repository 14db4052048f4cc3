import type { TestProject } from 'vitest/node';
import { readdirSync } from 'node:fs';
import { readProject } from './files.ts';
import { buildProject } from './project.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { findChineseFont } from '../browser/find-fonts.ts';

/** Where the site stands in the build for a host with a path. */
export const HOSTED = { SITE_URL: 'https://example.org', BASE_PATH: '/un/resolutions' };

declare module 'vitest' {
  interface ProvidedContext {
    /** Copies of the project, each with its `dist/`. */
    builds: {
      /** The project as it is. */
      root: string;
      /** For a host with an origin and a path. */
      hosted: string;
      /** With further resolutions. */
      library: string;
    };
    /** Path of Chromium. */
    browser: string;
  }
}

/** Build what the tests read, once, and find the browser and a font for it. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('browser', findBrowser());
  findChineseFont();
  provide('builds', {
    root: await buildProject('root'),
    hosted: await buildProject('hosted', HOSTED),
    library: await buildProject('library', {}, library()),
  });
}

function library(): Record<string, string> {
  const folder = 'tests/fixtures/library';
  const added = readdirSync(folder).map(
    (name) => [name, readProject(`${folder}/${name}`)] as const,
  );
  return { '64-158.md': readProject('content/64-158.md'), ...Object.fromEntries(added) };
}
