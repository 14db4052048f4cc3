import type { ConsoleMessage, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from './open.ts';
import { answered } from './searching.ts';

const site = visit('root');
const library = visit('library');

/** Ways in which a script does not come. */
const fates = [
  { fate: 'is missing', answer: (route: Route) => route.fulfill({ status: 404 }) },
  { fate: 'is blocked', answer: (route: Route) => route.abort() },
  {
    fate: 'is the page of a network that asks for a login',
    answer: (route: Route) => route.fulfill({ contentType: 'text/html', body: '<html>' }),
  },
];

/** Whether a message of the console is the page's own, after which it waits for the next try. */
const isToldOf = (message: ConsoleMessage) => message.text().includes('did not load');

/** Open a page for which some scripts do not come. */
async function openWithout(
  file: string,
  answer: (route: Route) => Promise<void>,
  address: string,
  visited = site,
): Promise<Page> {
  visited.expectMessage(/_astro|status of 404|net::ERR_FAILED|Failed to load module script/);
  const page = await visited.open('/about/');
  await page.route(file, answer);
  await page.goto(new URL(address, page.url()).href);
  return page;
}

describe.each(fates)('a script that $fate', ({ answer }) => {
  const without = (file: string, address: string) => openWithout(file, answer, address);

  it('should leave no settings that do nothing', async () => {
    const page = await without('**/_astro/**', '/64/158/');
    expect(await page.getByRole('button', { name: '阅读设置' }).isDisabled()).toBe(true);
  });

  it('should leave settings that hold', async () => {
    const page = await without('**/aloud.*', '/64/158/');
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('radio', { name: '特大' }).check();
    expect(await page.locator('html').getAttribute('data-size')).toBe('largest');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-size')).toBe('largest');
  });

  it('should leave the mark of a note a link', async () => {
    const page = await without('**/note.*', '/64/158/');
    for (const mark of ['#fnref1-2', '#fnref2-2']) {
      await page.locator(mark).click();
      await page.waitForURL(`**/64/158/${mark.replace(/ref|-2/g, '')}`);
    }
    expect(await page.getByRole('note').count()).toBe(0);
  });
});

describe.each(fates)('a script that $fate at first', ({ answer }) => {
  it.each(['note', 'dom'])('should open a note the next time: %s', async (file) => {
    const page = await openWithout(`**/${file}.*`, answer, '/64/158/');
    await page.locator('#fnref1-2').click();
    await page.waitForURL('**/64/158/#fn1');
    await page.unroute(`**/${file}.*`);
    await page.locator('#fnref1-2').click();
    await page.getByRole('note', { name: '脚注1' }).waitFor();
  });

  it('should answer what is typed next, and tell of nothing any more', async () => {
    const page = await openWithout('**/search-box.*', answer, '/64/158/');
    const alert = page.getByRole('alert');
    for (const query of ['人', '人权']) {
      await page.locator('[type=search]').fill(query);
      await expect.poll(() => alert.allInnerTexts()).toEqual([expect.stringContaining('未能载入')]);
    }
    await page.unroute('**/search-box.*');
    await page.locator('[type=search]').fill('国际合作');
    await answered(page, '国际合作');
    expect(await alert.count()).toBe(0);
  });

  it('should make citations ready when they are opened again', async () => {
    const page = await openWithout('**/citation-buttons.*', answer, '/64/158/op5/');
    const failed = page.waitForEvent('console', isToldOf);
    const summary = page.locator('details.cite summary');
    await summary.click();
    await failed;
    await page.unroute('**/citation-buttons.*');
    await summary.click();
    await summary.click();
    await page.getByRole('button', { name: '复制：中文正文' }).waitFor();
  });

  it('should bring the tools of a paragraph when the reader comes to the next', async () => {
    const page = await openWithout('**/share.*', answer, '/64/158/');
    const failed = page.waitForEvent('console', isToldOf);
    await page.locator('#op3 .label').focus();
    await failed;
    await page.unroute('**/share.*');
    await page.locator('#op5 .label').focus();
    await page.getByRole('toolbar').waitFor();
  });

  it('should filter a list when the reader types again', async () => {
    const page = await openWithout('**/filter-list.*', answer, '/', library);
    const items = page.locator('.library li:visible');
    const box = page.getByRole('textbox', { name: '筛选' });
    const failed = page.waitForEvent('console', isToldOf);
    await page.reload();
    await failed;
    expect(await items.count()).toBe(3);
    await page.unroute('**/filter-list.*');
    await box.fill('2010年');
    await expect.poll(() => items.count()).toBe(1);
  });
});
