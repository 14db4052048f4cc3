import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Catalogue } from '../../src/core/search/catalogue.ts';
import { readProject } from '../support/files.ts';
import { text64158 as sound } from '../support/libraries.ts';
import { NO_NETWORK } from '../support/no-network.ts';
import { filesOf } from '../support/pages.ts';
import {
  buildProject,
  copyProject,
  dropSources,
  freePort,
  run,
  serve,
} from '../support/project.ts';

const faulty = sound
  .replace('2. *重申*', '3. *重申*')
  .replace('《世界人权宣言》、[^1]《', '《世界人权宣言》、 《');

/** Contents of all files of a build, by path. */
function contentsOf(copy: string): Map<string, string> {
  return new Map(
    filesOf(copy).map((file) => [file, readFileSync(path.join(copy, 'dist', file), 'base64')]),
  );
}

describe('build', () => {
  it('should make the same bytes of the same commit, and need no network', async () => {
    const asking = ['--eval', 'fetch("http://127.0.0.1/").catch(() => {})'];
    const env = { ...process.env, ...NO_NETWORK };
    const { stderr } = spawnSync(process.execPath, asking, { env, encoding: 'utf8' });
    expect(stderr).toContain('The network was asked for');

    const copy = await buildProject('again', NO_NETWORK);
    expect(contentsOf(copy)).toEqual(contentsOf(inject('builds').root));
  });

  it('should refuse faulty content, list all its faults and leave the last build as it was', async () => {
    const copy = await copyProject('refused');
    cpSync(path.join(inject('builds').root, 'dist'), path.join(copy, 'dist'), { recursive: true });
    const before = contentsOf(copy);
    writeFileSync(path.join(copy, 'content/64-158.md'), faulty);
    writeFileSync(path.join(copy, 'content/64-159.md'), '');

    const { exitCode, stdout, stderr } = await run(copy, 'build');

    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    const places = stderr.split('\n').filter((line) => line.startsWith('content/'));
    expect(places).toEqual([
      'content/64-158.md:29:1 operative-number The number 3. stands where 2. is due.',
      'content/64-158.md:31:1 operative-number The number 3. stands where 4. is due.',
      expect.stringMatching(/^content\/64-158\.md:31:31 space /),
      'content/64-159.md:1:1 front-matter-missing The file is empty.',
    ]);
    expect(contentsOf(copy)).toEqual(before);
  });

  it('should leave nothing behind when there was no build before', async () => {
    const copy = await copyProject('nothing', { 'a.md': faulty });
    expect((await run(copy, 'build')).exitCode).toBe(1);
    expect(() => filesOf(copy)).toThrow('ENOENT');
  });

  it.each([
    { name: 'SITE_URL', value: 'example.org', advice: 'as in https://example.org' },
    { name: 'BASE_PATH', value: '/a b/', advice: 'as in /un/64-158/' },
  ])('should say what is wrong with $name', async ({ name, value, advice }) => {
    const copy = await copyProject(`settings-${name}`);
    const { exitCode, stdout, stderr } = await run(copy, 'build', { [name]: value });
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain(`${name} is "${value}"`);
    expect(stdout + stderr).toContain(advice);
  });
});

describe('start', () => {
  it('should build and serve, and end with npm', async () => {
    const copy = await copyProject('start');
    const port = await freePort();
    const npm = spawn('npm', ['start'], {
      cwd: copy,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port) },
    });
    let output = '';
    npm.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    await expect.poll(() => output, { timeout: 50_000 }).toContain(`http://localhost:${port}`);
    expect(output).toContain('Built dist/ from content/: resolutions: 1, pages: 29.');
    const address = `http://localhost:${port}/64/158/`;
    expect((await fetch(address)).status).toBe(200);

    npm.kill('SIGTERM');
    await once(npm, 'exit');
    const answers = () =>
      fetch(address).then(
        () => true,
        () => false,
      );
    await expect.poll(answers).toBe(false);
  });

  it('should say what is wrong with PORT', async () => {
    const copy = await copyProject('port');
    const { exitCode, stderr } = await run(copy, 'serve', { PORT: 'abc' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('PORT is "abc"');
    expect(stderr).toContain('as in PORT=8080');
  });
});

