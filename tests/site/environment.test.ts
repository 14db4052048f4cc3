import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesOf } from '../support/pages.ts';
import { copyProject, run } from '../support/project.ts';

/** A module that edits a file that is published, once the build has begun. */
const EDIT_WHILE_BUILDING = `
  import { appendFileSync, globSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const waiting = setInterval(() => {
    if (globSync('.cache/build-*/fresh').length === 0) return;
    appendFileSync('public/source/64-158.txt', 'edited');
    clearInterval(waiting);
  }, 5);
  if (!isMainThread) clearInterval(waiting);
`;

/** Contents of all files of a build, by path. */
function contentsOf(copy: string): Map<string, string> {
  return new Map(
    filesOf(copy).map((file) => [file, readFileSync(path.join(copy, 'dist', file), 'base64')]),
  );
}

describe('a build', () => {
  it('should be the same whatever the environment says, and remove what a killed build left', async () => {
    const copy = await copyProject('environment');
    const hostile = {
      NODE_ENV: 'development',
      MODE: 'test',
      PROD: '',
      DEV: 'true',
      SITE: 'https://evil.example',
      BASE_URL: 'http://localhost:3000',
      ASSETS_PREFIX: 'https://evil.example',
      PUBLIC_SITE: 'https://evil.example',
      VITE_USER_NODE_ENV: 'development',
      VITEST: 'true',
      PAGEFIND_VERBOSE: '1',
      PAGEFIND_SITE: 'public',
      ESBUILD_BINARY_PATH: '/none',
      ASTRO_KEY: 'evil',
      npm_config_production: 'false',
      TZ: 'Pacific/Apia',
      LC_ALL: 'tr_TR.UTF-8',
      CI: '1',
      FORCE_COLOR: '1',
    };
    const lines = Object.entries(hostile).map(([name, value]) => `${name}=${value}\n`);
    for (const file of ['.env', '.env.local', '.env.production']) {
      writeFileSync(path.join(copy, file), lines.join(''));
    }
    const abandoned = ['build-a1b2c3', `build-${2 ** 22 + 1}-a1b2c3`];
    for (const name of abandoned) {
      mkdirSync(path.join(copy, '.cache', name, 'fresh'), { recursive: true });
    }

    const { exitCode, stderr } = await run(copy, 'build', hostile);

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(contentsOf(copy)).toEqual(contentsOf(inject('builds').root));
    expect(readdirSync(path.join(copy, '.cache'))).toEqual(['astro', 'last-build.json']);
  });

  it('should be of one state of the code and the files it is given, or none', async () => {
    const copy = await copyProject('edited');
    writeFileSync(path.join(copy, 'edit.mjs'), EDIT_WHILE_BUILDING);

    const { exitCode, stderr } = await run(copy, 'build', {
      NODE_OPTIONS: '--import=./edit.mjs',
    });

    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      '"public/source/64-158.txt" changed while the site was made of it. dist/ is as it was; build again.\n',
    );
    expect(() => filesOf(copy)).toThrow('ENOENT');
  });
});
