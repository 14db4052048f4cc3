import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { text64158 } from '../support/libraries.ts';
import { copyProject, dropSources, serve } from '../support/project.ts';
import { launchBrowser } from './find-browser.ts';

const sound = text64158;

it('should go over from a text to its faults and back by itself', async () => {
  const copy = await copyProject('dev-browser');
  await dropSources(copy);
  const server = await serve(copy, 'dev');
  onTestFinished(server.stop);
  const browser = await launchBrowser(inject('browser'));
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const edit = (text: string) => {
    writeFileSync(path.join(copy, 'content/64-158.md'), text);
  };
  await page.goto(`${server.origin}/64/158/op2/`);
  const heading = page.locator('h1');
  expect(await heading.innerText()).toContain('第2段');

  edit(sound.replace('2. *重申*', '3. *重申*'));
  await page.getByText('content/64-158.md:29:1').waitFor();
  expect(await heading.innerText()).toBe('content/64-158.md');
  expect(await page.locator('mark').first().innerText()).toBe('3');

  // To the text as it was, of which the collection sees no change, and to another.
  edit(sound);
  await expect.poll(() => heading.innerText(), { timeout: 30_000 }).toContain('第2段');
  edit('');
  await page.getByText('The file is empty.').waitFor();
  edit(sound.replace('2. *重申*', '2. *回顾*'));
  await page.locator('.paragraph', { hasText: '回顾' }).waitFor();
});