describe('dev', () => {
  it('should show the faults of a file in place of its pages, let all others go on, and take the mend', async () => {
    const copy = await copyProject('dev', {
      '64-158.md': sound,
      '64-159.md': '',
      '64-7.md': readProject('tests/fixtures/library/64-7.md'),
    });
    await dropSources(copy);
    const server = await serve(copy, 'dev', { BASE_PATH: '/un' });
    onTestFinished(server.stop);
    const said = (text: string) => expect.poll(server.output, { timeout: 30_000 }).toContain(text);
    const page = async (path: string) => (await fetch(`${server.origin}/un/${path}`)).text();
    const edit = (file: string, text: string) => {
      writeFileSync(path.join(copy, 'content', file), text);
    };

    // A file that was never sound has a page by its name.
    await said('content/64-159.md:1:1 front-matter-missing');
    expect(await page('64/159/')).toContain('<code>content/64-159.md:1:1</code>');
    expect(await page('64/158/op1/')).toContain('自由决定其政治地位');
    expect(await page('')).toContain('<a href="/un/64/159/">content/64-159.md</a>');

    edit('64-158.md', faulty);
    await said('content/64-158.md:29:1 operative-number');
    for (const path of ['64/158/', '64/158', '64/158/op1/', '64/158.md']) {
      const shown = await page(path);
      expect(shown).toContain('<code>content/64-158.md:29:1</code>');
      expect(shown).toMatch(/<code>content\/64-158\.md:31:31<\/code>.*<mark> <\/mark>/s);
      expect(shown).not.toContain('64-159');
    }
    // What others list of it is what it last held.
    const { outlines } = JSON.parse(await page('search/library.json')) as Catalogue;
    expect(outlines).toContainEqual(['A/RES/64/158', 8, 12, 3]);

    edit('64-7.md', readProject('tests/fixtures/library/64-7.md').replace('title: ', 'title: 改'));
    await expect.poll(() => page('64/7/'), { timeout: 30_000 }).toContain('<title>改');

    edit('64-158.md', sound.replace('自由决定其政治地位', '为测试而改的文字'));
    edit('64-159.md', sound.replace('64/158', '64/159'));
    const text = { timeout: 30_000 };
    await expect.poll(() => page('64/158/op1/'), text).toContain('为测试而改的文字');
    await expect.poll(() => page('64/159/op1/'), text).toContain('自由决定其政治地位');
    await said('The content is sound again.');
    expect(await page('')).toContain('href="/un/64/159/"');
  });

  it('should serve the search index, and make it anew after an edit', async () => {
    const copy = await copyProject('dev-search');
    await dropSources(copy);
    const server = await serve(copy, 'dev');
    onTestFinished(server.stop);
    const outlines = async () => {
      const response = await fetch(`${server.origin}/search/library.json`);
      return ((await response.json()) as Catalogue).outlines;
    };
    const entry = await fetch(`${server.origin}/pagefind/pagefind-entry.json`);
    expect(await entry.json()).toMatchObject({ languages: { unknown: { page_count: 1 } } });
    expect(await outlines()).toEqual([['A/RES/64/158', 8, 12, 3]]);

    const file = path.join(copy, 'content/64-158.md');
    writeFileSync(file, faulty);
    // Before this is said, nothing has been made of the edit.
    await expect
      .poll(server.output, { timeout: 30_000 })
      .toContain('content/64-158.md:29:1 operative-number');
    expect(await outlines()).toEqual([['A/RES/64/158', 8, 12, 3]]);
    writeFileSync(file, sound.replace('。\n\n[^1]', '；\n\n13. *请*再议。\n\n[^1]'));
    await expect.poll(outlines, { timeout: 30_000 }).toEqual([['A/RES/64/158', 8, 13, 3]]);
  });
});
