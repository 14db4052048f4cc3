import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { root } from '../support/files.ts';
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

/** A file that makes Node.js say that it is older than it is. */
const OLD_NODE = path.join(root, '.cache/test/old-node.cjs');
mkdirSync(path.dirname(OLD_NODE), { recursive: true });
writeFileSync(
  OLD_NODE,
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
);

/** Run a script of `package.json`. */
function npm(cwd: string, script: string, environment: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
  return spawnSync('npm', ['run', script], { cwd, env, encoding: 'utf8' });
}

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
    expect(readdirSync(path.join(copy, '.cache'))).toEqual(['astro']);
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

describe('a command', () => {
  it.each([
    ['a#b', '#'],
    ['a?b', '?'],
    ['a*b', '*'],
    ['a"b', '"'],
    ['a\\b', '\\'],
    ['a:b', ':'],
    ['a\nb', 'a line end'],
    ['a\rb', 'a line end'],
  ])('should say that no tool works in a folder named %j', (name, character) => {
    const folder = path.join(root, '.cache/test/named', name);
    mkdirSync(path.join(folder, 'src'), { recursive: true });
    onTestFinished(() => {
      rmSync(path.join(root, '.cache/test/named'), { recursive: true });
    });
    cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
    cpSync(path.join(root, 'src/commands'), path.join(folder, 'src/commands'), { recursive: true });

    const { status, stderr } = npm(folder, 'build');

    expect(status).toBe(1);
    expect(stderr).toContain(`characters with which its tools do not work (${character}):\n`);
    expect(stderr).toContain('Rename the folder, or move the project');
  });

  it.each(['dev', 'start', 'build', 'preview', 'check', 'test', 'fuzz', 'test:hosting', 'bench'])(
    'should say that Node.js is too old: %s',
    (command) => {
      const { status, stderr } = npm(root, command, { NODE_OPTIONS: `--require=${OLD_NODE}` });
      expect(status).toBe(1);
      expect(stderr).toContain('This is Node.js 20.20.2, and the project needs 22.18 or later.');
      expect(stderr).toContain('npm ci --ignore-scripts=false');
    },
  );
});
