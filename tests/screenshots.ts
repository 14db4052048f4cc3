/** Take pictures of every kind of page into `screenshots/`, to be looked at: widths, schemes, print, forced colours. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from './browser/find-browser.ts';
import { answered } from './browser/searching.ts';
import { root } from './support/files.ts';
import { severalResolutions } from './support/libraries.ts';
import { buildProject, serve } from './support/project.ts';

const folder = path.join(root, 'screenshots');

const pages = {
  'whole-text': '/64/158/',
  preamble: '/64/158/preamble/',
  paragraph: '/64/158/op3/',
  preambular: '/64/158/pp3/',
  notes: '/64/158/notes/',
  search: '/search/?q=人权',
  found: '/64/158/op3/?hl=人权',
  about: '/about/',
  404: '/64/158/op13/',
};

const looks: Record<string, BrowserContextOptions> = {
  '320-light': { viewport: { width: 320, height: 700 }, hasTouch: true },
  '320-dark': { viewport: { width: 320, height: 700 }, hasTouch: true, colorScheme: 'dark' },
  '768-light': { viewport: { width: 768, height: 1024 } },
  '768-dark': { viewport: { width: 768, height: 1024 }, colorScheme: 'dark' },
  '1440-light': { viewport: { width: 1440, height: 900 } },
  '1440-dark': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  '1440-forced': { viewport: { width: 1440, height: 900 }, forcedColors: 'active' },
};

/** What opens over the whole text. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  searching: async (page) => {
    await page.locator('[type=search]').fill('国际合作');
    await answered(page, '国际合作');
  },
  settings: (page) => page.getByRole('button', { name: '阅读设置' }).click(),
  keys: async (page) => {
    await page.locator('main').focus();
    await page.keyboard.press('?');
  },
  tools: async (page) => {
    await page.locator('#op2 .label').focus();
    await page.getByRole('toolbar').waitFor();
  },
  note: async (page) => {
    await page.locator('#fnref1').click();
    await page.waitForTimeout(300);
  },
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const browser = await launchBrowser(findBrowser());
const server = await serve(await buildProject('screenshots'), 'serve');
for (const [look, options] of Object.entries(looks)) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(server.origin + address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
  }
  for (const [name, open] of Object.entries(states)) {
    await page.goto(`${server.origin}/64/158/`);
    await open(page);
    await page.screenshot({ path: `${folder}/${name}-${look}.png` });
  }
  await context.close();
}
const page = await browser.newPage();
for (const name of ['whole-text', 'paragraph'] as const) {
  await page.goto(server.origin + pages[name]);
  await page.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
}
await server.stop();

const several = await buildProject('screenshots-library', {}, severalResolutions);
const library = await serve(several, 'serve');
for (const width of [320, 1440]) {
  await page.setViewportSize({ width, height: 900 });
  for (const [name, address] of Object.entries({ home: '/', session: '/64/', years: '/years/' })) {
    await page.goto(library.origin + address);
    await page.screenshot({ path: `${folder}/library-${name}-${width}.png` });
  }
}
await library.stop();
await browser.close();
